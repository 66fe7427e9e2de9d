/** What the drawer says about a row, and the footer about undo. */
import type { Context as Request } from 'hono'
import type { Details } from '../../views/workbench/data.ts'
import { describeOperation } from '../../views/history/operation-list.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import { listNotes } from '../app/notes/noting.ts'
import { history, undoState } from '../app/editing/undoing.ts'
import type { NoteThread } from '../core/note-thread.ts'
import type { RowView } from '../core/rows.ts'
import { reviewerOf } from './shell.ts'
import { rowByKey } from './turned.ts'

/** Lines of history that the drawer shows. */
const HISTORY_LINES = 20

/** Null where the row is gone. */
export function detailsOf(context: Context, c: Request, pair: Pair, key: string): Details | null {
  const view = rowByKey(context, pair, key)
  if (view === null) return null
  return {
    view,
    threads: threadsOf(context, pair, view),
    operations: operationsOf(context, pair, view),
    asksName: reviewerOf(c) === null,
  }
}

function threadsOf(context: Context, pair: Pair, view: RowView): readonly NoteThread[] {
  if (view.kind === 'ghost' || view.notes.length === 0) return []
  const wanted = new Set(view.notes.map((note) => note.thread ?? note.id))
  const threads = listNotes(context, { comparison: pair.comparison.id })
  return threads.filter((thread) => wanted.has(thread.note.id))
}

function operationsOf(context: Context, pair: Pair, view: RowView) {
  if (view.kind !== 'link') return []
  return history(context, {
    comparison: pair.comparison.id,
    bitext: pair.bitext.id,
    bead: view.bead.id,
    limit: HISTORY_LINES,
  })
}

/** What undo and redo would take back, in words. */
export function undoNames(context: Context, pair: Pair, by: string) {
  const state = undoState(context, { comparison: pair.comparison.id, by })
  return {
    undo: state.undo === null ? null : describeOperation(state.undo),
    redo: state.redo === null ? null : describeOperation(state.redo),
  }
}
