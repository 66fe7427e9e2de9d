/** A note with the answers to it, as beside the text and on the page of notes. */
import type { Note } from '../../src/core/model.ts'
import type { NoteThread } from '../../src/core/note-thread.ts'
import { Time } from '../layout/time.tsx'
import { ids, paths } from '../paths.ts'
import { IN_PLACE } from '../workbench/row-actions.tsx'
import { CategoryChoice, categoryInFull, SeverityChoice } from './note-fields.tsx'

/** All threads of a row; the same list is swapped in when one of them changes. */
export function ThreadList({ threads }: { threads: readonly NoteThread[] }) {
  if (threads.length === 0) return <p class="hint">No notes yet.</p>
  return (
    <ol class="threads">
      {threads.map((thread) => (
        <li>
          <Thread thread={besideText(thread)} />
        </li>
      ))}
    </ol>
  )
}

/** Beside the text a note on a whole link need not repeat its words. */
function besideText(thread: NoteThread): NoteThread {
  return thread.note.anchor.on === 'bead' ? { ...thread, quote: '' } : thread
}

/** One thread, with what can be done about it. */
export function Thread({ thread }: { thread: NoteThread }) {
  const { note, answers, quote } = thread
  return (
    <article class={`thread ${note.status} ${note.severity}`} id={ids.note(note.id)} tabindex={-1}>
      {quote === '' ? null : (
        <blockquote dir="auto" class="quote">
          {quote}
        </blockquote>
      )}
      <NoteBody note={note} />
      {answers.map((answer) => (
        <div class="answer" id={ids.note(answer.id)}>
          <NoteBody note={answer} />
        </div>
      ))}
      <ThreadActions note={note} />
    </article>
  )
}

function NoteBody({ note }: { note: Note }) {
  return (
    <>
      <p class="note-head">
        <bdi class="author">{note.author}</bdi>
        <Time at={note.updatedAt} />
        {note.thread === null ? (
          <>
            <span class="category">{categoryInFull(note.category)}</span>
            <span class={`severity-badge ${note.severity}`}>{note.severity}</span>
            {note.status === 'resolved' ? <span class="badge">resolved</span> : null}
          </>
        ) : null}
      </p>
      <p class="note-body" dir="auto">
        {note.body}
      </p>
    </>
  )
}

function ThreadActions({ note }: { note: Note }) {
  const open = note.status === 'open'
  return (
    <div class="thread-actions">
      <form method="post" hx-boost={IN_PLACE} class="inline">
        <input type="hidden" name="revision" value={note.revision} />
        <button formaction={open ? paths.noteResolution(note.id) : paths.noteReopening(note.id)}>
          {open ? 'Resolve' : 'Reopen'}
        </button>
        <button formaction={paths.noteDeletion(note.id)}>Delete</button>
      </form>
      <EditForm note={note} />
      <AnswerForm note={note} />
    </div>
  )
}

function EditForm({ note }: { note: Note }) {
  return (
    <details class="edit-note">
      <summary>Edit</summary>
      <form
        method="post"
        action={paths.note(note.id)}
        hx-boost={IN_PLACE}
        hx-morph-skip
        data-draft={`edit-${note.id}-${note.revision}`}
      >
        <input type="hidden" name="revision" value={note.revision} />
        <textarea name="body" rows={3} required aria-label="Note" dir="auto">
          {note.body}
        </textarea>
        <CategoryChoice chosen={note.category} />
        <SeverityChoice chosen={note.severity} name={`edit-${note.id}`} />
        <button class="primary">Save</button>
      </form>
    </details>
  )
}

function AnswerForm({ note }: { note: Note }) {
  return (
    <details class="answer-note">
      <summary>Answer</summary>
      <form
        method="post"
        action={paths.notes(note.comparison)}
        hx-boost={IN_PLACE}
        hx-morph-skip
        data-draft={`answer-${note.id}`}
      >
        <input type="hidden" name="thread" value={note.id} />
        <textarea name="body" rows={2} required aria-label="Answer" dir="auto" />
        <button class="primary">Answer</button>
      </form>
    </details>
  )
}
