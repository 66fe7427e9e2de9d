import type {
  Anchor,
  BeadId,
  BitextId,
  ComparisonId,
  DocumentId,
  Note,
  NoteCategory,
  NoteId,
  NoteStatus,
  Severity,
  Span,
} from '../core/model.ts'
import type { OperationId, Revision } from '../core/records.ts'
import type { Context } from './context.ts'

/** On a bead, on a span of a document (its quotation is taken here), or an answer in a thread. */
export type NewAnchor =
  | { readonly on: 'bead'; readonly bitext: BitextId; readonly bead: BeadId }
  | { readonly on: 'span'; readonly document: DocumentId; readonly span: Span }
  | { readonly on: 'thread'; readonly note: NoteId }

export interface NewNote {
  readonly comparison: ComparisonId
  readonly anchor: NewAnchor
  readonly body: string
  /** Default `other`. */
  readonly category?: NoteCategory
  /** Default `neutral`. */
  readonly severity?: Severity
  readonly by: string
}
export interface NoteResult {
  readonly operation: OperationId
  readonly note: Note
}
export declare function addNote(context: Context, note: NewNote): NoteResult
export declare function editNote(
  context: Context,
  edit: {
    note: NoteId
    revision: Revision
    body: string
    category: NoteCategory
    severity: Severity
    by: string
  },
): NoteResult
export declare function setNoteStatus(
  context: Context,
  edit: { note: NoteId; revision: Revision; status: NoteStatus; by: string },
): NoteResult
/** With the answers to it; `undo` with the operation brings them back. */
export declare function deleteNote(
  context: Context,
  edit: { note: NoteId; revision: Revision; by: string },
): { readonly operation: OperationId }
/** Gives an orphan (or any note) a place. */
export declare function attachNote(
  context: Context,
  edit: {
    note: NoteId
    revision: Revision
    anchor: Exclude<NewAnchor, { on: 'thread' }>
    by: string
  },
): NoteResult
export declare function getNote(context: Context, note: NoteId): Note

export interface NoteFilter {
  readonly comparison: ComparisonId
  readonly bitext?: BitextId
  readonly document?: DocumentId
  readonly status?: NoteStatus
  readonly category?: NoteCategory
  readonly severity?: Severity
  readonly author?: string
  readonly anchoredOn?: Anchor['on']
}
/** A note and the answers to it, oldest first. */
export interface Thread {
  readonly note: Note
  readonly answers: readonly Note[]
  /** The words it is about; empty for a bead whose texts are long gone. */
  readonly quote: string
}
/** In reading order of the pivot, then of the other documents. */
export declare function listNotes(context: Context, filter: NoteFilter): readonly Thread[]
