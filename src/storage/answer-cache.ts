import type { Database } from './database.ts'
import { inTransaction } from './transaction.ts'

/** Answers of slow services, by what was asked: never more of them than these. */
const MOST_ENTRIES = 500_000

export type AnswerKind = 'embedding' | 'translation'

export class AnswerCache {
  readonly #database
  readonly #forget
  readonly #get
  readonly #set
  readonly #trim

  constructor(database: Database) {
    this.#database = database
    this.#forget = database.prepare<[AnswerKind, string]>(
      'DELETE FROM answer_cache WHERE kind = ? AND model = ?',
    )
    this.#get = database.prepare<[AnswerKind, string, string], { value: Buffer }>(
      'SELECT value FROM answer_cache WHERE kind = ? AND model = ? AND hash = ?',
    )
    this.#set = database.prepare(
      `INSERT INTO answer_cache (kind, model, hash, value, used_at) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (kind, model, hash) DO UPDATE SET value = excluded.value, used_at = excluded.used_at`,
    )
    this.#trim = database.prepare<[number]>(
      `DELETE FROM answer_cache WHERE (kind, model, hash) IN
         (SELECT kind, model, hash FROM answer_cache ORDER BY used_at DESC LIMIT -1 OFFSET ?)`,
    )
  }

  /** Bytes as they were given; undefined where nothing was asked yet. */
  get(kind: AnswerKind, model: string, hash: string): Uint8Array | undefined {
    return this.#get.get(kind, model, hash)?.value
  }

  /** Values by what was asked. */
  add(kind: AnswerKind, model: string, values: ReadonlyMap<string, Uint8Array>, now: string): void {
    inTransaction(this.#database, () => {
      for (const [hash, value] of values) this.#set.run(kind, model, hash, value, now)
    })
  }

  /** All answers of a model, which is another one now. */
  forget(kind: AnswerKind, model: string): void {
    inTransaction(this.#database, () => this.#forget.run(kind, model))
  }

  /** Drops the oldest answers beyond the limit. */
  trim(limit = MOST_ENTRIES): void {
    inTransaction(this.#database, () => this.#trim.run(limit))
  }
}
