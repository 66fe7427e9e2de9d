import type { AlignmentPool } from '../../backends/alignment-pool.ts'
import type { JobId, JobRecord } from '../../core/records.ts'

/** Why a job is `interrupted`. */
export const INTERRUPTED = 'The program stopped before it was finished.'

interface RunningJob {
  readonly controller: AbortController
  readonly over: Promise<void>
  progress: number
}

/** What is under way in this process. What a job was and how it ended is in the database. */
export class AlignmentJobs {
  readonly pool: AlignmentPool
  readonly #running = new Map<JobId, RunningJob>()
  #isClosing = false

  constructor(pool: AlignmentPool) {
    this.pool = pool
  }

  /** Runs `work` until it is over; it must not throw. */
  start(job: JobId, work: (signal: AbortSignal) => Promise<void>): void {
    const controller = new AbortController()
    const over = work(controller.signal).finally(() => this.#running.delete(job))
    this.#running.set(job, { controller, over, progress: 0 })
  }

  /** The program is stopping: what ends now was interrupted. */
  get isClosing(): boolean {
    return this.#isClosing
  }

  isRunning(job: JobId): boolean {
    return this.#running.has(job)
  }

  setProgress(job: JobId, progress: number): void {
    const running = this.#running.get(job)
    if (running) running.progress = progress
  }

  /** The record with the progress of a job that is under way. */
  withProgress(record: JobRecord): JobRecord {
    const running = this.#running.get(record.id)
    return running ? { ...record, progress: running.progress } : record
  }

  cancel(job: JobId): void {
    this.#running.get(job)?.controller.abort()
  }

  /** Resolves when the job is over; at once where it is not under way. */
  async wait(job: JobId): Promise<void> {
    await this.#running.get(job)?.over
  }

  /** Stops everything and the threads. */
  async close(): Promise<void> {
    this.#isClosing = true
    const running = [...this.#running.values()]
    for (const { controller } of running) controller.abort()
    await this.pool.close()
    await Promise.all(running.map(({ over }) => over))
  }
}
