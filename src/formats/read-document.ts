import { UserError } from '../core/errors.ts'
import { readDocx } from './docx.ts'
import { readEpub } from './epub.ts'
import { readHtml } from './html.ts'
import { readMarkdown } from './markdown.ts'
import { readOdt } from './odt.ts'
import { readPdf } from './pdf.ts'
import { readSubtitles } from './subtitles.ts'
import { readText, type ReadOptions, type ReadResult } from './text.ts'

type Reader = (bytes: Uint8Array, options: ReadOptions) => ReadResult | Promise<ReadResult>

const READERS: Readonly<Record<string, Reader>> = {
  txt: readText,
  text: readText,
  md: readMarkdown,
  markdown: readMarkdown,
  html: readHtml,
  htm: readHtml,
  xhtml: readHtml,
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  pdf: readPdf,
  srt: readSubtitles,
  vtt: readSubtitles,
}

/** File endings of the documents (texts without an alignment) that can be read, without the dot. */
export const DOCUMENT_ENDINGS: readonly string[] = Object.keys(READERS)

/** Formats whose readers should run in a child process with limits of time and memory. */
export const RISKY_ENDINGS: readonly string[] = [
  'html',
  'htm',
  'xhtml',
  'docx',
  'odt',
  'epub',
  'pdf',
]

const LARGEST = 64_000_000

/**
 * Reads a document by the ending of its file name; a name without a known ending is a plain text. A
 * file that is something else than its name says is refused. Throws a UserError `not-text`,
 * `undecodable`, `empty`, `unreadable` or `too-large`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  if (bytes.length > LARGEST) {
    throw new UserError('too-large', `${file} is larger than 64 MB.`, { file })
  }
  return (READERS[endingOf(file)] ?? readText)(bytes, options)
}

function endingOf(fileName: string): string {
  return /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
