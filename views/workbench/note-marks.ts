/** Where the notes of a row stand in its words. */
import type { DocumentId, Note } from '../../src/core/model.ts'
import type { PassageView } from '../../src/core/rows.ts'
import type { TextMark } from '../segment-text.tsx'

/** Marks, relative to the passage, of the open notes on spans of this document. */
export function noteMarks(
  notes: readonly Note[],
  document: DocumentId,
  passage: PassageView,
): readonly TextMark[] {
  return notes.flatMap((note) => {
    const { anchor } = note
    if (anchor.on !== 'span' || anchor.document !== document || note.status !== 'open') return []
    return passage.segments.flatMap((segment) => {
      const start = Math.max(anchor.span.start, segment.start)
      const end = Math.min(anchor.span.end, segment.end)
      if (start >= end) return []
      const shift = segment.at - segment.start
      return [
        {
          start: start + shift,
          end: end + shift,
          shown: 'note' as const,
          says: `Note by ${note.author}: ${note.body.slice(0, 120)}`,
        },
      ]
    })
  })
}
