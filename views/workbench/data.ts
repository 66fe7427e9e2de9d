/** What the use cases give to these pages. */
import type { Note } from '../../src/core/model.ts'
import type { OperationRecord } from '../../src/core/records.ts'
import type { RowView } from '../../src/core/rows.ts'

export interface MinimapData {
  readonly total: number
  readonly marks: readonly MinimapMark[]
}

/** 1-based rows from `from` to `to` that look the same. */
export interface MinimapMark {
  readonly from: number
  readonly to: number
  readonly state: 'confirmed' | 'proposed' | 'doubtful' | 'unaligned' | 'ghost'
  readonly notes: number
  readonly different: boolean
  /** Of what is different, how much: 1 little, 2, 3 much. */
  readonly strength: number
}

/** A note and the answers to it, with the words that it is about. */
export interface ThreadData {
  readonly note: Note
  readonly answers: readonly Note[]
  readonly quote: string
}

/** A row with what the drawer says about it. */
export interface Details {
  readonly view: RowView
  readonly threads: readonly ThreadData[]
  readonly operations: readonly OperationRecord[]
  /** The reader has not said who they are: the first note asks. */
  readonly asksName: boolean
}
