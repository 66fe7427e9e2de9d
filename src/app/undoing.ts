import type { BeadId, BitextId, ComparisonId } from '../core/model.ts'
import type { OperationId, OperationRecord } from '../core/records.ts'
import type { RowOrder } from '../core/rows.ts'
import type { Context } from './context.ts'
import type { RowChange } from './editing.ts'

export interface UndoRequest {
  readonly comparison: ComparisonId
  readonly by: string
  /** Default: the reviewer's newest operation that stands (undo), or newest undo (redo). */
  readonly operation?: OperationId
  /** The bitext on the screen, whose changed rows the answer gives. */
  readonly view?: { readonly bitext: BitextId; readonly order: RowOrder }
}
export interface UndoResult {
  readonly operation: OperationId
  readonly undone: OperationRecord
  readonly change: RowChange | null
}
/** Throws UserError empty (nothing to undo), Conflict (somebody has built on it since). */
export declare function undo(context: Context, request: UndoRequest): UndoResult
export declare function redo(context: Context, request: UndoRequest): UndoResult
/** What undo and redo would take back now. */
export declare function undoState(
  context: Context,
  request: { comparison: ComparisonId; by: string },
): { readonly undo: OperationRecord | null; readonly redo: OperationRecord | null }
/** Newest first. */
export declare function history(
  context: Context,
  request: {
    comparison: ComparisonId
    bitext?: BitextId
    /** Also of the beads that it was made from. */
    bead?: BeadId
    before?: OperationId
    limit?: number
  },
): readonly OperationRecord[]
