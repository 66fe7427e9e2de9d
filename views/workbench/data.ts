/** What the use cases give to these pages. */
import type { Note } from '../../src/core/model.ts'
import type { BitextRecord, OperationRecord } from '../../src/core/records.ts'
import type { RowView } from '../../src/core/rows.ts'

/** A piece of the rows; `previous` and `next` are keys to ask on with, null at the ends. */
export interface RowPageData {
  readonly bitext: BitextRecord
  readonly rows: readonly RowView[]
  readonly total: number
  readonly previous: string | null
  readonly next: string | null
  readonly counts: RowCounts
}

export interface RowCounts {
  readonly links: number
  readonly confirmed: number
  readonly rejected: number
  readonly unalignedSource: number
  readonly unalignedTarget: number
}

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
