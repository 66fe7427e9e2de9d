import { afterAll, describe, expect, test } from 'vitest'
import { previewDocument } from '../../src/app/importing/importing.ts'
import { UserError } from '../../src/core/errors.ts'
import { importerForFile } from '../../src/formats/registry.ts'
import { DOCX_FILES } from './docx-files.ts'
import { bytesOf, type HostileFile } from './hostile-file.ts'
import { HTML_FILES } from './html-files.ts'
import { PDF_FILES } from './pdf-files.ts'
import { TEXT_FILES } from './text-files.ts'
import { XML_FILES } from './xml-files.ts'
import { ZIP_FILES } from './zip-files.ts'

/** How many of each kind there must be at least. */
const KINDS: readonly (readonly [string, number, readonly HostileFile[]])[] = [
  ['XML', 30, XML_FILES],
  ['ZIP', 15, ZIP_FILES],
  ['DOCX', 15, DOCX_FILES],
  ['PDF', 15, PDF_FILES],
  ['HTML', 20, HTML_FILES],
  ['text', 40, TEXT_FILES],
]

/** Milliseconds after which a file counts as never answered: 10 s, and much more for a busy machine. */
const LONGEST = 60_000

/** Bytes by which this process, which stands for the server, may grow. */
const MOST_GROWTH = 512 * 1024 * 1024

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024)

/** The text, or the message that a user gets. Anything else that is thrown is a fault of ours. */
async function answerTo(file: HostileFile): Promise<string> {
  const [, fileName] = file
  const bytes = await bytesOf(file)
  try {
    const importer = importerForFile(fileName, Buffer.from(bytes.subarray(0, 4096)).toString())
    if (importer) {
      const read = await importer.read([{ name: fileName, bytes: [bytes] }], {
        now: '2026-05-01T10:00:00.000Z',
      })
      return `${read.documents.length} documents`
    }
    const { text } = await previewDocument({ fileName, content: bytes })
    expect(text.isWellFormed()).toBe(true)
    return `${text.length} characters`
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    return `${error.code}: ${error.message}`
  }
}

describe.each(KINDS)('hostile files: %s', (kind, least, files) => {
  const times: number[] = []
  const answers: string[] = []
  const start = process.memoryUsage.rss()
  let peak = start

  test(`there are at least ${least}`, () => {
    expect(files.length).toBeGreaterThanOrEqual(least)
  })

  test.each(files)('%s (%s)', { timeout: LONGEST }, async (...file) => {
    const begun = performance.now()
    const answer = await answerTo(file)
    const time = performance.now() - begun
    times.push(time)
    answers.push(answer)
    peak = Math.max(peak, process.memoryUsage.rss())
    expect(answer.length).toBeLessThan(1000)
  })

  afterAll(() => {
    const refused = answers.filter((answer) => /^[a-z-]+: /.test(answer)).length
    const slowest = Math.round(Math.max(...times))
    console.log(
      `${kind}: ${answers.length} files, 0 crashes, ${refused} refused with a message, ` +
        `${answers.length - refused} read; slowest ${slowest} ms; memory + ${megabytes(peak - start)} MB`,
    )
    expect(peak - start).toBeLessThan(MOST_GROWTH)
  })
})
