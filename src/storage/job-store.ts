import type { AlignmentMode, BitextId } from '../core/model.ts'
import type { JobId, JobRecord, JobState } from '../core/records.ts'
import type { Database } from './database.ts'

export interface NewJob {
  readonly bitext: BitextId
  readonly mode: 'auto' | AlignmentMode
  /** As JSON can hold it: with the hash it makes the job repeatable. */
  readonly options: unknown
  readonly inputHash: string
  readonly reviewer: number
  readonly createdAt: string
}

const SELECT = `SELECT job.id, bitext, state, mode AS requestedMode,
  CASE state WHEN 'done' THEN 1 ELSE 0 END AS progress, input_hash AS inputHash, engine,
  reviewer.name AS reviewer, job.created_at AS createdAt, finished_at AS finishedAt, message
  FROM job JOIN reviewer ON reviewer.id = job.reviewer`

/** What was aligned, when, with what, and how it ended. Progress of a running job is not stored. */
export class JobStore {
  readonly #insert
  readonly #get
  readonly #latest
  readonly #setState
  readonly #interrupt

  constructor(database: Database) {
    this.#insert = database.prepare(
      `INSERT INTO job (bitext, state, mode, options, input_hash, reviewer, created_at)
       VALUES (:bitext, 'queued', :mode, :options, :inputHash, :reviewer, :createdAt)`,
    )
    this.#get = database.prepare<[JobId], JobRecord>(`${SELECT} WHERE job.id = ?`)
    this.#latest = database.prepare<[BitextId], JobRecord>(
      `${SELECT} WHERE bitext = ? ORDER BY job.id DESC LIMIT 1`,
    )
    this.#setState = database.prepare(
      `UPDATE job SET state = :state, engine = coalesce(:engine, engine), finished_at = :finishedAt,
         message = :message WHERE id = :id`,
    )
    this.#interrupt = database.prepare<[string, string]>(
      `UPDATE job SET state = 'interrupted', finished_at = ?, message = ?
       WHERE state IN ('queued', 'running')`,
    )
  }

  insert(job: NewJob): JobId {
    const row = { ...job, options: JSON.stringify(job.options) }
    return Number(this.#insert.run(row).lastInsertRowid)
  }

  get(id: JobId): JobRecord | undefined {
    return this.#get.get(id)
  }

  latest(bitext: BitextId): JobRecord | undefined {
    return this.#latest.get(bitext)
  }

  setState(
    id: JobId,
    state: JobState,
    ending: { engine?: string; finishedAt?: string; message?: string } = {},
  ): void {
    const { engine = null, finishedAt = null, message = null } = ending
    this.#setState.run({ id, state, engine, finishedAt, message })
  }

  /** For a start: what was under way when the program stopped. Returns how many. */
  interruptAll(now: string, message: string): number {
    return this.#interrupt.run(now, message).changes
  }
}
