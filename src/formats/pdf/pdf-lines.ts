import { withCellsApart, type Part } from './pdf-cells.ts'
import { asTyped, inReadingOrder } from './pdf-direction.ts'
import { runOf, usualLetters } from './pdf-letters.ts'
import { withoutCalls } from './pdf-marks.ts'
import type { PdfPiece } from './pdf-piece.ts'

interface Line {
  readonly text: string
  readonly x: number
  /** Where it ends on the right. */
  readonly end: number
  readonly y: number
  readonly height: number
  /** Of a table. */
  readonly isCell: boolean
}

/** Parts of the height of a line: how far pieces of one line may lie apart, and lines of a paragraph. */
const SAME_LINE = 0.5
const PARAGRAPH = 1.45
/** A gap between two pieces this wide (in letter heights) is a space. */
const SPACE = 0.18
/** An indent this wide begins a paragraph. */
const INDENT = 0.9
/** A row of a table is at most so high (in letter heights). */
const CELL = 6
/** Parts of a line that runs from right to left lie at most so far apart (in letter heights). */
const COLUMN = 2

/**
 * The text of a page, a line each, a blank line between paragraphs: where the gap is wider than
 * between other lines, the letters change their size, a line is indented, or the line before it
 * ended early. Words divided at the end of a line are whole again.
 */
export function pageText(pieces: readonly PdfPiece[]): string {
  const lines = linesOf(pieces)
  const usual = usualGap(lines)
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before)
      text = joined(
        text,
        line,
        isParagraph(before, line, lines[at + 1], usual) || isBrokenOff(before, line, lines),
      )
    else text = line.text
  }
  return text
}

function joined(text: string, line: Line, isNew: boolean): string {
  if (isNew) return `${text}\n\n${line.text}`
  const isDivided = /\p{L}[-\u2010\u00AD]$/u.test(text) && /^\p{Ll}/u.test(line.text)
  return isDivided ? text.slice(0, -1) + line.text : `${text}\n${line.text}`
}

/** Pieces side by side in one line. */
function linesOf(pieces: readonly PdfPiece[]): readonly Line[] {
  const lines = atOneHeight(pieces).flatMap(partsOf)
  return withCellsApart(lines).flatMap((parts) =>
    parts.map((part) => lineOf(part, parts.length > 1)),
  )
}

/** Runs of pieces in the order of the file that stand on one line, however far apart. */
function atOneHeight(pieces: readonly PdfPiece[]): readonly (readonly PdfPiece[])[] {
  const runs: PdfPiece[][] = []
  for (const piece of pieces) {
    const [first] = runs.at(-1) ?? []
    const apart = first ? Math.abs(first.y - piece.y) : Infinity
    if (first && apart <= SAME_LINE * Math.max(first.height, piece.height)) {
      runs.at(-1)!.push(piece)
    } else if (piece.text.trim() !== '') runs.push([piece])
  }
  return runs
}

function partsOf(run: readonly PdfPiece[]): readonly Part[] {
  return run.some(({ text }) => runOf(text) === 'rtl') ? withoutGaps(run) : goingRight(run)
}

/** A piece to the left of what is there begins another line. */
function goingRight(run: readonly PdfPiece[]): readonly Part[] {
  const lines: Part[] = []
  for (const piece of run) {
    const last = lines.at(-1)
    if (last && piece.x >= last.pieces[0]!.x) {
      last.pieces.push(piece)
      last.end = Math.max(last.end, piece.x + piece.width)
    } else if (piece.text.trim() !== '') {
      lines.push({ pieces: [piece], start: piece.x, end: piece.x + piece.width })
    }
  }
  return lines
}

/** Where letters run from right to left, files draw the parts of a line in any order; columns stay apart. */
function withoutGaps(run: readonly PdfPiece[]): readonly Part[] {
  const parts: Part[] = []
  for (const piece of run.toSorted((one, other) => other.x - one.x)) {
    if (piece.text.trim() === '') continue
    const last = parts.at(-1)
    const end = piece.x + piece.width
    if (last && last.start - end < COLUMN * piece.height) {
      last.pieces.push(piece)
      last.start = Math.min(last.start, piece.x)
      last.end = Math.max(last.end, end)
    } else parts.push({ pieces: [piece], start: piece.x, end })
  }
  // In the order of the file, which a line of one direction keeps.
  return parts.map(({ pieces, ...part }) => {
    const own = new Set(pieces)
    return { ...part, pieces: run.filter((piece) => own.has(piece)) }
  })
}

function lineOf({ pieces, start, end }: Part, isCell: boolean): Line {
  const main = pieces.reduce((most, piece) => (piece.text.length > most.text.length ? piece : most))
  const { y, height } = main
  const text = textOf(inReadingOrder(withoutCalls(pieces, main)))
  const clean = labelApart(usualLetters(text.trim()))
  return { text: asTyped(clean), x: start, end, y, height, isCell }
}

/** `1.Item` and `•Item`: labels of lists stand apart by where they are drawn. */
function labelApart(text: string): string {
  return text.replace(/^(?:\d{1,3}[.)](?=\p{L})|[•▪◦‣●■](?=\S))/u, '$& ')
}

/** Gaps between pieces are spaces where they are wide enough. */
function textOf(pieces: readonly PdfPiece[]): string {
  let text = ''
  let before: PdfPiece | undefined
  for (const piece of pieces) {
    const isApart =
      before !== undefined &&
      gapBetween(before, piece) > SPACE * piece.height &&
      !/\s$/.test(text) &&
      !/^\s/.test(piece.text)
    text += isApart ? ` ${piece.text}` : piece.text
    before = piece
  }
  return text
}

/** Whichever of them stands to the left. */
function gapBetween(one: PdfPiece, other: PdfPiece): number {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one]
  return right.x - (left.x + left.width)
}

/** The middle one of the distances between lines, downwards. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map((line, at) => lines[at]!.y - line.y)
    .filter((gap) => gap > 0)
    .sort((one, other) => one - other)
  return gaps[gaps.length >> 1] ?? 0
}

function isParagraph(before: Line, line: Line, after: Line | undefined, usual: number): boolean {
  const gap = before.y - line.y
  if (before.isCell || line.isCell) return true
  // A little upwards and to the right: the next cell of a row.
  const isBeside = gap < 0 && -gap < CELL * line.height && line.x > before.x
  if (isBeside && !/^\p{Ll}/u.test(line.text)) return true
  // Upwards: the next column, in which a sentence goes on.
  if (gap < 0) return ENDS_SENTENCE.test(before.text) && !/^\p{Ll}/u.test(line.text)
  if (gap > usual * PARAGRAPH) return true
  if (Math.abs(before.height - line.height) > 0.1 * before.height) return true
  const isIndented = line.x - before.x > INDENT * line.height
  return isIndented && (after === undefined || line.x - after.x > (INDENT * line.height) / 2)
}

const ENDS_SENTENCE = /[.!?…:]["”»’)]*$/u

/**
 * A sentence ended with room for the next word, beside lines that begin at the same place and reach
 * further: whoever set it began a paragraph. Not of lines that run from right to left.
 */
function isBrokenOff(before: Line, line: Line, lines: readonly Line[]): boolean {
  if (runOf(before.text) === 'rtl' || runOf(line.text) === 'rtl') return false
  if (!ENDS_SENTENCE.test(before.text) || /^\p{Ll}/u.test(line.text)) return false
  const beside = lines.filter(({ x, height }) => Math.abs(x - before.x) < 2 * height)
  const right = Math.max(...beside.map(({ end }) => end))
  const word = line.text.search(/\s|$/) / Math.max(1, line.text.length)
  return before.end + word * (line.end - line.x) + line.height < right
}
