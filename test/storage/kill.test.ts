import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openContext } from '../../src/app/context.ts'
import { getComparison } from '../../src/app/library.ts'
import { importAligned, temporaryFolder } from '../support/context.ts'
import { randomNumbers } from '../support/random.ts'

/** Four processes are killed in each; 50 rounds are 200 kills. */
const ROUNDS = Number(process.env['SYNOPTIC_KILL_ROUNDS'] ?? 2)
const TASKS = ['edit', 'edit', 'note', 'import'] as const
/** Of the moments: the same ones in every run, as far as the machine is. */
const random = randomNumbers(2026)
const WRITER = fileURLToPath(new URL('../support/writer.ts', import.meta.url))

interface Writer {
  readonly child: ChildProcess
  readonly acknowledged: string[]
  readonly over: Promise<void>
  /** Resolves with the first line; rejects where there will be none. */
  readonly writing: Promise<void>
}

function startWriter(data: string, bitext: number, task: string): Writer {
  const child = spawn(process.execPath, [WRITER, data, String(bitext), task], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  let rest = ''
  const { promise: writing, resolve, reject } = Promise.withResolvers<void>()
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    acknowledged.push(...lines)
    resolve()
  })
  const over = new Promise<void>((done) => {
    child.on('close', () => {
      reject(new Error(`The writer (${task}) ended by itself.`))
      done()
    })
  })
  return { child, acknowledged, over, writing }
}

test(
  'nothing that was acknowledged is lost when writers are killed',
  async () => {
    const data = temporaryFolder()
    const first = await openContext({ data })
    const { bitext } = await importAligned(first)
    await first.close()
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      const writers = TASKS.map((task) => startWriter(data, bitext, task))
      await Promise.all(writers.map(({ writing }) => writing))
      for (const { child } of writers) {
        await new Promise((resolve) => setTimeout(resolve, random() * 80))
        child.kill('SIGKILL')
      }
      await Promise.all(writers.map(({ over }) => over))
      for (const writer of writers) acknowledged.push(...writer.acknowledged)
      await check(data, acknowledged)
      if (round % 10 === 9) console.log(`${(round + 1) * TASKS.length} kills so far`)
    }
    console.log(
      `${ROUNDS * TASKS.length} kills, ${acknowledged.length} acknowledged changes, none lost`,
    )
  },
  60_000 * Math.max(10, ROUNDS),
)

async function check(data: string, acknowledged: readonly string[]): Promise<void> {
  const context = await openContext({ data })
  try {
    expect(readdirSync(data).filter((name) => name.includes('damaged'))).toEqual([])
    expect(context.database.pragma('foreign_key_check')).toEqual([])
    for (const line of acknowledged) {
      const [what, id] = line.split(' ')
      if (what === 'operation')
        expect(context.stores.operations.get(Number(id)), line).toBeDefined()
      else expect(getComparison(context, Number(id)).documents, line).toHaveLength(2)
    }
    for (const { id } of context.stores.comparisons.list()) {
      for (const { segmentCount } of getComparison(context, id).documents) {
        expect(segmentCount).toBeGreaterThan(0)
      }
    }
  } finally {
    await context.close()
  }
}
