/** What reviewers say about links and words. */
import { UserError } from '../../core/errors.ts'
import type {
  ComparisonId,
  Note,
  NoteCategory,
  NoteId,
  NoteStatus,
  Severity,
} from '../../core/model.ts'
import { NOTE_CATEGORIES, SEVERITIES } from '../../core/model.ts'
import type { OperationId, OperationKind, Revision } from '../../core/records.ts'
import { Conflict } from '../editing/conflict.ts'
import type { Context } from '../context.ts'
import { anchorOf, noteNamed, placeOf, type NewAnchor } from './note-places.ts'
import { commit } from '../editing/operations.ts'
import { reviewerNamed } from '../accounts/reviewers.ts'

/** Characters of a note at most. */
const LONGEST_BODY = 20_000

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

/** Throws UserError invalid (an empty body, a span outside the text), not-found. */
export function addNote(context: Context, request: NewNote): NoteResult {
  const { comparison, category = 'other', severity = 'neutral', by } = request
  checkKinds(category, severity)
  const body = bodyOf(request.body)
  return commitNote(context, { kind: 'note', by }, () => {
    const { anchor, thread } = placeOf(context, comparison, request.anchor)
    const now = context.now()
    const note: Note = {
      id: context.stores.notes.takeId(),
      comparison,
      anchor,
      body,
      category,
      severity,
      author: reviewerNamed(context, by).name,
      createdAt: now,
      updatedAt: now,
      thread,
      status: 'open',
      revision: 0,
    }
    return { before: null, after: note }
  })
}

interface NoteChange {
  readonly before: Note | null
  readonly after: Note
}

function commitNote(
  context: Context,
  { kind, by }: { readonly kind: OperationKind; readonly by: string },
  plan: () => NoteChange,
): NoteResult {
  let id: NoteId | undefined
  const operation = commit(context, () => {
    const { before, after } = plan()
    id = after.id
    const { comparison, anchor } = after
    return {
      comparison,
      ...(anchor.on === 'bead' && { bitext: anchor.bitext }),
      kind,
      by,
      summary: firstWords(after.body),
      delta: { notes: { removed: before ? [before] : [], added: [after] } },
    }
  })
  return { operation: operation!, note: noteNamed(context, id!) }
}

function firstWords(body: string): string {
  const line = body.replaceAll(/\s+/gu, ' ')
  return line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line
}

function bodyOf(body: string): string {
  const kept = body.toWellFormed().replaceAll('\0', '').replaceAll(/\r\n?/gu, '\n').trim()
  if (kept === '') throw new UserError('invalid', 'The note is empty.')
  if (kept.length > LONGEST_BODY) {
    throw new UserError('too-large', `A note has at most ${LONGEST_BODY} characters.`)
  }
  return kept
}

function checkKinds(category: string, severity: string): void {
  if (!NOTE_CATEGORIES.some((known) => known === category)) {
    throw new UserError(
      'invalid',
      `There is no category “${category}”; there are ${NOTE_CATEGORIES.join(', ')}.`,
    )
  }
  if (!SEVERITIES.some((known) => known === severity)) {
    throw new UserError(
      'invalid',
      `There is no severity “${severity}”; there are ${SEVERITIES.join(', ')}.`,
    )
  }
}

/** Throws Conflict when the note was changed since. */
export function editNote(
  context: Context,
  edit: {
    readonly note: NoteId
    readonly revision: Revision
    readonly body: string
    readonly category: NoteCategory
    readonly severity: Severity
    readonly by: string
  },
): NoteResult {
  const { category, severity } = edit
  checkKinds(category, severity)
  const body = bodyOf(edit.body)
  return changeNote(context, edit, 'edit-note', { body, category, severity })
}

/** Of a whole thread: the status is that of its first note. */
export function setNoteStatus(
  context: Context,
  edit: {
    readonly note: NoteId
    readonly revision: Revision
    readonly status: NoteStatus
    readonly by: string
  },
): NoteResult {
  const { status } = edit
  const kind = status === 'resolved' ? 'resolve-note' : 'reopen-note'
  return changeNote(context, edit, kind, { status })
}

function changeNote(
  context: Context,
  edit: { readonly note: NoteId; readonly revision: Revision; readonly by: string },
  kind: OperationKind,
  values: Partial<Note>,
): NoteResult {
  return commitNote(context, { kind, by: edit.by }, () => {
    const before = seenNote(context, edit, values)
    return { before, after: { ...before, ...values, updatedAt: context.now() } }
  })
}

function seenNote(
  context: Context,
  { note: id, revision }: { readonly note: NoteId; readonly revision: Revision },
  attempted: unknown,
): Note {
  const note = context.stores.notes.get(id)
  if (!note) throw new Conflict('This note was deleted.', null, attempted)
  if (note.revision === revision) return note
  throw new Conflict('This note has been changed since.', note, attempted)
}

/** With the answers to it; `undo` with the operation brings them back. */
export function deleteNote(
  context: Context,
  edit: { readonly note: NoteId; readonly revision: Revision; readonly by: string },
): { readonly operation: OperationId } {
  const operation = commit(context, () => {
    const note = seenNote(context, edit, { kind: 'delete-note' })
    const removed = [note, ...context.stores.notes.ofThread(note.id)]
    return {
      comparison: note.comparison,
      ...(note.anchor.on === 'bead' && { bitext: note.anchor.bitext }),
      kind: 'delete-note',
      by: edit.by,
      summary: firstWords(note.body),
      delta: { notes: { removed, added: [] } },
    }
  })
  return { operation: operation! }
}

/** Gives an orphan (or any note) a place, and its answers with it. */
export function attachNote(
  context: Context,
  edit: {
    readonly note: NoteId
    readonly revision: Revision
    readonly anchor: Exclude<NewAnchor, { on: 'thread' }>
    readonly by: string
  },
): NoteResult {
  const operation = commit(context, () => {
    const note = seenNote(context, edit, edit.anchor)
    const anchor = anchorOf(context, note.comparison, edit.anchor)
    const removed = [note, ...context.stores.notes.ofThread(note.id)]
    return {
      comparison: note.comparison,
      ...(anchor.on === 'bead' && { bitext: anchor.bitext }),
      kind: 'attach-note',
      by: edit.by,
      summary: firstWords(note.body),
      delta: { notes: { removed, added: removed.map((one) => ({ ...one, anchor })) } },
    }
  })
  return { operation: operation!, note: noteNamed(context, edit.note) }
}

export { listNotes } from './note-lists.ts'
export { noteNamed as getNote, type NewAnchor } from './note-places.ts'
