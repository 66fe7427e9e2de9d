/** Notes: written, edited, resolved, deleted and brought back; listed; orphans attached again. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { NotesPage } from '../../../views/notes/notes-page.tsx'
import { OrphansPage } from '../../../views/notes/orphans-page.tsx'
import { ids, paths } from '../../../views/paths.ts'
import { pairPath } from '../../../views/workbench/pair.ts'
import type { Context } from '../../app/context.ts'
import { getDocument } from '../../app/library.ts'
import {
  addNote,
  attachNote,
  deleteNote,
  editNote,
  getNote,
  listNotes,
  setNoteStatus,
} from '../../app/notes/noting.ts'
import type { NewAnchor } from '../../app/notes/noting.ts'
import { versionScores } from '../../app/notes/note-scores.ts'
import { listReviewers } from '../../app/accounts/reviewers.ts'
import { undo } from '../../app/editing/undoing.ts'
import { UserError } from '../../core/errors.ts'
import { NOTE_CATEGORIES, SEVERITIES } from '../../core/model.ts'
import type { Note, NoteStatus } from '../../core/model.ts'
import {
  choice,
  field,
  idParam,
  numberField,
  optionalNumber,
  readForm,
  textField,
} from '../forms.ts'
import type { Form } from '../forms.ts'
import { answerDeletedNote, answerNote } from '../note-answer.tsx'
import { placeOfNote } from '../note-place.ts'
import { placeInComparison } from '../pair.ts'
import { byOf, keepReviewer, shellOf } from '../shell.ts'
import { spanOfWords } from '../word-span.ts'

const STATUSES = ['open', 'resolved'] as const

export function noteRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id/notes', (c) => showNotes(context, c))
  routes.post('/comparisons/:id/notes', (c) => createNote(context, c))
  routes.get('/comparisons/:id/orphans', (c) => showOrphans(context, c))
  routes.get('/notes/:id/place', (c) => goToNote(context, c))
  routes.post('/notes/:id', (c) => changeNote(context, c))
  routes.post('/notes/:id/resolution', (c) => changeStatus(context, c, 'resolved'))
  routes.post('/notes/:id/reopening', (c) => changeStatus(context, c, 'open'))
  routes.post('/notes/:id/deletion', (c) => removeNote(context, c))
  routes.post('/notes/:id/restoration', (c) => restoreNote(context, c))
  routes.post('/notes/:id/attachment', (c) => attach(context, c))
  return routes
}

function showNotes(context: Context, c: Request) {
  const comparison = idParam(c, 'id')
  const filter = {
    status: STATUSES.find((one) => one === c.req.query('status')),
    category: NOTE_CATEGORIES.find((one) => one === c.req.query('category')),
    severity: SEVERITIES.find((one) => one === c.req.query('severity')),
    author: c.req.query('author') ?? '',
  }
  const all = listNotes(context, { comparison })
  const threads = all.filter(
    ({ note }) =>
      (filter.status === undefined || note.status === filter.status) &&
      (filter.category === undefined || note.category === filter.category) &&
      (filter.severity === undefined || note.severity === filter.severity) &&
      (filter.author === '' || note.author === filter.author),
  )
  return c.render(
    <NotesPage
      shell={shellOf(c)}
      place={placeInComparison(context, comparison, 'notes')}
      threads={threads}
      total={all.length}
      orphans={all.filter(({ note }) => note.anchor.on === 'orphan').length}
      filter={filter}
      scores={versionScores(
        context,
        comparison,
        threads.map(({ note }) => note),
      )}
      authors={listReviewers(context).map(({ name }) => name)}
    />,
  )
}

function showOrphans(context: Context, c: Request) {
  const comparison = idParam(c, 'id')
  const threads = listNotes(context, { comparison, anchoredOn: 'orphan' })
  return c.render(
    <OrphansPage
      shell={shellOf(c)}
      place={placeInComparison(context, comparison, 'notes')}
      threads={threads}
      documentTitle={(id) => getDocument(context, id).title}
    />,
  )
}

async function createNote(context: Context, c: Request) {
  const comparison = idParam(c, 'id')
  const form = await readForm(c)
  const name = field(form, 'reviewer')
  if (name !== '') keepReviewer(c, context, name)
  const { note, operation } = addNote(context, {
    comparison,
    anchor: anchorOf(context, form),
    body: textField(form, 'body'),
    category: choice(field(form, 'category') || 'other', NOTE_CATEGORIES, 'category'),
    severity: choice(field(form, 'severity') || 'neutral', SEVERITIES, 'severity'),
    by: name || byOf(c),
  })
  return answerNote(context, c, note, operation, name)
}

/** The workbench, opened where the note stands. */
function goToNote(context: Context, c: Request) {
  const note = getNote(context, idParam(c, 'id'))
  const place = placeOfNote(context, note)
  if (place === null) return c.redirect(paths.orphans(note.comparison), 303)
  return c.redirect(
    `${pairPath(place.pair, { at: place.row, row: place.row })}#${ids.row(place.row)}`,
    303,
  )
}

/** The thread, the words, or the link that the form names. */
function anchorOf(context: Context, form: Form): NewAnchor {
  const thread = optionalNumber(form, 'thread')
  if (thread !== undefined) return { on: 'thread', note: thread }
  const document = optionalNumber(form, 'document')
  if (document !== undefined && field(form, 'words') !== '') {
    return { on: 'span', document, span: spanOfWords(context, form, document) }
  }
  const bitext = optionalNumber(form, 'bitext')
  const bead = optionalNumber(form, 'bead')
  if (bitext !== undefined && bead !== undefined) return { on: 'bead', bitext, bead }
  throw new UserError('invalid', 'Select the words that the note is about.')
}

async function changeNote(context: Context, c: Request) {
  const form = await readForm(c)
  const { note, operation } = editNote(context, {
    note: idParam(c, 'id'),
    revision: numberField(form, 'revision'),
    body: textField(form, 'body'),
    category: choice(field(form, 'category'), NOTE_CATEGORIES, 'category'),
    severity: choice(field(form, 'severity'), SEVERITIES, 'severity'),
    by: byOf(c),
  })
  return answerNote(context, c, note, operation)
}

async function changeStatus(context: Context, c: Request, status: NoteStatus) {
  const revision = numberField(await readForm(c), 'revision')
  const { note, operation } = setNoteStatus(context, {
    note: idParam(c, 'id'),
    revision,
    status,
    by: byOf(c),
  })
  return answerNote(context, c, note, operation)
}

async function removeNote(context: Context, c: Request) {
  const revision = numberField(await readForm(c), 'revision')
  const note: Note = getNote(context, idParam(c, 'id'))
  const { operation } = deleteNote(context, { note: note.id, revision, by: byOf(c) })
  return answerDeletedNote(context, c, note, operation)
}

async function restoreNote(context: Context, c: Request) {
  const form = await readForm(c)
  const comparison = numberField(form, 'comparison')
  const undone = numberField(form, 'operation')
  const { operation } = undo(context, { comparison, operation: undone, by: byOf(c) })
  return answerNote(context, c, getNote(context, idParam(c, 'id')), operation)
}

async function attach(context: Context, c: Request) {
  const form = await readForm(c)
  const document = numberField(form, 'document')
  const { note } = attachNote(context, {
    note: idParam(c, 'id'),
    revision: numberField(form, 'revision'),
    anchor: { on: 'span', document, span: spanOfWords(context, form, document) },
    by: byOf(c),
  })
  return c.redirect(`${paths.notes(note.comparison)}#${ids.note(note.id)}`, 303)
}
