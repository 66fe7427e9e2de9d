/** What both sides of a reading process know. */
import type { Place, UserErrorCode } from '../core/errors.ts'
import type { FilePart } from '../formats/file-parts.ts'
import type { ImportOptions } from '../formats/importers.ts'
import type { ReadOptions, ReadResult } from '../formats/documents/text.ts'

/** A text, or a file of aligned texts. */
export type ReadingKind = 'document' | 'aligned'

export interface ReadingLimits {
  /** Bytes that a process may hold, all counted. */
  readonly memory: number
  /** Megabytes of the heap: most, not all, of what a process takes. */
  readonly heap: number
  /**
   * Milliseconds of processor time that one file may take, on all threads, and what each megabyte of
   * it adds to them: as many on a machine that is busy with other things.
   */
  readonly computing: number
  readonly computingPerMegabyte: number
  /** Milliseconds until whoever waits is told to come back, and what each megabyte adds to them. */
  readonly waiting: number
  readonly waitingPerMegabyte: number
}

const MEGABYTE = 1024 * 1024

/**
 * Aligned texts are read as they come: 100,000 pairs of sentences in TMX (33 MB) take some 3 s and
 * 270 MB.
 */
export const READING_LIMITS: Readonly<Record<ReadingKind, ReadingLimits>> = {
  document: {
    memory: 512 * MEGABYTE,
    heap: 384,
    computing: 6_000,
    computingPerMegabyte: 0,
    waiting: 9_500,
    waitingPerMegabyte: 0,
  },
  aligned: {
    memory: 768 * MEGABYTE,
    heap: 640,
    computing: 8_000,
    computingPerMegabyte: 1_200,
    waiting: 9_500,
    waitingPerMegabyte: 3_000,
  },
}

/** Milliseconds of processor time that a file of so many bytes may take. */
export function mostComputing(limits: ReadingLimits, bytes: number): number {
  return limits.computing + (limits.computingPerMegabyte * bytes) / MEGABYTE
}

/** Milliseconds that anybody waits for a file of so many bytes. */
export function longestWaiting(limits: ReadingLimits, bytes: number): number {
  return limits.waiting + (limits.waitingPerMegabyte * bytes) / MEGABYTE
}

/** By which a process ends itself for taking too long; anything else means too much memory. */
export const TOO_SLOW = 'SIGTERM'

/** What a process is started with, as its one argument. */
export interface ReadingOrders {
  readonly kind: ReadingKind
  readonly limits: ReadingLimits
}

/** What a process and its watcher share, in milliseconds: places in an array. */
export const WATCHED = {
  /** When it was last told something; 0 while it waits. */
  since: 0,
  /** Processor time of the process when its task began. */
  before: 1,
  /** Processor time that the task may take. */
  most: 2,
} as const

/** Of the whole process, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** In milliseconds, the same on all threads, and never set back. */
export function steadyTime(): number {
  return Number(process.hrtime.bigint() / 1_000_000n)
}

export type ReadingTask =
  | { readonly kind: 'document'; readonly bytes: Uint8Array; readonly options: ReadOptions }
  | {
      readonly kind: 'aligned'
      readonly format: string
      /** Of the files; their bytes are asked for. */
      readonly names: readonly string[]
      readonly options: ImportOptions
    }

/** What a process is told while it reads: one reply to each `more` and each `part`. */
export type ReadingReply =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array | null }
  | { readonly kind: 'taken' }

/** What a process says before the end. */
export type ReadingStep =
  /** The next bytes of the file with this index are wanted. */
  | { readonly kind: 'more'; readonly file: number }
  | { readonly kind: 'part'; readonly part: FilePart }

/** What it says at the end. */
export type ReadingEnd =
  /** Null where the result came in parts. */
  | { readonly kind: 'read'; readonly result: ReadResult | null; readonly memory: number }
  | {
      readonly kind: 'refused'
      readonly code: UserErrorCode
      readonly message: string
      readonly place: Place
      readonly memory: number
    }
  /** A fault that the reader did not foresee. */
  | { readonly kind: 'failed'; readonly message: string }

/** `ready` comes once, then steps and one end to each task. */
export type ReadingAnswer = { readonly kind: 'ready' } | ReadingStep | ReadingEnd
