/** Comparing links before anybody asks for them, and little by little for whoever does. */
import type { BeadId, BitextId } from '../../core/model.ts'
import type { Revision, StoredBead } from '../../core/records.ts'
import { othersTurn } from '../../core/others-turn.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { reportFault } from '../faults.ts'
import { comparisonOf, isUnknown } from './link-comparisons.ts'

/** Milliseconds before work in the background goes on, for whoever asks meanwhile. */
const PAUSE = 5

/** Links compared at a time while nobody waits: some ten milliseconds. */
const SLICE = 2

/** Links after which what was found is written. */
const SAVE = 100

/** How far the links of one bitext have been compared. */
interface Course {
  readonly state: BitextState
  readonly revision: Revision
  readonly beads: readonly BeadId[]
  next: number
}

/** What is being compared in the background: one bitext at a time, the one asked for last first. */
type Courses = Map<BitextId, Course>

const coursesOf = new WeakMap<Context, Courses>()

/**
 * Compares the links of a bitext little by little in the background, and keeps what it finds, so
 * that counts, filters and "next difference" have it at once. Does nothing where nobody reads, and
 * when it is done already.
 */
export function compareAhead(context: Context, bitext: BitextId): void {
  const state = context.bitexts.get(bitext)
  if (!context.isServer) return
  if (state.comparedAt === state.record.revision && state.found.unsaved === 0) return
  const courses = coursesOf.get(context) ?? new Map<BitextId, Course>()
  coursesOf.set(context, courses)
  const isIdle = courses.size === 0
  const known = courses.get(bitext)
  courses.delete(bitext)
  courses.set(bitext, known?.state === state ? known : courseOf(state))
  if (isIdle) setTimeout(() => goOn(context, courses), PAUSE).unref()
}

function courseOf(state: BitextState): Course {
  const beads = Array.from(state.index.beads(), ({ id }) => id)
  return { state, revision: state.record.revision, beads, next: 0 }
}

function goOn(context: Context, courses: Courses): void {
  const [bitext, course] = [...courses].at(-1)!
  try {
    if (compareSome(context, course)) courses.delete(bitext)
  } catch (error) {
    // A full disk, mostly: whoever reads the links has them compared then.
    courses.delete(bitext)
    reportFault(context, { bitext }, error)
  }
  if (courses.size > 0) setTimeout(() => goOn(context, courses), PAUSE).unref()
}

/** Is it over? */
function compareSome(context: Context, course: Course): boolean {
  const { state, revision, beads } = course
  for (let done = 0; done < SLICE && course.next < beads.length; course.next++) {
    const bead = state.index.bead(beads[course.next]!)
    if (!bead || !isUnknown(state, bead)) continue
    comparisonOf(state, bead)
    done++
  }
  const isOver = course.next === beads.length
  if (isOver) state.comparedAt = revision
  if ((isOver || state.found.unsaved >= SAVE) && context.database.open) state.found.save()
  return isOver
}

/** Compares those of some links that were not compared yet; others have their turn in between. */
export async function compareInTurns(
  state: BitextState,
  beads: Iterable<StoredBead>,
  most = Infinity,
): Promise<void> {
  let left = most
  for (const { id } of beads) {
    // It may be gone since the list was made.
    const bead = state.index.bead(id)
    if (bead === undefined || !isUnknown(state, bead)) continue
    if (left-- <= 0) return
    comparisonOf(state, bead)
    await othersTurn()
  }
}
