/** What was compared → how the words of a row are marked. */
import { UNSURE } from '../../src/core/doubt.ts'
import { ruleName } from '../../src/core/finding-rules.ts'
import { rulesIn } from '../../src/core/findings.ts'
import type { WordingDifference } from '../../src/core/compare/wording/wording.ts'
import type { DifferenceKind } from '../../src/core/model.ts'
import type { RowComparison, RowState } from '../../src/core/rows.ts'
import type { TextMark } from '../segment-text.tsx'

export interface RowMarks {
  readonly source: readonly TextMark[]
  readonly target: readonly TextMark[]
}

/** Marks of either side; none where nothing was compared. */
export function marksOf(comparison: RowComparison | null): RowMarks {
  if (comparison === null) return { source: [], target: [] }
  const wording = wordingMarks(comparison.differences)
  const divergences = divergenceMarks(comparison)
  return {
    source: [...divergences.source, ...wording.source],
    target: [...divergences.target, ...wording.target],
  }
}

/** How many things differ; the row is passed over by "next difference" when it is 0. */
export function differenceCount(comparison: RowComparison | null): number {
  return comparison === null ? 0 : rulesIn(comparison).length
}

/** What a reader calls the states of rows, as the legend explains them. */
export const STATE_NAMES: Record<RowState, string> = {
  unconfirmed: 'Unconfirmed',
  unsure: `Below ${UNSURE * 100} %`,
  noted: 'With notes',
}

function wordingMarks(differences: readonly WordingDifference[]): RowMarks {
  const moved = (kind: DifferenceKind) => kind === 'move' || kind === 'order'
  return {
    source: differences.map((one, index) => ({
      ...one.a,
      shown: moved(one.kind) ? ('moved' as const) : ('delete' as const),
      says: ruleName(one.kind),
      partner: differencePartner(one, index),
    })),
    target: differences.map((one, index) => ({
      ...one.b,
      shown: moved(one.kind) ? ('moved' as const) : ('insert' as const),
      says: ruleName(one.kind),
      partner: differencePartner(one, index),
    })),
  }
}

/** What the two marks of a difference share, and its card; the two places of a move are one. */
export function differencePartner({ move }: WordingDifference, index: number): string {
  return move === undefined ? `difference-${index}` : `move-${move}`
}

/** As `differencePartner`. */
export function divergencePartner(index: number): string {
  return `divergence-${index}`
}

/** Divergences before what is only marked, so that the words of one are not marked twice. */
function divergenceMarks({ kind, divergences, marks }: RowComparison): RowMarks {
  // Within one language the words of a quotation have marks of their own.
  const shown: TextMark['shown'] = kind === 'wording' ? 'quoted' : 'unmatched'
  const side = (which: 'a' | 'b') => {
    const found = divergences.flatMap((divergence, index) => {
      const span = divergence[which]
      if (span === null) return []
      const says = `${ruleName(divergence.rule)}: ${divergence.explanation}`
      return [{ ...span, shown, says, partner: divergencePartner(index) }]
    })
    const plain = marks[which]
      .filter((mark) => !found.some(({ start, end }) => start < mark.end && mark.start < end))
      .map((mark) => ({
        start: mark.start,
        end: mark.end,
        shown: mark.matched ? ('matched' as const) : ('single' as const),
        says: `${MARK_NAMES[mark.kind]}: ${mark.matched ? 'also on the other side' : 'not found on the other side'}`,
      }))
    return [...found, ...plain]
  }
  return { source: side('a'), target: side('b') }
}

const MARK_NAMES = { number: 'Number', date: 'Date', name: 'Name' }
