/** Pages of a bitext. */
import { UserError } from '../../core/errors.ts'
import type { StoredBead } from '../../core/records.ts'
import type { BeadId, BitextId, SegmentId, Side } from '../../core/model.ts'
import {
  linkKey,
  type PassageView,
  type RowOrder,
  type RowPage,
  type RowState,
  type RowView,
} from '../../core/rows.ts'
import { segmentOfKey, type RowList } from '../../core/row-list.ts'
import { passage, rowList, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { compareAhead, compareInTurns } from '../comparing/comparing-ahead.ts'
import { PLAIN_LENS, type Lens } from '../comparing/link-comparisons.ts'
import { notePlaces, viewOf } from './row-views.ts'
import { indexFrom, rowsSeen, type RowsSeen } from './rows-seen.ts'

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
  /** With a rule: rows where it found something, and no others. Default: everything. */
  readonly lens?: Lens
  /** Rows of this state, and no others. Default: of any. */
  readonly state?: RowState | null
  /** Default: from the first row. A place that is gone: as near as can be told. */
  readonly at?: RowPlace
  /** Default 40, at most 200. */
  readonly limit?: number
}

const DEFAULT_LIMIT = 40
const MOST_ROWS = 200

/** Which rows a page has. */
interface RowWindow {
  readonly state: BitextState
  readonly list: RowList
  readonly seen: RowsSeen | null
  readonly from: number
  readonly to: number
  readonly matching: number
}

function windowOf(context: Context, request: RowRequest): RowWindow {
  const { order, lens = PLAIN_LENS, state: wanted = null, at, limit = DEFAULT_LIMIT } = request
  const state = context.bitexts.get(request.bitext)
  const list = rowList(state, order)
  const size = Math.max(1, Math.min(limit, MOST_ROWS))
  const seen = rowsSeen(context, state, list, { lens, state: wanted })
  const matching = seen === null ? list.length : seen.places.length
  const first = firstOfPage({ state, list, seen, at, size })
  const from = Math.max(0, Math.min(first, matching - 1))
  // Before the first rows there are fewer than a page of them: none comes twice.
  const to = Math.min(matching, (at && 'before' in at ? first : from) + size)
  return { state, list, seen, from, to, matching }
}

/** Links that a reader who filters by a rule waits for at a time. */
const MOST_AWAITED = 50

/** Compares the links of a page that were not compared yet: others are answered meanwhile. */
export async function prepareRows(context: Context, request: RowRequest): Promise<void> {
  if (request.lens && request.lens.rule !== null) {
    const all = context.bitexts.get(request.bitext)
    await compareInTurns(all, Array.from(all.index.beads()), MOST_AWAITED)
  }
  const { state, list, seen, from, to } = windowOf(context, request)
  const beads: StoredBead[] = []
  for (let place = from; place < to; place++) {
    const row = list.at(seen?.places[place] ?? place)
    if (row?.kind === 'link') beads.push(state.index.bead(row.bead)!)
  }
  await compareInTurns(state, beads)
}

export function rowPage(context: Context, request: RowRequest): RowPage {
  const { state, list, seen, from, to, matching } = windowOf(context, request)
  const notes = notePlaces(context, state)
  compareAhead(context, request.bitext)
  const rows: RowView[] = []
  for (let place = from; place < to; place++) {
    rows.push(viewOf({ state, list, notes }, seen?.places[place] ?? place))
  }
  return {
    bitext: state.record,
    rows,
    total: list.length,
    matching,
    previous: from > 0 ? rows[0]!.row.key : null,
    next: to < matching ? (rows.at(-1)?.row.key ?? null) : null,
    counts: state.counts,
    uncompared: seen?.uncompared ?? 0,
  }
}

/** Of the first row of a page of this size, among those that are seen. */
function firstOfPage(page: {
  readonly state: BitextState
  readonly list: RowList
  readonly seen: RowsSeen | null
  readonly at: RowPlace | undefined
  readonly size: number
}): number {
  const { state, list, seen, at, size } = page
  const among = (place: number) => (seen === null ? place : indexFrom(seen.places, place))
  if (!at) return 0
  if ('after' in at) return among(placeOfKey(state, list, at.after) + 1)
  if ('before' in at) return among(placeOfKey(state, list, at.before)) - size
  return among(placeOf(state, list, at)) - Math.floor(size / 3)
}

function placeOf(
  state: BitextState,
  list: RowList,
  at: Exclude<RowPlace, { after: string } | { before: string }>,
): number {
  if ('row' in at) return at.row - 1
  if ('bead' in at) return placeOfKey(state, list, linkKey(at.bead))
  if ('key' in at) return placeOfKey(state, list, at.key)
  return list.placeOfSegment(state.index, at.side, at.segment) ?? 0
}

/** A key whose row is gone: the place of the segments that it named, else the top. */
export function placeOfKey({ index }: BitextState, list: RowList, key: string): number {
  const named = segmentOfKey(index, key, list.lead)
  const place = list.placeOf(index, key)
  return place ?? (named && list.placeOfSegment(index, named.side, named.segment)) ?? 0
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
