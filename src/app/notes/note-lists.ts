/** Notes in the order in which their texts are read. */
import type {
  Anchor,
  BitextId,
  ComparisonId,
  DocumentId,
  Note,
  NoteCategory,
  NoteStatus,
  Severity,
} from '../../core/model.ts'
import type { NoteThread } from '../../core/note-thread.ts'
import type { Context } from '../context.ts'
import { getComparison } from '../library.ts'
import { passage } from '../bitext-state.ts'

export interface NoteFilter {
  readonly comparison: ComparisonId
  readonly bitext?: BitextId
  /** Notes on its spans and its orphans. */
  readonly document?: DocumentId
  readonly status?: NoteStatus
  readonly category?: NoteCategory
  readonly severity?: Severity
  readonly author?: string
  readonly anchoredOn?: Anchor['on']
}

/** A place in a comparison: the document, then the offset in its text. */
interface Place {
  readonly document: DocumentId
  readonly offset: number
  readonly quote: string
}

/** In reading order of the pivot, then of the other documents. */
export function listNotes(context: Context, filter: NoteFilter): readonly NoteThread[] {
  const { pivot, documents } = getComparison(context, filter.comparison)
  const rank = new Map(documents.map(({ id, position }) => [id, id === pivot ? -1 : position]))
  const notes = context.stores.notes.list(filter.comparison)
  const answers = Map.groupBy(notes, ({ thread }) => thread)
  const threads = (answers.get(null) ?? [])
    .filter((note) => passes(context, note, filter))
    .map((note) => ({ note, answers: answers.get(note.id) ?? [], place: placeOf(context, note) }))
  const order = (document: DocumentId) => rank.get(document) ?? Infinity
  threads.sort(
    (a, b) =>
      order(a.place.document) - order(b.place.document) ||
      a.place.offset - b.place.offset ||
      a.note.id - b.note.id,
  )
  return threads.map(({ note, answers, place }) => ({ note, answers, quote: place.quote }))
}

function passes(context: Context, note: Note, filter: NoteFilter): boolean {
  const { status, category, severity, author, anchoredOn } = filter
  const { anchor } = note
  const matches = <T>(wanted: T | undefined, actual: T) => wanted === undefined || wanted === actual
  return (
    matches(status, note.status) &&
    matches(category, note.category) &&
    matches(severity, note.severity) &&
    matches(author, note.author) &&
    matches(anchoredOn, anchor.on) &&
    (filter.document === undefined || documentOf(anchor) === filter.document) &&
    (filter.bitext === undefined || belongsTo(context, anchor, filter.bitext))
  )
}

function documentOf(anchor: Anchor): DocumentId | null {
  return anchor.on === 'bead' ? null : anchor.document
}

/** On one of its beads, or in one of its texts. */
function belongsTo(context: Context, anchor: Anchor, bitext: BitextId): boolean {
  if (anchor.on === 'bead') return anchor.bitext === bitext
  const record = context.stores.bitexts.get(bitext)
  return record?.source === anchor.document || record?.target === anchor.document
}

function placeOf(context: Context, { anchor }: Note): Place {
  if (anchor.on !== 'bead') {
    const offset = anchor.on === 'span' ? anchor.span.start : Infinity
    return { document: anchor.document, offset, quote: anchor.quote.exact }
  }
  const state = context.bitexts.get(anchor.bitext)
  const bead = state.index.bead(anchor.bead)!
  const side = bead.source.length > 0 ? 'source' : 'target'
  const { text, segments } = passage(state, side, bead[side])
  return { document: state.record[side], offset: segments[0]!.start, quote: text }
}
