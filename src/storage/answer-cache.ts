import type { Database } from './database.ts'

/** Answers of slow services, by what was asked: never more than this many bytes of them a kind. */
const MOST_ENTRIES = 500_000

export type AnswerKind = 'embedding' | 'translation'

export class AnswerCache {
  readonly #get
  readonly #set
  readonly #trim

  constructor(database: Database) {
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

  set(kind: AnswerKind, model: string, hash: string, value: Uint8Array, now: string): void {
    this.#set.run(kind, model, hash, value, now)
  }

  /** Drops the oldest answers beyond the limit. */
  trim(limit = MOST_ENTRIES): void {
    this.#trim.run(limit)
  }
}
