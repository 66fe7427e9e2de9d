/** A process of its own in which files from strangers are read, one at a time. */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '../core/errors.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import { tooBusy, tooSlow } from './reading-faults.ts'
import {
  longestWaiting,
  mostComputing,
  READING_LIMITS,
  TOO_SLOW,
  type ReadingAnswer,
  type ReadingEnd,
  type ReadingKind,
  type ReadingLimits,
  type ReadingOrders,
  type ReadingReply,
  type ReadingStep,
  type ReadingTask,
} from './reading-limits.ts'

/** A process is replaced after so many files, or when it holds so many bytes after one. */
const MOST_FILES = 50
const MOST_KEPT = 320 * 1024 * 1024

/** Milliseconds that a process without work is kept. */
const LONGEST_IDLE = 30_000

/** Milliseconds that a process may take to start, on a busy machine. */
const LONGEST_START = 30_000

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const ENTRY = fileURLToPath(new URL(`./reading.child.${EXTENSION}`, import.meta.url))

/** The process ended without an answer: it took too much memory, or too long. */
export class Death extends Error {
  readonly isOfSlowness: boolean

  constructor(isOfSlowness: boolean) {
    super('The process ended.')
    this.isOfSlowness = isOfSlowness
  }
}

/** What is read, and who helps. */
export interface Reading {
  readonly task: ReadingTask
  /** For messages: the name of the file. */
  readonly file: string
  readonly signal?: AbortSignal | undefined
}

export class ReadingProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<unknown>
  readonly #limits: ReadingLimits
  #files = 0
  #kept = 0
  #isOver = false
  #idleTimer: NodeJS.Timeout | undefined

  /** Calls `over` when the process has ended. */
  constructor(
    kind: ReadingKind,
    over: (process: ReadingProcess) => void = () => {},
    limits: ReadingLimits = READING_LIMITS[kind],
  ) {
    this.#limits = limits
    this.#child = start({ kind, limits })
    this.#child.on('exit', () => {
      this.#isOver = true
      over(this)
    })
    this.#ready = this.#begin()
    this.#ready.catch(() => {})
  }

  async #begin(): Promise<ReadingAnswer> {
    try {
      return await this.#answer(LONGEST_START, () => tooBusy('files'))
    } catch (error) {
      if (!(error instanceof Death)) throw error
      throw new Error('The process that reads files cannot be started.', { cause: error })
    }
  }

  /** May be given another file. */
  get isFit(): boolean {
    return !this.#isOver && this.#files < MOST_FILES && this.#kept < MOST_KEPT
  }

  /** For a task that needs no replies. Throws Death, UserError. */
  async read(reading: Reading): Promise<ReadResult> {
    const { value, done } = await this.steps(reading).next()
    if (done && value) return value
    throw new Error('A process wants a reply that nobody gives.')
  }

  /**
   * What the process says, each to be replied to; then the result, null where it came in parts. The
   * time between a step and its reply is not counted. Throws Death, UserError.
   */
  async *steps(
    reading: Reading,
  ): AsyncGenerator<ReadingStep, ReadResult | null, ReadingReply | undefined> {
    const { file, signal } = reading
    clearTimeout(this.#idleTimer)
    this.#hold(true)
    const stop = () => this.end()
    signal?.addEventListener('abort', stop)
    try {
      signal?.throwIfAborted()
      await this.#ready
      this.#files += 1
      return this.#resultOf(file, yield* this.#converse(reading))
    } catch (error) {
      if (signal?.aborted) throw new UserError('cancelled', 'The reading was stopped.')
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#hold(false)
      this.#idleTimer = setTimeout(stop, LONGEST_IDLE).unref()
    }
  }

  async *#converse({
    task,
    file,
  }: Reading): AsyncGenerator<ReadingStep, ReadingEnd, ReadingReply | undefined> {
    let given = task.kind === 'document' ? task.bytes.length : 0
    let taken = 0
    let message: ReadingTask | ReadingReply = task
    for (;;) {
      const asked = performance.now()
      const left = longestWaiting(this.#limits, given) - taken
      const answer = await this.#ask(message, left, { file, bytes: given })
      taken += performance.now() - asked
      if (answer.kind === 'ready') throw new Error('A process is ready once only.')
      if (answer.kind !== 'more' && answer.kind !== 'part') return answer
      const reply: ReadingReply | undefined = yield answer
      if (!reply) throw new Error('A process waits for a reply.')
      given += reply.kind === 'bytes' ? (reply.bytes?.length ?? 0) : 0
      message = reply
    }
  }

  #resultOf(file: string, answer: ReadingEnd): ReadResult | null {
    if (answer.kind === 'read') {
      this.#kept = answer.memory
      return answer.result
    }
    if (answer.kind === 'refused') {
      this.#kept = answer.memory
      throw new UserError(answer.code, answer.message, answer.place)
    }
    this.end()
    const cause = answer.message
    throw new UserError('unreadable', `${file} is damaged and cannot be read.`, { file }, { cause })
  }

  async #ask(
    message: ReadingTask | ReadingReply,
    left: number,
    { file, bytes }: { readonly file: string; readonly bytes: number },
  ): Promise<ReadingAnswer> {
    const answer = this.#answer(left, () => tooBusy(file))
    this.#child.send(message, (error) => {
      if (error) this.end()
    })
    try {
      return await answer
    } catch (error) {
      if (!(error instanceof Death && error.isOfSlowness)) throw error
      throw tooSlow(file, mostComputing(this.#limits, bytes))
    }
  }

  /** The next thing that the process says. It is ended where that takes too long, in milliseconds. */
  #answer(limit: number, fault: () => UserError): Promise<ReadingAnswer> {
    return new Promise((resolve, reject) => {
      const over = () => settle(() => reject(new Death(this.#child.signalCode === TOO_SLOW)))
      const late = () => {
        this.end()
        settle(() => reject(fault()))
      }
      const said = (answer: ReadingAnswer) => settle(() => resolve(answer))
      const timer = setTimeout(late, limit)
      const settle = (act: () => void) => {
        clearTimeout(timer)
        this.#child.off('message', said).off('exit', over).off('error', over)
        act()
      }
      this.#child.on('message', said).on('exit', over).on('error', over)
      if (this.#isOver) over()
    })
  }

  /** Whether this process waits for the other. */
  #hold(isHeld: boolean): void {
    this.#child[isHeld ? 'ref' : 'unref']()
    this.#child.channel?.[isHeld ? 'ref' : 'unref']()
  }

  end(): void {
    this.#isOver = true
    this.#child.kill('SIGKILL')
  }
}

function start(orders: ReadingOrders): ChildProcess {
  const { kind, limits } = orders
  return fork(ENTRY, [JSON.stringify(orders)], {
    // It may read its own code, and can neither write nor start anything.
    execArgv: [
      '--permission',
      '--allow-fs-read=*',
      '--allow-worker',
      '--allow-addons',
      '--disable-warning=ExperimentalWarning',
      '--disable-warning=SecurityWarning',
      `--max-old-space-size=${limits.heap}`,
      // Much of what is read lives long, and little room for the young makes the whole smaller.
      ...(kind === 'aligned' ? ['--max-semi-space-size=4'] : []),
    ],
    env: environment(),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

/** Nothing of the environment is given on but what Windows needs to start a program. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return SystemRoot ? { SystemRoot } : {}
}
