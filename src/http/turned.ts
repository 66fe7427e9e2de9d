/**
 * A bitext is stored in one direction; readers may look at it from the other side. Everything that
 * goes between the use cases and the page passes here, so that `source` is the left text on the page.
 */
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import type { RowChange } from '../app/editing/editing.ts'
import type { Lens } from '../app/comparing/link-comparisons.ts'
import { prepareRows, rowPage } from '../app/editing/reading.ts'
import type { RowPlace, RowRequest } from '../app/editing/reading.ts'
import type { WordingDifference } from '../core/compare/wording/wording.ts'
import { withoutKinds } from '../core/findings.ts'
import type { FindingRule, HideableKind } from '../core/findings.ts'
import type { DifferenceKind, Side } from '../core/model.ts'
import type { RowPage } from '../core/rows.ts'
import type { StoredBead } from '../core/records.ts'
import type { RowComparison, RowOrder, RowView } from '../core/rows.ts'

/** The left text of the page is the target of the stored bitext. */
export function isTurned(pair: Pair): boolean {
  return pair.bitext.source !== pair.source.id
}

export function otherSide(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

/** A side of the page as a side of the stored bitext, and back. */
export function storedSide(pair: Pair, side: Side): Side {
  return isTurned(pair) ? otherSide(side) : side
}

/** An order of the page as one of the stored bitext. */
export function storedOrder(pair: Pair): RowOrder {
  return pair.order === 'links' ? 'links' : storedSide(pair, pair.order)
}

/** What the reader looks for, in terms of the stored bitext. */
export function storedLens(pair: Pair): Lens {
  const { rule, hidden } = pair
  return { hidden, rule: rule === null ? null : turnedRule(pair, rule) }
}

/** What stands on one side only stands on the other one of a turned bitext. */
export function turnedRule(pair: Pair, rule: FindingRule): FindingRule {
  return isTurned(pair) ? turnRule(rule) : rule
}

interface Piece {
  readonly at?: RowPlace | null
  readonly limit: number
}

/** A piece of rows as the page shows them; others are answered while their links are compared. */
export async function rowsInTurns(context: Context, pair: Pair, piece: Piece): Promise<RowPage> {
  await prepareRows(context, storedRequest(pair, piece))
  return rowsOf(context, pair, piece)
}

function storedRequest(pair: Pair, { at, limit }: Piece): RowRequest {
  const place =
    at && 'side' in at ? { side: storedSide(pair, at.side), segment: at.segment } : (at ?? null)
  return {
    bitext: pair.bitext.id,
    order: storedOrder(pair),
    lens: storedLens(pair),
    limit,
    ...(place === null ? {} : { at: place }),
  }
}

/** As `rowsInTurns`, at once: for few rows. */
export function rowsOf(context: Context, pair: Pair, piece: Piece): RowPage {
  const page = rowPage(context, storedRequest(pair, piece))
  const rows = page.rows.map((view) => seenView(pair, view))
  if (!isTurned(pair)) return { ...page, rows }
  const { unalignedSource, unalignedTarget } = page.counts
  return {
    ...page,
    rows,
    counts: { ...page.counts, unalignedSource: unalignedTarget, unalignedTarget: unalignedSource },
  }
}

/** The rows that an edit changed, as the page shows them. */
export function shownChange(pair: Pair, change: RowChange | null): RowChange | null {
  if (change === null) return null
  return { ...change, rows: change.rows.map((row) => ({ ...row, view: seenView(pair, row.view) })) }
}

/** One row by its key, whatever the reader looks for; null where it is gone. */
export function rowByKey(context: Context, pair: Pair, key: string): RowView | null {
  const { rows } = rowsOf(context, { ...pair, rule: null }, { at: { key }, limit: 1 })
  return rows.find((view) => view.row.key === key) ?? null
}

/** As this reader sees it: without what is hidden, from the side that the reader looks from. */
function seenView(pair: Pair, view: RowView): RowView {
  const seen = view.kind === 'link' ? withoutHidden(view, pair.hidden) : view
  return isTurned(pair) ? turnView(seen) : seen
}

type LinkView = Extract<RowView, { kind: 'link' }>

function withoutHidden(view: LinkView, hidden: readonly HideableKind[]): LinkView {
  const { comparison } = view
  return comparison === null ? view : { ...view, comparison: withoutKinds(comparison, hidden) }
}

function turnView(view: RowView): RowView {
  if (view.kind !== 'link') {
    const side = otherSide(view.row.side)
    if (view.kind === 'ghost') return { ...view, row: { ...view.row, side } }
    return { ...view, row: { ...view.row, side } }
  }
  const { row, source, target } = view
  return {
    ...view,
    row: { ...row, source: row.target, target: row.source },
    bead: turnBead(view.bead),
    source: target,
    target: source,
    comparison: turnComparison(view.comparison),
  }
}

function turnBead(bead: StoredBead): StoredBead {
  return {
    ...bead,
    source: bead.target,
    target: bead.source,
    reasons: bead.reasons.map((reason) => ({
      ...reason,
      source: reason.target,
      target: reason.source,
    })),
  }
}

function turnComparison(comparison: RowComparison | null): RowComparison | null {
  if (comparison === null) return null
  return {
    ...comparison,
    differences: comparison.differences.map(turnDifference),
    divergences: comparison.divergences.map(({ places, ...one }) => ({
      ...one,
      a: one.b,
      b: one.a,
      places: places.map((place) => ({ ...place, side: otherSide(place.side) })),
    })),
    marks: { a: comparison.marks.b, b: comparison.marks.a },
  }
}

const TURNED: Partial<Record<DifferenceKind, DifferenceKind>> = {
  addition: 'omission',
  omission: 'addition',
}

function turnDifference(one: WordingDifference): WordingDifference {
  return { ...one, a: one.b, b: one.a, kind: TURNED[one.kind] ?? one.kind }
}

function turnRule(rule: FindingRule): FindingRule {
  return (TURNED as Partial<Record<FindingRule, FindingRule>>)[rule] ?? rule
}
