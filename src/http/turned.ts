/**
 * A bitext is stored in one direction; readers may look at it from the other side. Everything that
 * goes between the use cases and the page passes here, so that `source` is the left text on the page.
 */
import { unfiltered } from '../../views/workbench/pair.ts'
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import type { RowChange } from '../app/editing/editing.ts'
import type { Lens } from '../app/comparing/link-comparisons.ts'
import { prepareRows, rowPage } from '../app/editing/reading.ts'
import type { RowPlace, RowRequest } from '../app/editing/reading.ts'
import { withoutKinds } from '../core/findings.ts'
import type { FindingRule, HideableKind } from '../core/finding-rules.ts'
import { otherSide, type Side } from '../core/model.ts'
import type { RowOrder, RowPage, RowView } from '../core/rows.ts'
import { turnPage, turnRule, turnView } from '../core/turned-rows.ts'

/** The left text of the page is the target of the stored bitext. */
export function isTurned(pair: Pair): boolean {
  return pair.bitext.source !== pair.source.id
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

/** A rule of the page as one of the stored bitext, and back. */
export function turnedRule(pair: Pair, rule: FindingRule): FindingRule {
  return isTurned(pair) ? turnRule(rule) : rule
}

interface Piece {
  readonly at?: RowPlace | null
  /** Default: as many as a page begins with. */
  readonly limit?: number
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
    state: pair.state,
    ...(limit !== undefined && { limit }),
    ...(place !== null && { at: place }),
  }
}

/** As `rowsInTurns`, at once: for few rows. */
export function rowsOf(context: Context, pair: Pair, piece: Piece): RowPage {
  const page = rowPage(context, storedRequest(pair, piece))
  const seen = { ...page, rows: page.rows.map((view) => withoutHidden(view, pair.hidden)) }
  return isTurned(pair) ? turnPage(seen) : seen
}

/** The rows that an edit changed, as the page shows them. */
export function shownChange(pair: Pair, change: RowChange | null): RowChange | null {
  if (change === null) return null
  return { ...change, rows: change.rows.map((row) => ({ ...row, view: seenView(pair, row.view) })) }
}

/** One row by its key, whatever the reader looks for; null where it is gone. */
export function rowByKey(context: Context, pair: Pair, key: string): RowView | null {
  const { rows } = rowsOf(context, unfiltered(pair), { at: { key }, limit: 1 })
  return rows.find((view) => view.row.key === key) ?? null
}

/** As this reader sees it: without what is hidden, from the side that the reader looks from. */
function seenView(pair: Pair, view: RowView): RowView {
  const seen = withoutHidden(view, pair.hidden)
  return isTurned(pair) ? turnView(seen) : seen
}

function withoutHidden(view: RowView, hidden: readonly HideableKind[]): RowView {
  if (view.kind !== 'link' || view.comparison === null) return view
  return { ...view, comparison: withoutKinds(view.comparison, hidden) }
}
