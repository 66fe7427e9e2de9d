/** What both sides of a reading process know. */
import type { Place, UserErrorCode } from '../core/errors.ts'
import type { ReadOptions, ReadResult } from '../formats/text.ts'

/** Bytes that a reading process may hold, all counted. */
export const MOST_MEMORY = 512 * 1024 * 1024

/** Milliseconds that one file may take. */
export const LONGEST_READING = 6_000

export interface ReadingTask {
  readonly bytes: Uint8Array
  readonly options: ReadOptions
}

/** `ready` comes once, then one answer to each task. */
export type ReadingAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'read'; readonly result: ReadResult; readonly memory: number }
  | {
      readonly kind: 'refused'
      readonly code: UserErrorCode
      readonly message: string
      readonly place: Place
      readonly memory: number
    }
  /** A fault that the reader did not foresee. */
  | { readonly kind: 'failed'; readonly message: string }
