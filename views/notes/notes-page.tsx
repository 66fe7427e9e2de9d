/** All notes of a comparison, in reading order. */
import { SEVERITIES } from '../../src/core/model.ts'
import type { NoteCategory, NoteStatus, Severity } from '../../src/core/model.ts'
import type { VersionScore } from '../../src/core/note-score.ts'
import type { NoteThread } from '../../src/core/note-thread.ts'
import { counted } from '../layout/counted.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { CategoryChoice } from './note-fields.tsx'
import { ScoreTable } from './score-table.tsx'
import { Thread } from './thread.tsx'

interface NotesPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly threads: readonly NoteThread[]
  /** Before filtering. */
  readonly total: number
  readonly orphans: number
  readonly filter: {
    readonly status: NoteStatus | undefined
    readonly category: NoteCategory | undefined
    readonly severity: Severity | undefined
    readonly author: string
  }
  /** Of the threads that are shown. */
  readonly scores: readonly VersionScore[]
  /** Who may have written. */
  readonly authors: readonly string[]
}

/** The filter, the orphans if there are any, the threads. */
export function NotesPage(props: NotesPageProps) {
  const { shell, place, threads, total, orphans, filter } = props
  return (
    <Page shell={shell} title={`Notes · ${place.title}`} place={place}>
      <div class="wide">
        <h1>Notes</h1>
        {total === 0 ? (
          <Empty title="No notes yet">
            <p>
              In the <a href={paths.comparison(place.id)}>workbench</a>, select words or a row and
              write what a reader should know. Every note will be listed here.
            </p>
          </Empty>
        ) : (
          <Filter
            place={place}
            filter={filter}
            shown={threads.length}
            total={total}
            authors={props.authors}
          />
        )}
        {orphans === 0 ? null : (
          <p class="notice warnings">
            {orphans === 1
              ? '1 note has lost the words that it was about. '
              : `${orphans} notes have lost the words that they were about. `}
            <a href={paths.orphans(place.id)}>Find a new place</a>
          </p>
        )}
        {threads.length === 0 && total > 0 ? (
          <Empty title="No notes match">
            <p>
              <a href={paths.notes(place.id)}>Show all notes</a>
            </p>
          </Empty>
        ) : null}
        <ScoreTable scores={props.scores} />
        <ol class="threads page-threads">
          {threads.map((thread) => (
            <li>
              <Thread thread={thread} />
              <PlaceLink place={place} thread={thread} />
            </li>
          ))}
        </ol>
      </div>
    </Page>
  )
}

function PlaceLink({ place, thread }: { place: ComparisonPlace; thread: NoteThread }) {
  if (thread.note.anchor.on === 'orphan') return null
  return (
    <a class="to-place" href={paths.notePlace(thread.note.id)}>
      Show in the text
      <span class="vh">{` of ${place.title}`}</span>
    </a>
  )
}

function Filter(props: {
  place: ComparisonPlace
  filter: NotesPageProps['filter']
  shown: number
  total: number
  authors: readonly string[]
}) {
  const { place, filter, shown, total } = props
  return (
    <form method="get" action={paths.notes(place.id)} class="filter">
      <select name="status" aria-label="Status">
        <option value="">Open and resolved</option>
        <option value="open" selected={filter.status === 'open'}>
          Open
        </option>
        <option value="resolved" selected={filter.status === 'resolved'}>
          Resolved
        </option>
      </select>
      <CategoryChoice chosen={filter.category ?? ''} all />
      <select name="severity" aria-label="Severity">
        <option value="">All severities</option>
        {SEVERITIES.map((severity) => (
          <option value={severity} selected={filter.severity === severity}>
            {severity}
          </option>
        ))}
      </select>
      <select name="author" aria-label="Author">
        <option value="">All authors</option>
        {props.authors.map((author) => (
          <option value={author} selected={filter.author === author}>
            {author}
          </option>
        ))}
      </select>
      <button>Filter</button>
      <span class="hint" role="status">
        {shown === total ? counted(total, 'note') : `${shown} of ${counted(total, 'note')}`}
      </span>
    </form>
  )
}
