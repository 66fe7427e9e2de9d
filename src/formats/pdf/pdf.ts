import { getDocumentProxy, getMeta } from 'unpdf'
import { UserError } from '../../core/errors.ts'
import { sanitiseText } from '../../core/text/normalise.ts'
import { cleanMetadata } from '../documents/metadata.ts'
import { withJoinedLetters } from './pdf-joined-letters.ts'
import { pageText } from './pdf-lines.ts'
import { joinPages } from './pdf-pages.ts'
import type { PdfPiece } from './pdf-piece.ts'
import { makeDocument, type ReadOptions, type ReadResult } from '../documents/text.ts'

const MOST_PAGES = 2_000

/**
 * Reads the text layer of a PDF: lines joined to paragraphs, running lines and numbers of pages left
 * out, words divided at the end of a line made whole.
 * Small files can take much memory: give foreign ones to a child process with a limit. Throws a
 * UserError `unreadable`, `too-large`, or `empty` where there is no text layer.
 */
export async function readPdf(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { fileName: file } = options
  const { pages, title } = await extract(bytes, file)
  const { text, warnings } = sanitiseText(joinPages(pages))
  if (!/\S/.test(text)) {
    throw new UserError('empty', `${file} has no text layer: its pages are images.`, { file })
  }
  const metadata = cleanMetadata({
    title,
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
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number)
      // Joined letters are taken apart later: pdf.js would do it before it turns lines round.
      const { items } = await page.getTextContent({ disableNormalization: true })
      pages.push(pageText(await inOrder(page, items.flatMap(pieceOf))))
      page.cleanup()
    }
    const { Title: title } = info as { Title?: unknown }
    return { pages, title: typeof title === 'string' ? title : undefined }
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

const ARABIC = /\p{Script=Arabic}/u

/** Pieces in Arabic need a look at the shapes that were drawn. */
async function inOrder(
  page: { getOperatorList(): Promise<{ readonly argsArray: readonly unknown[] }> },
  pieces: readonly PdfPiece[],
): Promise<readonly PdfPiece[]> {
  if (!pieces.some(({ text }) => ARABIC.test(text))) return pieces
  const { argsArray } = await page.getOperatorList()
  const texts = withJoinedLetters(
    pieces.map(({ text }) => text),
    argsArray.flatMap(glyphsOf),
  )
  return pieces.map((piece, at) => ({ ...piece, text: texts[at]! }))
}

/** The letters of each glyph that an instruction draws; none of other instructions. */
function glyphsOf(args: unknown): readonly string[] {
  const [list] = Array.isArray(args) ? (args as readonly unknown[]) : []
  if (!Array.isArray(list)) return []
  return (list as readonly ({ readonly unicode?: unknown } | null)[]).flatMap((glyph) =>
    typeof glyph === 'object' && typeof glyph?.unicode === 'string' ? [glyph.unicode] : [],
  )
}

/** What pdf.js gives for a piece of text; marks of structure are no text. */
function pieceOf(item: object): readonly PdfPiece[] {
  const { str, transform, width, height } = item as {
    str?: string
    transform?: readonly number[]
    width?: number
    height?: number
  }
  if (str === undefined || str === '' || !transform) return []
  const [, , , tall = 0, x = 0, y = 0] = transform
  return [{ text: str, x, y, width: width ?? 0, height: height || Math.abs(tall) }]
}
