import type { Note } from './model.ts'

/** A note and the answers to it, oldest first. */
export interface NoteThread {
  readonly note: Note
  readonly answers: readonly Note[]
  /** The words it is about. */
  readonly quote: string
}
