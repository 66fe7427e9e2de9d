/** Undo and redo: the newest operation's change, the other way round, as an operation of its own. */
import { UserError } from '../../core/errors.ts'
import type { BeadId, BitextId, ComparisonId } from '../../core/model.ts'
import type { OperationId, OperationRecord } from '../../core/records.ts'
import type { RowOrder } from '../../core/rows.ts'
import { Conflict } from './conflict.ts'
import type { Context } from '../context.ts'
import { beadsOf, inverse, type Delta } from './deltas.ts'
import { commit } from './operations.ts'
import { reviewerName } from '../accounts/reviewers.ts'
import { changeSince, shownRows, type RowChange } from './row-changes.ts'

/** The newest operation of a comparison; 0 where there is none. */
export function newestOperation(context: Context, comparison: ComparisonId): OperationId {
  return context.stores.operations.lastOf(comparison) ?? 0
}

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
export function undo(context: Context, request: UndoRequest): UndoResult {
  return takeBack(context, request, 'undo')
}

/** Like undo; a redo takes an undo back. */
export function redo(context: Context, request: UndoRequest): UndoResult {
  return takeBack(context, request, 'redo')
}

function takeBack(context: Context, request: UndoRequest, kind: 'undo' | 'redo'): UndoResult {
  const { comparison, by, view } = request
  const shown = view && shownRows(context, view.bitext, view.order)
  let undone: OperationRecord | undefined
  let touched: ReadonlySet<BeadId> = new Set()
  const operation = commit(context, () => {
    undone = chosen(context, request, kind)
    const delta = inverse(context.stores.operations.delta(undone.id) as Delta)
    touched = beadsOf(delta)
    const { id: undoes, bitext, summary } = undone
    return { comparison, ...(bitext && { bitext }), kind, by, summary, delta, undoes }
  })
  const change = shown ? changeSince(context, shown, touched) : null
  return { operation: operation!, undone: undone!, change }
}

function chosen(context: Context, request: UndoRequest, kind: 'undo' | 'redo'): OperationRecord {
  const { operations } = context.stores
  if (request.operation === undefined) {
    const by = reviewerName(request.by)
    const newest =
      kind === 'undo'
        ? operations.lastStanding(request.comparison, by)
        : operations.lastUndo(request.comparison, by)
    if (newest) return newest
    throw new UserError(
      'empty',
      kind === 'undo' ? 'There is nothing to undo.' : 'There is nothing to redo.',
    )
  }
  const operation = operations.get(request.operation)
  if (operation?.comparison !== request.comparison) {
    throw new UserError('not-found', `There is no operation ${request.operation} here.`)
  }
  if ((operation.kind === 'undo') !== (kind === 'redo')) {
    throw new UserError('invalid', `This operation cannot be taken back by ${kind}.`)
  }
  if (operation.undoneBy !== null) {
    const by = operations.get(operation.undoneBy)
    throw new Conflict(`${by?.reviewer ?? 'Somebody'} has already taken this back.`, by, operation)
  }
  if (operations.delta(operation.id) === null) {
    throw new UserError('invalid', 'This cannot be undone.')
  }
  return operation
}

/** What undo and redo would take back now. */
export function undoState(
  context: Context,
  request: { readonly comparison: ComparisonId; readonly by: string },
): { readonly undo: OperationRecord | null; readonly redo: OperationRecord | null } {
  const { operations } = context.stores
  const by = reviewerName(request.by)
  return {
    undo: operations.lastStanding(request.comparison, by) ?? null,
    redo: operations.lastUndo(request.comparison, by) ?? null,
  }
}

/** Lines of history at once: by default, and at most. */
const DEFAULT_HISTORY = 50
const MOST_HISTORY = 500

/** Newest first. */
export function history(
  context: Context,
  request: {
    readonly comparison: ComparisonId
    readonly bitext?: BitextId
    readonly bead?: BeadId
    /** Only older ones than this. */
    readonly before?: OperationId
    readonly limit?: number
  },
): readonly OperationRecord[] {
  const limit = Math.max(1, Math.min(request.limit ?? DEFAULT_HISTORY, MOST_HISTORY))
  return context.stores.operations.history({ ...request, limit })
}
