/** Many people at one server for some minutes: how long they wait, what fails, what is lost. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shareLexicons } from '../../support/lexicons.ts'
import { Client } from './client.ts'
import { Ledger, type Surprise } from './ledger.ts'
import { makeLibrary } from './library.ts'

export interface LoadOptions {
  readonly seconds: number
  /** Doings of each client, however long they take. */
  readonly least?: number
  readonly clients: number
  /** Milliseconds between two doings of one client, on average. */
  readonly thinking: number
  /** As it was built last, or as the source is now. */
  readonly program: 'built' | 'source'
  /** Segments of each pair of texts. */
  readonly sizes: readonly number[]
}

export interface LoadReport {
  readonly requests: number
  /** Of reads, in milliseconds. */
  readonly p50: number
  readonly p99: number
  /** By what was done: how often, and the slowest in a hundred in milliseconds. */
  readonly acts: readonly (readonly [act: string, count: number, p50: number, p99: number])[]
  readonly statuses: ReadonlyMap<number, number>
  /** Answers other than 2xx, 3xx, 409 and 503, and requests without one (status 0). */
  readonly unexpected: readonly Surprise[]
  /** Resident memory of the server in megabytes, once a second. */
  readonly memory: readonly number[]
  /** Megabytes a minute in the second half; null where it cannot be told. */
  readonly growth: number | null
  readonly acknowledged: number
  readonly lost: readonly string[]
}

const BUILT = fileURLToPath(new URL('../../../dist/src/cli/main.js', import.meta.url))
const SOURCE = fileURLToPath(new URL('../../../src/cli/main.ts', import.meta.url))

/** Runs it against a server of its own, as a process of its own. */
export async function runLoad(options: LoadOptions): Promise<LoadReport> {
  const data = mkdtempSync(join(tmpdir(), 'synoptic-load-'))
  shareLexicons(data)
  try {
    const places = await makeLibrary(data, options.sizes)
    const server = await startServer(data, options.program)
    const ledger = new Ledger()
    const memory: number[] = []
    const sample = setInterval(() => memory.push(megabytesOf(server.pid)), 1000)
    const until = performance.now() + options.seconds * 1000
    const clients = Array.from(
      { length: options.clients },
      (_, seed) =>
        new Client({ ...options, ...server, name: `Reader${seed}`, seed, places, ledger }),
    )
    try {
      await Promise.all(clients.map((client) => client.run(until)))
    } finally {
      clearInterval(sample)
      await server.stop()
    }
    return reportOf(ledger, memory, await ledger.lost(data))
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}

async function startServer(data: string, which: LoadOptions['program']) {
  const program = which === 'built' ? [BUILT] : ['--import', 'tsx', SOURCE]
  // As `npm start` does.
  const args = ['--max-semi-space-size=16', ...program, 'serve', '--port', '0', '--data', data]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const over = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const found = /Synoptic is ready: (\S+)\s/u.exec(said)?.[1]
      if (found !== undefined) resolve(found)
    })
    void over.then(() => reject(new Error('The server did not start.')))
  })
  const stop = async () => {
    child.kill('SIGTERM')
    await over
  }
  return { url, pid: child.pid ?? 0, stop }
}

/** NaN where the system does not tell. */
function megabytesOf(pid: number): number {
  try {
    const kilobytes = /^VmRSS:\s+(\d+) kB/mu.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Number(kilobytes) / 1024
  } catch {
    return Number.NaN
  }
}

function reportOf(ledger: Ledger, memory: readonly number[], lost: readonly string[]): LoadReport {
  const { measured } = ledger
  const statuses = new Map<number, number>()
  for (const { status } of measured) statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const times = (wanted: (one: (typeof measured)[number]) => boolean) =>
    measured
      .filter(wanted)
      .map(({ time }) => time)
      .sort((a, b) => a - b)
  const reads = times(({ kind }) => kind === 'read')
  const acts = [...new Set(measured.map(({ act }) => act))].map((act) => {
    const own = times((one) => one.act === act)
    return [act, own.length, quantile(own, 0.5), quantile(own, 0.99)] as const
  })
  return {
    requests: measured.length,
    p50: quantile(reads, 0.5),
    p99: quantile(reads, 0.99),
    acts,
    statuses,
    unexpected: ledger.surprises,
    memory,
    growth: slope(memory.slice(memory.length >> 1)),
    acknowledged: ledger.acknowledged,
    lost,
  }
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}

/** Least squares, per 60 samples. */
function slope(samples: readonly number[]): number | null {
  const known = samples.filter((value) => !Number.isNaN(value))
  if (known.length < 30) return null
  const middle = (known.length - 1) / 2
  const mean = known.reduce((sum, value) => sum + value, 0) / known.length
  let above = 0
  let below = 0
  for (const [at, value] of known.entries()) {
    above += (at - middle) * (value - mean)
    below += (at - middle) ** 2
  }
  return (60 * above) / below
}
