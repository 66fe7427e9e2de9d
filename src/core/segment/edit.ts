import type { Segment, SegmentId } from '../model.ts'
import { trimSpan } from './blocks.ts'

/**
 * Splits a segment in two at an offset of the text (UTF-16 code units). The first part keeps the
 * id, the second gets `newId`; both are trimmed. Throws a RangeError where the segment does not
 * exist, the id is taken, or a part would be empty or begin inside a character.
 */
export function splitSegment(
  text: string,
  segments: readonly Segment[],
  id: SegmentId,
  offset: number,
  newId: SegmentId,
): readonly Segment[] {
  const at = indexOf(segments, id)
  const segment = segments[at]!
  if (segments.some((other) => other.id === newId)) throw new RangeError(`id ${newId} is taken`)
  const first = trimSpan(text, { start: segment.start, end: offset })
  const second = trimSpan(text, { start: offset, end: segment.end })
  const isInside = offset > segment.start && offset < segment.end
  if (!isInside || !first || !second || isInsideCharacter(text, offset)) {
    throw new RangeError(`segment ${id} cannot be split at ${offset}`)
  }
  const parts = [
    { ...segment, ...first },
    { ...segment, ...second, id: newId },
  ]
  return segments.toSpliced(at, 1, ...parts)
}

/**
 * Merges a segment with the one that follows it in the same block; the result has its id. Throws a
 * RangeError where there is none.
 */
export function mergeWithNext(segments: readonly Segment[], id: SegmentId): readonly Segment[] {
  const at = indexOf(segments, id)
  const [first, second] = [segments[at]!, segments[at + 1]]
  if (!second || second.block !== first.block) {
    throw new RangeError(`segment ${id} is the last of its block`)
  }
  return segments.toSpliced(at, 2, { ...first, end: second.end })
}

function indexOf(segments: readonly Segment[], id: SegmentId): number {
  const at = segments.findIndex((segment) => segment.id === id)
  if (at < 0) throw new RangeError(`no segment ${id}`)
  return at
}

/** Between the halves of a surrogate pair, or before a combining mark. */
function isInsideCharacter(text: string, offset: number): boolean {
  return (
    /^[\uDC00-\uDFFF]/.test(text.slice(offset)) || /^\p{M}/u.test(text.slice(offset, offset + 2))
  )
}
