import { copyFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { backUpDatabase, restoreDatabase } from '../../src/storage/backup.ts'
import { openDatabase, type Database } from '../../src/storage/database.ts'
import { lockFolder } from '../../src/storage/server-lock.ts'
import { makeStores } from '../../src/storage/stores.ts'
import { temporaryFolder } from '../support/context.ts'

const now = '2026-01-02T03:04:05.000Z'

function open(folder: string): Database {
  const database = openDatabase(folder, () => now)
  onTestFinished(() => void database.close())
  return database
}

const names = (database: Database) =>
  makeStores(database)
    .reviewers.all()
    .map(({ name }) => name)

test('a backup made in the middle of work gives that state back, and keeps the present one', async () => {
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'copy.db')
  const database = openDatabase(folder, () => now)
  const { reviewers } = makeStores(database)
  reviewers.named('Anna', now)
  await backUpDatabase(database, file)
  reviewers.named('Bohdan', now)
  database.close()
  const kept = restoreDatabase(folder, file, now)
  expect(names(open(folder))).toEqual(['Anna'])
  const before = new Sqlite(kept!, { readonly: true })
  onTestFinished(() => void before.close())
  expect(before.prepare('SELECT count(*) FROM reviewer').pluck().get()).toBe(2)
})

test('nobody is signed in by a backup who was when it was made', async () => {
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'copy.db')
  const database = openDatabase(folder, () => now)
  const { accounts } = makeStores(database)
  const id = accounts.insert({ name: 'Anna', key: 'anna', role: 'admin', now })
  const later = '2027-01-02T03:04:05.000Z'
  accounts.insertSession(id, { tokenHash: 'a', agent: '', createdAt: now, expiresAt: later })
  accounts.insertInvitation(id, 'b', now, later)
  await backUpDatabase(database, file)
  database.close()
  restoreDatabase(folder, file, now)
  const { accounts: restored } = makeStores(open(folder))
  expect(restored.named('anna')).not.toBe(null)
  expect(restored.ofSession('a', now)).toBe(null)
  expect(restored.ofInvitation('b', now)).toBe(null)
})

test('what stands only in the log beside a copied database is restored too', () => {
  const [folder, copied] = [temporaryFolder(), temporaryFolder()]
  const database = open(folder)
  database.pragma('wal_checkpoint(TRUNCATE)')
  makeStores(database).reviewers.named('Anna', now)
  for (const end of ['', '-wal']) {
    copyFileSync(join(folder, `synoptic.db${end}`), join(copied, `copy.db${end}`))
  }
  const other = temporaryFolder()
  restoreDatabase(other, join(copied, 'copy.db'), now)
  expect(names(open(other))).toEqual(['Anna'])
})

test('a backup overwrites nothing', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'letter.txt')
  writeFileSync(file, 'Dear Anna')
  await expect(backUpDatabase(open(folder), file)).rejects.toThrow('already exists')
})

test('a backup into a folder that is not there leaves nothing behind', async () => {
  const folder = temporaryFolder()
  await expect(backUpDatabase(open(folder), join(folder, 'no', 'copy.db'))).rejects.toThrow()
  expect(existsSync(join(folder, 'no'))).toBe(false)
})

test.each([
  ['a letter', (file: string) => writeFileSync(file, 'Dear Anna')],
  ['an empty file', (file: string) => writeFileSync(file, '')],
  [
    'a database of somebody else',
    (file: string) => new Sqlite(file).exec('CREATE TABLE a (b)').close(),
  ],
])('%s is not restored, and the present database stays', (_, make) => {
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'copy.db')
  const database = openDatabase(folder, () => now)
  makeStores(database).reviewers.named('Anna', now)
  database.close()
  make(file)
  expect(() => restoreDatabase(folder, file, now)).toThrow()
  expect(names(open(folder))).toEqual(['Anna'])
  expect(readdirSync(folder).filter((name) => name.includes('incoming'))).toEqual([])
})

test.each([
  ['a trigger', `CREATE TRIGGER t AFTER INSERT ON note BEGIN DELETE FROM operation; END`],
  ['a view', `CREATE VIEW v AS SELECT * FROM account`],
  ['a table of its own', `CREATE TABLE extra (a)`],
  ['a virtual table', `CREATE VIRTUAL TABLE words USING fts5 (a)`],
  ['an index on a function', `CREATE INDEX i ON note (lower(body))`],
  ['another column', `ALTER TABLE note ADD COLUMN more TEXT GENERATED ALWAYS AS (upper(body))`],
  ['a table without its index', `DROP INDEX live_member`],
  [
    'a check rewritten in place',
    `PRAGMA writable_schema = ON;
     UPDATE sqlite_schema SET sql = replace(sql, 'live IN (0, 1)', 'live IN (0, 9)') WHERE name = 'bead_member'`,
  ],
  [
    'entries that point to nothing',
    `PRAGMA foreign_keys = OFF; INSERT INTO bitext (comparison, source, target) VALUES (99, 98, 97)`,
  ],
])('a backup into which somebody put %s is not restored', async (_, sql) => {
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'copy.db')
  const database = openDatabase(folder, () => now)
  makeStores(database).reviewers.named('Anna', now)
  await backUpDatabase(database, file)
  database.close()
  const changed = new Sqlite(file)
  changed.unsafeMode()
  changed.exec(sql)
  changed.close()
  expect(() => restoreDatabase(folder, file, now)).toThrow(/damaged|did not create/u)
  expect(names(open(folder))).toEqual(['Anna'])
})

test('a restore that was killed in the middle is finished by the next start', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'synoptic.db.incoming')
  const other = openDatabase(temporaryFolder(), () => now)
  makeStores(other).reviewers.named('Anna', now)
  await backUpDatabase(other, file)
  other.close()
  expect(names(open(folder))).toEqual(['Anna'])
  expect(existsSync(file)).toBe(false)
})

test('a copy that is half there is left alone', () => {
  const folder = temporaryFolder()
  const database = openDatabase(folder, () => now)
  makeStores(database).reviewers.named('Anna', now)
  database.close()
  writeFileSync(join(folder, 'synoptic.db.incoming'), 'half a')
  expect(names(open(folder))).toEqual(['Anna'])
})

test('nothing is restored under a server that works', async () => {
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'copy.db')
  await backUpDatabase(open(folder), file)
  const lock = lockFolder(folder)
  onTestFinished(() => lock.release())
  expect(() => restoreDatabase(folder, file, now)).toThrow('Another Synoptic server')
})
