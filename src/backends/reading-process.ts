/**
 * Documents from strangers are read in processes of their own: a file that was made to take all
 * memory, or never to end, takes nothing with it.
 */
import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { UserError } from '../core/errors.ts'
import { DOCUMENT_ENDINGS, readDocument } from '../formats/read-document.ts'
import type { ReadOptions, ReadResult } from '../formats/text.ts'
import { FairQueue } from './fair-queue.ts'
import { LONGEST_READING, type ReadingAnswer, type ReadingTask } from './reading-limits.ts'

/** Formats whose readers parse neither archives nor markup. */
const PLAIN: ReadonlySet<string> = new Set(['txt', 'text', 'srt', 'vtt'])

/**
 * Plain texts up to this size, in bytes, are read right here: a megabyte takes half a second as a
 * rule, a second and a half at worst, in which nobody else is answered.
 */
const LARGEST_HERE = 256_000

/** Processes that read at once, and files that may wait for one. */
const AT_ONCE = 2
const LONGEST_QUEUE = 64

/** A process is replaced after so many files, or when it holds so many bytes after one. */
const MOST_FILES = 50
const MOST_KEPT = 320 * 1024 * 1024

/** Milliseconds that a process without work is kept. */
const LONGEST_IDLE = 30_000

/** Milliseconds that a process may take to start, on a busy machine. */
const LONGEST_START = 30_000

/** Megabytes of the heap: most, not all, of what a process takes. */
const HEAP = 384

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
const ENTRY = fileURLToPath(new URL(`./reading.child.${EXTENSION}`, import.meta.url))

const queue = new FairQueue(AT_ONCE, LONGEST_QUEUE, {
  busy: 'Too many files are waiting to be read. Try again in a while.',
  cancelled: 'The reading was stopped.',
})
/** For readings that nobody will stop. */
const NEVER = new AbortController().signal

const idle: ReadingProcess[] = []

/**
 * Reads as `readDocument` does; anything but a plain text of moderate size in another process, with
 * limits on memory (512 MB) and time (6 s). Throws what `readDocument` throws, and UserError
 * `unreadable` (too slow, or broken in a way that nobody foresaw), `too-large` (too much memory),
 * `busy` (too many files wait), `cancelled` after an abort. Owners take turns.
 */
export async function readDocumentGuarded(
  bytes: Uint8Array,
  options: ReadOptions,
  {
    owner = '',
    signal,
  }: { readonly owner?: string; readonly signal?: AbortSignal | undefined } = {},
): Promise<ReadResult> {
  if (isPlain(options.fileName) && bytes.length <= LARGEST_HERE) return readDocument(bytes, options)
  const leave = await queue.enter(owner, signal ?? NEVER)
  try {
    return await readElsewhere({ bytes, options }, signal)
  } finally {
    leave()
  }
}

async function readElsewhere(task: ReadingTask, signal?: AbortSignal): Promise<ReadResult> {
  const { fileName } = task.options
  const used = idle.pop()
  try {
    return await readIn(used ?? new ReadingProcess(), task, signal)
  } catch (error) {
    // What was left of the files before may have been too much.
    if (!used || !(error instanceof Death)) throw asUserError(error, fileName)
  }
  try {
    return await readIn(new ReadingProcess(), task, signal)
  } catch (error) {
    throw asUserError(error, fileName)
  }
}

/** What has no ending that is known is read as plain text, or refused as none. */
function isPlain(fileName: string): boolean {
  const ending = fileName.split('.').at(-1)!.toLowerCase()
  return PLAIN.has(ending) || !DOCUMENT_ENDINGS.includes(ending)
}

async function readIn(
  reader: ReadingProcess,
  task: ReadingTask,
  signal: AbortSignal | undefined,
): Promise<ReadResult> {
  try {
    return await reader.read(task, signal)
  } finally {
    if (reader.isFit) idle.push(reader)
    else reader.end()
  }
}

/** The process ended without an answer: it took too much memory. */
class Death extends Error {}

function asUserError(error: unknown, file: string): unknown {
  if (!(error instanceof Death)) return error
  const message = `${file} takes more memory to read than it may. It may be made to do so, or damaged.`
  return new UserError('too-large', message, { file }, { cause: error })
}

/** One process that reads one file at a time. */
class ReadingProcess {
  readonly #child: ChildProcess
  readonly #ready: Promise<unknown>
  #files = 0
  #kept = 0
  #isOver = false
  #idleTimer: NodeJS.Timeout | undefined

  constructor() {
    this.#child = fork(ENTRY, [], {
      // It may read its own code, and can neither write nor start anything.
      execArgv: [
        '--permission',
        '--allow-fs-read=*',
        '--allow-worker',
        '--allow-addons',
        '--disable-warning=ExperimentalWarning',
        '--disable-warning=SecurityWarning',
        `--max-old-space-size=${HEAP}`,
      ],
      env: environment(),
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    this.#child.on('exit', () => {
      this.#isOver = true
      const place = idle.indexOf(this)
      if (place !== -1) idle.splice(place, 1)
    })
    this.#ready = this.#start()
    this.#ready.catch(() => {})
  }

  async #start(): Promise<ReadingAnswer> {
    try {
      return await this.#answer(LONGEST_START)
    } catch (error) {
      if (!(error instanceof Death)) throw error
      throw new Error('The process that reads documents cannot be started.', { cause: error })
    }
  }

  /** May be given another file. */
  get isFit(): boolean {
    return !this.#isOver && this.#files < MOST_FILES && this.#kept < MOST_KEPT
  }

  async read(task: ReadingTask, signal: AbortSignal | undefined): Promise<ReadResult> {
    clearTimeout(this.#idleTimer)
    this.#hold(true)
    const stop = () => this.end()
    signal?.addEventListener('abort', stop)
    try {
      signal?.throwIfAborted()
      await this.#ready
      this.#files += 1
      return this.#resultOf(task, await this.#ask(task))
    } catch (error) {
      if (signal?.aborted) throw new UserError('cancelled', 'The reading was stopped.')
      throw error
    } finally {
      signal?.removeEventListener('abort', stop)
      this.#hold(false)
      this.#idleTimer = setTimeout(stop, LONGEST_IDLE).unref()
    }
  }

  #resultOf({ options: { fileName: file } }: ReadingTask, answer: ReadingAnswer): ReadResult {
    if (answer.kind === 'read') {
      this.#kept = answer.memory
      return answer.result
    }
    if (answer.kind === 'refused') {
      this.#kept = answer.memory
      throw new UserError(answer.code, answer.message, answer.place)
    }
    this.end()
    const cause = answer.kind === 'failed' ? answer.message : answer.kind
    throw new UserError('unreadable', `${file} is damaged and cannot be read.`, { file }, { cause })
  }

  async #ask(task: ReadingTask): Promise<ReadingAnswer> {
    const answer = this.#answer(LONGEST_READING, task.options.fileName)
    this.#child.send(task, (error) => {
      if (error) this.end()
    })
    return answer
  }

  /** The next thing that the process says. It is ended where that takes too long. */
  #answer(limit: number, file?: string): Promise<ReadingAnswer> {
    return new Promise((resolve, reject) => {
      const over = () => settle(() => reject(new Death('The process ended.')))
      const late = () => {
        this.end()
        settle(() => reject(tooSlow(file)))
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

function tooSlow(file: string | undefined): UserError {
  if (file === undefined) {
    return new UserError('busy', 'The machine is too busy to read files. Try again in a while.')
  }
  const seconds = LONGEST_READING / 1000
  const message = `${file} takes longer than ${seconds} seconds to read. It may be made to do so, or damaged.`
  return new UserError('unreadable', message, { file })
}

/** Nothing of the environment is given on but what Windows needs to start a program. */
function environment(): NodeJS.ProcessEnv {
  const { SystemRoot } = process.env
  return SystemRoot ? { SystemRoot } : {}
}
