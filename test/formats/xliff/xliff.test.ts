import { describe, expect, test } from 'vitest'
import { DEFAULT_CHOICE, type FileNote } from '../../../src/formats/bilingual.ts'
import { exporterNamed } from '../../../src/formats/registry.ts'
import { readXliff, writeXliff } from '../../../src/formats/xliff/xliff.ts'
import { comparisons, inputFile } from '../comparisons.ts'
import { sampleFile } from '../samples.ts'
import { reduce } from '../reduce.ts'
import { skipWithoutSchemas, xsd } from '../schemas.ts'
import fc from '../../support/property.ts'

const now = '2026-11-21T12:00:00.000Z'
const { carries } = exporterNamed('xliff')

function read(content: Iterable<string> | string) {
  return readXliff(inputFile('memory.xlf', content), { now })
}

describe('a file of ours', () => {
  test('gives everything back but the losses', async () => {
    await fc.assert(
      fc.asyncProperty(comparisons(), fc.boolean(), async (file, rejected) => {
        const choice = { ...DEFAULT_CHOICE, rejected }
        const { warnings, ...back } = await read(writeXliff(file, choice))
        expect(back).toEqual(reduce(file, carries, choice))
        expect(warnings).toEqual([])
      }),
    )
  })

  test('is valid against the schemas of the core and of the metadata module', (context) => {
    skipWithoutSchemas(context)
    const core = xsd('xliff-2.1/xliff_core_2.0.xsd')
    const metadata = xsd('xliff-2.1/metadata.xsd')
    fc.assert(
      fc.property(comparisons(), fc.boolean(), fc.boolean(), (file, notes, rejected) => {
        const xml = [...writeXliff(file, { ...DEFAULT_CHOICE, notes, rejected })].join('')
        core.validate(xml)
        const parts = xml.match(/<mda:metadata>.*?<\/mda:metadata>/gs)!
        for (const part of parts) {
          metadata.validate(
            part.replace('>', ' xmlns:mda="urn:oasis:names:tc:xliff:metadata:2.0">'),
          )
        }
      }),
      { numRuns: 200 },
    )
  })

  test('marks the words of notes, and says what was reviewed', () => {
    const xml = [...writeXliff(sampleFile())].join('')
    expect(xml).toContain(
      '<target>Київ 😀 <mrk id="m2" type="comment" ref="#n=n2">відповість</mrk> письмово.</target>',
    )
    expect(xml).toContain('<segment state="reviewed"><source>Kyiv 😀 will')
    expect(xml).toContain('<note id="n1" category="quotation/misattributed" priority="3">major,')
  })

  test('marks overlapping words with milestones', () => {
    const file = sampleFile()
    const [, note] = file.notes
    const second = {
      ...note!,
      id: 3,
      anchor: { ...note!.anchor, span: { start: 5, end: 12 } } as FileNote['anchor'],
    }
    const xml = [...writeXliff({ ...file, notes: [note!, second] })].join('')
    expect(xml).toContain(
      'Київ <sm id="m3" type="comment" ref="#n=n3"/>😀 <sm id="m2" type="comment" ref="#n=n2"/>відп<em startRef="m3"/>овість<em startRef="m2"/> письмово.',
    )
  })
})

describe('a file of another program', () => {
  test('version 1.2: states, codes, notes, segments inside a unit', async () => {
    const { documents, bitexts, notes } = await read(`<?xml version="1.0"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
       <file source-language="en-US" target-language="uk" datatype="x" original="a.txt"><body><group>
        <trans-unit id="1" approved="yes"><source>Hello <g id="1">world</g><x id="2"/></source><target>Привіт,
            <g id="1">світе</g></target><note from="x">greeting</note>
          <alt-trans><source>Hello</source><target>Агов</target></alt-trans></trans-unit>
        <trans-unit id="2"><source>One. Two.</source>
          <seg-source><mrk mtype="seg" mid="0">One.</mrk> <mrk mtype="seg" mid="1">Two.</mrk></seg-source>
          <target state="translated"><mrk mtype="seg" mid="0">Раз.</mrk> <mrk mtype="seg" mid="1">Два.</mrk></target></trans-unit>
        <trans-unit id="3"><source>Left</source></trans-unit>
       </group></body></file></xliff>`)
    expect(documents.map(({ text, language }) => [language, text])).toEqual([
      ['en-US', 'Hello world\nOne.\nTwo.\nLeft'],
      ['uk', 'Привіт, світе\nРаз.\nДва.'],
    ])
    expect(bitexts[0]!.beads.map(({ source, target, status }) => [source, target, status])).toEqual(
      [
        [[1], [1], 'confirmed'],
        [[2], [2], 'proposed'],
        [[3], [3], 'proposed'],
      ],
    )
    expect(notes).toMatchObject([{ body: 'greeting', anchor: { on: 'bead', bead: 1 } }])
  })

  test('version 2.0: the order of targets, code points, ignorable text', async () => {
    const { documents, bitexts } = await read(`
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="en"><file id="f"><unit id="u">
        <segment state="final"><source>Eins<cp hex="001A"/></source><target order="3">One</target></segment>
        <ignorable><source> </source></ignorable>
        <segment><source><pc id="1">Zwei</pc><ph id="2"/></source><target order="1">Two</target></segment>
      </unit></file></xliff>`)
    expect(documents.map(({ text }) => text)).toEqual(['Eins\uFFFD\nZwei', 'Two\nOne'])
    expect(bitexts[0]).toMatchObject({
      mode: 'overlap',
      beads: [
        { source: [1], target: [2], status: 'confirmed' },
        { source: [2], target: [1], status: 'proposed' },
      ],
    })
  })

  test.each([
    ['an unknown version', '<xliff version="3.0"/>', '3.0'],
    ['another format', '<tmx/>', 'not XLIFF'],
    [
      'a wrong code point',
      '<xliff version="2.0" srcLang="en"><file id="f"><unit id="u"><segment><source><cp hex="FFFFFFFF"/></source></segment></unit></file></xliff>',
      'cp',
    ],
    ['entities', '<!DOCTYPE x [<!ENTITY lol "lol">]><xliff version="2.0"/>', 'DOCTYPE'],
  ])('%s is refused', async (_, xml, words) => {
    await expect(read(xml)).rejects.toMatchObject({
      code: 'unreadable',
      message: expect.stringContaining(words),
    })
  })
})
