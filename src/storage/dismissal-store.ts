import type { BeadId, BitextId } from '../core/model.ts'
import type { Database } from './database.ts'

/** A divergence that a reviewer has judged to be none; found again by its rule and its term. */
export interface Dismissal {
  readonly bitext: BitextId
  /** Null: everywhere in the bitext. */
  readonly bead: BeadId | null
  readonly rule: string
  readonly term: string
  /** Name of the reviewer; empty where it is not known. */
  readonly reviewer: string
  /** ISO 8601 UTC; empty where it is not known. */
  readonly at: string
  /** In the reviewer's words; may be empty. */
  readonly reason: string
}

/** How the table says "everywhere". */
const EVERYWHERE = 0

export class DismissalStore {
  readonly #list
  readonly #insert
  readonly #remove

  constructor(database: Database) {
    this.#list = database.prepare<[BitextId], Dismissal>(
      `SELECT bitext, nullif(bead, ${EVERYWHERE}) AS bead, rule, term, reviewer, at, reason
       FROM dismissal WHERE bitext = ? ORDER BY at, rule, term, bead`,
    )
    this.#insert = database.prepare(
      `INSERT OR IGNORE INTO dismissal (bitext, bead, rule, term, reviewer, at, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#remove = database.prepare(
      'DELETE FROM dismissal WHERE bitext = ? AND bead = ? AND rule = ? AND term = ?',
    )
  }

  /** Oldest first. */
  list(bitext: BitextId): readonly Dismissal[] {
    return this.#list.all(bitext)
  }

  change(removed: readonly Dismissal[], added: readonly Dismissal[]): void {
    for (const { bitext, bead, rule, term } of removed) {
      this.#remove.run(bitext, bead ?? EVERYWHERE, rule, term)
    }
    // Dismissals of an older version come back, by undo, without reviewer, time and reason.
    for (const { bitext, bead, rule, term, reviewer = '', at = '', reason = '' } of added) {
      this.#insert.run(bitext, bead ?? EVERYWHERE, rule, term, reviewer, at, reason)
    }
  }
}
