import { UserError } from '../../core/errors.ts'
import { isGzip, nameInGzip, unpackedWhole } from '../gzip.ts'
import { looksLikeXml } from '../xml/xml-beginning.ts'
import { readText, type ReadOptions, type ReadResult } from './text.ts'

type Reader = (bytes: Uint8Array, options: ReadOptions) => Promise<ReadResult>

const loadMarkdown = async (): Promise<Reader> => (await import('./markdown.ts')).readMarkdown
const loadHtml = async (): Promise<Reader> => (await import('./html.ts')).readHtml
const loadXml = async (): Promise<Reader> =>
  (await import('../xml/xml-document.ts')).readXmlDocument
const loadSubtitles = async (): Promise<Reader> => (await import('./subtitles.ts')).readSubtitles

/** Loaded when they are needed: some bring large libraries. */
const READERS: Readonly<Record<string, () => Promise<Reader>>> = {
  txt: () => Promise.resolve(readText),
  text: () => Promise.resolve(readText),
  md: loadMarkdown,
  markdown: loadMarkdown,
  html: loadHtml,
  htm: loadHtml,
  xhtml: loadHtml,
  docx: async () => (await import('./docx.ts')).readDocx,
  odt: async () => (await import('./odt.ts')).readOdt,
  epub: async () => (await import('./epub.ts')).readEpub,
  pdf: async () => (await import('../pdf/pdf.ts')).readPdf,
  srt: loadSubtitles,
  vtt: loadSubtitles,
}

/** File endings of the documents (texts without an alignment) that can be read, without the dot. */
export const DOCUMENT_ENDINGS: readonly string[] = Object.keys(READERS)

const LARGEST = 64_000_000

/**
 * Reads a document by the ending of its file name; a name without a known ending is a plain text, and
 * one packed by gzip what is in it. A
 * file that is something else than its name says is refused. Throws a UserError `not-text`,
 * `undecodable`, `empty`, `unreadable` or `too-large`.
 */
export async function readDocument(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  if (bytes.length > LARGEST) {
    throw new UserError('too-large', `${file} is larger than 64 MB.`, { file })
  }
  if (isGzip(bytes)) {
    const fileName = nameInGzip(file)
    return readUnpacked(unpackedWhole(bytes, file, LARGEST), { ...options, fileName })
  }
  return readUnpacked(bytes, options)
}

async function readUnpacked(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const load = READERS[endingOf(options.fileName)] ?? (looksLikeXml(bytes) ? loadXml : undefined)
  const read = load ? await load() : readText
  return read(bytes, options)
}

function endingOf(fileName: string): string {
  return /\.([^.\\/]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? ''
}
