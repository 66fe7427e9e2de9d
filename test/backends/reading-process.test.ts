import { expect, onTestFinished, test } from 'vitest'
import { readDocumentGuarded } from '../../src/backends/document-reading.ts'
import { READING_LIMITS, type ReadingLimits } from '../../src/backends/reading-limits.ts'
import { ReadingProcess } from '../../src/backends/reading-process.ts'
import { readDocument } from '../../src/formats/documents/read-document.ts'

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

/** Of a process of its own, which nobody waits for impatiently. */
async function readWithin(limits: Partial<ReadingLimits>, bytes: Buffer, fileName: string) {
  const usual = { ...READING_LIMITS.document, waiting: 1_000_000 }
  const reader = new ReadingProcess('document', () => {}, { ...usual, ...limits })
  onTestFinished(() => reader.end())
  return await reader.read({
    task: { kind: 'document', bytes, options: { fileName } },
    file: fileName,
  })
}

test('a file that takes the processor longer than it may is refused, however long anybody waits', async () => {
  await expect(readWithin({ computing: 1000 }, SLOW, 'slow.html')).rejects.toMatchObject({
    name: 'UserError',
    code: 'unreadable',
    message: expect.stringContaining('slow.html takes longer than 1 second') as string,
  })
  const { segments } = await readWithin({}, PAGE, 'page.html')
  expect(segments).toHaveLength(3)
})

test('a process that takes more memory than it may is ended, and says nothing', async () => {
  const reading = readWithin({ memory: 1024 * 1024 }, PAGE, 'page.html')
  await expect(reading).rejects.toThrow(/ended|cannot be started/u)
})

test('two files are read at once, 64 wait, and the next is told that all are busy', async () => {
  const all = Array.from({ length: 67 }, () => readDocumentGuarded(PAGE, page))
  const results = await Promise.allSettled(all)
  const refused = results.filter(({ status }) => status === 'rejected')
  expect(refused).toMatchObject([{ reason: { code: 'busy' } }])
})
