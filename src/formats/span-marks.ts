import type { DocumentId, Segment } from '../core/model.ts'
import type { FileNote } from './bilingual.ts'
import type { PlacedSegment, Unit } from './units.ts'

/** The words of a note inside the joined text of one side of a unit. */
export interface Mark {
  readonly note: FileNote
  readonly start: number
  readonly end: number
}

/**
 * Where span notes of a unit lie in the joined text of the side `segments`, by start. A note that
 * goes on in another unit is cut; offsets never fall inside a surrogate pair.
 */
export function marksOf(
  unit: Unit,
  document: DocumentId,
  segments: readonly PlacedSegment[],
  text: string,
): readonly Mark[] {
  const marks: Mark[] = []
  for (const note of unit.notes) {
    const { anchor } = note
    if (anchor.on !== 'span' || anchor.document !== document) continue
    const start = joinedOffset(segments, anchor.span.start)
    const end = joinedOffset(segments, anchor.span.end)
    if (end > start)
      marks.push({ note, start: outward(text, start, -1), end: outward(text, end, 1) })
  }
  return marks.sort((one, other) => one.start - other.start || other.end - one.end)
}

/** Where an offset of the document lies in the joined text, at most its end. */
export function joinedOffset(segments: readonly Segment[], offset: number): number {
  let at = 0
  for (const { start, end } of segments) {
    if (offset < start) return Math.max(0, at - 1)
    if (offset <= end) return at + offset - start
    at += end - start + 1
  }
  return Math.max(0, at - 1)
}

function outward(text: string, offset: number, step: 1 | -1): number {
  const inside =
    /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '')
  return inside ? offset + step : offset
}

/** Whether no two marks overlap, so that elements can hold them. */
export function areDisjoint(marks: readonly Mark[]): boolean {
  return marks.every((mark, at) => at === 0 || mark.start >= marks[at - 1]!.end)
}
