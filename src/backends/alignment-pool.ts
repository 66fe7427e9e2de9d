/** Alignments on worker threads, so that nobody waits for one to read or edit. */
import { availableParallelism } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { AlignInput, AlignResult } from '../core/align/align.ts'
import { UserError } from '../core/errors.ts'
import type { TermPair } from '../lexicon/concepts.ts'
import type { ConfirmedPair } from '../lexicon/confirmed-pairs.ts'
import { FairQueue } from './fair-queue.ts'
import type { DictionaryFile } from './dictionaries.ts'

/** Plain data, so that a job runs the same on any thread or machine. */
export interface AlignmentTask extends Omit<AlignInput, 'lexicon' | 'onProgress'> {
  readonly glossary: readonly TermPair[]
  /** Passages that people have confirmed in any comparison. */
  readonly confirmedPairs: readonly ConfirmedPair[]
  /** Those on this machine that the user wants to be asked. */
  readonly dictionaries: readonly DictionaryFile[]
}

/** Jobs that may wait for a thread. */
export const LONGEST_QUEUE = 64

const MESSAGES = {
  busy: 'Too many alignments are waiting. Try again in a while.',
  cancelled: 'The alignment was stopped.',
}

/** A worker that needs more is stopped; 64,000 × 64,000 segments need about half of it. */
const WORKER_MEGABYTES = 4096

/** For new objects; V8 would take up to 128 MB in each thread and keep them. */
const YOUNG_MEGABYTES = 48

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

/** What every thread is told when it starts. */
export interface WorkerData {
  /** The data folder, for packed lexicons; undefined where none are kept. */
  readonly data: string | undefined
}

/** Starts its threads when there is something to do. */
export class AlignmentPool {
  readonly #data: string | undefined
  readonly #threads: number
  readonly #queue: FairQueue
  #pool: Piscina | undefined
  #closed = false

  /** `data`: the folder where threads keep packed lexicons; none are kept without it. */
  constructor(threads = Math.max(1, Math.floor(availableParallelism() / 2)), data?: string) {
    this.#data = data
    this.#threads = threads
    this.#queue = new FairQueue(threads, LONGEST_QUEUE, MESSAGES)
  }

  isFullFor(owner: string): boolean {
    return this.#queue.isFullFor(owner)
  }

  /**
   * Aligns as core's `align` does. `started` is called when a thread has taken the task, then
   * `onProgress` with the share done. Throws UserError `cancelled` after an abort, `busy` when the
   * queue is full, `too-large` when it ran out of memory.
   */
  async run(
    task: AlignmentTask,
    options: {
      /** Who waits for it: owners take turns. */
      readonly owner: string
      readonly signal: AbortSignal
      readonly onStart: () => void
      readonly onProgress: (share: number) => void
    },
  ): Promise<AlignResult> {
    if (this.#closed) throw new UserError('cancelled', 'The program is stopping.')
    const leave = await this.#queue.enter(options.owner, options.signal)
    try {
      return await this.#runNow(task, options)
    } finally {
      leave()
    }
  }

  async #runNow(
    task: AlignmentTask,
    options: {
      readonly signal: AbortSignal
      readonly onStart: () => void
      readonly onProgress: (share: number) => void
    },
  ): Promise<AlignResult> {
    const { port1, port2 } = new MessageChannel()
    port1.on('message', (share: number) => {
      if (share === 0) options.onStart()
      else options.onProgress(share)
    })
    port1.unref()
    try {
      const work = { task, port: port2 }
      const { signal } = options
      return (await this.#open().run(work, { signal, transferList: [port2] })) as AlignResult
    } catch (error) {
      throw explain(error, options.signal.aborted || this.#closed)
    } finally {
      port1.close()
    }
  }

  /** Ends the threads, whatever they do. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#pool?.destroy()
  }

  #open(): Piscina {
    if (this.#pool) return this.#pool
    this.#pool = new Piscina({
      filename: new URL(`./alignment.worker.${EXTENSION}`, import.meta.url).href,
      minThreads: 0,
      maxThreads: this.#threads,
      workerData: { data: this.#data } satisfies WorkerData,
      idleTimeout: 60_000,
      // Without the loaders of a development start: Node reads the types away itself.
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: WORKER_MEGABYTES,
        maxYoungGenerationSizeMb: YOUNG_MEGABYTES,
      },
    })
    // Each task tells of its own faults. What remains is a result that was on its way when its task
    // was cancelled; without a listener, Node would end the program.
    this.#pool.on('error', () => {})
    return this.#pool
  }
}

function explain(error: unknown, aborted: boolean): unknown {
  const { code } = error as { code?: unknown }
  if (aborted) return new UserError('cancelled', 'The alignment was stopped.')
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new UserError('too-large', 'The texts are too large to be aligned in one piece.')
  }
  return error
}
