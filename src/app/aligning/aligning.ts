/** Alignment jobs: queued, run on a worker, and put in place beside what people have decided. */
import type { AlignmentTask } from '../../backends/alignment-pool.ts'
import type { AlignResult } from '../../core/align/align.ts'
import { UserError } from '../../core/errors.ts'
import type { AlignmentMode, BeadId, BitextId } from '../../core/model.ts'
import type { JobId, JobRecord, JobState } from '../../core/records.ts'
import { inTransaction } from '../../storage/transaction.ts'
import { storageFault } from '../../storage/storage-fault.ts'
import { boxAround, boxBetween, planAlignment, type Box } from './alignment-plan.ts'
import { hashOf, taskOf } from './alignment-task.ts'
import type { BitextState } from '../bitext-state.ts'
import { INTERRUPTED } from './alignment-jobs.ts'
import { compareAhead } from '../comparing/comparing-ahead.ts'
import type { Context } from '../context.ts'
import { alignedState } from '../editing/deltas.ts'
import { chosenModel, embedTexts } from './embedding-texts.ts'
import { reportFault } from '../faults.ts'
import { withNotesKept } from '../notes/note-anchors.ts'
import { commit } from '../editing/operations.ts'
import { reviewerNamed } from '../accounts/reviewers.ts'
import { weighTriangles } from './triangles.ts'

export interface AlignmentRequest {
  readonly bitext: BitextId
  /** Default `auto`; of a part of the texts, the mode of the bitext if it has one. */
  readonly mode?: 'auto' | AlignmentMode
  /** Align again only what stands between these two beads, in both texts. */
  readonly between?: { readonly start: BeadId; readonly finish: BeadId }
  /**
   * Align again only the neighbourhood of this link, on which somebody has decided: what stands
   * between the nearest sure links.
   */
  readonly around?: BeadId
  readonly by: string
}

/**
 * Queues an alignment; progress comes by the feed and `getJob`. Confirmed and rejected beads stay
 * exactly as they are. A job already under way for the bitext is returned instead of a second one.
 * Throws UserError busy when the queue is full.
 */
export function startAlignment(context: Context, request: AlignmentRequest): JobRecord {
  const { stores, jobs } = context
  const state = context.bitexts.get(request.bitext)
  const latest = stores.jobs.latest(request.bitext)
  if (latest && jobs.isRunning(latest.id)) return jobs.withProgress(latest)
  if (jobs.pool.isFullFor(request.by)) {
    throw new UserError('busy', 'Too many alignments are waiting. Try again in a while.')
  }
  const box = boxOf(context, state, request)
  const known = box ? state.record.mode : null
  const task = taskOf(context, state, request.mode ?? known ?? 'auto', box)
  const id = inTransaction(context.database, () =>
    stores.jobs.insert({
      bitext: request.bitext,
      mode: task.mode,
      options: {
        between: request.between ?? null,
        around: request.around ?? null,
        embeddings: chosenModel(context),
      },
      inputHash: hashOf(task),
      reviewer: reviewerNamed(context, request.by).id,
      createdAt: context.now(),
    }),
  )
  jobs.start(id, (signal) => run(context, { id, request, task, box }, signal))
  return getJob(context, id)
}

function boxOf(
  context: Context,
  state: BitextState,
  { between, around }: AlignmentRequest,
): Box | undefined {
  if (between) return boxBetween(context, state, between)
  return around === undefined ? undefined : boxAround(context, state, around)
}

/** The share of the time that embedding takes, where there is a model. */
const EMBEDDING = 0.5

interface Run {
  readonly id: JobId
  readonly request: AlignmentRequest
  readonly task: AlignmentTask
  readonly box: Box | undefined
}

async function run(context: Context, job: Run, signal: AbortSignal): Promise<void> {
  const { id, request, box } = job
  try {
    const { result, warning } = await alignOnThread(context, job, signal)
    store(context, request, result, box)
    weighTriangles(context, request)
    compareAhead(context, request.bitext)
    end(context, id, 'done', { engine: result.engine, ...(warning ? { message: warning } : {}) })
  } catch (cause) {
    const error = storageFault(cause)
    if (context.jobs.isClosing) {
      return await endInTime(context, id, 'interrupted', { message: INTERRUPTED })
    }
    const cancelled = error instanceof UserError && error.code === 'cancelled'
    const message = error instanceof UserError ? error.message : faultOf(context, id, error)
    await endInTime(context, id, cancelled ? 'cancelled' : 'failed', { message })
  }
}

/** Milliseconds before an ending that could not be stored is tried again. */
const AGAIN = 250

/** On a full disk the ending waits for room; a program that stops leaves it to the next start. */
async function endInTime(context: Context, id: JobId, ...ending: Ending): Promise<void> {
  for (;;) {
    try {
      return end(context, id, ...ending)
    } catch (error) {
      const isOfDisk = storageFault(error) !== error
      if (!isOfDisk) reportFault(context, { job: id }, error)
      if (!isOfDisk || context.jobs.isClosing) return
      await new Promise<void>((resolve) => void setTimeout(resolve, AGAIN))
    }
  }
}

/** What a user is told of a fault of ours; the log has the rest, under the same reference. */
function faultOf(context: Context, job: JobId, error: unknown): string {
  const reference = reportFault(context, { job }, error)
  return `Something went wrong in the program (reference ${reference}).`
}

/** Embeds the texts first, where the user has chosen a model. */
async function alignOnThread(context: Context, { id, request, task }: Run, signal: AbortSignal) {
  const progress = (share: number) => {
    context.jobs.setProgress(id, share)
    tell(context, id)
  }
  const { embeddings, warning } = await embedTexts(context, task, {
    signal,
    onProgress: (share) => progress(EMBEDDING * share),
  })
  const before = embeddings === undefined ? 0 : EMBEDDING
  const result = await context.jobs.pool.run(embeddings ? { ...task, embeddings } : task, {
    owner: request.by,
    signal,
    onStart: () => begin(context, id),
    onProgress: (share) => progress(before + (1 - before) * share),
  })
  return { result, warning }
}

/** A full disk stops no alignment: its record goes on saying that it waits. */
function begin(context: Context, id: JobId): void {
  try {
    context.stores.jobs.setState(id, 'running')
    tell(context, id)
  } catch (error) {
    reportFault(context, { job: id }, error)
  }
}

type Ending = readonly [state: JobState, said: { engine?: string; message?: string }]

function end(context: Context, id: JobId, ...[state, ending]: Ending): void {
  context.stores.jobs.setState(id, state, { ...ending, finishedAt: context.now() })
  tell(context, id)
}

function tell(context: Context, id: JobId): void {
  const job = getJob(context, id)
  const { comparison } = context.stores.bitexts.get(job.bitext)!
  context.feed.publish({ type: 'job', comparison, job })
}

function store(
  context: Context,
  request: AlignmentRequest,
  result: AlignResult,
  box: Box | undefined,
): void {
  commit(context, () => {
    const state = context.bitexts.get(request.bitext)
    const { stores } = context
    const delta = planAlignment(state.index, result.beads, box, (count) =>
      stores.bitexts.takeBeadIds(count),
    )
    const { comparison, ...before } = state.record
    const mode = box ? (before.mode ?? result.mode) : result.mode
    const after = { mode, engine: result.engine, alignedAt: context.now() }
    return {
      comparison,
      bitext: request.bitext,
      kind: 'align',
      by: request.by,
      summary: `${result.beads.length} (${mode})`,
      delta: {
        ...withNotesKept(context, request.bitext, delta),
        alignments: [{ bitext: request.bitext, before: alignedState(before), after }],
      },
      undoable: before.mode !== null,
    }
  })
}

/** Stops a job that waits or runs; one that is over stays as it ended. */
export function cancelAlignment(context: Context, job: JobId): JobRecord {
  const record = getJob(context, job)
  context.jobs.cancel(job)
  return record
}

/** Throws UserError not-found. */
export function getJob(context: Context, job: JobId): JobRecord {
  const record = context.stores.jobs.get(job)
  if (!record) throw new UserError('not-found', `There is no job ${job}.`)
  return context.jobs.withProgress(record)
}

/** The newest job of the bitext; null where it was never aligned. */
export function latestJob(context: Context, bitext: BitextId): JobRecord | null {
  const record = context.stores.jobs.latest(bitext)
  return record ? context.jobs.withProgress(record) : null
}

/** Resolves when the job is over, however it ended. */
export async function awaitJob(context: Context, job: JobId): Promise<JobRecord> {
  await context.jobs.wait(job)
  return getJob(context, job)
}
