import type { Database } from './database.ts'

/** Values that JSON can hold, by key. */
export class SettingStore {
  readonly #get
  readonly #set

  constructor(database: Database) {
    this.#get = database.prepare<[string], { value: string }>(
      'SELECT value FROM setting WHERE key = ?',
    )
    this.#set = database.prepare<[string, string]>(
      'INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    )
  }

  /** Undefined where it was never set. */
  get(key: string): unknown {
    const row = this.#get.get(key)
    return row && JSON.parse(row.value)
  }

  set(key: string, value: unknown): void {
    this.#set.run(key, JSON.stringify(value))
  }
}
