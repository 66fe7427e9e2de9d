import { expect, test } from 'vitest'
import { readJsonl, writeAlignmentJsonl, writeJsonl } from '../../src/formats/jsonl.ts'
import { comparisons, inputFile } from './comparisons.ts'
import { sampleFile } from './samples.ts'
import fc from '../support/property.ts'

test('reading what was written gives the same comparison back', async () => {
  await fc.assert(
    fc.asyncProperty(comparisons(), async (file) => {
      const read = await readJsonl(inputFile('a.jsonl', writeJsonl(file)))
      expect(read).toEqual({ ...file, warnings: [] })
    }),
  )
})

test('writing what was read gives the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(comparisons(), async (file) => {
      const written = [...writeJsonl(file)].join('')
      const read = await readJsonl(inputFile('a.jsonl', written))
      expect([...writeJsonl(read)].join('')).toBe(written)
    }),
    { numRuns: 30 },
  )
})

test('an alignment is one unit a line, unaligned segments too', () => {
  const lines = [...writeAlignmentJsonl(sampleFile())].map((line) => JSON.parse(line))
  expect(lines[0]).toEqual({
    source: [{ position: 0, start: 0, end: 27, text: 'The talks lasted 3.5 hours.' }],
    target: [{ position: 1, start: 29, end: 59, text: 'Переговори тривали 3,5 години.' }],
    confidence: 0.93,
    status: 'proposed',
    reasons: [{ kind: 'number', source: '3.5', target: '3,5', weight: 1 }],
    id: 1,
  })
  expect(lines[1]).toMatchObject({ target: [], confidence: null, status: 'unaligned' })
  expect(lines).toHaveLength(3)
})

test('the bare lines of an alignment are read with the offsets they name', async () => {
  const file = sampleFile()
  const read = await readJsonl(inputFile('a.jsonl', writeAlignmentJsonl(file)), {
    languages: ['en', 'uk'],
  })
  expect(read.documents.map(({ segments, language }) => [language, segments])).toEqual([
    ['en', file.documents[0]!.segments.map((segment, block) => ({ ...segment, block }))],
    ['uk', file.documents[1]!.segments.map((segment, block) => ({ ...segment, block }))],
  ])
  expect(read.bitexts[0]!.beads).toEqual(file.bitexts[0]!.beads)
})

test.each([
  ['not JSON', '{"synoptic":1', 1, 'not JSON'],
  ['an array', '[]', 1, 'not a JSON object'],
  ['an unknown record', '{"a":1}', 1, 'not a record'],
  ['a newer version', '{"synoptic":2,"comparison":{"title":"","pivot":1}}', 1, 'newer'],
  [
    'a bitext of missing documents',
    '{"synoptic":1,"comparison":{"title":"","pivot":1}}\n{"bitext":{"id":1,"source":1,"target":2,"mode":"overlap","engine":""}}',
    2,
    'no document 1',
  ],
  [
    'a wrong position',
    '{"source":[{"position":-1,"start":0,"end":1,"text":"x"}],"target":[],"confidence":null,"status":"unaligned"}',
    1,
    'source.0.position',
  ],
  ['a deep nest', '['.repeat(200_000), 1, 'not'],
  ['a polluted record', '{"__proto__":{"synoptic":1}}', 1, 'not a record'],
])('%s is refused with its line', async (_, content, line, words) => {
  await expect(readJsonl(inputFile('x.jsonl', content))).rejects.toMatchObject({
    code: 'unreadable',
    place: { file: 'x.jsonl', line },
    message: expect.stringContaining(words),
  })
})

test.each([
  ['a segment in two links', '', '', 'is in two links'],
  ['a note outside its text', '"end":18', '"end":9999', 'outside its text'],
  ['a note on a link that is not there', '"bead":2', '"bead":77', 'link 77'],
  ['a block after the end of its text', '"end":59', '"end":5900', 'ends after the text'],
])('%s is refused', async (name, found, put, words) => {
  const file = sampleFile()
  const [first, second] = [...file.bitexts[0]!.beads]
  const beads = name.startsWith('a segment')
    ? [first!, { ...second!, target: first!.target }]
    : [first!, second!]
  const written = [...writeJsonl({ ...file, bitexts: [{ ...file.bitexts[0]!, beads }] })].join('')
  const content = name.startsWith('a segment') ? written : written.replace(found, put)
  await expect(readJsonl(inputFile('x.jsonl', content))).rejects.toMatchObject({
    code: 'unreadable',
    message: expect.stringContaining(words),
  })
})
