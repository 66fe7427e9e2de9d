/** What the use cases give to these pages. */
import type { NoteThread } from '../../src/core/note-thread.ts'
import type { OperationRecord } from '../../src/core/records.ts'
import type { RowView } from '../../src/core/rows.ts'

/** A row with what the drawer says about it. */
export interface Details {
  readonly view: RowView
  readonly threads: readonly NoteThread[]
  readonly operations: readonly OperationRecord[]
  /** The reader has not said who they are: the first note asks. */
  readonly asksName: boolean
}
