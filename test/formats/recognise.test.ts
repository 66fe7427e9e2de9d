import { describe, expect, test } from 'vitest'
import { recogniseFormat } from '../../src/formats/recognise.ts'

const file = (name: string, head = 'Some words.\n') => ({ name, head })

/** The format, and the files in the order that it wants. */
function recognised(files: readonly ReturnType<typeof file>[], format?: string) {
  const found = recogniseFormat(files, format)
  return found && [found.importer.name, ...found.order.map((at) => files[at]!.name)]
}

describe('files that belong together', () => {
  test.each([
    [
      'a ladder',
      [file('a.en'), file('b.de'), file('x.ladder', '0\t0\t0.3\n1\t1\t0.3\n')],
      ['ladder', 'x.ladder', 'a.en', 'b.de'],
    ],
    [
      'positions',
      [file('a.txt'), file('x.tsv', '0\t0\t0.93\n'), file('b.txt')],
      ['tsv', 'x.tsv', 'a.txt', 'b.txt'],
    ],
    [
      'positions, the first without a counterpart',
      [file('x', '\t0\n0\t1\n'), file('a.txt'), file('b.txt')],
      ['tsv', 'x', 'a.txt', 'b.txt'],
    ],
    [
      'positions of Vecalign',
      [file('a.txt'), file('b.txt'), file('x.txt', '[0]:[0, 1]:0.25\n[]:[2]:0.0\n')],
      ['tsv', 'x.txt', 'a.txt', 'b.txt'],
    ],
    [
      'links of OPUS',
      [
        file('a.xml', '<text><s id="1">'),
        file('b.xml', '<text>'),
        file('c.xml', '<cesAlign><linkGrp><link xtargets="1;1"/>'),
      ],
      ['xtargets', 'c.xml', 'a.xml', 'b.xml'],
    ],
  ])('are known by the file that holds the links: %s', (_, files, expected) => {
    expect(recognised(files)).toEqual(expected)
  })

  test('are what somebody says they are, in the order in which they came', () => {
    expect(recognised([file('a.uk'), file('a.en')], 'moses')).toEqual(['moses', 'a.uk', 'a.en'])
    expect(() => recognised([file('a')], 'papyrus')).toThrow('papyrus')
  })
})

test.each([
  ['two texts', [file('a.txt'), file('b.txt')]],
  [
    'three texts',
    [file('a.txt'), file('b.txt', '\t\n\tIndented.\n'), file('c.txt', '12\t\nA dozen.\n')],
  ],
  [
    'a text that begins with a number',
    [file('a.txt', '2021\nA year.\n'), file('b.txt'), file('c.txt')],
  ],
  ['nothing', []],
  ['a text with a tab here and there', [file('a.txt', 'Name\tPlace\nNobody came.\nAnna\tKyiv\n')]],
  ['a single line with a tab', [file('a.txt', 'Anna\tKyiv\nOleh')]],
  ['numbers beside names', [file('a.txt', 'Anna\t12\nOleh\t7\n')]],
  ['two tables', [file('a.txt', 'Yes\tТак\nNo\tНі\n'), file('b.txt')]],
])('%s are no aligned texts', (_, files) => {
  expect(recognised(files)).toBeNull()
})

test.each([
  ['a.tmx', '', 'tmx'],
  ['job.sdlxliff', '', 'xliff'],
  ['pairs.sent', 'http://a\thttp://b\tYes.\tТак.\t0.9\nhttp://a\thttp://b\tNo.\tНі.\t0.8\n', 'csv'],
  ['pairs.txt', 'Yes . ||| Так .\nNo . ||| Ні .\n', 'csv'],
  ['pairs.txt', 'Yes.\tТак.\tnews\nNo.\t\tnews\n\tНі.\tnews\n\tТа', 'csv'],
  ['vecalign.out', '[0]:[0]\n[1]:[1]\n', 'tsv'],
  ['stdin', '{"synoptic":1,"comparison":', 'jsonl'],
  ['stdin', '<?xml version="1.0"?><TEI.2>', 'tei'],
  ['stdin', '\uFEFF<!-- <a> -->\n<!DOCTYPE tmx [<!ELEMENT tmx ANY>]>\n<tmx version="1.4">', 'tmx'],
])('one file is known by its name or its beginning: %s %s', (name, head, format) => {
  expect(recognised([file(name, head)])).toEqual([format, name])
})

test('a beginning of many comments is looked at once', () => {
  const head = `<!----${'><!----><!DOCTYPE--><!----'.repeat(100)}`
  expect(recognised([file('a.xml', head)])).toEqual(['tei', 'a.xml'])
})
