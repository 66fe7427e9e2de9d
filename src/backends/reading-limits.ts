/** What both sides of a reading process know. */
import type { Place, UserErrorCode } from '../core/errors.ts'
import type { FilePart } from '../formats/file-parts.ts'
import type { ImportOptions } from '../formats/importers.ts'
import type { ReadOptions, ReadResult } from '../formats/text.ts'

/** A text, or a file of aligned texts. */
export type ReadingKind = 'document' | 'aligned'

interface ReadingLimits {
  /** Bytes that a process may hold, all counted. */
  readonly memory: number
  /** Megabytes of the heap: most, not all, of what a process takes. */
  readonly heap: number
  /** Milliseconds that one file may take, and what each megabyte of it adds to them. */
  readonly time: number
  readonly timePerMegabyte: number
}

const MEGABYTE = 1024 * 1024

/**
 * Aligned texts are read as they come: 100,000 pairs of sentences in TMX (33 MB) take some 3 s and
 * 240 MB.
 */
export const READING_LIMITS: Readonly<Record<ReadingKind, ReadingLimits>> = {
  document: { memory: 512 * MEGABYTE, heap: 384, time: 6_000, timePerMegabyte: 0 },
  aligned: { memory: 768 * MEGABYTE, heap: 640, time: 10_000, timePerMegabyte: 1_500 },
}

/** Milliseconds that a file of so many bytes may take. */
export function longestReading(kind: ReadingKind, bytes: number): number {
  const { time, timePerMegabyte } = READING_LIMITS[kind]
  return time + (timePerMegabyte * bytes) / MEGABYTE
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
