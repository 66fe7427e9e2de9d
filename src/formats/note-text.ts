import {
  NOTE_CATEGORIES,
  SEVERITIES,
  type NoteCategory,
  type NoteStatus,
  type Severity,
} from '../core/model.ts'
import { repliesTo, type FileNote } from './bilingual.ts'

/**
 * A note for readers that know nothing of threads and anchors:
 * `major, quotation/altered, resolved — O. Petrenko: text (on “words”)`.
 */
export function noteText(note: FileNote): string {
  const { anchor, severity, category, status, author, body } = note
  const about = anchor.on === 'bead' ? '' : ` (on “${anchor.quote.exact}”)`
  const marks = [severity, category, ...(status === 'resolved' ? ['resolved'] : [])].join(', ')
  return `${marks} — ${author || 'anonymous'}: ${body}${about}`
}

/** What `parseNoteText` finds in the text of a note; the words it is about stay in the body. */
export interface ParsedNote {
  readonly severity: Severity
  readonly category: NoteCategory
  readonly status: NoteStatus
  readonly author: string
  readonly body: string
}

/** `noteText` backwards, as far as it can be; any other text is a body. */
export function parseNoteText(text: string): ParsedNote {
  const match = /^(\w+), ([\w/-]+)(, resolved)? — (.*?): (.*)$/s.exec(text)
  const severity = SEVERITIES.find((known) => known === match?.[1])
  const category = NOTE_CATEGORIES.find((known) => known === match?.[2])
  if (!match || !severity || !category) {
    return { severity: 'neutral', category: 'other', status: 'open', author: '', body: text }
  }
  const status = match[3] ? 'resolved' : 'open'
  return { severity, category, status, author: match[4]!, body: match[5]! }
}

/** The first notes of threads among `notes`, each with its answers, oldest first. */
export function threadsOf(
  notes: readonly FileNote[],
): readonly { readonly first: FileNote; readonly replies: readonly FileNote[] }[] {
  const ids = new Set(notes.map(({ id }) => id))
  return notes
    .filter(({ thread }) => thread === null || !ids.has(thread))
    .map((first) => ({ first, replies: repliesTo(notes, first.id) }))
}
