import { raisedMark } from '../documents/note-marks.ts'
import type { PdfPiece } from './pdf-piece.ts'

/** Parts of the height of a line: how small a call is at most, and how far above the line it stands. */
const SMALL = 0.85
const RAISED = 0.15

/** The pieces of a line without the calls of footnotes, which are raised, small, and follow a word. */
export function withoutCalls(pieces: readonly PdfPiece[], main: PdfPiece): readonly PdfPiece[] {
  const kept: PdfPiece[] = []
  let before = ''
  for (const piece of pieces) {
    const text = piece.text.trim()
    const isRaised = piece.height <= SMALL * main.height && piece.y - main.y >= RAISED * main.height
    const mark = isRaised ? raisedMark(before, text) : null
    if (mark === '') continue
    kept.push(mark === null ? piece : { ...piece, text: mark })
    if (text !== '') before = piece.text
  }
  return kept
}
