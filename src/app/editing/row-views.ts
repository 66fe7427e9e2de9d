/** Rows with their words, notes and differences. */
import type { BeadId, Note, SegmentId, Side } from '../../core/model.ts'
import type { RowList } from '../../core/row-list.ts'
import type { StoredBead } from '../../core/records.ts'
import type { Row, RowView, UnalignedRow } from '../../core/rows.ts'
import { passage, segmentAt, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { comparisonOf } from '../comparing/link-comparisons.ts'

/** Of a folded run of unaligned segments, how many a row shows. */
const FOLD = 2

/** What a page of rows needs to know beyond the rows. */
export interface ViewMaterial {
  readonly state: BitextState
  readonly list: RowList
  readonly notes: NotePlaces
}

export function viewOf({ state, list, notes }: ViewMaterial, place: number): RowView {
  const row = list.at(place)!
  const number = place + 1
  if (row.kind === 'link') {
    const bead = state.index.bead(row.bead)!
    return {
      kind: 'link',
      row,
      number,
      bead,
      revision: state.revisions.get(row.bead)!,
      source: passage(state, 'source', row.source),
      target: passage(state, 'target', row.target),
      notes: notesOfRow(notes, row),
      comparison: comparisonOf(state, bead),
    }
  }
  if (row.kind === 'ghost') {
    const ofNumber = list.placeOf(state.index, row.of)! + 1
    return { kind: 'ghost', row, number, ofNumber, passage: passage(state, row.side, row.segments) }
  }
  const shown = row.segments.length > FOLD + 1 ? row.segments.slice(0, FOLD) : row.segments
  return {
    kind: 'unaligned',
    row,
    number,
    passage: passage(state, row.side, shown),
    total: row.segments.length,
    notes: notesOfRow(notes, row),
  }
}

/** The notes of a bitext by what they are about; answers stay with the note that they answer. */
export interface NotePlaces {
  readonly byBead: ReadonlyMap<BeadId, readonly Note[]>
  readonly bySegment: Readonly<Record<Side, ReadonlyMap<SegmentId, readonly Note[]>>>
}

/** On beads, and on spans of either document that begin in one of its segments. */
export function notePlaces(context: Context, state: BitextState): NotePlaces {
  state.notes ??= findNotePlaces(context, state)
  return state.notes
}

function findNotePlaces(context: Context, state: BitextState): NotePlaces {
  const { notes } = context.stores
  const byBead = new Map<BeadId, Note[]>()
  for (const note of notes.ofBitext(state.record.id)) {
    if (note.anchor.on === 'bead') push(byBead, note.anchor.bead, note)
  }
  const bySegment = { source: new Map<SegmentId, Note[]>(), target: new Map<SegmentId, Note[]>() }
  for (const side of ['source', 'target'] as const) {
    for (const note of notes.ofDocument(state.record[side])) {
      if (note.anchor.on !== 'span') continue
      const segment = segmentAt(state, side, note.anchor.span.start)
      if (segment !== undefined) push(bySegment[side], segment, note)
    }
  }
  return { byBead, bySegment }
}

function push<K>(map: Map<K, Note[]>, key: K, note: Note): void {
  const list = map.get(key)
  if (list) list.push(note)
  else map.set(key, [note])
}

/** Whether `notesOfRow` finds any. */
export function isRunNoted(places: NotePlaces, { side, segments }: UnalignedRow): boolean {
  return isOnAny(places, side, segments)
}

/** Is there a note on a link, or on words of it? */
export function isLinkNoted(places: NotePlaces, { id, source, target }: StoredBead): boolean {
  return (
    places.byBead.has(id) || isOnAny(places, 'source', source) || isOnAny(places, 'target', target)
  )
}

function isOnAny({ bySegment }: NotePlaces, side: Side, ids: readonly SegmentId[]): boolean {
  return bySegment[side].size > 0 && ids.some((id) => bySegment[side].has(id))
}

/** Of everything that a row shows; a ghost shows none: they stand at its link. */
export function notesOfRow({ byBead, bySegment }: NotePlaces, row: Row): readonly Note[] {
  if (row.kind === 'ghost') return []
  const onSegments = (side: Side, ids: readonly SegmentId[]) =>
    ids.flatMap((id) => bySegment[side].get(id) ?? [])
  if (row.kind === 'unaligned') return onSegments(row.side, row.segments)
  return [
    ...(byBead.get(row.bead) ?? []),
    ...onSegments('source', row.source),
    ...onSegments('target', row.target),
  ]
}
