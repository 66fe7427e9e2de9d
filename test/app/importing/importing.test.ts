import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  addDocuments,
  importComparison,
  previewDocument,
} from '../../../src/app/importing/importing.ts'
import { getComparison, getDocument, listComparisons } from '../../../src/app/library.ts'
import { recogniseAligned } from '../../../src/app/importing/aligned-files.ts'
import { importBilingual } from '../../../src/app/importing/bilingual-importing.ts'
import { listBitexts } from '../../../src/app/bitexts.ts'
import { installSamples, listSamples } from '../../../src/app/samples.ts'
import { deleteComparison } from '../../../src/app/library.ts'
import { addNote } from '../../../src/app/notes/noting.ts'
import { asJsonl, importAligned, linksOf, openTestContext } from '../../support/context.ts'

const by = 'Anna'
const PNG = Uint8Array.from([
  0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48,
])

test('a preview tells language, encoding and segments and stores nothing', async () => {
  const context = await openTestContext()
  const preview = await previewDocument({
    fileName: 'C:\\texts\\стаття.txt',
    content: 'Міністр приїхав до Києва. Він зустрівся з послами.',
  })
  expect(preview).toMatchObject({ fileName: 'стаття.txt', language: 'uk', encoding: 'utf-8' })
  expect(preview.segments).toHaveLength(2)
  expect(listComparisons(context)).toEqual([])
})

test('languages and metadata can be given, and blanks mean that they are not', async () => {
  const context = await openTestContext()
  const { comparison, documents } = await importComparison(context, {
    title: ' ',
    documents: [
      {
        fileName: 'a.txt',
        content: 'One sentence.',
        description: {
          title: 'First',
          language: 'en-gb',
          outlet: 'Sample Outlet',
          url: 'https://example.org/a',
          publishedAt: '2021-12',
          role: 'report',
        },
      },
      { fileName: 'b.txt', content: 'Один. Два.', description: { language: '', outlet: ' ' } },
    ],
    by,
  })
  expect(getComparison(context, comparison)).toMatchObject({ title: 'First', pivot: documents[0] })
  const first = getDocument(context, documents[0]!)
  expect(first).toMatchObject({ title: 'First', language: 'en-GB', text: 'One sentence.' })
  expect(first.origin).toMatchObject({
    outlet: 'Sample Outlet',
    publishedAt: '2021-12',
    role: 'report',
  })
  expect(getDocument(context, documents[1]!).origin).not.toHaveProperty('outlet')
})

test.each([
  ['an image', { fileName: 'b.txt', content: PNG }, 'not-text'],
  ['an empty text', { fileName: 'b.txt', content: ' \n ' }, 'empty'],
  ['no language', { fileName: 'b.txt', content: 'x', description: { language: '??' } }, 'invalid'],
  [
    'a script address',
    { fileName: 'b.txt', content: 'x', description: { url: 'javascript:alert(1)' } },
    'invalid',
  ],
  [
    'an impossible date',
    { fileName: 'b.txt', content: 'x', description: { publishedAt: '2021-02-30' } },
    'invalid',
  ],
])('with %s among the files nothing is stored', async (_, bad, code) => {
  const context = await openTestContext()
  const documents = [{ fileName: 'a.txt', content: 'A good text.' }, bad]
  await expect(importComparison(context, { documents, by })).rejects.toMatchObject({ code })
  expect(listComparisons(context)).toEqual([])
})

test('more texts join a comparison, which keeps its pivot', async () => {
  const context = await openTestContext()
  const text = (fileName: string) => ({ fileName, content: `Text of ${fileName}.` })
  const { comparison, documents } = await importComparison(context, {
    documents: [text('a.txt')],
    by,
  })
  await addDocuments(context, { comparison, documents: [text('b.txt'), text('c.txt')], by })
  const { pivot, documents: all } = getComparison(context, comparison)
  expect(pivot).toBe(documents[0])
  expect(all.map(({ position, origin }) => `${position} ${origin.fileName}`)).toEqual([
    '0 a.txt',
    '1 b.txt',
    '2 c.txt',
  ])
})

test('hostile text is stored as it is, well-formed', async () => {
  const context = await openTestContext()
  const content = '</script><b>x</b> 😀 \u202Eabc e\u0301 \u200B\r\nzwei \uD800 drei.'
  const { documents, warnings } = await importComparison(context, {
    documents: [{ fileName: '../../<img src=x>.txt', content, description: { language: 'en' } }],
    by,
  })
  const { text, origin } = getDocument(context, documents[0]!)
  expect(text.isWellFormed()).toBe(true)
  expect(text).toContain('</script><b>x</b> 😀 \u202Eabc e\u0301 \u200B\nzwei')
  expect(origin.fileName).toBe('<img src=x>.txt')
  for (const { place } of warnings) expect(place?.file).toBe('<img src=x>.txt')
})

test('an exported comparison comes back with links, status and notes', async () => {
  const context = await openTestContext()
  const { bitext, comparison, source } = await importAligned(context)
  const [link] = linksOf(context, bitext)
  const onBead = { on: 'bead', bitext, bead: link!.bead.id } as const
  const { note } = addNote(context, { comparison, anchor: onBead, body: 'Is that so?', by })
  addNote(context, {
    comparison,
    anchor: { on: 'thread', note: note.id },
    body: 'Yes.',
    by: 'Bohdan',
  })
  const span = { on: 'span', document: source, span: { start: 0, end: 8 } } as const
  addNote(context, { comparison, anchor: span, body: 'Which one?', by })
  const before = await asJsonl(context, bitext)
  const bytes = [new TextEncoder().encode(before)]
  const again = await importBilingual(context, { files: [{ name: 'x.jsonl', bytes }], by: 'Chloé' })
  expect(again.warnings).toEqual([])
  const [copy] = listBitexts(context, again.comparison)
  expect(await asJsonl(context, copy!.id)).toBe(before)
})

test('the samples are made once, and one that was deleted stays away', async () => {
  const context = await openTestContext()
  await installSamples(context)
  const made = listComparisons(context)
  expect(new Set(made.map(({ sample }) => sample))).toEqual(
    new Set(listSamples().map(({ name }) => name)),
  )
  expect(made.find(({ sample }) => sample === 'udhr')!.documents.length).toBeGreaterThanOrEqual(7)
  deleteComparison(context, { comparison: made[0]!.id, by })
  await installSamples(context)
  expect(listComparisons(context)).toHaveLength(made.length - 1)
})

test('a sample has its pivot, outlets and dates', async () => {
  const context = await openTestContext()
  await installSamples(context)
  const sample = listComparisons(context).find(({ sample }) => sample === 'minister-interview')!
  const manifest = readFileSync(
    new URL('../../../corpus/minister-interview/comparison.json', import.meta.url),
    'utf8',
  )
  const { pivot, documents } = JSON.parse(manifest) as {
    pivot: string
    documents: { id: string; outlet: string }[]
  }
  const at = documents.findIndex(({ id }) => id === pivot)
  expect(sample.pivot).toBe(sample.documents[at]!.id)
  expect(sample.documents.map(({ origin }) => origin.outlet)).toEqual(
    documents.map(({ outlet }) => outlet),
  )
})

test.each(['utf-8', 'utf-16le'] as const)(
  'a TMX file called .xml is taken for what its root says, in %s too, in pieces of any size',
  async (encoding) => {
    const context = await openTestContext()
    const unit = (lang: string, text: string) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`
    const head =
      '<header creationtool="x" creationtoolversion="1" segtype="sentence" o-tmf="x" adminlang="en" srclang="en" datatype="plaintext"/>'
    const tmx = `<?xml version="1.0" encoding="${encoding === 'utf-8' ? 'utf-8' : 'utf-16'}"?><tmx version="1.4">${head}<body><tu>${unit('en', 'One.')}${unit('de', 'Eins.')}</tu></body></tmx>`
    const bytes = encoding === 'utf-8' ? Buffer.from(tmx) : Buffer.from(`\uFEFF${tmx}`, 'utf16le')
    const page = { name: 'page.xml', bytes: [Buffer.from('<rss version="2.0"></rss>')] }
    expect(await recogniseAligned([page])).toBeNull()
    const pieces = Array.from(bytes, (_, i) => bytes.subarray(i, i + 1))
    const files = [{ name: 'memory.xml', bytes: pieces }]
    const { comparison } = await importBilingual(context, { files, by: 'Anna' })
    expect(getComparison(context, comparison).documents).toHaveLength(2)
  },
)
