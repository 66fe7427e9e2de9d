import type { Block, BlockKind, Span } from '../model.ts'

/** Lines of a wrapped text are at most this long; a longer line is a paragraph by itself. */
const WIDEST_WRAP = 100
/** Shorter lines are verse or a list rather than wrapped. */
const NARROWEST_WRAP = 40
/** A heading is one line of at most this many code units. */
const LONGEST_HEADING = 160

const LIST_MARK = /^(?:[-*•‣▪◦–—·]\s+|\d{1,3}[.)]\s+|\p{Ll}\)\s+|\(\d{1,3}\)\s+)/u
/** Also a mark before closing quotation marks, and one in the middle before a capital letter. */
const ENDS_SENTENCE = /[.!?…。！？؟۔।:;,]["”»“’)\]]*$|[.!?…。！？]["”»“’)\]]*\s+["“„«‘(]?\p{Lu}/u

/**
 * The blocks of a plain text with LF line ends: lines, joined where they are one paragraph that was
 * wrapped at a fixed width. Blocks are ordered, disjoint, trimmed, and hold every character that is
 * no white space.
 */
export function findBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  for (const run of lineRuns(text)) {
    for (const span of paragraphs(text, run)) blocks.push({ ...span, kind: 'paragraph' })
  }
  return blocks.map(({ start, end }, i): Block => {
    return { start, end, kind: kindOf(text, { start, end }, i === blocks.length - 1) }
  })
}

/** Trimmed lines, grouped by the blank lines between them. */
export function lineRuns(text: string): readonly (readonly Span[])[] {
  const runs: Span[][] = []
  let run: Span[] = []
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start)
    const end = newline < 0 ? text.length : newline
    const line = trimSpan(text, { start, end })
    if (line) run.push(line)
    else if (run.length > 0) {
      runs.push(run)
      run = []
    }
    start = end + 1
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** The span without white space at its ends; null where there is nothing else. */
export function trimSpan(text: string, { start, end }: Span): Span | null {
  let [from, to] = [start, end]
  while (from < to && /\s/.test(text[from]!)) from += 1
  while (to > from && /\s/.test(text[to - 1]!)) to -= 1
  return from < to ? { start: from, end: to } : null
}

/** Joins the lines of a run that only end because the next word did not fit any more. */
function paragraphs(text: string, lines: readonly Span[]): readonly Span[] {
  const width = lines.reduce((widest, { start, end }) => Math.max(widest, end - start), 0)
  const isWrapped = width <= WIDEST_WRAP && areWrapped(text, lines, width)
  const joined: Span[] = []
  for (const [i, line] of lines.entries()) {
    const before = lines[i - 1]
    const goesOn =
      before &&
      width <= WIDEST_WRAP &&
      !LIST_MARK.test(text.slice(line.start, line.end)) &&
      ((isWrapped && isFull(text, before, line, width)) || goesOnInLowerCase(text, before, line))
    if (goesOn) joined[joined.length - 1] = { start: joined.at(-1)!.start, end: line.end }
    else joined.push(line)
  }
  return joined
}

/** Most lines are full, and not only those that end with a sentence. */
function areWrapped(text: string, lines: readonly Span[], width: number): boolean {
  const full = lines.filter((line, i) => {
    const next = lines[i + 1]
    return next && isFull(text, line, next, width)
  })
  const isCutOff = full.some(({ end }) => !/[.!?…:;。！？]["”»’]?$/u.test(text.slice(end - 2, end)))
  return isCutOff && full.length >= (lines.length - 1) / 2
}

/** The first word of the next line would not have fitted. */
function isFull(text: string, line: Span, next: Span, width: number): boolean {
  const word = text.slice(next.start, next.end).search(/\s|$/)
  return width >= NARROWEST_WRAP && line.end - line.start + 1 + word > width
}

function goesOnInLowerCase(text: string, line: Span, next: Span): boolean {
  return /^\p{Ll}/u.test(text.slice(next.start, next.end)) && !/[.!?…:;]/u.test(text[line.end - 1]!)
}

function kindOf(text: string, { start, end }: Span, isLast: boolean): BlockKind {
  const content = text.slice(start, Math.min(end, start + LONGEST_HEADING + 1))
  if (LIST_MARK.test(content)) return /^[–—]/.test(content) ? 'paragraph' : 'listItem'
  const isShortLine = content.length <= LONGEST_HEADING && !content.includes('\n')
  return isShortLine && !isLast && !ENDS_SENTENCE.test(content) ? 'heading' : 'paragraph'
}
