import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { awaitJob, latestJob, startAlignment } from '../../src/app/aligning/aligning.ts'
import { backUp, restore } from '../../src/app/backup.ts'
import { listBitexts } from '../../src/app/bitexts.ts'
import { openContext, type Context } from '../../src/app/context.ts'
import { getComparison, listComparisons } from '../../src/app/library.ts'
import { openDatabase, type Database } from '../../src/storage/database.ts'
import { loadMigrations, schemaVersion } from '../../src/storage/migrate.ts'
import { makeStores } from '../../src/storage/stores.ts'
import { dataFolder, importLines, temporaryFolder } from '../support/context.ts'
import { makeOldDatabase } from '../support/old-database.ts'
import { randomNumbers } from '../support/random.ts'

/** Kills in the middle of each kind of work. */
const KILLS = Number(process.env['SYNOPTIC_KILL_ROUNDS'] ?? 2)
const WORKER = fileURLToPath(new URL('../support/interrupted.ts', import.meta.url))
const now = () => '2026-01-02T03:04:05.000Z'

/** Milliseconds: the process is killed at some moment within them, once it has begun to work. */
const LATEST = 400
/** Of the moments: the same ones in every run, as far as the machine is. */
const random = randomNumbers(2026)

/** The last lines that a process printed before it was killed. */
async function killAtWork(data: string, task: string): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WORKER, data, task], { stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  let complaint = ''
  const { promise: begun, resolve } = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.push(...text.split('\n').filter((line) => line !== ''))
    resolve()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text))
  const over = new Promise<void>((done) => child.on('close', () => done()))
  await Promise.race([begun, over])
  await new Promise((wait) => setTimeout(wait, random() * LATEST))
  const isAlive = child.exitCode === null
  child.kill('SIGKILL')
  await over
  expect(isAlive, complaint).toBe(true)
  return said
}

function expectSound(database: Database): void {
  expect(database.pragma('integrity_check', { simple: true })).toBe('ok')
  expect(database.pragma('foreign_key_check')).toEqual([])
}

function expectNothingDamaged(folder: string): void {
  expect(readdirSync(folder).filter((name) => name.includes('damaged'))).toEqual([])
}

async function inContext(data: string, work: (context: Context) => Promise<void> | void) {
  const context = await openContext({ data, workers: 1, exclusive: true })
  try {
    expectNothingDamaged(data)
    expectSound(context.database)
    await work(context)
  } finally {
    await context.close()
  }
}

test('a migration that is killed is made good by the next start', async () => {
  let cut = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const data = temporaryFolder()
    makeOldDatabase(join(data, 'old.db'), 1)
    fill(join(data, 'old.db'))
    const said = await killAtWork(data, 'migration')
    if (said.at(-1)!.startsWith('begin')) cut++
    // A folder that was not begun may hold half a copy of the old database: no work of ours.
    for (const folder of said.flatMap((line) => /^begin (\d+)$/u.exec(line)?.[1] ?? [])) {
      const database = openDatabase(join(data, folder), now)
      expect(schemaVersion(database)).toBe(loadMigrations().length)
      expect(database.prepare('SELECT count(*) FROM reviewer').pluck().get()).toBe(FILLED + 1)
      expectSound(database)
      database.close()
      expectNothingDamaged(join(data, folder))
    }
  }
  console.log(`migration: ${KILLS} kills, ${cut} in the middle of one, every database opens whole`)
})

const FILLED = 20_000

/** So much that the copy before a migration takes a while. */
function fill(file: string): void {
  const database = new Sqlite(file)
  const insert = database.prepare('INSERT INTO reviewer (name, created_at) VALUES (?, ?)')
  database.transaction(() => {
    for (let i = 0; i < FILLED; i++) insert.run(`Reviewer ${i} ${'x'.repeat(50)}`, now())
  })()
  database.close()
}

test('a restore that is killed leaves the old database or the new one', async () => {
  const data = temporaryFolder()
  for (const [name, count] of [
    ['anna', 3],
    ['bohdan', 5],
  ] as const) {
    const other = await openContext({ data: temporaryFolder() })
    for (let i = 0; i < count; i++) other.stores.reviewers.named(`${name} ${i}`, now())
    await backUp(other, join(data, `${name}.db`))
    await other.close()
  }
  // Otherwise the first kill may come before there is any database.
  restore({ data, file: join(data, 'anna.db') })
  let cut = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await killAtWork(data, 'restore')
    if (said.at(-1)!.startsWith('begin')) cut++
    const database = openDatabase(data, now)
    expectSound(database)
    const names = makeStores(database)
      .reviewers.all()
      .map(({ name }) => name.split(' ')[0])
    expect([['anna', 'anna', 'anna'], Array.from({ length: 5 }, () => 'bohdan')]).toContainEqual(
      names,
    )
    database.close()
    expectNothingDamaged(data)
  }
  console.log(`restore: ${KILLS} kills, ${cut} in the middle of one, every database opens whole`)
})

test('an import that is killed has brought all of its texts or nothing', async () => {
  const data = temporaryFolder()
  let cut = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await killAtWork(data, 'import')
    if (said.at(-1)!.startsWith('begin')) cut++
    await inContext(data, (context) => {
      for (const { id } of listComparisons(context)) {
        const { documents } = getComparison(context, id)
        expect(documents.map(({ segmentCount }) => segmentCount)).toEqual([1500, 1500])
      }
    })
  }
  console.log(`import: ${KILLS} kills, ${cut} in the middle of one, every database opens whole`)
})

test('an alignment that is killed is said to be interrupted, and can be done again', async () => {
  const data = dataFolder()
  const lines = Array.from({ length: 400 }, (_, i) => `Number ${i} went to Geneva in ${1900 + i}.`)
  await inContext(data, async (context) => void (await importLines(context, lines, lines)))
  let cut = 0
  for (let kill = 0; kill < KILLS; kill++) {
    const said = await killAtWork(data, 'align')
    if (said.at(-1)!.startsWith('begin')) cut++
    await inContext(data, (context) => {
      const [bitext] = listBitexts(context, listComparisons(context)[0]!.id)
      const state = latestJob(context, bitext!.id)?.state
      expect(['done', 'interrupted', undefined]).toContain(state)
      const beads = context.stores.bitexts.beads(bitext!.id).length
      expect(bitext!.mode === null ? [0] : [400]).toContain(beads)
    })
  }
  await inContext(data, async (context) => {
    const [bitext] = listBitexts(context, listComparisons(context)[0]!.id)
    const { id } = startAlignment(context, { bitext: bitext!.id, by: 'Anna' })
    expect((await awaitJob(context, id)).state).toBe('done')
  })
  console.log(`alignment: ${KILLS} kills, ${cut} in the middle of one, every database opens whole`)
})
