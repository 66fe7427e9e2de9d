import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { UserError } from '../core/errors.ts'
import { sanitiseText } from '../core/text/normalise.ts'
import { cleanMetadata } from './metadata.ts'
import { makeDocument, type ReadOptions, type ReadResult } from './text.ts'

const MOST_PAGES = 2_000

/**
 * Reads the text layer of a PDF: lines joined to paragraphs, running numbers of pages left out.
 * Small files can take much memory: give foreign ones to a child process with a limit. Throws a
 * UserError `unreadable`, `too-large`, or `empty` where there is no text layer.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const { pages, title } = await extract(bytes, file)
  const raw = pages.map((page) => withoutPageNumber(page)).join('\n\n')
  const { text, warnings } = sanitiseText(raw)
  if (!/\S/.test(text)) {
    throw new UserError('empty', `${file} has no text layer: its pages are pictures.`, { file })
  }
  const metadata = cleanMetadata({
    title,
    language: undefined,
    outlet: undefined,
    publishedAt: undefined,
    url: undefined,
    role: undefined,
  })
  return makeDocument(
    { ...metadata, text, warnings, bytes, encoding: 'utf-8', format: 'pdf' },
    options,
  )
}

async function extract(
  bytes: Uint8Array,
  file: string,
): Promise<{ pages: readonly string[]; title: string | undefined }> {
  try {
    const document = await getDocumentProxy(Uint8Array.from(bytes), { isEvalSupported: false })
    if (document.numPages > MOST_PAGES) {
      throw new UserError('too-large', `${file} has more than ${MOST_PAGES} pages.`, { file })
    }
    const { info } = await getMeta(document)
    const { text } = await extractText(document, { mergePages: false })
    const { Title: title } = info as { Title?: unknown }
    return { pages: text, title: typeof title === 'string' ? title : undefined }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(
      'unreadable',
      `${file} is a damaged or locked PDF.`,
      { file },
      { cause: error },
    )
  }
}

function withoutPageNumber(page: string): string {
  return page.replace(
    /^\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*\n|\n\s*[-–—]?\s*\d{1,4}\s*[-–—]?\s*$/g,
    '\n',
  )
}
