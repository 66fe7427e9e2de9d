/** Every version of a comparison aligned with its pivot before anybody asks. */
import { UserError } from '../../core/errors.ts'
import type { BitextId, ComparisonId } from '../../core/model.ts'
import type { BitextRecord, JobRecord } from '../../core/records.ts'
import { latestJob, startAlignment } from './aligning.ts'
import { openBitext } from '../bitexts.ts'
import type { Context } from '../context.ts'
import { getComparison, listComparisons } from '../library.ts'

/** Who aligns where nobody asked. */
const PROGRAM = 'Synoptic'

/** Versions of one comparison that are aligned without being asked for; the others when opened. */
const MOST_UNASKED = 24

/**
 * Aligns a pair that was never tried, or whose alignment was interrupted with the program. The
 * newest job; null where none can be started now.
 */
export function alignOnce(context: Context, bitext: BitextRecord): JobRecord | null {
  const job = latestJob(context, bitext.id)
  if (bitext.mode !== null || (job !== null && job.state !== 'interrupted')) return job
  return tryToAlign(context, bitext.id, PROGRAM)
}

function tryToAlign(context: Context, bitext: BitextId, by: string): JobRecord | null {
  try {
    return startAlignment(context, { bitext, by })
  } catch (error) {
    if (error instanceof UserError) return null
    throw error
  }
}

/** How the versions of a comparison stand to its pivot. */
export interface VersionAlignments {
  /** Waiting or at work. */
  readonly underWay: readonly BitextId[]
  /** Neither aligned nor under way. */
  readonly missing: readonly BitextId[]
}

/** Queues every version that was never tried with the pivot. Throws UserError not-found. */
export function alignWithPivot(context: Context, id: ComparisonId): VersionAlignments {
  for (const bitext of pivotBitexts(context, id).slice(0, MOST_UNASKED)) alignOnce(context, bitext)
  return versionAlignments(context, id)
}

/** Queues every version that is not aligned with the pivot, also where it was tried before. */
export function alignAllVersions(
  context: Context,
  { comparison, by }: { readonly comparison: ComparisonId; readonly by: string },
): VersionAlignments {
  const { missing } = versionAlignments(context, comparison)
  for (const bitext of missing) tryToAlign(context, bitext, by)
  return versionAlignments(context, comparison)
}

/** As they are; queues nothing. Throws UserError not-found. */
export function versionAlignments(context: Context, id: ComparisonId): VersionAlignments {
  const underWay: BitextId[] = []
  const missing: BitextId[] = []
  for (const bitext of pivotBitexts(context, id)) {
    const state = latestJob(context, bitext.id)?.state
    if (state === 'queued' || state === 'running') underWay.push(bitext.id)
    else if (bitext.mode === null) missing.push(bitext.id)
  }
  return { underWay, missing }
}

/** The pivot with each other document, in their order. */
function pivotBitexts(context: Context, id: ComparisonId): readonly BitextRecord[] {
  const { pivot, documents } = getComparison(context, id)
  if (pivot === null) return []
  return documents
    .filter((document) => document.id !== pivot)
    .map((document) => openBitext(context, { comparison: id, source: pivot, target: document.id }))
}

/**
 * Aligns what is not aligned in the whole library, one pair after the other in its order, so that a
 * pair that somebody opens meanwhile comes next. Resolves when all is done or the program stops.
 */
export async function alignLibrary(context: Context): Promise<void> {
  for (const { id } of listComparisons(context)) await alignOneByOne(context, id)
}

async function alignOneByOne(context: Context, id: ComparisonId): Promise<void> {
  if (context.jobs.isClosing || !context.stores.comparisons.get(id)) return
  for (const bitext of pivotBitexts(context, id).slice(0, MOST_UNASKED)) {
    const job = alignOnce(context, bitext)
    if (job) await context.jobs.wait(job.id)
    if (context.jobs.isClosing || !context.stores.comparisons.get(id)) return
  }
}
