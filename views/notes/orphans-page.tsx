/** Notes whose words are gone, to be given a new place. */
import type { DocumentId } from '../../src/core/model.ts'
import type { NoteThread } from '../../src/core/note-thread.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { Thread } from './thread.tsx'

interface OrphansPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly threads: readonly NoteThread[]
  readonly documentTitle: (id: DocumentId) => string
}

/** Each with the words that it was about, and a field for those that it is about now. */
export function OrphansPage({ shell, place, threads, documentTitle }: OrphansPageProps) {
  return (
    <Page shell={shell} title={`Orphans · ${place.title}`} place={place}>
      <div class="wide">
        <h1>Notes without a place</h1>
        {threads.length === 0 ? null : (
          <p class="lead">
            The words that these notes were about are no longer in the text. For each note, enter
            the words it is about now, exactly as in the text, or delete it.{' '}
            <a href={paths.notes(place.id)}>All notes</a>
          </p>
        )}
        {threads.length === 0 ? (
          <Empty title="Every note has its place">
            <p>
              When a corrected text no longer has the words of a note, the note is kept and listed
              here. <a href={paths.notes(place.id)}>All notes</a>
            </p>
          </Empty>
        ) : null}
        <ol class="threads page-threads">
          {threads.map((thread) => (
            <li class="orphan">
              <Thread thread={thread} />
              <Attach thread={thread} documentTitle={documentTitle} />
            </li>
          ))}
        </ol>
      </div>
    </Page>
  )
}

function Attach(props: { thread: NoteThread; documentTitle: (id: DocumentId) => string }) {
  const { note } = props.thread
  if (note.anchor.on !== 'orphan') return null
  const { document, quote } = note.anchor
  return (
    <form method="post" action={paths.noteAttachment(note.id)} class="attach">
      <input type="hidden" name="revision" value={note.revision} />
      <input type="hidden" name="document" value={document} />
      <label>
        <span>
          Words in “<bdi>{props.documentTitle(document)}</bdi>” that the note is about now
        </span>
        <input name="words" required value={quote.exact} dir="auto" />
      </label>
      <button>Attach</button>
    </form>
  )
}
