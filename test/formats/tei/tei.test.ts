import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE } from '../../../src/formats/bilingual.ts'
import { exporterNamed } from '../../../src/formats/registry.ts'
import { readTei, writeTei } from '../../../src/formats/tei/tei.ts'
import { comparisons, inputFile } from '../comparisons.ts'
import { sampleFile } from '../samples.ts'
import { reduce } from '../reduce.ts'
import { skipWithoutSchemas, relaxNg } from '../schemas.ts'
import fc from '../../support/property.ts'

const now = '2026-11-21T12:00:00.000Z'
const { carries } = exporterNamed('tei')

function read(content: Iterable<string> | string) {
  return readTei([inputFile('memory.xml', content)], { now })
}

describe('a file of ours', () => {
  test('gives everything back but the losses', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons(), fc.boolean(), async (file, rejected) => {
        const choice = { ...DEFAULT_CHOICE, rejected }
        const { warnings, ...back } = await read(writeTei(file, choice))
        expect(back).toEqual(reduce(file, carries, choice))
        expect(warnings).toEqual([])
      }),
    )
  })

  test('is valid against the schema of all TEI', (context) => {
    skipWithoutSchemas(context)
    const schema = relaxNg('tei/tei_all.rng')
    fc.assert(
      fc.property(comparisons(), fc.boolean(), fc.boolean(), (file, notes, rejected) => {
        schema.validate([...writeTei(file, { ...DEFAULT_CHOICE, notes, rejected })].join(''))
      }),
      { numRuns: 200 },
    )
  })

  test('has sentences in their paragraphs, and links and notes apart from them', () => {
    const xml = [...writeTei(sampleFile())].join('')
    expect(xml).toContain(
      '<p><s xml:id="d2-s1">Київ 😀 відповість письмово.</s> <s xml:id="d2-s2">',
    )
    expect(xml).toContain(
      '<link xml:id="b1-1" type="proposed" cert="0.93" target="#d1-s1 #d2-s2"/>',
    )
    expect(xml).toContain('<annotation xml:id="n2" motivation="commenting" target="#d2-s1">')
    expect(xml).toContain('<publisher>Agency</publisher><date when="2026-11-20">2026-11-20</date>')
  })
})

describe('a file of another program', () => {
  test('is read with the blocks and sentences that it marks, and its links', async () => {
    const { documents, bitexts } = await read(`<?xml version="1.0"?>
      <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Fable</title></titleStmt></fileDesc></teiHeader>
      <text><group>
        <text xml:lang="la"><body><div><head>Lupus</head>
          <p>  <s xml:id="a1">Ad rivum <hi>eundem</hi><note>1</note>
               venerant.</s> <s xml:id="a2">Siti compulsi.</s></p></div></body></text>
        <text xml:lang="en"><body><lg><l><s xml:id="b1">Driven by thirst</s></l><l><s xml:id="b2">they came</s></l></lg>
          <linkGrp><link target="#a1 #b2"/><link target="#a2 #b1"/></linkGrp></body></text>
      </group></text></TEI>`)
    expect(documents.map(({ title, language, text }) => [title, language, text])).toEqual([
      ['Fable (1)', 'la', 'Lupus\n\nAd rivum eundem venerant. Siti compulsi.'],
      ['Fable (2)', 'en', 'Driven by thirst\n\nthey came'],
    ])
    expect(documents[0]!.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph'])
    expect(bitexts).toMatchObject([
      {
        source: 1,
        target: 2,
        mode: 'overlap',
        beads: [
          { source: [2], target: [2] },
          { source: [3], target: [1] },
        ],
      },
    ])
  })

  test('without sentences, paragraphs that links name are segments, other texts are segmented', async () => {
    const { documents, bitexts } = await read(`<TEI><text><group>
      <text xml:lang="en"><body><p xml:id="p1">One. Two.</p><p>Not linked.</p></body></text>
      <text xml:lang="de"><body><p xml:id="p2">Eins. Zwei.</p></body></text>
      <text xml:lang="en"><body><p>It rains. It pours.</p></body></text></group></text>
      <standOff><linkGrp><ptr xml:id="g" target="#p2"/><link target="#p1 #g" cert="0.5" type="proposed"/></linkGrp></standOff></TEI>`)
    const words = documents.map(({ text, segments }) =>
      segments.map(({ start, end }) => text.slice(start, end)),
    )
    expect(words).toEqual([
      ['One. Two.', 'Not linked.'],
      ['Eins. Zwei.'],
      ['It rains.', 'It pours.'],
    ])
    expect(bitexts[0]!.beads).toMatchObject([
      { confidence: 0.5, status: 'proposed', source: [1], target: [1] },
    ])
  })

  test.each([
    ['another format', '<html/>', 'unreadable', 'not TEI'],
    ['a header alone', '<TEI><teiHeader/></TEI>', 'empty', 'no text'],
    [
      'entities',
      '<!DOCTYPE TEI [<!ENTITY x SYSTEM "file:///etc/passwd">]><TEI>&x;</TEI>',
      'unreadable',
      'DOCTYPE',
    ],
  ])('%s is refused', async (_, xml, code, words) => {
    await expect(read(xml)).rejects.toMatchObject({ code, message: expect.stringContaining(words) })
  })
})
