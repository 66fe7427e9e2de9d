import type { Segment, Span } from '../core/model.ts'
import { documentOf, type BilingualFile, type FileDocument, type FileNote } from './bilingual.ts'
import { noteFieldsOf, type PortableAnchor, type PortableNote } from './records.ts'
import { segmentAt, selectUnits, type PlacedSegment } from './units.ts'
import type { ExportChoice } from './bilingual.ts'

/**
 * Formats made of segments lose what stands between them, and with it every offset. So they name
 * words by segment: a note's span by the segments in which it begins and ends, a segment of a unit
 * by its position and id.
 */

/** A note that can be placed again wherever its segments come to stand. A span that begins or ends outside the segments leaves its quotation alone. */
export function toPortableNote(file: BilingualFile, note: FileNote): PortableNote {
  return { ...noteFieldsOf(note), anchor: toPortableAnchor(file, note) }
}

function toPortableAnchor(file: BilingualFile, note: FileNote): PortableAnchor {
  const { anchor } = note
  if (anchor.on !== 'span') return anchor
  const { document: id, span, quote } = anchor
  const places = segmentPlaces(documentOf(file, id), span)
  return places
    ? { on: 'span', document: id, ...places, quote }
    : { on: 'orphan', document: id, quote }
}

/** Where a span begins and ends, by segment and offset inside it; null where either lies between segments. */
export function segmentPlaces(
  document: FileDocument,
  span: Span,
): { from: { segment: number; offset: number }; to: { segment: number; offset: number } } | null {
  const first = segmentAt(document, span.start)
  const last = span.end > span.start ? segmentEndingAt(document, span.end) : first
  if (!first || !last) return null
  return {
    from: { segment: first.id, offset: span.start - first.start },
    to: { segment: last.id, offset: span.end - last.start },
  }
}

/** The segment that holds the character before `offset`, else the one that begins there. */
function segmentEndingAt(document: FileDocument, offset: number): Segment | undefined {
  const holder = segmentAt(document, offset - 1)
  if (holder && holder.end >= offset) return holder
  const next = segmentAt(document, offset)
  return next?.start === offset ? next : undefined
}

/** `position:id:start-end` for each segment of one side of a unit, offsets into its joined text. */
export function segmentList(segments: readonly PlacedSegment[]): string {
  let at = 0
  const parts: string[] = []
  for (const { position, id, text } of segments) {
    parts.push(`${position}:${id}:${at}-${at + text.length}`)
    at += text.length + 1
  }
  return parts.join(' ')
}

/** The notes that no unit of the export carries: orphans, and those on what was left out. */
export function strayNotes(file: BilingualFile, choice: ExportChoice): readonly FileNote[] {
  if (!choice.notes || file.notes.length === 0) return []
  const carried = new Set<number>()
  for (const bitext of file.bitexts) {
    for (const { notes } of selectUnits(file, bitext, choice)) {
      for (const { id } of notes) carried.add(id)
    }
  }
  return file.notes.filter(({ id, anchor }) => !carried.has(id) && anchor.on !== 'bead')
}
