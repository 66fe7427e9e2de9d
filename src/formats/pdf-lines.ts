import { runOf, usualLetters } from './pdf-letters.ts'

/** One piece of text on a page as PDF places it. Units of the page, from its lower left corner. */
export interface PdfPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of its letters. */
  readonly height: number
}

interface Line {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly height: number
}

/** A line while it grows: pieces in the order of the file, and from where to where they reach. */
interface Growing {
  readonly pieces: PdfPiece[]
  start: number
  end: number
}

/** Parts of the height of a line: how far pieces of one line may lie apart, and lines of a paragraph. */
const SAME_LINE = 0.5
const PARAGRAPH = 1.45
/** A gap between two pieces this wide (in letter heights) is a space. */
const SPACE = 0.18
/** An indent this wide begins a paragraph. */
const INDENT = 0.9

/**
 * The text of a page, a line each, a blank line between paragraphs: where the gap is wider than
 * between other lines, the letters change their size, or a line is indented. Words divided at the end
 * of a line are whole again.
 */
export function pageText(pieces: readonly PdfPiece[]): string {
  const lines = linesOf(pieces)
  const usual = usualGap(lines)
  let text = ''
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (before) text = joined(text, line, isParagraph(before, line, lines[at + 1], usual))
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
  const lines: Growing[] = []
  for (const piece of pieces) {
    const { text, x, width } = piece
    const last = lines.at(-1)
    if (last && goesOn(last, piece)) {
      last.pieces.push(piece)
      last.start = Math.min(last.start, x)
      last.end = Math.max(last.end, x + width)
    } else if (text.trim() !== '') {
      lines.push({ pieces: [piece], start: x, end: x + width })
    }
  }
  return lines.map(lineOf)
}

/** To the right of what is there or, where letters run from right to left, to the left of it. */
function goesOn({ pieces, start }: Growing, piece: PdfPiece): boolean {
  const [first] = pieces
  if (!first) return false
  const { x, y, width, height } = piece
  if (Math.abs(first.y - y) > SAME_LINE * Math.max(first.height, height)) return false
  if (x >= first.x) return true
  const isTurned = [first, pieces.at(-1)!, piece].some(({ text }) => runOf(text) === 'rtl')
  const isBeside = start - (x + width) < 2 * height
  return isTurned && isBeside
}

function lineOf({ pieces, start }: Growing): Line {
  const { y, height } = pieces[0]!
  const text = textOf(inReadingOrder(pieces))
  return { text: usualLetters(text.trim()), x: start, y, height }
}

/**
 * A line without letters that run from right to left stays as the file has it. In others, what runs
 * the other way than most of the line keeps its own order (UAX #9, with one level).
 */
function inReadingOrder(pieces: readonly PdfPiece[]): readonly PdfPiece[] {
  const count = (run: 'ltr' | 'rtl') => pieces.filter(({ text }) => runOf(text) === run).length
  if (count('rtl') === 0) return pieces
  const isTurned = count('rtl') > count('ltr')
  const drawn = pieces.toSorted((one, other) => one.x - other.x)
  return withRunsTurned(isTurned ? drawn.toReversed() : drawn, isTurned ? 'ltr' : 'rtl')
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
  // Upwards: the next column, in which a sentence goes on.
  if (gap < 0) return /[.!?…:]["”»’)]*$/u.test(before.text) && !/^\p{Ll}/u.test(line.text)
  if (gap > usual * PARAGRAPH) return true
  if (Math.abs(before.height - line.height) > 0.1 * before.height) return true
  const isIndented = line.x - before.x > INDENT * line.height
  return isIndented && (after === undefined || line.x - after.x > (INDENT * line.height) / 2)
}

/** Pages that share a line at their top or bottom, at least, for it to be a running one. */
const RUNNING = 3

/**
 * All pages in one text. Lines that stand at the top or the bottom of most pages are left out, as are
 * the numbers of pages; a sentence goes on from page to page.
 */
export function joinPages(pages: readonly string[]): string {
  const running = runningLines(pages)
  const isNumber = (line: string) => /^[-–—\s]*\d{1,4}[-–—\s]*$/.test(line)
  const drop = (line: string | undefined) =>
    line !== undefined && (isNumber(line) || running.has(withoutDigits(line)))
  let text = ''
  for (const page of pages) {
    const lines = page.trim().split('\n')
    while (lines.length > 0 && (lines[0] === '' || drop(lines[0]))) lines.shift()
    while (lines.length > 0 && (lines.at(-1) === '' || drop(lines.at(-1)))) lines.pop()
    const rest = lines.join('\n')
    if (rest === '') continue
    const goesOn = /[\p{L}\d,;–—-]$/u.test(text) && /^\p{Ll}/u.test(rest)
    if (text === '') text = rest
    else if (goesOn && /\p{L}[-\u2010\u00AD]$/u.test(text)) text = text.slice(0, -1) + rest
    else text += goesOn ? `\n${rest}` : `\n\n${rest}`
  }
  return text
}

function withoutDigits(line: string): string {
  return line.replace(/\d+/g, '').trim()
}

/** Without their digits, which may be those of the page. */
function runningLines(pages: readonly string[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const page of pages) {
    const lines = page.trim().split('\n')
    for (const line of new Set([lines[0]!, lines.at(-1)!].map(withoutDigits))) {
      if (line !== '') counts.set(line, (counts.get(line) ?? 0) + 1)
    }
  }
  const least = Math.max(RUNNING, pages.length / 2)
  return new Set([...counts].filter(([, count]) => count >= least).map(([line]) => line))
}
