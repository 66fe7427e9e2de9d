/** Comparing the links of whole bitexts for a file: before it is written, and link by link. */
import { HIDEABLE_KINDS } from '../../core/findings.ts'
import type { StoredBead } from '../../core/records.ts'
import type { Chunks } from '../../formats/bilingual.ts'
import type { BitextState } from '../bitext-state.ts'
import { compareInTurns } from './comparing-ahead.ts'
import type { Context } from '../context.ts'
import { reportFault } from '../faults.ts'
import { comparisonOnce, glanceAt, isUnknown, PLAIN_LENS, type Lens } from './link-comparisons.ts'

/** Comparisons for a file that are written at a time. */
const SAVE = 2000

/**
 * What a writer makes, after all links have been compared: an empty piece for each that was not yet,
 * so that whoever takes the pieces can answer others in between, or stop.
 */
export async function* comparedFirst(
  context: Context,
  states: readonly BitextState[],
  chunks: Chunks,
): AsyncGenerator<string | Uint8Array> {
  for (const state of states) {
    for (const bead of Array.from(state.index.beads())) {
      const current = state.index.bead(bead.id)
      if (current === undefined || !isUnknown(state, current)) continue
      comparisonOnce(state, current)
      if (state.found.passing >= SAVE) save(context, state)
      yield ''
    }
    save(context, state)
  }
  yield* chunks
}

/** The file does not need it: a full disk is told of in the log alone. */
function save(context: Context, { record, found }: BitextState): void {
  try {
    if (context.database.open) found.save()
  } catch (error) {
    reportFault(context, { bitext: record.id }, error)
  }
}

const SUBSTANTIAL: Lens = { ...PLAIN_LENS, hidden: HIDEABLE_KINDS }

/** Compares links up to the first in which something substantial differs. */
export async function compareToFirst(state: BitextState): Promise<void> {
  for (const bead of Array.from(state.index.beads())) {
    if (bead.status !== 'rejected' && (await isSubstantial(state, bead))) return
  }
}

async function isSubstantial(state: BitextState, bead: StoredBead): Promise<boolean> {
  await compareInTurns(state, [bead])
  return glanceAt(state, bead, SUBSTANTIAL).rules.length > 0
}
