/** Comparing the links of whole bitexts for a file: before it is written, and link by link. */
import { HIDEABLE_KINDS } from '../../core/finding-rules.ts'
import type { BeadId } from '../../core/model.ts'
import type { Chunks } from '../../formats/bilingual.ts'
import type { BitextState } from '../bitext-state.ts'
import { compareInTurns } from './comparing-ahead.ts'
import type { Context } from '../context.ts'
import { reportFault } from '../faults.ts'
import { comparisonOnce, glanceAt, isUnknown, PLAIN_LENS, type Lens } from './link-comparisons.ts'

/** Comparisons for a file that are written at a time. */
const SAVE = 2000

export interface FilePlan {
  /** Whether anything in the comparison was changed since its states were taken. */
  readonly hasChanged: () => boolean
  readonly write: () => Chunks
}

/**
 * What is written once all links of these bitexts have been compared: an empty piece for each that was
 * not yet, so that whoever takes the pieces can answer others in between, or stop.
 */
export async function* comparedFirst(
  context: Context,
  states: readonly BitextState[],
  plan: FilePlan,
  every = SAVE,
): AsyncGenerator<string | Uint8Array> {
  for (const state of states) yield* compareLinks(context, state, plan, every)
  yield* plan.write()
}

function* compareLinks(
  context: Context,
  taken: BitextState,
  { hasChanged }: FilePlan,
  every: number,
): Generator<string> {
  let state = taken
  let due = every
  for (const { id } of Array.from(state.index.beads())) {
    const bead = state.index.bead(id)
    if (bead === undefined || !isUnknown(state, bead)) continue
    comparisonOnce(state, bead)
    if (state.found.passing >= due) {
      save(context, state)
      // What could not be written is not tried again with every link.
      due = state.found.passing + every
    }
    yield ''
    if (!context.database.open) return
    // Others had their turn: the one that was taken may not be in step any more.
    if (hasChanged()) state = context.bitexts.get(taken.record.id)
  }
  save(context, state)
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

/** Compares links up to the first in which something substantial differs, or until nobody waits. */
export async function compareToFirst(state: BitextState, signal?: AbortSignal): Promise<void> {
  for (const { id } of Array.from(state.index.beads())) {
    if (signal?.aborted || (await isSubstantial(state, id))) return
  }
}

async function isSubstantial(state: BitextState, id: BeadId): Promise<boolean> {
  const bead = state.index.bead(id)
  if (bead === undefined || bead.status === 'rejected') return false
  await compareInTurns(state, [bead])
  // Somebody may have changed it meanwhile.
  const now = state.index.bead(id)
  return now !== undefined && glanceAt(state, now, SUBSTANTIAL).rules.length > 0
}
