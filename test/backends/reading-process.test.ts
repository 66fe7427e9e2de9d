import { expect, test } from 'vitest'
import { readDocumentGuarded } from '../../src/backends/document-reading.ts'
import { readDocument } from '../../src/formats/read-document.ts'

const PAGE = Buffer.from(
  '<html><body><h1>Bridge closed</h1><p>It is shut. 😀 Так.</p></body></html>',
)
const page = { fileName: 'page.html', title: 'A title', role: 'report' } as const
/** Takes the reader for ever. */
const SLOW = Buffer.from(`<html><body>${'<p>'.repeat(100_000)}</body></html>`)

test('a document read elsewhere is the same as one read here', async () => {
  expect(await readDocumentGuarded(PAGE, page)).toEqual(await readDocument(PAGE, page))
})

test('what is wrong with a file is told with code, message and place', async () => {
  const file = { fileName: 'a.docx' }
  await expect(readDocumentGuarded(PAGE, file)).rejects.toMatchObject({
    name: 'UserError',
    code: 'unreadable',
    message: 'a.docx is a damaged archive.',
    place: { file: 'a.docx' },
  })
})

test('a reading can be stopped, and others go on', async () => {
  const stop = new AbortController()
  const { signal } = stop
  const slow = readDocumentGuarded(SLOW, { fileName: 'slow.html' }, { signal })
  const other = readDocumentGuarded(PAGE, page)
  setTimeout(() => stop.abort(), 50)
  await expect(slow).rejects.toMatchObject({ code: 'cancelled' })
  expect((await other).segments).toHaveLength(3)
  await expect(readDocumentGuarded(PAGE, page, { signal })).rejects.toMatchObject({
    code: 'cancelled',
  })
})

test('two files are read at once, 64 wait, and the next is told that all are busy', async () => {
  const all = Array.from({ length: 67 }, () => readDocumentGuarded(PAGE, page))
  const results = await Promise.allSettled(all)
  const refused = results.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { code: 'busy' } }])
})
