/** The state of the review in each row. */
import { isUnsure } from '../../core/doubt.ts'
import type { BitextId } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import { ROW_STATES, type Row, type RowOrder, type RowState } from '../../core/rows.ts'
import { rowList, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { isLinkNoted, isRunNoted, notePlaces, type NotePlaces } from './row-views.ts'

/** A ghost is in none: what it is a part of has a row of its own. */
export function isInState(
  { index }: BitextState,
  notes: NotePlaces,
  row: Row,
  wanted: RowState,
): boolean {
  if (row.kind === 'link') return isLinkInState(notes, index.bead(row.bead)!, wanted)
  return wanted === 'noted' && row.kind === 'unaligned' && isRunNoted(notes, row)
}

export function isLinkInState(notes: NotePlaces, bead: StoredBead, wanted: RowState): boolean {
  if (wanted === 'noted') return isLinkNoted(notes, bead)
  return wanted === 'unsure' ? isUnsure(bead) : bead.status === 'proposed'
}

/** In how many rows of an order each state is found. */
export function countStates(
  context: Context,
  { bitext, order }: { readonly bitext: BitextId; readonly order: RowOrder },
): ReadonlyMap<RowState, number> {
  const state = context.bitexts.get(bitext)
  const notes = notePlaces(context, state)
  const counts = new Map<RowState, number>(ROW_STATES.map((one) => [one, 0]))
  for (const row of rowList(state, order)) {
    for (const one of ROW_STATES) {
      if (isInState(state, notes, row, one)) counts.set(one, counts.get(one)! + 1)
    }
  }
  return counts
}
