/** The rows that a reader looks for: where a rule found something, or of one state. */
import type { FindingRule } from '../../core/finding-rules.ts'
import type { BitextId } from '../../core/model.ts'
import type { RowList } from '../../core/row-list.ts'
import type { Row, RowState } from '../../core/rows.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { countUncompared, glanceAt, type Lens } from '../comparing/link-comparisons.ts'
import { isInState } from './row-states.ts'
import { notePlaces } from './row-views.ts'

/** Places of rows, ascending, and how many links could not be looked at yet. */
export interface RowsSeen {
  readonly places: readonly number[]
  readonly uncompared: number
}

/** What is looked for: both at once where both are given. */
export interface Sought {
  /** With a rule: where it found something that is seen. */
  readonly lens: Lens
  readonly state: RowState | null
}

/** Null where every row is looked for. */
export function rowsSeen(
  context: Context,
  state: BitextState,
  list: RowList,
  { lens, state: wanted }: Sought,
): RowsSeen | null {
  if (lens.rule === null && wanted === null) return null
  const uncompared = lens.rule === null ? 0 : countUncompared(context, state)
  const notes = notePlaces(context, state)
  const isFound = (row: Row) => {
    if (row.kind !== 'link') return false
    return glanceAt(state, state.index.bead(row.bead)!, lens).rules.length > 0
  }
  const places: number[] = []
  let place = 0
  for (const row of list) {
    const isSought = wanted === null || isInState(state, notes, row, wanted)
    if (isSought && (lens.rule === null || isFound(row))) places.push(place)
    place++
  }
  return { places, uncompared }
}

/** Of the first of ascending places that is not before `place`. */
export function indexFrom(places: readonly number[], place: number): number {
  const index = places.findIndex((candidate) => candidate >= place)
  return index === -1 ? places.length : index
}

/** How often each rule found something in a bitext, and what could not be counted yet. */
export interface FindingCounts {
  readonly rules: ReadonlyMap<FindingRule, number>
  /** Divergences that reviewers do not want to see. */
  readonly dismissed: number
  /** Links that were not compared yet; 0: the counts are whole. */
  readonly uncompared: number
}

/** Of all rules, whichever the lens looks for. On a server only what is known already. */
export function countFindings(context: Context, bitext: BitextId, lens: Lens): FindingCounts {
  const state = context.bitexts.get(bitext)
  const uncompared = countUncompared(context, state)
  const rules = new Map<FindingRule, number>()
  let dismissed = 0
  for (const bead of state.index.beads()) {
    if (bead.status === 'rejected') continue
    const seen = glanceAt(state, bead, { ...lens, rule: null })
    dismissed += seen.dismissed
    for (const rule of seen.rules) rules.set(rule, (rules.get(rule) ?? 0) + 1)
  }
  return { rules, dismissed, uncompared }
}
