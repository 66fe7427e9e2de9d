/** A note on a link, or on some of its words. */
import type {
  BeadId,
  BitextId,
  ComparisonId,
  DocumentId,
  LanguageTag,
} from '../../src/core/model.ts'
import { ids, paths } from '../paths.ts'
import { IN_PLACE } from '../workbench/row-actions.tsx'
import { CategoryChoice, SeverityChoice } from './note-fields.tsx'

/** What can be noted on in a row. */
export interface NoteTarget {
  readonly row: string
  /** Null where nothing is linked: then only words can be noted on. */
  readonly bead: BeadId | null
  readonly sides: readonly {
    readonly document: DocumentId
    readonly name: string
    readonly language: LanguageTag
    /** Where the row begins in the document: words that are typed are looked for from there on. */
    readonly start: number
  }[]
}

interface NewNoteFormProps {
  readonly comparison: ComparisonId
  readonly bitext: BitextId
  readonly order: string
  readonly target: NoteTarget
  readonly asksName: boolean
}

/** A script fills in the selected words and their place; without one they are typed. */
export function NewNoteForm({ comparison, bitext, order, target, asksName }: NewNoteFormProps) {
  const { bead, row, sides } = target
  return (
    <form
      method="post"
      action={paths.notes(comparison)}
      id={ids.noteForm}
      class="note-form"
      hx-boost={IN_PLACE}
      hx-morph-skip
      data-draft={`note-${comparison}-${row}`}
    >
      <input type="hidden" name="bitext" value={bitext} />
      <input type="hidden" name="order" value={order} />
      <input type="hidden" name="row" value={row} />
      {bead === null ? null : <input type="hidden" name="bead" value={bead} />}
      {sides.map(({ document, start }) => (
        <input type="hidden" name={`near.${document}`} value={start} />
      ))}
      <input type="hidden" name="start" value="" />
      <input type="hidden" name="end" value="" />
      <About target={target} />
      <label class="vh" for="note-body">
        Note
      </label>
      <textarea id="note-body" name="body" rows={3} required placeholder="Note" dir="auto" />
      {asksName ? <NameField /> : null}
      <div class="note-choices">
        <CategoryChoice chosen="other" />
        <SeverityChoice chosen="neutral" name="new" />
        <button class="primary" data-action="save">
          Save note
        </button>
      </div>
    </form>
  )
}

/** The words that the note is about. */
function About({ target: { bead, sides } }: { target: NoteTarget }) {
  return (
    <fieldset class="about">
      <legend>
        {bead === null ? 'About these words' : 'About these words, or the whole link if empty'}
      </legend>
      <select name="document" aria-label="Which text">
        {sides.map(({ document, name }) => (
          <option value={document}>{name}</option>
        ))}
      </select>
      <input
        name="words"
        aria-label="Words that the note is about"
        placeholder="Select words in the text"
        autocomplete="off"
        dir="auto"
        required={bead === null}
      />
    </fieldset>
  )
}

function NameField() {
  return (
    <input
      name="reviewer"
      aria-label="Your name"
      placeholder="Your name (asked only once)"
      autocomplete="name"
      maxlength={80}
      dir="auto"
    />
  )
}
