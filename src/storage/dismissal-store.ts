import type { BeadId, BitextId } from '../core/model.ts'
import type { Database } from './database.ts'

/** A divergence that a reviewer has judged to be none; found again by its rule and its words. */
export interface Dismissal {
  readonly bead: BeadId
  readonly rule: string
  readonly a: string
  readonly b: string
}

export class DismissalStore {
  readonly #list
  readonly #insert
  readonly #remove

  constructor(database: Database) {
    this.#list = database.prepare<[BitextId], Dismissal>(
      'SELECT bead, rule, a, b FROM dismissal WHERE bitext = ?',
    )
    this.#insert = database.prepare(
      `INSERT OR IGNORE INTO dismissal (bitext, bead, rule, a, b, reviewer, at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#remove = database.prepare(
      'DELETE FROM dismissal WHERE bitext = ? AND bead = ? AND rule = ? AND a = ? AND b = ?',
    )
  }

  list(bitext: BitextId): readonly Dismissal[] {
    return this.#list.all(bitext)
  }

  insert(bitext: BitextId, { bead, rule, a, b }: Dismissal, reviewer: number, now: string): void {
    this.#insert.run(bitext, bead, rule, a, b, reviewer, now)
  }

  remove(bitext: BitextId, { bead, rule, a, b }: Dismissal): void {
    this.#remove.run(bitext, bead, rule, a, b)
  }
}
