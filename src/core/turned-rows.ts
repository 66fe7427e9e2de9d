/** Rows, and what is found in them, as they are seen from the other text: `target` is `source` then. */
import type { WordingDifference } from './compare/wording/wording.ts'
import type { FindingRule } from './finding-rules.ts'
import { otherSide, type DifferenceKind } from './model.ts'
import type { StoredBead } from './records.ts'
import type { RowComparison, RowPage, RowView } from './rows.ts'

export function turnPage(page: RowPage): RowPage {
  const { unalignedSource, unalignedTarget } = page.counts
  return {
    ...page,
    rows: page.rows.map(turnView),
    counts: { ...page.counts, unalignedSource: unalignedTarget, unalignedTarget: unalignedSource },
  }
}

export function turnView(view: RowView): RowView {
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

export function turnBead(bead: StoredBead): StoredBead {
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

/** What stands on one side only stands on the other one then. */
export function turnRule(rule: FindingRule): FindingRule {
  return (TURNED as Partial<Record<FindingRule, FindingRule>>)[rule] ?? rule
}
