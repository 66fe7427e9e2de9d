import type { AlignmentMode, BeadId, BitextId } from '../core/model.ts'
import type { JobId, JobRecord } from '../core/records.ts'
import type { Context } from './context.ts'

export interface AlignmentRequest {
  readonly bitext: BitextId
  /** Default `auto`. */
  readonly mode?: 'auto' | AlignmentMode
  /** Align again only what stands between these two beads, in both texts. */
  readonly between?: { readonly start: BeadId; readonly finish: BeadId }
  readonly by: string
}

/**
 * Queues an alignment; progress comes by the feed and `getJob`. Confirmed and rejected beads stay
 * exactly as they are. A job already under way for the bitext is returned instead of a second one.
 * Throws UserError busy when the queue is full.
 */
export declare function startAlignment(context: Context, request: AlignmentRequest): JobRecord
export declare function cancelAlignment(context: Context, job: JobId): JobRecord
export declare function getJob(context: Context, job: JobId): JobRecord
/** The newest job of the bitext; null where it was never aligned. */
export declare function latestJob(context: Context, bitext: BitextId): JobRecord | null
/** Resolves when the job is over, however it ended. */
export declare function awaitJob(context: Context, job: JobId): Promise<JobRecord>
