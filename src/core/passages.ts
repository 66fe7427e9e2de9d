import type { Segment, Span } from './model.ts'
import type { SegmentIndex } from './align/bitext-index.ts'
import type { PassageView, SegmentView } from './rows.ts'

/**
 * The words of some segments of a text as one passage. Neighbours keep the space that stands between
 * them in the text; others are joined by one space.
 */
export function passageOf(
  text: string,
  index: SegmentIndex,
  segments: readonly Segment[],
): PassageView {
  let words = ''
  const views: SegmentView[] = []
  let before: Segment | undefined
  for (const segment of segments) {
    if (before) words += gapBetween(text, before, segment)
    const own = text.slice(segment.start, segment.end)
    views.push({
      id: segment.id,
      position: index.position(segment.id),
      start: segment.start,
      end: segment.end,
      block: segment.block,
      text: own,
      at: words.length,
    })
    words += own
    before = segment
  }
  return { text: words, segments: views }
}

/** The words of `passageOf` alone. */
export function wordsOf(text: string, segments: readonly Omit<Segment, 'id'>[]): string {
  return segments.reduce((words, segment, i) => {
    const gap = i === 0 ? '' : gapBetween(text, segments[i - 1]!, segment)
    return words + gap + text.slice(segment.start, segment.end)
  }, '')
}

function gapBetween(text: string, before: Omit<Segment, 'id'>, after: Omit<Segment, 'id'>): string {
  if (before.block !== after.block || after.start < before.end) return ' '
  const gap = text.slice(before.end, after.start)
  return gap.trim() === '' ? gap.replaceAll('\n', ' ') : ' '
}

/** Where a span of a passage stands in the document: from its first to its last word there. */
export function spanInText(passage: PassageView, span: Span): Span {
  const start = offsetInText(passage, span.start)
  return { start, end: Math.max(start, offsetInText(passage, span.end)) }
}

function offsetInText({ segments }: PassageView, offset: number): number {
  const holder = segments.findLast(({ at }) => at <= offset) ?? segments[0]
  if (!holder) return 0
  return Math.min(holder.end, holder.start + offset - holder.at)
}
