import { describe, expect, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import type { BilingualFile, InputFile } from '../../src/formats/bilingual.ts'
import { faultOf } from '../../src/formats/records.ts'
import { EXPORTERS, IMPORTERS, importerNamed, type Importer } from '../../src/formats/registry.ts'
import { compared } from './compared.ts'
import { comparisons, inputFile } from './comparisons.ts'
import fc from '../support/property.ts'

const now = '2026-11-21T12:00:00.000Z'

/** The files that a writer makes of a comparison, as text. */
async function filesOf(name: string, file: BilingualFile): Promise<string[]> {
  const exporter = EXPORTERS.find((candidate) => candidate.name === name)!
  if (exporter.parts)
    return exporter.parts(file, exporter.choice).map(({ content }) => [...content].join(''))
  const pieces: string[] = []
  for await (const piece of exporter.write(compared(file), exporter.choice))
    pieces.push(piece as string)
  const texts = ['One.\nTwo.\n', 'Раз.\nДва.\n']
  return name === 'tsv' ? [pieces.join(''), ...texts] : [pieces.join('')]
}

/** Cuts, doubles or overwrites a stretch. */
const damage = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(40),
  put: fc.oneof(
    fc.constantFrom(
      '',
      '<',
      '>',
      '"',
      '&#0;',
      '&x;',
      '\n',
      '\t',
      '{',
      '}',
      '-1',
      '999999999',
      'NaN',
      ']]>',
      '<!--',
      '\u0000',
      '\uFFFF',
    ),
    fc.string({ unit: 'binary', maxLength: 8 }),
  ),
})

function damaged(
  text: string,
  { at, length, put }: { at: number; length: number; put: string },
): string {
  const from = Math.floor(at * text.length)
  return text.slice(0, from) + put + text.slice(from + length)
}

/** A file is read into a sound comparison, or refused with an error for the user. */
async function readOrRefused(importer: Importer, files: readonly InputFile[]): Promise<void> {
  let read: Awaited<ReturnType<Importer['read']>>
  try {
    read = await importer.read(files, { now })
  } catch (error) {
    if (error instanceof UserError && error.message !== '') return
    throw error
  }
  const ids = new Set(read.documents.map(({ id }) => id))
  expect(ids.has(read.comparison.pivot)).toBe(true)
  for (const document of read.documents) expect(faultOf(document)).toBeNull()
  for (const bitext of read.bitexts) {
    for (const side of ['source', 'target'] as const) {
      const document = read.documents.find(({ id }) => id === bitext[side])!
      const known = new Set(document.segments.map(({ id }) => id))
      const held = bitext.beads.flatMap((bead) => (bead.status === 'rejected' ? [] : bead[side]))
      for (const id of held) expect(known.has(id)).toBe(true)
      expect(new Set(held).size).toBe(held.length)
    }
  }
}

describe('a damaged file is refused, or read into a sound comparison', () => {
  test.each(IMPORTERS.map((importer) => [importer.name, importer] as const))(
    '%s',
    async (name, importer) => {
      await fc.assert(
        fc.asyncProperty(
          comparisons({ bitexts: 1, words: 'plain' }),
          fc.array(damage, { minLength: 1, maxLength: 3 }),
          async (file, damages) => {
            let texts: string[]
            try {
              texts = await filesOf(name, file)
            } catch (error) {
              // Crossing links in a ladder.
              expect(error).toBeInstanceOf(UserError)
              return
            }
            const [first, ...rest] = texts
            const changed = damages.reduce(damaged, first!)
            await readOrRefused(
              importer,
              [changed, ...rest].map((text, at) => inputFile(`file${at}`, text)),
            )
          },
        ),
        { numRuns: 150 },
      )
    },
  )
})

describe('random bytes are refused, or read into a sound comparison', () => {
  test.each(IMPORTERS.map((importer) => [importer.name, importer] as const))(
    '%s',
    async (_, importer) => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
          const files = importer.files.map((name) => ({ name, bytes: [bytes] }))
          await readOrRefused(importer, files)
        }),
        { numRuns: 50 },
      )
    },
  )
})

describe('a file without an end is refused before it fills the memory', () => {
  const piece = Buffer.alloc(1 << 20, 'a ')
  function* endless(start: string) {
    yield Buffer.from(start)
    for (;;) yield piece
  }

  test.each([
    ['jsonl', '{"synoptic":1,"comparison":{"title":"'],
    ['tmx', '<tmx version="1.4"><header/><body><tu><note>'],
    ['tmx', '<tmx version="1.4" a="'],
    ['tmx', '<tmx version="1.4"><!-- '],
    ['xliff', '<xliff version="2.0"><file id="f"><unit id="u"><segment><source>'],
    ['tei', '<TEI><text><body><p>'],
    ['csv', 'source,target\n'],
    ['moses', ''],
  ])('%s beginning with %j', async (name, start) => {
    const importer = importerNamed(name)
    const files = importer.files.map((file) => ({ name: file, bytes: endless(start) }))
    await expect(importer.read(files, { now })).rejects.toMatchObject({ code: 'too-large' })
  })
})
