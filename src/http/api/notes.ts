import { z } from 'zod'
import {
  addNote,
  attachNote,
  deleteNote,
  editNote,
  getNote,
  listNotes,
  setNoteStatus,
} from '../../app/notes/noting.ts'
import { UserError } from '../../core/errors.ts'
import { NOTE_CATEGORIES, SEVERITIES, type Note as NoteRecord } from '../../core/model.ts'
import { endpoint, namedRevision, REVISION_QUERY, type Call, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { NewNote, NoteEdit } from './bodies.ts'
import { Done, Note } from './schemas.ts'

const NOTE_QUERY = PAGE_QUERY.extend({
  status: z.enum(['open', 'resolved']).optional(),
  category: z.enum(NOTE_CATEGORIES).optional(),
  severity: z.enum(SEVERITIES).optional(),
  author: z.string().max(100).optional(),
})

/** Notes on links and on words. */
export const NOTE_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/comparisons/:id/notes',
    summary: 'The notes of a comparison and the answers to them, by number.',
    query: NOTE_QUERY,
    answer: pageOf('Note', Note),
    handle: ({ context, id, query }) => {
      const { cursor: _, limit: __, ...wanted } = query
      const filter = Object.entries(wanted).filter(([, value]) => value !== undefined)
      const threads = listNotes(context, { comparison: id('id'), ...Object.fromEntries(filter) })
      const notes = threads.flatMap(({ note, answers }) => [note, ...answers])
      return page(
        notes.sort((a, b) => a.id - b.id),
        (note) => note.id,
        query,
      )
    },
  }),
  endpoint({
    method: 'POST',
    path: '/comparisons/:id/notes',
    summary: 'Adds a note on a link or on words, or an answer in a thread.',
    body: NewNote,
    status: 201,
    answer: Note,
    handle: ({ context, id, body, by }) => {
      const { anchor, body: text, category, severity } = body
      const kinds = { ...(category && { category }), ...(severity && { severity }) }
      return addNote(context, { comparison: id('id'), anchor, body: text, ...kinds, by }).note
    },
  }),
  endpoint({
    method: 'GET',
    path: '/notes/:id',
    summary: 'A note.',
    answer: Note,
    handle: ({ context, id }) => getNote(context, id('id')),
  }),
  endpoint({
    method: 'PATCH',
    path: '/notes/:id',
    summary:
      'Changes a note, resolves or reopens it, or gives it another place: one of these at a time.',
    body: NoteEdit,
    answer: Note,
    handle: edit,
  }),
  endpoint({
    method: 'DELETE',
    path: '/notes/:id',
    summary: 'Deletes a note with the answers to it; undo with the operation brings them back.',
    query: REVISION_QUERY,
    answer: Done,
    handle: (call) => {
      const { id: note } = getNote(call.context, call.id('id'))
      return deleteNote(call.context, { note, revision: namedRevision(call), by: call.by })
    },
  }),
]

/** Throws UserError invalid where an edit says nothing, or several things at once. */
function edit(call: Call<unknown, z.output<typeof NoteEdit>>): NoteRecord {
  const { context, by } = call
  const { body, category, severity, status, anchor } = call.body
  const current = getNote(context, call.id('id'))
  const seen = { note: current.id, revision: namedRevision(call), by }
  const isRewritten = [body, category, severity].some((value) => value !== undefined)
  if ([isRewritten, status !== undefined, anchor !== undefined].filter(Boolean).length !== 1) {
    throw new UserError('invalid', 'Give the words and kinds, or the status, or the anchor.')
  }
  if (status !== undefined) return setNoteStatus(context, { ...seen, status }).note
  if (anchor !== undefined) return attachNote(context, { ...seen, anchor }).note
  return editNote(context, {
    ...seen,
    body: body ?? current.body,
    category: category ?? current.category,
    severity: severity ?? current.severity,
  }).note
}
