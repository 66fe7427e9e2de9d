/** What reports know of a comparison beyond the file. */
import type { BeadId, BitextId, ComparisonId } from '../core/model.ts'
import type { StoredBead } from '../core/records.ts'
import type { BilingualFile } from '../formats/bilingual.ts'
import type { ReportDetails } from '../formats/report-rows.ts'
import type { BitextState } from './bitext-states.ts'
import type { Context } from './context.ts'
import { divergenceContext, isDismissed } from './link-comparisons.ts'

/** So that a report says of a link what the workbench says. `states` are in the order of the file. */
export function reportDetails(
  context: Context,
  comparison: ComparisonId,
  file: BilingualFile,
  states: readonly BitextState[],
): ReportDetails {
  const authors = file.notes.map(({ author }) => author).filter((author) => author !== '')
  const reviewers = new Set([...context.stores.operations.reviewers(comparison), ...authors])
  const beads = new Map<BitextState, readonly StoredBead[]>()
  const stored = (bitext: BitextId, bead: BeadId) => {
    const state = states[bitext - 1]!
    if (!beads.has(state)) {
      beads.set(
        state,
        Array.from(state.index.beads()).sort((a, b) => a.id - b.id),
      )
    }
    return { state, bead: beads.get(state)![bead - 1]! }
  }
  return {
    madeAt: context.now(),
    reviewers: [...reviewers],
    context: (...place) => {
      const { state, bead } = stored(...place)
      return divergenceContext(state, bead)
    },
    isDismissed: (bitext, number, found) => {
      const { state, bead } = stored(bitext, number)
      return isDismissed(state.dismissals, bead.id, found)
    },
  }
}
