/** Who did something to a note last. */
import type { ComparisonId, NoteId } from '../../core/model.ts'
import type { OperationRecord } from '../../core/records.ts'
import type { Context } from '../context.ts'
import type { Delta } from '../editing/deltas.ts'
import { history } from '../editing/undoing.ts'

/** Operations that are looked through: a conflict is about something recent. */
const MOST_LOOKED_AT = 100

/** Undefined where it was longer ago. */
export function lastOfNote(
  context: Context,
  { comparison, note }: { readonly comparison: ComparisonId; readonly note: NoteId },
): OperationRecord | undefined {
  const { operations } = context.stores
  return history(context, { comparison, limit: MOST_LOOKED_AT }).find(({ id, kind }) => {
    if (!kind.includes('note') && kind !== 'undo' && kind !== 'redo') return false
    const { notes } = operations.delta(id) as Delta
    return [...(notes?.removed ?? []), ...(notes?.added ?? [])].some((one) => one.id === note)
  })
}
