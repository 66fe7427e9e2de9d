import {
  chmodSync,
  copyFileSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { UserError } from '../../src/core/errors.ts'
import { DATABASE_FILE, INCOMING, openDatabase, type Database } from '../../src/storage/database.ts'
import { loadMigrations, migrate, schemaVersion } from '../../src/storage/migrate.ts'
import { lockFolder } from '../../src/storage/server-lock.ts'
import { makeStores } from '../../src/storage/stores.ts'
import { inTransaction } from '../../src/storage/transaction.ts'
import { temporaryFolder } from '../support/context.ts'
import { makeOldDatabase } from '../support/old-database.ts'

const now = () => '2026-01-02T03:04:05.000Z'

function open(folder: string): Database {
  const database = openDatabase(folder, now)
  onTestFinished(() => void database.close())
  return database
}

test('a new folder gets a database of the newest schema that syncs every commit', () => {
  const database = open(join(temporaryFolder(), 'a', 'b'))
  expect(schemaVersion(database)).toBe(loadMigrations().length)
  expect(database.pragma('journal_mode', { simple: true })).toBe('wal')
  expect(database.pragma('synchronous', { simple: true })).toBe(2)
  expect(database.pragma('foreign_keys', { simple: true })).toBe(1)
})

test('every connection syncs fully, also to a database that is there', () => {
  const folder = temporaryFolder()
  openDatabase(folder, now).close()
  expect(open(folder).pragma('synchronous', { simple: true })).toBe(2)
})

test('every table is strict', () => {
  const tables = open(temporaryFolder())
    .prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND type = 'table'",
    )
    .all()
  const loose = tables.filter(
    ({ name, strict }) => strict === 0 && name !== 'sqlite_schema' && !name.startsWith('sqlite_'),
  )
  expect(loose).toEqual([])
  expect(tables.length).toBeGreaterThan(10)
})

test('a database of a newer version is refused and left as it is', () => {
  const folder = temporaryFolder()
  const database = openDatabase(folder, now)
  database.pragma('user_version = 999')
  database.close()
  const before = readFileSync(join(folder, DATABASE_FILE))
  expect(() => openDatabase(folder, now)).toThrow('newer version')
  expect(readFileSync(join(folder, DATABASE_FILE)).equals(before)).toBe(true)
})

test('a database that gets a new schema is copied first, with its data', () => {
  const folder = temporaryFolder()
  const database = open(folder)
  makeStores(database).reviewers.named('Anna', now())
  const path = join(folder, DATABASE_FILE)
  const next = { number: loadMigrations().length + 1, name: 'x', sql: 'CREATE TABLE x (a) STRICT;' }
  const strict = { ...next, sql: 'CREATE TABLE later (a TEXT) STRICT;' }
  migrate(database, path, now, { migrations: [...loadMigrations(), strict] })
  expect(schemaVersion(database)).toBe(strict.number)
  const copy = readdirSync(folder).find((name) => name.includes('.schema-'))!
  const kept = new Sqlite(join(folder, copy), { readonly: true })
  onTestFinished(() => void kept.close())
  expect(schemaVersion(kept)).toBe(strict.number - 1)
  expect(kept.prepare('SELECT name FROM reviewer').pluck().all()).toEqual(['Anna'])
})

test('a migration that fails changes nothing', () => {
  const database = open(temporaryFolder())
  const version = schemaVersion(database)
  const broken = {
    number: version + 1,
    name: 'broken',
    sql: 'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE nonsense (',
  }
  const migrations = [...loadMigrations(), broken]
  expect(() => migrate(database, ':memory:', now, { migrations })).toThrow()
  expect(schemaVersion(database)).toBe(version)
  expect(database.prepare("SELECT 1 FROM sqlite_master WHERE name = 'half'").all()).toEqual([])
})

test.each([
  ['no database at all', () => Buffer.from('This is a letter, not a database. '.repeat(200))],
  ['another first letter', (bytes: Buffer) => Buffer.concat([Buffer.from('s'), bytes.subarray(1)])],
  ['cut in the middle', (bytes: Buffer) => bytes.subarray(0, bytes.length >> 1)],
  ['cut within its last page', (bytes: Buffer) => bytes.subarray(0, bytes.length - 100)],
  [
    'a page overwritten',
    (bytes: Buffer) =>
      Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 7)]),
  ],
])('a damaged file (%s) is set aside and kept, byte for byte', (_, damage) => {
  const folder = temporaryFolder()
  const database = openDatabase(folder, now)
  // So many that something stands in the last page.
  const { reviewers } = makeStores(database)
  database.transaction(() => {
    for (let i = 0; i < 200; i++) reviewers.named(`Reviewer ${i}`, now())
  })()
  database.close()
  const path = join(folder, DATABASE_FILE)
  const damaged = damage(readFileSync(path))
  writeFileSync(path, damaged)
  expect(() => openDatabase(folder, now)).toThrow('set aside')
  const kept = readdirSync(folder).find((name) => name.includes('.damaged-'))!
  expect(readFileSync(join(folder, kept)).equals(damaged)).toBe(true)
  expect(schemaVersion(open(folder))).toBe(loadMigrations().length)
})

test.each([0, 3])(
  'a database of another program (version %i) is refused and left as it is',
  (said) => {
    const folder = temporaryFolder()
    const path = join(folder, DATABASE_FILE)
    const foreign = new Sqlite(path)
    foreign.exec(`CREATE TABLE letters (body); INSERT INTO letters VALUES ('Dear Anna')`)
    foreign.pragma(`user_version = ${said}`)
    foreign.close()
    expect(() => openDatabase(folder, now)).toThrow('of another program')
    const kept = new Sqlite(path, { readonly: true })
    onTestFinished(() => void kept.close())
    expect(kept.prepare('SELECT * FROM letters').pluck().all()).toEqual(['Dear Anna'])
    expect(readdirSync(folder).filter((name) => name.startsWith(`${DATABASE_FILE}.`))).toEqual([])
  },
)

test('a log that was taken away leaves what was written into the file', () => {
  const folder = temporaryFolder()
  const database = openDatabase(folder, now)
  makeStores(database).reviewers.named('Anna', now())
  database.pragma('wal_checkpoint(TRUNCATE)')
  makeStores(database).reviewers.named('Bohdan', now())
  const copy = temporaryFolder()
  copyFileSync(join(folder, DATABASE_FILE), join(copy, DATABASE_FILE))
  database.close()
  const without = open(copy)
  expect(makeStores(without).reviewers.all()).toMatchObject([{ name: 'Anna' }])
  expect(without.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('half a restore is forgotten once the database is opened, and never comes up later', () => {
  const folder = temporaryFolder()
  openDatabase(folder, now).close()
  const path = join(folder, DATABASE_FILE)
  copyFileSync(path, `${path}${INCOMING}`)
  openDatabase(folder, now).close()
  expect(readdirSync(folder)).not.toContain(`${DATABASE_FILE}${INCOMING}`)
})

test('nothing in a folder that others may read can be read by them', () => {
  const folder = temporaryFolder()
  chmodSync(folder, 0o755)
  const before = process.umask(0o022)
  onTestFinished(() => void process.umask(before))
  const database = open(folder)
  makeStores(database).reviewers.named('Anna', now())
  const readable = readdirSync(folder).filter(
    (name) => (statSync(join(folder, name)).mode & 0o77) > 0,
  )
  expect(readable).toEqual([])
})

test('a command sets no database aside that a server works on, and gives it no other schema', () => {
  const folder = temporaryFolder()
  const path = join(folder, DATABASE_FILE)
  makeOldDatabase(path, 1)
  const lock = lockFolder(folder)
  onTestFinished(() => lock.release())
  expect(() => openDatabase(folder, now)).toThrow('Another Synoptic server')
  writeFileSync(path, 'This is no database. '.repeat(1000))
  expect(() => openDatabase(folder, now)).toThrow('a server uses it')
  expect(readdirSync(folder)).toContain(DATABASE_FILE)
})

test('a folder that cannot be written is said to be so', ({ skip }) => {
  skip(process.getuid?.() === 0, 'root may write everywhere')
  const folder = temporaryFolder()
  chmodSync(folder, 0o500)
  onTestFinished(() => chmodSync(folder, 0o700))
  expect(() => openDatabase(folder, now)).toThrow('cannot be written')
})

test('a folder below a file cannot be made', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(() => openDatabase(join(file, 'data'), now)).toThrow('cannot be made')
})

test('two servers cannot have one folder, and the lock ends with its holder', () => {
  const folder = temporaryFolder()
  const lock = lockFolder(folder)
  expect(() => lockFolder(folder)).toThrow('Another Synoptic server')
  lock.release()
  lockFolder(folder).release()
})

test('a full disk stores nothing and is named', () => {
  const database = open(temporaryFolder())
  const { reviewers } = makeStores(database)
  const pages = database.pragma('page_count', { simple: true }) as number
  database.pragma(`max_page_count = ${pages}`)
  expect(() =>
    inTransaction(database, () => {
      for (let i = 0; i < 10_000; i++) reviewers.named(`Reviewer ${i} ${'x'.repeat(40)}`, now())
    }),
  ).toThrow('disk is full')
  expect(reviewers.all()).toEqual([])
})

test('who waited for another program in vain waits for less, until a change is made again', () => {
  const folder = temporaryFolder()
  const database = open(folder)
  const other = open(folder)
  const { reviewers } = makeStores(database)
  const change = (name: string) => inTransaction(database, () => reviewers.named(name, now()))
  const patience = () => database.pragma('busy_timeout', { simple: true })
  const usual = patience() as number
  database.pragma('busy_timeout = 1')
  other.exec('BEGIN IMMEDIATE')
  expect(() => change('Anna')).toThrow('Another program is writing')
  expect(patience()).toBeLessThan(usual / 10)
  expect(() => change('Anna')).toThrow('Another program is writing')
  expect(reviewers.all()).toEqual([])
  other.exec('ROLLBACK')
  change('Anna')
  expect(patience()).toBe(usual)
})

test.skipIf(process.platform === 'win32').each([
  ['taken away', (path: string) => renameSync(path, `${path}.elsewhere`)],
  [
    'replaced',
    (path: string) => {
      copyFileSync(path, `${path}.other`)
      renameSync(`${path}.other`, path)
    },
  ],
])('nothing is stored in a database that was %s', (_, act) => {
  const folder = temporaryFolder()
  const database = open(folder)
  const { reviewers } = makeStores(database)
  inTransaction(database, () => reviewers.named('Anna', now()))
  act(join(folder, DATABASE_FILE))
  const change = () => inTransaction(database, () => reviewers.named('Bohdan', now()))
  expect(change).toThrow('moved or replaced')
  expect(reviewers.all()).toHaveLength(1)
})

test('a segment cannot be in two live links of a bitext', () => {
  const database = open(temporaryFolder())
  const { comparisons, documents, bitexts } = makeStores(database)
  inTransaction(database, () => {
    const comparison = comparisons.insert('T', null, now())
    const origin = { fileName: 'a', format: 'txt', encoding: 'utf-8', sha256: '' }
    const text = { title: 'a', language: 'en', text: 'abc', blocks: [], origin }
    const segments = [{ id: 1, start: 0, end: 3, block: 0 }]
    const [a, b] = [0, 1].map((place) => documents.insert(comparison, place, text, segments))
    bitexts.insert(comparison, a!, b!)
  })
  const bead = {
    source: [1],
    target: [1],
    confidence: 1,
    status: 'proposed',
    reasons: [],
    absence: null,
  } as const
  inTransaction(database, () => bitexts.changeBeads(1, [], [{ ...bead, id: 1 }], 1))
  const again = (status: 'proposed' | 'rejected') =>
    inTransaction(database, () => bitexts.changeBeads(1, [], [{ ...bead, id: 2, status }], 1))
  expect(() => again('proposed')).toThrow('UNIQUE')
  again('rejected')
  expect(bitexts.beads(1).map(({ bead }) => bead.status)).toEqual(['proposed', 'rejected'])
})

test.skipIf(process.platform === 'win32')(
  'a data folder that is out of reach is said to be so',
  () => {
    const folder = join(temporaryFolder(), 'data')
    const database = open(folder)
    const { reviewers } = makeStores(database)
    renameSync(folder, `${folder}.elsewhere`)
    // A path that leads to itself: the superuser cannot follow it either.
    symlinkSync(folder, folder)
    const change = () => inTransaction(database, () => reviewers.named('Anna', now()))
    expect(change).toThrow(UserError)
    expect(change).toThrow('cannot be reached')
  },
)
