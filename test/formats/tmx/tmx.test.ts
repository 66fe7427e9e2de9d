import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE } from '../../../src/formats/bilingual.ts'
import { exporterNamed } from '../../../src/formats/registry.ts'
import { readTmx, writeTmx } from '../../../src/formats/tmx/tmx.ts'
import { comparisons, inputFile } from '../comparisons.ts'
import { sampleFile } from '../samples.ts'
import { reduce } from '../reduce.ts'
import { dtd, skipWithoutSchemas } from '../schemas.ts'
import fc from '../../support/property.ts'

const now = '2026-11-21T12:00:00.000Z'
const { carries } = exporterNamed('tmx')
const choices = fc.record({
  only: fc.constantFrom('all' as const, 'confirmed' as const),
  unaligned: fc.constant(true),
  notes: fc.boolean(),
  rejected: fc.boolean(),
  differences: fc.constant('all' as const),
})

function read(content: Iterable<string> | string) {
  return readTmx(inputFile('memory.tmx', content), { now })
}

describe('a file of ours', () => {
  test('gives everything back but the losses', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons(), fc.boolean(), async (file, rejected) => {
        const choice = { ...DEFAULT_CHOICE, rejected }
        const { warnings, ...back } = await read(writeTmx(file, choice))
        expect(back).toEqual(reduce(file, carries, choice))
        expect(warnings).toEqual([])
      }),
    )
  })

  test('is valid against the DTD', (context) => {
    skipWithoutSchemas(context)
    const schema = dtd('tmx/tmx14.dtd')
    fc.assert(
      fc.property(comparisons(), choices, (file, choice) => {
        const xml = [...writeTmx(file, choice)].join('')
        schema.validate(xml.replace(/<!DOCTYPE[^>]*>/, ''))
      }),
      { numRuns: 200 },
    )
  })

  test('has a unit for each link and each unaligned segment, with note and status', () => {
    const xml = [...writeTmx(sampleFile())].join('')
    expect(xml.match(/<tu /g)).toHaveLength(3)
    expect(xml).toContain('srclang="en"')
    expect(xml).toContain('<note>major, quotation/misattributed — Anna: Who answers?</note>')
    expect(xml).toContain('<prop type="x-synoptic-status">confirmed</prop>')
    expect(xml).toContain('<seg>Переговори тривали 3,5 години.</seg>')
  })

  test('takes what another program added: a note, a changed text, a new unit', async () => {
    const xml = [...writeTmx(sampleFile())]
      .join('')
      .replace('<tu tuid="1.1">', '<tu tuid="1.1" changeid="Olha"><note>Check the hours</note>')
      .replace('<seg>Nothing was signed.</seg>', '<seg>Nothing at all was signed.</seg>')
      .replace(
        '</body>',
        '<tu><tuv xml:lang="uk"><seg>Кінець.</seg></tuv><tuv xml:lang="EN"><seg>The end.</seg></tuv></tu></body>',
      )
    const back = await read(xml)
    expect(back.documents.map(({ text }) => text)).toEqual([
      'The talks lasted 3.5 hours.\nNothing at all was signed.\nKyiv 😀 will answer in writing.\nThe end.',
      // After the segment of the unit before.
      'Київ 😀 відповість письмово.\nКінець.\nПереговори тривали 3,5 години.',
    ])
    expect(back.bitexts[0]!.beads.at(-1)).toMatchObject({
      source: [4],
      target: [3],
      status: 'confirmed',
    })
    expect(back.notes.at(-1)).toMatchObject({
      body: 'Check the hours',
      author: 'Olha',
      createdAt: now,
      anchor: { on: 'bead', bitext: 1, bead: 1 },
    })
  })
})

describe('a file of another program', () => {
  const head = '<tmx version="1.4"><header creationtool="x" srclang="de"/><body>'

  test('becomes a document a language and a bitext with the source language', async () => {
    const { documents, bitexts, notes, warnings } = await read(
      `<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">${head}
        <tu><note>Titel</note><tuv xml:lang="en-us"><seg>One &amp; <bpt i="1">&lt;b&gt;</bpt>two<ept i="1"/></seg></tuv><tuv xml:lang="de"><seg>Eins <hi>und</hi> zwei</seg></tuv></tu>
        <tu><tuv lang="de"><seg>Nur hier</seg></tuv></tu>
        <tu><tuv xml:lang="fr"><seg>Trois</seg></tuv><tuv xml:lang="de"><seg><![CDATA[Drei <3]]></seg></tuv></tu>
      </body></tmx>`,
    )
    expect(documents.map(({ language, text }) => [language, text])).toEqual([
      ['en-US', 'One & two'],
      ['de', 'Eins und zwei\nNur hier\nDrei <3'],
      ['fr', 'Trois'],
    ])
    expect(
      bitexts.map(({ source, target, beads }) => [
        source,
        target,
        beads.map((bead) => [bead.source, bead.target]),
      ]),
    ).toEqual([
      [2, 1, [[[1], [1]]]],
      [2, 3, [[[3], [1]]]],
    ])
    expect(notes).toMatchObject([{ body: 'Titel', anchor: { on: 'bead', bitext: 1, bead: 1 } }])
    expect(warnings).toMatchObject([{ code: 'dropped-markup' }])
  })

  test('may be UTF-16 with and without a byte order mark', async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${head}<tu><tuv xml:lang="uk"><seg>Їжак 😀</seg></tuv><tuv xml:lang="en"><seg>Hedgehog</seg></tuv></tu></body></tmx>`
    const little = Buffer.from(xml, 'utf16le')
    const big = Buffer.from(little).swap16()
    for (const bytes of [little, Buffer.concat([Buffer.from([0xff, 0xfe]), little]), big]) {
      const { documents } = await readTmx({ name: 'm.tmx', bytes: [bytes] }, { now })
      expect(documents[0]!.text).toBe('Їжак 😀')
    }
  })

  test.each([
    ['an entity declaration', `<!DOCTYPE tmx [<!ENTITY a "b">]>${head}</body></tmx>`, 1, 'DOCTYPE'],
    [
      'an undeclared entity',
      `${head}\n<tu><tuv xml:lang="en"><seg>&x;</seg></tuv></tu></body></tmx>`,
      2,
      'well-formed',
    ],
    ['a nest deeper than 256', '<tmx>'.repeat(300), 1, '256'],
    ['another format', '<html/>', 1, 'not TMX'],
    ['a cut file', `${head}\n<tu>`, 2, 'well-formed'],
    [
      'a variant without a language',
      `${head}<tu><tuv><seg>x</seg></tuv></tu></body></tmx>`,
      1,
      'xml:lang',
    ],
    [
      'a wrong record of ours',
      '<tmx version="1.4"><header>\n<prop type="x-synoptic-document">{"id":-1}</prop></header></tmx>',
      2,
      'id',
    ],
  ])('%s is refused with its line', async (_, xml, line, words) => {
    await expect(read(xml)).rejects.toMatchObject({
      code: 'unreadable',
      place: { line },
      message: expect.stringContaining(words),
    })
  })

  test('an encoding that does not fit is named', async () => {
    const bytes = [Buffer.from(`${head}<tu/>\xE9`, 'latin1')]
    await expect(readTmx({ name: 'm.tmx', bytes }, { now })).rejects.toMatchObject({
      code: 'undecodable',
    })
  })
})
