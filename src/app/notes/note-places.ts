/** Where a new note is put. */
import { UserError } from '../../core/errors.ts'
import type {
  Anchor,
  BeadId,
  BitextId,
  ComparisonId,
  DocumentId,
  Note,
  NoteId,
  Span,
} from '../../core/model.ts'
import type { Context } from '../context.ts'
import { spanAnchor } from './note-anchors.ts'
import { presentLink } from '../exporting/present-links.ts'

/** On a bead, on a span of a document (its quotation is taken here), or an answer in a thread. */
export type NewAnchor =
  | { readonly on: 'bead'; readonly bitext: BitextId; readonly bead: BeadId }
  | { readonly on: 'span'; readonly document: DocumentId; readonly span: Span }
  | { readonly on: 'thread'; readonly note: NoteId }

/** The anchor of a new note, and the thread that it answers in. Throws UserError, Conflict. */
export function placeOf(
  context: Context,
  comparison: ComparisonId,
  wanted: NewAnchor,
): { readonly anchor: Anchor; readonly thread: NoteId | null } {
  if (!context.stores.comparisons.get(comparison)) {
    throw new UserError('not-found', `There is no comparison ${comparison}.`)
  }
  if (wanted.on === 'thread') {
    const first = noteNamed(context, wanted.note)
    checkComparison(first.comparison, comparison)
    return { anchor: first.anchor, thread: first.thread ?? first.id }
  }
  return { anchor: anchorOf(context, comparison, wanted), thread: null }
}

/** Throws UserError invalid (a span outside the text), not-found; Conflict for a link that is gone. */
export function anchorOf(
  context: Context,
  comparison: ComparisonId,
  wanted: Exclude<NewAnchor, { on: 'thread' }>,
): Anchor {
  if (wanted.on === 'bead') {
    const { bitext, bead } = wanted
    const state = context.bitexts.get(bitext)
    checkComparison(state.record.comparison, comparison)
    presentLink(context, state, bead, wanted)
    return { on: 'bead', bitext, bead }
  }
  const document = context.stores.documents.get(wanted.document)
  if (!document) throw new UserError('not-found', `There is no document ${wanted.document}.`)
  checkComparison(document.comparison, comparison)
  const { start, end } = wanted.span
  const isInside = Number.isInteger(start) && Number.isInteger(end) && start >= 0
  if (!isInside || start >= end || end > document.text.length) {
    throw new UserError('invalid', 'The words of the note lie outside the text.')
  }
  if (!document.text.slice(start, end).isWellFormed()) {
    throw new UserError('invalid', 'The words of the note begin or end inside a character.')
  }
  return spanAnchor(document.id, document.text, { start, end })
}

function checkComparison(actual: ComparisonId, expected: ComparisonId): void {
  if (actual !== expected) throw new UserError('invalid', 'That belongs to another comparison.')
}

/** Throws UserError not-found. */
export function noteNamed(context: Context, id: NoteId): Note {
  const note = context.stores.notes.get(id)
  if (!note) throw new UserError('not-found', `There is no note ${id}.`)
  return note
}
