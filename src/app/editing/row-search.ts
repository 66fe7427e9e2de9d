/** Looking for the next row of some kind. */
import { othersTurn } from '../../core/others-turn.ts'
import type { BitextId } from '../../core/model.ts'
import type { Row, RowOrder, RowState } from '../../core/rows.ts'
import { rowList, type BitextState } from '../bitext-state.ts'
import { isDifferent, PLAIN_LENS, type Lens } from '../comparing/link-comparisons.ts'
import type { Context } from '../context.ts'
import { placeOfKey } from './reading.ts'
import { isInState } from './row-states.ts'
import { notePlaces, type NotePlaces } from './row-views.ts'

export const ROW_FILTERS = ['all', 'unconfirmed', 'noted', 'different', 'unlinked'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Links that looking for one of them compares at a time, beside those that have been compared. */
const MOST_COMPARED = 3

export interface FoundRow {
  readonly key: string
  readonly number: number
  /** The search got no further for now; what is sought may come behind this row. */
  readonly stopped?: true
}

export interface RowSearch {
  readonly bitext: BitextId
  readonly order: RowOrder
  readonly filter: RowFilter
  readonly lens?: Lens
  /** Among the rows of this state alone. */
  readonly state?: RowState | null
  /** Key of a row; null: from the top (`next`) or the end (`previous`). */
  readonly from: string | null
  readonly direction: 'next' | 'previous'
}

/**
 * The next row before or after a row that the filter lets through; null where there is none. On a
 * server it stops after comparing a few links.
 */
export function findRow(context: Context, request: RowSearch): FoundRow | null {
  const { order, filter, lens = PLAIN_LENS, state: sought = null, from, direction } = request
  const state = context.bitexts.get(request.bitext)
  const list = rowList(state, order)
  const material = { state, notes: notePlaces(context, state), lens, sought }
  const step = direction === 'next' ? 1 : -1
  const end = direction === 'next' ? -1 : list.length
  let left = context.isServer ? MOST_COMPARED : Infinity
  for (let place = (from === null ? end : placeOfKey(state, list, from)) + step; ; place += step) {
    const row = list.at(place)
    if (!row) return null
    const compared = state.found.unsaved
    if (passes(material, row, filter)) return { key: row.key, number: place + 1 }
    left -= Math.max(0, state.found.unsaved - compared)
    if (left <= 0) return { key: row.key, number: place + 1, stopped: true }
  }
}

/** How often a search that stopped goes on; it compares a few links at a time. */
const MOST_STEPS = 20

/** As `findRow`, but it goes on for a while; others are answered between the steps. */
export async function findRowInTurns(
  context: Context,
  request: RowSearch,
): Promise<FoundRow | null> {
  let { from } = request
  for (let step = 1; ; step++) {
    const found = findRow(context, { ...request, from })
    if (!found?.stopped || step === MOST_STEPS) return found
    from = found.key
    await othersTurn()
  }
}

interface Material {
  readonly state: BitextState
  readonly notes: NotePlaces
  readonly lens: Lens
  readonly sought: RowState | null
}

function passes(material: Material, row: Row, filter: RowFilter): boolean {
  const { state, notes, lens, sought } = material
  if (sought !== null && !isInState(state, notes, row, sought)) return false
  const bead = row.kind === 'link' ? state.index.bead(row.bead)! : null
  const differs = () => bead !== null && isDifferent(state, bead, lens)
  if (lens.rule !== null && !differs()) return false
  if (filter === 'all') return true
  if (filter === 'unlinked') return row.kind === 'unaligned'
  return filter === 'different' ? differs() : isInState(state, notes, row, filter)
}
