/**
 * Regular expressions from people: they may need for ever, so they run on a thread of their own, with
 * limits of time and memory, and a few at once.
 */
import { Worker } from 'node:worker_threads'
import { UserError } from '../core/errors.ts'
import type { Span } from '../core/model.ts'
import { FairQueue } from './fair-queue.ts'

/** Milliseconds for one search, waiting for the thread not counted. */
const TIME_LIMIT = 1500

/** Milliseconds after which the thread is ended, should it not end itself. */
const PATIENCE = 10_000

const MEGABYTES = 256

const MESSAGES = {
  busy: 'Too many searches are waiting. Try again in a while.',
  cancelled: 'The search was stopped.',
}

const turns = new FairQueue(2, 16, MESSAGES)

const EXTENSION = import.meta.url.endsWith('.ts') ? 'ts' : 'js'

export interface PatternTask {
  readonly source: string
  readonly flags: string
  readonly timeLimit: number
}

/** Starts and ends of hits, in turn, for each text; or why there are none. */
export type PatternAnswer =
  | { readonly found: readonly (readonly number[])[] }
  | { readonly isTooLong: boolean; readonly message: string }

/** Where a pattern stands in texts. */
export interface PatternSearch {
  /** Throws UserError too-large once the time is over, for this call and those before it together. */
  find(texts: readonly string[]): Promise<readonly (readonly Span[])[]>
  /** Must be called: ends the thread. */
  close(): Promise<void>
}

/**
 * A pattern (JavaScript's, with the `u` flag); empty matches are left out. Throws UserError invalid
 * for a faulty one, busy where too many are looking for theirs.
 */
export async function openPattern(
  source: string,
  options: { readonly matchCase: boolean },
): Promise<PatternSearch> {
  const flags = options.matchCase ? 'gu' : 'giu'
  checkPattern(source, flags)
  const leave = await turns.enter('', new AbortController().signal)
  const worker = new Worker(new URL(`./regular-expressions.worker.${EXTENSION}`, import.meta.url), {
    workerData: { source, flags, timeLimit: TIME_LIMIT } satisfies PatternTask,
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    execArgv: [],
  })
  worker.unref()
  return {
    find: async (texts) => (texts.length === 0 ? [] : spansOf(await ask(worker, texts))),
    close: async () => {
      await worker.terminate()
      leave()
    },
  }
}

function checkPattern(source: string, flags: string): void {
  try {
    void new RegExp(source, flags)
  } catch (cause) {
    throw new UserError(
      'invalid',
      `This is not a regular expression: ${faultOf(cause)}.`,
      {},
      { cause },
    )
  }
}

/** `unterminated group`, of `SyntaxError: Invalid regular expression: /(/giu: Unterminated group`. */
function faultOf(cause: unknown): string {
  const fault = /: ([^:]+)$/u.exec(String(cause))?.[1] ?? String(cause)
  return fault.charAt(0).toLowerCase() + fault.slice(1)
}

function ask(worker: Worker, texts: readonly string[]): Promise<PatternAnswer> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => done({ isTooLong: true, message: '' }), PATIENCE)
    const done = (answer: PatternAnswer) => {
      stop()
      resolve(answer)
    }
    const fail = (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') return done({ isTooLong: true, message: '' })
      stop()
      reject(error)
    }
    const stop = () => {
      clearTimeout(timer)
      worker.off('message', done).off('error', fail).unref()
    }
    worker.on('message', done).on('error', fail).ref()
    worker.postMessage(texts, [])
  })
}

function spansOf(answer: PatternAnswer): readonly (readonly Span[])[] {
  if (!('found' in answer)) {
    if (!answer.isTooLong) throw new Error(answer.message)
    throw new UserError('too-large', 'This regular expression takes too long. Make it simpler.')
  }
  return answer.found.map((edges) => {
    const spans: Span[] = []
    for (let i = 0; i < edges.length; i += 2) spans.push({ start: edges[i]!, end: edges[i + 1]! })
    return spans
  })
}
