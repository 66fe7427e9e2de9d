/** Brings a database to the current schema, one numbered SQL file after the other. */
import { readdirSync, readFileSync, renameSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'
import { freeName, makePrivateFile, removeDatabase } from './database-files.ts'
import { isSameFile, syncFile } from './whole-file.ts'

interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
}

/** The migrations that come with the program, in order; their numbers are 1, 2, 3 … */
export function loadMigrations(): readonly Migration[] {
  const folder = new URL('.', import.meta.resolve('#migrations/0001-ground.sql'))
  const names = readdirSync(folder).filter((name) => /^\d{4}-.+\.sql$/u.test(name))
  return names.sort().map((name, i) => {
    const number = Number(name.slice(0, 4))
    if (number !== i + 1) throw new RangeError(`Migration ${i + 1} is missing before ${name}`)
    return { number, name, sql: readFileSync(fileURLToPath(new URL(name, folder)), 'utf8') }
  })
}

/** Of the schema that the database has now; 0 for a new one. */
export function schemaVersion(database: Sqlite.Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

export interface MigrationOptions {
  readonly migrations?: readonly Migration[]
  /** Runs the work while no server has the database; default: there is none. */
  readonly alone?: (work: () => void) => void
}

/**
 * Applies what is missing, each migration in a transaction of its own. A database with data is
 * copied beside itself first. Throws UserError unsupported for one that a newer version has written.
 */
export function migrate(
  database: Sqlite.Database,
  path: string,
  now: () => string,
  { migrations = loadMigrations(), alone = (work) => work() }: MigrationOptions = {},
): void {
  const version = schemaVersion(database)
  if (version > migrations.length) {
    throw new UserError(
      'unsupported',
      `The database was written by a newer version of Synoptic (schema ${version}, this one knows ${migrations.length}). Nothing was changed: install the newer version.`,
      { file: path },
    )
  }
  if (version === migrations.length) return
  const apply = () => applyAll(database, migrations)
  if (version === 0) return apply()
  alone(() => {
    // Another process may have come first.
    const found = schemaVersion(database)
    if (found < migrations.length) copyAside(database, path, found, now())
    apply()
  })
}

function applyAll(database: Sqlite.Database, migrations: readonly Migration[]): void {
  for (const { number, sql } of migrations.slice(schemaVersion(database))) {
    apply(database, number, sql)
  }
}

/**
 * Where there is a copy of the same content, that one does: whoever starts again and again with a
 * migration that fails fills no disk.
 */
function copyAside(database: Sqlite.Database, path: string, version: number, now: string): void {
  if (path === ':memory:') return
  // Cut short, it leaves no half a copy under the name of a whole one.
  const partial = `${path}.schema-${version}.partial`
  removeDatabase(partial)
  try {
    makePrivateFile(partial)
    database.prepare('VACUUM INTO ?').run(partial)
    const kept = copiesOf(path, version)
    if (kept.some((copy) => isSameFile(copy, partial))) return
    syncFile(partial)
    renameSync(partial, freeName(path, `schema-${version}`, now))
  } finally {
    removeDatabase(partial)
  }
}

/** Copies that were made before a change from this schema. */
function copiesOf(path: string, version: number): readonly string[] {
  const start = `${basename(path)}.schema-${version}-`
  return readdirSync(dirname(path))
    .filter((name) => name.startsWith(start) && /^[\d-]+$/u.test(name.slice(start.length)))
    .map((name) => join(dirname(path), name))
}

function apply(database: Sqlite.Database, number: number, sql: string): void {
  const step = database.transaction(() => {
    // Another process may have come first.
    if (schemaVersion(database) >= number) return
    database.exec(sql)
    database.pragma(`user_version = ${number}`)
  })
  step.immediate()
}
