/** Lines with letters that run from right to left: pieces and marks in the order in which they are read. */
import { runOf } from './pdf-letters.ts'
import type { PdfPiece } from './pdf-piece.ts'

/**
 * A line without letters that run from right to left stays as the file has it. In others, what runs
 * the other way than most of the line keeps its own order (UAX #9, with one level).
 */
export function inReadingOrder(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const letters = (run: 'ltr' | 'rtl') =>
    pieces
      .filter(({ text }) => runOf(text) === run)
      .reduce((sum, { text }) => sum + (text.match(/\p{L}/gu)?.length ?? 0), 0)
  if (letters('rtl') === 0) return pieces
  const isTurned = letters('rtl') > letters('ltr')
  const drawn = pieces.toSorted((one, other) => one.x - other.x)
  if (!isTurned) return withRunsTurned(drawn, 'rtl')
  return withRunsTurned(drawn.toReversed().map(pointedRight), 'ltr')
}

/** With each run of pieces in that direction, and what stands inside it, backwards. */
function withRunsTurned(pieces: readonly PdfPiece[], turned: 'ltr' | 'rtl'): readonly PdfPiece[] {
  const ordered: PdfPiece[] = []
  let run: PdfPiece[] = []
  let after: PdfPiece[] = []
  for (const piece of pieces) {
    const direction = runOf(piece.text)
    if (direction === turned) {
      run.push(...after, piece)
      after = []
    } else if (direction === null && run.length > 0) {
      after.push(piece)
    } else {
      ordered.push(...run.toReversed(), ...after, piece)
      run = []
      after = []
    }
  }
  return [...ordered, ...run.toReversed(), ...after]
}

/** In a line from right to left, what stands left of a word comes after it: `.London`. */
function pointedRight(piece: PdfPiece): PdfPiece {
  const [, points, rest] = /^([.,:;!?]+)(\s*\p{L}.*)$/su.exec(piece.text) ?? []
  const isMoved = points !== undefined && runOf(piece.text) === 'ltr'
  return isMoved ? { ...piece, text: `${rest}${points}` } : piece
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
}

/**
 * Of a text with letters that run from right to left: vowel marks, which are drawn apart, at the letter
 * before the space; brackets as they are typed, where the file spells the shapes that were drawn.
 */
export function asTyped(text: string): string {
  if (!RIGHT_TO_LEFT.test(text)) return text
  const joined = text.replace(/ ([\u064B-\u0652\u0670]+)(?! )/g, '$1 ')
  if (isBalanced(joined)) return joined
  const turned = joined.replace(/[()[\]«»]/g, (bracket) => MIRRORED[bracket]!)
  return isBalanced(turned) ? turned : joined
}

/** Whether what opens is closed, in that order; of quotation marks, some languages turn them round. */
function isBalanced(text: string): boolean {
  let rest = text.replace(/[^()[\]«»]/g, '')
  for (let before = ''; before !== rest;) {
    before = rest
    rest = rest.replace(/\(\)|\[\]|«»/g, '')
  }
  return rest === ''
}
