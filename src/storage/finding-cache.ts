import type { BitextId } from '../core/model.ts'
import type { Database } from './database.ts'
import { inTransaction } from './transaction.ts'

/** What was found between two passages: JSON, by their places in the texts. */
export type StoredFindings = ReadonlyMap<string, string>

/** Remembers over restarts what differs in links, as long as its basis is the same. */
export class FindingCache {
  readonly #database
  readonly #list
  readonly #get
  readonly #set
  readonly #removeOthers

  constructor(database: Database) {
    this.#database = database
    this.#list = database
      .prepare<[BitextId, string], [string, string]>(
        'SELECT place, value FROM found_differences WHERE bitext = ? AND basis = ?',
      )
      .raw()
    this.#get = database
      .prepare<[BitextId, string, string], string>(
        'SELECT value FROM found_differences WHERE bitext = ? AND place = ? AND basis = ?',
      )
      .pluck()
    this.#set = database.prepare<
      [{ bitext: BitextId; place: string; basis: string; value: string }]
    >(
      `INSERT INTO found_differences (bitext, place, basis, value)
       SELECT id, @place, @basis, @value FROM bitext WHERE id = @bitext
       ON CONFLICT (bitext, place) DO UPDATE SET basis = excluded.basis, value = excluded.value`,
    )
    this.#removeOthers = database.prepare<[BitextId, string]>(
      'DELETE FROM found_differences WHERE bitext = ? AND basis <> ?',
    )
  }

  /** What was found on this basis. */
  list(bitext: BitextId, basis: string): StoredFindings {
    return new Map(this.#list.all(bitext, basis))
  }

  /** What was found at one place. */
  get(bitext: BitextId, basis: string, place: string): string | undefined {
    return this.#get.get(bitext, place, basis)
  }

  /** Adds to what is kept, and drops what was found on another basis. A bitext that is gone keeps nothing. */
  add(bitext: BitextId, basis: string, found: StoredFindings): void {
    inTransaction(this.#database, () => {
      this.#removeOthers.run(bitext, basis)
      for (const [place, value] of found) this.#set.run({ bitext, place, basis, value })
    })
  }
}
