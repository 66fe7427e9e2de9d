/** Pages of a bitext. */
import { UserError } from '../core/errors.ts'
import type { BeadId, BitextId, SegmentId, Side } from '../core/model.ts'
import {
  linkKey,
  type PassageView,
  type Row,
  type RowCounts,
  type RowOrder,
  type RowPage,
} from '../core/rows.ts'
import { passage, rowList, type BitextState, type RowList } from './bitext-states.ts'
import type { Context } from './context.ts'
import { compareAhead, comparisonOf, isDifferent } from './link-comparisons.ts'
import { notePlaces, notesOfRow, viewOf, type NotePlaces } from './row-views.ts'

export { dots, minimap } from './overviews.ts'

export const ROW_FILTERS = ['all', 'unconfirmed', 'noted', 'different'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Where a page of rows begins, ends, or what it is to show in its middle. Keys are those of rows. */
export type RowPlace =
  | { readonly after: string }
  | { readonly before: string }
  | { readonly row: number }
  | { readonly side: Side; readonly segment: SegmentId }
  | { readonly bead: BeadId }
  | { readonly key: string }

export interface RowRequest {
  readonly bitext: BitextId
  readonly order: RowOrder
  readonly filter?: RowFilter
  /** Default: from the first row. A place that is gone: as near as can be told. */
  readonly at?: RowPlace
  /** Default 40, at most 200. */
  readonly limit?: number
}

const DEFAULT_LIMIT = 40
const MOST_ROWS = 200

export function rowPage(context: Context, request: RowRequest): RowPage {
  const { order, filter = 'all', at, limit = DEFAULT_LIMIT } = request
  const state = context.bitexts.get(request.bitext)
  const list = rowList(state, order)
  const notes = notePlaces(context, state)
  const places = filteredPlaces({ state, list, notes }, filter)
  const size = Math.max(1, Math.min(limit, MOST_ROWS))
  const from = Math.max(0, Math.min(firstOfPage(state, list, places, at, size), places.length - 1))
  const to = Math.min(places.length, from + size)
  const shown = places.slice(from, to)
  if (context.isServer) compareAhead(state)
  return {
    bitext: state.record,
    rows: shown.map((place) => viewOf({ state, list, notes }, place)),
    total: places.length,
    previous: from > 0 ? list.rows[shown[0]!]!.key : null,
    next: to < places.length ? list.rows[shown.at(-1)!]!.key : null,
    counts: countsOf(state),
  }
}

interface Material {
  readonly state: BitextState
  readonly list: RowList
  readonly notes: NotePlaces
}

function filteredPlaces(material: Material, filter: RowFilter): readonly number[] {
  const places: number[] = []
  for (let place = 0; place < material.list.rows.length; place++) {
    if (passes(material, material.list.rows[place]!, filter)) places.push(place)
  }
  return places
}

function passes({ state, notes }: Material, row: Row, filter: RowFilter): boolean {
  if (filter === 'all') return true
  if (filter === 'noted') return notesOfRow(notes, row).length > 0
  if (row.kind !== 'link') return false
  const bead = state.index.bead(row.bead)!
  if (filter === 'unconfirmed') return bead.status === 'proposed'
  return isDifferent(comparisonOf(state, bead))
}

/** Index in `places` of the first row of the page. */
function firstOfPage(
  state: BitextState,
  list: RowList,
  places: readonly number[],
  at: RowPlace | undefined,
  size: number,
): number {
  if (!at) return 0
  if ('after' in at) return indexFrom(places, placeOfKey(state, list, at.after) + 1)
  if ('before' in at) return indexFrom(places, placeOfKey(state, list, at.before)) - size
  const centre = Math.floor(size / 3)
  if ('row' in at) return indexFrom(places, at.row - 1) - centre
  if ('bead' in at) return indexFrom(places, placeOfKey(state, list, linkKey(at.bead))) - centre
  if ('key' in at) return indexFrom(places, placeOfKey(state, list, at.key)) - centre
  return indexFrom(places, placeOfSegment(list, at.side, at.segment)) - centre
}

/** Of the first place that is not before `place`. */
function indexFrom(places: readonly number[], place: number): number {
  const index = places.findIndex((candidate) => candidate >= place)
  return index === -1 ? places.length : index
}

/** A key whose row is gone: the place of the segments that it named, else the top. */
function placeOfKey(state: BitextState, list: RowList, key: string): number {
  const place = list.places.get(key)
  if (place !== undefined) return place
  const [, kind, id, side, segment] = /^([bgu])(\d+)?([st])?(\d+)?$/u.exec(key) ?? []
  if (kind === 'b') {
    const bead = state.index.bead(Number(id))
    if (!bead) return 0
    if (bead.source[0] !== undefined) return placeOfSegment(list, 'source', bead.source[0])
    return placeOfSegment(list, 'target', bead.target[0]!)
  }
  if (side === undefined) return 0
  return placeOfSegment(list, side === 's' ? 'source' : 'target', Number(segment))
}

/** The row that shows a segment, rather than one that points to it; 0 where there is none. */
function placeOfSegment(list: RowList, side: Side, segment: SegmentId): number {
  const holds = (row: Row) =>
    row.kind === 'link'
      ? row[side].includes(segment)
      : row.kind === 'unaligned' && row.side === side && row.segments.includes(segment)
  return Math.max(0, list.rows.findIndex(holds))
}

function countsOf({ index }: BitextState): RowCounts {
  const counts = { links: 0, confirmed: 0, rejected: 0 }
  const linked = { source: 0, target: 0 }
  for (const { status, source, target } of index.beads()) {
    if (status === 'rejected') {
      counts.rejected++
      continue
    }
    counts.links++
    if (status === 'confirmed') counts.confirmed++
    linked.source += source.length
    linked.target += target.length
  }
  return {
    ...counts,
    unalignedSource: index.source.segments.length - linked.source,
    unalignedTarget: index.target.segments.length - linked.target,
  }
}

/** The next row before or after a row that the filter lets through; null where there is none. */
export function findRow(
  context: Context,
  request: {
    readonly bitext: BitextId
    readonly order: RowOrder
    readonly filter: RowFilter
    /** Key of a row; null: from the top (`next`) or the end (`previous`). */
    readonly from: string | null
    readonly direction: 'next' | 'previous'
  },
): { readonly key: string; readonly number: number } | null {
  const { order, filter, from, direction } = request
  const state = context.bitexts.get(request.bitext)
  const list = rowList(state, order)
  const material = { state, list, notes: notePlaces(context, state) }
  const step = direction === 'next' ? 1 : -1
  const end = direction === 'next' ? -1 : list.rows.length
  for (let place = (from === null ? end : placeOfKey(state, list, from)) + step; ; place += step) {
    const row = list.rows[place]
    if (!row) return null
    if (passes(material, row, filter)) return { key: row.key, number: place + 1 }
  }
}

/** Segments of an unaligned run, from one on: for unfolding it in pieces of at most 200. */
export function runSegments(
  context: Context,
  request: {
    readonly bitext: BitextId
    readonly side: Side
    readonly from: SegmentId
    readonly count: number
  },
): { readonly passage: PassageView; readonly next: SegmentId | null } {
  const state = context.bitexts.get(request.bitext)
  const { side, from } = request
  const text = state.index.text(side)
  if (!text.has(from)) throw new UserError('not-found', 'This segment has been changed since.')
  const first = text.position(from)
  let end = first
  while (text.at(end) && !state.index.beadOf(side, text.at(end)!.id)) end++
  const to = Math.min(end, first + Math.max(1, Math.min(request.count, MOST_ROWS)))
  const ids = text.segments.slice(first, to).map(({ id }) => id)
  return { passage: passage(state, side, ids), next: to < end ? text.at(to)!.id : null }
}
