import type { PdfPiece } from './pdf-piece.ts'

/** Pieces that stand on one line, from where to where. */
export interface Part {
  readonly pieces: PdfPiece[]
  start: number
  end: number
}

/** Parts of the height of a line: how wide the space between cells is at least, and how exactly they align. */
const GUTTER = 3
const ALIGNED = 1
/** Rows that are looked at above and below. */
const NEIGHBOURS = 3
/** What stands apart before an item of a list. */
const LABEL = /^(?:\(?[\divxa-z]{1,4}[.)]|[•–▪◦‣●■*-])$/iu

/**
 * Lines with the cells of tables apart: where a wide space parts two pieces, and one of the next lines is
 * parted at the same place.
 */
export function withCellsApart(lines: readonly Part[]): readonly (readonly Part[])[] {
  const parted = lines.map(partedBySpace)
  return parted.map((parts, at) => {
    if (parts.length === 1) return parts
    const near = parted.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)
    const others = near
      .filter((other) => other !== parts && other.length > 1)
      .flatMap((other) => other.slice(1))
    const isTable = parts.slice(1).some((part) => others.some((other) => isAligned(part, other)))
    const whole = near.filter((other) => other.length === 1).flat()
    return isTable && !isJustified(lines[at]!, whole) ? parts : [lines[at]!]
  })
}

/** Lines that end where other whole ones do are stretched, not parted. */
function isJustified(line: Part, whole: readonly Part[]): boolean {
  const most = ALIGNED * line.pieces[0]!.height
  return whole.filter(({ end }) => Math.abs(end - line.end) < most).length > 1
}

/** On the left; numbers on the right: words end alike in every line that is justified. */
function isAligned(one: Part, other: Part): boolean {
  const most = ALIGNED * one.pieces[0]!.height
  if (Math.abs(one.start - other.start) < most) return true
  return Math.abs(one.end - other.end) < most && isNumber(one) && isNumber(other)
}

function isNumber(part: Part): boolean {
  return /^[\d\s.,%+−–-]+$/.test(textIn(part))
}

function textIn({ pieces }: Part): string {
  return pieces
    .map(({ text }) => text)
    .join('')
    .trim()
}

function partedBySpace({ pieces, ...line }: Part): readonly Part[] {
  const parts: Part[] = []
  for (const piece of pieces) {
    const last = parts.at(-1)
    const end = piece.x + piece.width
    const isBlank = piece.text.trim() === ''
    if (!last) parts.push({ pieces: [piece], start: piece.x, end })
    else if (!isBlank && piece.x - last.end > GUTTER * piece.height && !isLabel(last)) {
      parts.push({ pieces: [piece], start: piece.x, end })
    } else {
      last.pieces.push(piece)
      if (!isBlank) last.end = Math.max(last.end, end)
    }
  }
  return parts.length === 1 ? [{ pieces, ...line }] : parts
}

function isLabel(part: Part): boolean {
  return LABEL.test(textIn(part))
}
