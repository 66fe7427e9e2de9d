import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { listBitexts } from '../../src/app/bitexts.ts'
import { listComparisons } from '../../src/app/library.ts'
import { listNotes } from '../../src/app/notes/note-lists.ts'
import { search } from '../../src/app/searching/searching.ts'
import { translationChoice } from '../../src/app/service-settings.ts'
import { undo } from '../../src/app/editing/undoing.ts'
import { DATABASE_FILE, openDatabase, type Database } from '../../src/storage/database.ts'
import { loadMigrations, migrate, schemaVersion } from '../../src/storage/migrate.ts'
import { asJsonl, openTestContext, temporaryFolder } from '../support/context.ts'
import { makeOldDatabase } from '../support/old-database.ts'

const NEWEST = loadMigrations().length
const OLD_SCHEMAS = Array.from({ length: NEWEST - 1 }, (_, i) => i + 1)
const now = () => '2026-01-02T03:04:05.000Z'

function open(path: string): Database {
  const database = new Sqlite(path, { readonly: true })
  onTestFinished(() => void database.close())
  return database
}

const TABLES = `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')
  AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'segment_text_%' ORDER BY name`

function tablesOf(database: Database): readonly string[] {
  return database.prepare<[], string>(TABLES).pluck().all()
}

function columnsOf(database: Database, table: string): readonly string[] {
  return database
    .prepare<[string], string>('SELECT name FROM pragma_table_info(?)')
    .pluck()
    .all(table)
}

/** Every row of every table that `like` has, by the columns that it has there. */
function rowsOf(database: Database, like: Database): Readonly<Record<string, readonly unknown[]>> {
  return Object.fromEntries(
    tablesOf(like).map((table) => {
      // A virtual table without content gives back nothing but its ids.
      const columns = table === 'segment_text' ? ['rowid'] : columnsOf(like, table)
      const names = columns.map((name) => `"${name}"`).join(', ')
      return [table, database.prepare(`SELECT ${names} FROM "${table}" ORDER BY ${names}`).all()]
    }),
  )
}

/** What each schema is made of; ALTER TABLE leaves another text than CREATE TABLE. */
function shapeOf(database: Database): unknown {
  return tablesOf(database).map((table) => [
    table,
    database.pragma(`table_info("${table}")`),
    database.pragma(`foreign_key_list("${table}")`),
    database.pragma(`index_list("${table}")`),
  ])
}

test('every table has data to be tested with, also those of the newest schema', () => {
  const path = join(temporaryFolder(), DATABASE_FILE)
  makeOldDatabase(path, NEWEST)
  const rows = rowsOf(open(path), open(path))
  const empty = Object.keys(rows).filter((table) => rows[table]!.length === 0)
  expect(empty, 'see test/storage/old-data').toEqual([])
  console.log(`migrations: ${OLD_SCHEMAS.length} earlier schemas with data in every table`)
})

test.each(OLD_SCHEMAS)('everything of a database of schema %i is there afterwards', (version) => {
  const folder = temporaryFolder()
  const path = join(folder, DATABASE_FILE)
  makeOldDatabase(path, version)
  const before = rowsOf(open(path), open(path))
  for (const [table, rows] of Object.entries(before)) {
    expect(rows.length, `rows in ${table}`).toBeGreaterThan(0)
  }
  const database = openDatabase(folder, now)
  onTestFinished(() => void database.close())
  const copy = readdirSync(folder).find((name) => name.includes('.schema-'))!
  expect(copy).toBe(`${DATABASE_FILE}.schema-${version}-20260102030405`)
  const kept = open(join(folder, copy))
  expect(schemaVersion(kept)).toBe(version)
  expect(rowsOf(kept, kept)).toEqual(before)
  expect(schemaVersion(database)).toBe(NEWEST)
  expect(rowsOf(database, kept)).toEqual(before)
  expect(database.pragma('foreign_key_check')).toEqual([])
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  const fresh = openDatabase(temporaryFolder(), now)
  onTestFinished(() => void fresh.close())
  expect(shapeOf(database)).toEqual(shapeOf(fresh))
})

test('a migration that fails each time leaves one copy, and another one once the data differ', () => {
  const folder = temporaryFolder()
  const path = join(folder, DATABASE_FILE)
  makeOldDatabase(path, NEWEST)
  const broken = {
    number: NEWEST + 1,
    name: 'broken',
    sql: 'CREATE TABLE half (a); SELECT nothing',
  }
  const migrations = [...loadMigrations(), broken]
  let second = 0
  const start = () => {
    const database = new Sqlite(path)
    try {
      const time = () => new Date(Date.UTC(2026, 0, 1, 0, 0, second++)).toISOString()
      expect(() => migrate(database, path, time, { migrations })).toThrow('nothing')
    } finally {
      database.close()
    }
  }
  const files = () => readdirSync(folder).filter((name) => name.includes('.schema-'))
  for (let times = 0; times < 4; times++) start()
  expect(files()).toEqual([`${DATABASE_FILE}.schema-${NEWEST}-20260101000000`])
  const [copy] = files()
  expect(schemaVersion(open(join(folder, copy!)))).toBe(NEWEST)
  const database = new Sqlite(path)
  database.exec("UPDATE comparison SET title = 'Changed'")
  database.close()
  start()
  start()
  expect(files()).toHaveLength(2)
})

test.each(OLD_SCHEMAS)('a workbench goes on with a database of schema %i', async (version) => {
  const folder = temporaryFolder()
  makeOldDatabase(join(folder, DATABASE_FILE), version)
  const context = await openTestContext(folder)
  const [comparison] = listComparisons(context)
  expect(comparison?.title).toBe('Two notices <b>')
  const [bitext] = listBitexts(context, comparison!.id)
  expect(await asJsonl(context, bitext!.id)).toContain('"status":"confirmed"')
  expect(listNotes(context, { comparison: comparison!.id }).map(({ note }) => note.body)).toEqual([
    'Which one?',
  ])
  expect((await search(context, { query: 'ferry', limit: 10 })).texts.length).toBeGreaterThan(0)
  undo(context, { comparison: comparison!.id, operation: 9, by: 'Anna' })
  expect(listComparisons(context)[0]?.title).toBe('Notices')
})

test('a service key that an old version kept as it was is sealed, and still known', async () => {
  const folder = temporaryFolder()
  const path = join(folder, DATABASE_FILE)
  makeOldDatabase(path, 3)
  const context = await openTestContext(folder)
  expect(translationChoice(context).key).toBe('open sesame')
  context.database.pragma('wal_checkpoint(TRUNCATE)')
  expect(readFileSync(path).includes('open sesame')).toBe(false)
})

test.each([NEWEST + 1, 999])('a database of schema %i is refused and left as it is', (version) => {
  const folder = temporaryFolder()
  const path = join(folder, DATABASE_FILE)
  mkdirSync(folder, { recursive: true })
  makeOldDatabase(path, NEWEST, version)
  const before = readFileSync(path)
  expect(() => openDatabase(folder, now)).toThrow(`schema ${version}, this one knows ${NEWEST}`)
  expect(readFileSync(path).equals(before)).toBe(true)
  expect(readdirSync(folder).filter((name) => name.includes('schema-'))).toEqual([])
})
