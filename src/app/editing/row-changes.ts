import type { BeadId, BitextId } from '../../core/model.ts'
import { changedRows } from '../../core/changed-rows.ts'
import type { RowList } from '../../core/row-list.ts'
import type { RowOrder, RowView } from '../../core/rows.ts'
import { rowList } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { notePlaces, viewOf } from './row-views.ts'

/** Rows that an edit took away, and those that are new or changed, with their places. */
export interface RowChange {
  /** Keys of rows that are gone. */
  readonly removed: readonly string[]
  /** In row order; `after` is the key of the row above it, null at the top; without it the row stays. */
  readonly rows: readonly { readonly after?: string | null; readonly view: RowView }[]
  readonly total: number
  /** The numbers of rows below have changed too. */
  readonly renumbered: boolean
}

/** What a page is being shown, so that an edit can answer with just what changed. */
export interface ShownRows {
  readonly bitext: BitextId
  readonly order: RowOrder
  readonly before: RowList
}

/** To be taken before an edit. */
export function shownRows(context: Context, bitext: BitextId, order: RowOrder): ShownRows {
  return { bitext, order, before: rowList(context.bitexts.get(bitext), order) }
}

/** To be asked after it, with the beads that it touched. */
export function changeSince(
  context: Context,
  { bitext, order, before }: ShownRows,
  beads: ReadonlySet<BeadId>,
): RowChange {
  const state = context.bitexts.get(bitext)
  const list = rowList(state, order)
  const { place: first, ...parts } = list.differenceFrom(before)
  const { removed, changed } = changedRows(parts.before, parts.after, beads)
  const material = { state, list, notes: notePlaces(context, state) }
  const rows = changed.map((index) => ({
    after: list.at(first + index - 1)?.key ?? null,
    view: viewOf(material, first + index),
  }))
  return { removed, rows, total: list.length, renumbered: list.length !== before.length }
}
