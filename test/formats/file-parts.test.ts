import { expect, test } from 'vitest'
import type { ImportedFile } from '../../src/formats/bilingual.ts'
import { divideFile, gatherFile, type FilePart } from '../../src/formats/file-parts.ts'
import { comparisons } from './comparisons.ts'
import fc from '../support/property.ts'

async function* each(parts: Iterable<FilePart>): AsyncGenerator<FilePart> {
  yield* parts
}

test('the parts of a file make the same file again, through a message to another process too', async () => {
  await fc.assert(
    fc.asyncProperty(comparisons(), async (file) => {
      const bitexts = file.bitexts.map((bitext) => ({ ...bitext, beads: [...bitext.beads] }))
      const imported: ImportedFile = {
        ...file,
        bitexts,
        warnings: [{ code: 'x', message: 'odd' }],
      }
      const parts = Array.from(divideFile(imported), (part) => structuredClone(part))
      expect(await gatherFile(each(parts))).toEqual(imported)
    }),
    { numRuns: 50 },
  )
})

test('long lists and texts come in several parts', () => {
  const segments = Array.from({ length: 4_001 }, (_, i) => ({
    id: i + 1,
    start: i * 300,
    end: i * 300 + 299,
    block: 0,
  }))
  const text = `${'x'.repeat(299)} `.repeat(4_001).trim()
  const blocks = [{ start: 0, end: text.length, kind: 'paragraph' as const }]
  const origin = { fileName: 'a', format: 'tmx', encoding: 'utf-8', sha256: '' }
  const document = { id: 1, title: 'a', language: 'en', text, blocks, segments, origin }
  const file = {
    comparison: { title: 'a', pivot: 1 },
    documents: [document],
    bitexts: [],
    notes: [],
    warnings: [],
  }
  const kinds = Array.from(divideFile(file), ({ kind }) => kind)
  expect(kinds.filter((kind) => kind === 'segments')).toHaveLength(3)
  expect(kinds.filter((kind) => kind === 'text')).toHaveLength(3)
})
