import type { Desk } from './desk.ts'

/** A thing that a reviewer does, and what is to be seen of it. It fails by throwing. */
export interface Step {
  readonly title: string
  readonly does: (desk: Desk) => Promise<unknown>
  /** Edits that are taken back after it: the rows must be as they were. */
  readonly edits?: number
  /** Title of a step of whose results this one makes use. */
  readonly needs?: string
}
