import type { ReviewerRecord } from '../core/records.ts'
import type { Database } from './database.ts'

/** Who writes: known by name. */
export class ReviewerStore {
  readonly #all
  readonly #find
  readonly #insert

  constructor(database: Database) {
    this.#all = database.prepare<[], ReviewerRecord>(
      'SELECT id, name, created_at AS createdAt FROM reviewer ORDER BY name',
    )
    this.#find = database.prepare<[string], ReviewerRecord>(
      'SELECT id, name, created_at AS createdAt FROM reviewer WHERE name = ?',
    )
    this.#insert = database.prepare<[string, string]>(
      'INSERT INTO reviewer (name, created_at) VALUES (?, ?)',
    )
  }

  all(): readonly ReviewerRecord[] {
    return this.#all.all()
  }

  /** The reviewer of this name, made at `now` where there is none. */
  named(name: string, now: string): ReviewerRecord {
    const known = this.#find.get(name)
    if (known) return known
    const { lastInsertRowid } = this.#insert.run(name, now)
    return { id: Number(lastInsertRowid), name, createdAt: now }
  }
}
