/** Results on stdout or into a file; everything else on stderr. */
import { once } from 'node:events'
import {
  accessSync,
  constants,
  createWriteStream,
  existsSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { finished } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import { UserError, type Warning } from '../core/errors.ts'

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/**
 * Writes a result. A file appears under its name only when it is whole; whoever reads our stdout
 * may stop in the middle (`head`). `-` is stdout too.
 */
export async function writeResult(chunks: Chunks, file?: string): Promise<void> {
  if (file === undefined || file === '-') await writeChunks(chunks, process.stdout)
  else await writeFile(chunks, file)
}

/** Says before any work is done that its result could not be written. */
export function checkResultFile(file: string): void {
  if (file === '-') return
  const folder = dirname(file)
  const because = (message: string) => new UserError('invalid', message, { file })
  if (!existsSync(folder)) throw because(`There is no folder ${folder}. Create it first.`)
  if (existsSync(file) && statSync(file).isDirectory()) {
    throw because(`${file} is a folder. Name a file in it.`)
  }
  try {
    accessSync(folder, constants.W_OK)
  } catch {
    throw because(`Nothing can be written into the folder ${folder}: its permissions forbid it.`)
  }
}

/** Files that are being written. */
const unfinished = new Set<string>()

/** Ctrl+C leaves no half of a file; the status is that of a program that was ended so. */
const stop = () => {
  for (const partial of unfinished) rmSync(partial, { force: true })
  process.exit(130)
}

function begin(partial: string): void {
  if (unfinished.size === 0) for (const signal of SIGNALS) process.once(signal, stop)
  unfinished.add(partial)
}

function end(partial: string): void {
  unfinished.delete(partial)
  if (unfinished.size === 0) for (const signal of SIGNALS) process.off(signal, stop)
}

const SIGNALS = ['SIGINT', 'SIGTERM'] as const

/** What a process left that was killed while it wrote the same file. */
function removeLeftovers(file: string): void {
  const prefix = `${basename(file)}.partial-`
  for (const name of readdirSync(dirname(file))) {
    if (name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length)))) {
      rmSync(join(dirname(file), name), { force: true })
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

async function writeFile(chunks: Chunks, file: string): Promise<void> {
  const partial = `${file}.partial-${process.pid}`
  try {
    removeLeftovers(file)
    begin(partial)
    const stream = createWriteStream(partial, { flags: 'wx' })
    const done = finished(stream)
    await Promise.race([done, writeChunks(chunks, stream)])
    stream.end()
    await done
    renameSync(partial, file)
  } catch (error) {
    rmSync(partial, { force: true })
    throw writeFault(error, file)
  } finally {
    end(partial)
  }
}

async function writeChunks(chunks: Chunks, stream: Writable): Promise<void> {
  for await (const chunk of chunks) {
    if (!stream.write(chunk)) await once(stream, 'drain')
  }
}

function writeFault(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === undefined) return error
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    const message = `The disk is full: ${file} was not written.`
    return new UserError('unavailable', message, { file }, { cause: error })
  }
  return new UserError(
    'invalid',
    `${file} cannot be written (${code}).`,
    { file },
    { cause: error },
  )
}

/**
 * `head` closes our stdout: the rest is not wanted, and that is no fault. Where nobody hears what we
 * say on stderr, the work goes on.
 */
export function endQuietlyWithoutReader(): void {
  process.stdout.off('error', endWithoutReader).on('error', endWithoutReader)
  process.stderr.off('error', goOnUnheard).on('error', goOnUnheard)
}

function endWithoutReader(error: NodeJS.ErrnoException): void {
  goOnUnheard(error)
  process.exit(process.exitCode ?? 0)
}

/** Throws what is not the fault of who listened. */
function goOnUnheard(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

let isQuiet = false

/** Whether only faults are told: what `--quiet` asks for. */
export function tellFaultsAlone(alone: boolean): void {
  isQuiet = alone
}

/** A line for the person at the terminal. */
export function say(message: string): void {
  if (!isQuiet) sayFault(message)
}

/** A line that is told in any case. */
export function sayFault(message: string): void {
  process.stderr.write(`${message}\n`)
}

export function sayWarnings(warnings: readonly Warning[], file?: string): void {
  for (const { message, place } of warnings) {
    const where = [place?.file ?? file, place?.line].filter((part) => part !== undefined).join(':')
    say(`warning: ${where ? `${where}: ` : ''}${message}`)
  }
}

/** A share done that overwrites itself; silent where nobody watches. */
export function sayProgress(what: string, share: number): void {
  if (isQuiet || !process.stderr.isTTY) return
  process.stderr.write(`\r${what} ${Math.round(share * 100)} %${share >= 1 ? '\n' : ''}`)
}
