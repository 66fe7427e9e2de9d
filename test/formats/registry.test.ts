import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { InputFile } from '../../src/formats/bilingual.ts'
import { EXPORTERS, IMPORTERS, importerForFile, importerNamed } from '../../src/formats/registry.ts'
import { inputFile } from './comparisons.ts'
import { exampleFile, writtenBy } from './samples.ts'

const now = '2026-11-21T12:00:00.000Z'

describe('every format', () => {
  test('has a name, an ending and a media type of its own kind', () => {
    const names = EXPORTERS.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    for (const { ending, mediaType, purpose, parts } of EXPORTERS) {
      expect(ending).toMatch(/^[a-z]+$/)
      expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/)
      expect(purpose).toMatch(/\.$/)
      expect(ending === 'zip').toBe(parts !== undefined)
    }
  })
})

describe('every format that is read', () => {
  test.each(IMPORTERS.map((importer) => [importer.name, importer] as const))(
    '%s is read from what its writer writes',
    async (name, importer) => {
      const exporter = EXPORTERS.find((candidate) => candidate.name === name)!
      const parts = exporter
        .parts?.(exampleFile(), exporter.choice)
        .map(({ suffix, content }) => inputFile(suffix, content))
      const texts = [
        inputFile('a', 'The talks lasted 3.5 hours.\nNothing was signed.\n'),
        inputFile('b', 'Переговори тривали 3,5 години.\n'),
      ]
      const single = parts ? [] : [inputFile(`a.${exporter.ending}`, await writtenBy(exporter))]
      const files: InputFile[] =
        parts ?? (importer.files.length === 3 ? [...single, ...texts] : single)
      expect(files).toHaveLength(importer.files.length)
      const { documents, bitexts } = await importer.read(files, { now })
      expect(documents).toHaveLength(2)
      expect(documents[1]!.text).toBe('Переговори тривали 3,5 години.')
      expect(bitexts[0]!.beads).toMatchObject([{ source: [1], target: [1] }])
    },
  )

  test('names hash and encoding of the file that a text came in', async () => {
    const bytes = Buffer.from('\uFEFFHello\tПривіт\n', 'utf16le')
    const { documents } = await importerNamed('csv').read([{ name: 'a.tsv', bytes: [bytes] }], {
      now,
    })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    for (const { origin } of documents)
      expect(origin).toMatchObject({ fileName: 'a.tsv', encoding: 'utf-16le', sha256 })
  })

  test('is found by the ending of a file', () => {
    expect(importerForFile('Memory.TMX')).toBe(importerNamed('tmx'))
    expect(importerForFile('a.b.xlf')).toBe(importerNamed('xliff'))
    expect(importerForFile('report.docx')).toBeUndefined()
  })

  test.each([
    [
      '<?xml version="1.0"?>\n<!-- x --><!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">',
      'tmx',
    ],
    ['<xliff version="1.2">', 'xliff'],
    ['\uFEFF<tei:TEI xmlns:tei="http://www.tei-c.org/ns/1.0">', 'tei'],
    ['<html>', undefined],
    ['', 'tei'],
  ])('is found by the root of its XML: %s', (head, name) => {
    expect(importerForFile('file.xml', head)?.name).toBe(name)
  })

  test.each(IMPORTERS.map((importer) => [importer.name, importer] as const))(
    '%s says how many files it is read from',
    async (_, importer) => {
      const more = importer.isManyFiles ? [] : [...importer.files, 'more']
      const files = more.map((name) => inputFile(name, ''))
      await expect(importer.read(files, { now })).rejects.toMatchObject({ code: 'usage' })
    },
  )
})
