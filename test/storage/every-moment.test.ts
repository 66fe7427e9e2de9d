import fs, {
  copyFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUpDatabase, restoreDatabase } from '../../src/storage/backup.ts'
import { DATABASE_FILE, openDatabase } from '../../src/storage/database.ts'
import { finishSettingAside } from '../../src/storage/database-files.ts'
import { lockOpening } from '../../src/storage/server-lock.ts'
import { makeStores } from '../../src/storage/stores.ts'
import { temporaryFolder } from '../support/context.ts'

const now = '2026-01-02T03:04:05.000Z'

/** Whatever changes a folder; SQLite's own changes lie between them. */
const CHANGES = [
  'copyFileSync',
  'renameSync',
  'rmSync',
  'openSync',
  'fsyncSync',
  'writeFileSync',
] as const

/** Copies of a folder as it is before and after each change that the work makes: what a kill leaves. */
function atEveryMoment(
  folder: string,
  work: () => void,
  look: () => void = () => {},
): readonly string[] {
  const moments: string[] = []
  const keep = () => {
    const moment = temporaryFolder()
    cpSync(folder, moment, { recursive: true })
    moments.push(moment)
  }
  const changing = fs as unknown as Record<string, (...args: unknown[]) => unknown>
  const originals = CHANGES.map((name) => [name, changing[name]!] as const)
  const putBack = () => {
    for (const [name, original] of originals) changing[name] = original
    syncBuiltinESMExports()
  }
  onTestFinished(putBack)
  for (const [name, original] of originals) {
    changing[name] = (...args) => {
      look()
      keep()
      return original(...args)
    }
  }
  syncBuiltinESMExports()
  work()
  putBack()
  keep()
  return moments
}

function namesIn(folder: string): readonly string[] {
  const database = openDatabase(folder, () => now)
  try {
    expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
    return makeStores(database)
      .reviewers.all()
      .map(({ name }) => name)
  } finally {
    database.close()
  }
}

async function folderOf(names: readonly string[]): Promise<{ folder: string; copy: string }> {
  const folder = temporaryFolder()
  const copy = join(temporaryFolder(), 'copy.db')
  const database = openDatabase(folder, () => now)
  for (const name of names) makeStores(database).reviewers.named(name, now)
  await backUpDatabase(database, copy)
  database.close()
  return { folder, copy }
}

test('a restore leaves the old database or the new one, whenever it is killed', async () => {
  const { folder } = await folderOf(['Anna'])
  const { copy } = await folderOf(['Bohdan'])
  const moments = atEveryMoment(folder, () => restoreDatabase(folder, copy, now))
  const found = moments.map((moment) => namesIn(moment).join())
  expect(found.length).toBeGreaterThan(6)
  const turn = found.indexOf('Bohdan')
  expect(turn).toBeGreaterThan(0)
  expect(new Set(found.slice(0, turn))).toEqual(new Set(['Anna']))
  expect(new Set(found.slice(turn))).toEqual(new Set(['Bohdan']))
})

test('nobody opens the database of a folder while a restore has taken it away', async () => {
  const { folder } = await folderOf(['Anna'])
  const { copy } = await folderOf(['Bohdan'])
  let away = 0
  atEveryMoment(
    folder,
    () => restoreDatabase(folder, copy, now),
    () => {
      if (existsSync(join(folder, DATABASE_FILE))) return
      away++
      expect(() => lockOpening(folder, 0)).toThrow('locked')
    },
  )
  expect(away).toBeGreaterThan(0)
  expect(namesIn(folder)).toEqual(['Bohdan'])
})

test('a first restore that is killed leaves nothing or the new database', async () => {
  const folder = temporaryFolder()
  const { copy } = await folderOf(['Bohdan'])
  const moments = atEveryMoment(folder, () => restoreDatabase(folder, copy, now))
  const found = moments.map((moment) => {
    const wasThere = readdirSync(moment).some((name) => name.endsWith('.incoming'))
    return wasThere || existsSync(join(moment, DATABASE_FILE)) ? namesIn(moment).join() : 'nothing'
  })
  expect(new Set(found)).toEqual(new Set(['nothing', 'Bohdan']))
})

/** A database that is none any more, beside it a log that SQLite would write into any other. */
async function damagedFolder(): Promise<string> {
  const { folder } = await folderOf(['Anna'])
  const database = openDatabase(folder, () => now)
  database.pragma('wal_checkpoint(TRUNCATE)')
  makeStores(database).reviewers.named('Anna again', now)
  const damaged = temporaryFolder()
  const path = join(damaged, DATABASE_FILE)
  copyFileSync(join(folder, `${DATABASE_FILE}-wal`), `${path}-wal`)
  database.close()
  writeFileSync(path, 'This was a database. '.repeat(4000))
  return damaged
}

/** What stands in the folder, or `damaged` where it was set aside; then it opens as an empty one. */
function nowIn(folder: string): string {
  try {
    return namesIn(folder).join()
  } catch (error) {
    expect(String(error)).toContain('set aside')
    return `damaged, then ${namesIn(folder).join()}`
  }
}

test('a database that is set aside takes its log along, whenever that is cut short', async () => {
  const folder = await damagedFolder()
  const moments = atEveryMoment(folder, () => {
    expect(() => openDatabase(folder, () => now)).toThrow('set aside')
  })
  const kept = `${DATABASE_FILE}.damaged-20260102030405`
  const last = moments.at(-1)!
  const bytes = (name: string) => readFileSync(join(last, name)).toString('latin1')
  expect(bytes(kept)).toMatch(/^This was a database/u)
  expect(bytes(`${kept}-wal`)).toBe(
    readFileSync(join(moments[0]!, `${DATABASE_FILE}-wal`)).toString('latin1'),
  )
  for (const moment of moments) {
    finishSettingAside(join(moment, DATABASE_FILE))
    const names = readdirSync(moment).filter((name) => name.startsWith(DATABASE_FILE))
    const isMoved = names.some((name) => name.startsWith(kept))
    expect(names.filter((name) => name.startsWith(kept) !== isMoved)).toEqual([])
    expect(names).toContain(`${isMoved ? kept : DATABASE_FILE}-wal`)
  }
})

test('no log of a damaged database comes into a restored one, whenever that is cut short', async () => {
  const folder = await damagedFolder()
  const { copy } = await folderOf(['Bohdan'])
  const moments = atEveryMoment(folder, () => restoreDatabase(folder, copy, now))
  const found = moments.map(nowIn)
  const turn = found.indexOf('Bohdan')
  expect(turn).toBeGreaterThan(0)
  // What was restored half is never taken for the database when the other one is given up.
  expect(new Set(found.slice(0, turn))).toEqual(new Set(['damaged, then ']))
  expect(new Set(found.slice(turn))).toEqual(new Set(['Bohdan']))
})

test('a log whose database was taken away by hand comes into no other one', async () => {
  const folder = await damagedFolder()
  const { copy } = await folderOf(['Bohdan'])
  fs.rmSync(join(folder, DATABASE_FILE))
  expect(restoreDatabase(folder, copy, now)).toBe(null)
  expect(namesIn(folder)).toEqual(['Bohdan'])
  expect(readdirSync(folder)).toContain(`${DATABASE_FILE}.replaced-20260102030405-wal`)
})
