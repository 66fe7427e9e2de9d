import fs, { cpSync, existsSync, readdirSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { backUpDatabase, restoreDatabase } from '../../src/storage/backup.ts'
import { DATABASE_FILE, openDatabase } from '../../src/storage/database.ts'
import { lockOpening } from '../../src/storage/server-lock.ts'
import { makeStores } from '../../src/storage/stores.ts'
import { temporaryFolder } from '../support/context.ts'

const now = '2026-01-02T03:04:05.000Z'

/** Whatever changes a folder; SQLite's own changes lie between them. */
const CHANGES = ['copyFileSync', 'renameSync', 'rmSync', 'openSync', 'fsyncSync'] as const

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
