import type { PdfPiece } from './pdf-lines.ts'

/** What calls a footnote: a number or a sign. */
const CALL = /^(?:\[?\d{1,3}\]?(?:[,–-]\d{1,3})*|[*†‡§]{1,3})$/u
/** Parts of the height of a line: how small a call is at most, and how far above the line it stands. */
const SMALL = 0.85
const RAISED = 0.15
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * The pieces of a line without the calls of footnotes, which are raised, small, and follow a word. After
 * one or two letters or a digit, as in km² and 10⁶, raised digits are a power and stay.
 */
export function withoutCalls(pieces: readonly PdfPiece[], main: PdfPiece): readonly PdfPiece[] {
  const kept: PdfPiece[] = []
  let before = ''
  for (const piece of pieces) {
    const text = piece.text.trim()
    const isRaised = piece.height <= SMALL * main.height && piece.y - main.y >= RAISED * main.height
    if (isRaised && CALL.test(text)) {
      if (!/(?:\p{Nd}|(?<!\p{L})\p{L}{1,2})$/u.test(before)) continue
      const raised = text.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)]!)
      kept.push({ ...piece, text: raised })
    } else kept.push(piece)
    if (text !== '') before = piece.text
  }
  return kept
}
