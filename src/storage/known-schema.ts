/** What a database of ours holds: nothing else may come in with a backup. */
import Sqlite from 'better-sqlite3'
import type { Database } from './database.ts'
import { loadMigrations, schemaVersion } from './migrate.ts'

interface Entry {
  readonly type: string
  readonly name: string
  readonly owner: string
  readonly sql: string | null
}

/** Made and worded by SQLite itself, for the index of words. */
const SHADOWS = /^segment_text_/u

/**
 * Whether tables, indexes, triggers and views are those that the migrations make, word by word: a
 * trigger or a rule of somebody else would act in our name.
 */
export function hasKnownSchema(database: Database): boolean {
  const made = new Sqlite(':memory:')
  try {
    for (const { sql } of loadMigrations().slice(0, schemaVersion(database))) made.exec(sql)
    return entriesIn(made) === entriesIn(database)
  } finally {
    made.close()
  }
}

function entriesIn(database: Database): string {
  const query = `SELECT type, name, tbl_name AS owner, sql FROM sqlite_schema
    WHERE name NOT LIKE 'sqlite~_stat%' ESCAPE '~' ORDER BY type, name`
  const entries = database.prepare<[], Entry>(query).all()
  return JSON.stringify(
    entries.map((entry) => ({
      ...entry,
      sql: SHADOWS.test(entry.name) ? null : (entry.sql?.replaceAll(/\s+/gu, ' ') ?? null),
    })),
  )
}
