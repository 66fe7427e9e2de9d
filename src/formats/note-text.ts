import { repliesTo, type FileNote } from './bilingual.ts'

/**
 * A note in one line for readers that know nothing of threads:
 * `major, quotation/altered, resolved — O. Petrenko: text`; the words of a span note come first, in quotation marks.
 */
export function noteText(note: FileNote): string {
  const { anchor, severity, category, status, author, body } = note
  const about = anchor.on === 'bead' ? '' : `“${anchor.quote.exact}” — `
  const marks = [severity, category, ...(status === 'resolved' ? ['resolved'] : [])].join(', ')
  return `${about}${marks} — ${author || 'anonymous'}: ${body}`
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
