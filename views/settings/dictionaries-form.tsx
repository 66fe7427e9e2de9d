/** Whether the aligner reads the dictionaries that are installed on this machine. */
import { paths } from '../paths.ts'
import { Saved } from './service-fields.tsx'

export interface DictionariesData {
  readonly isUsed: boolean
  readonly found: readonly {
    readonly name: string
    readonly source: string
    readonly target: string
  }[]
  /** Where they are looked for. */
  readonly folders: readonly string[]
}

export function DictionariesForm(props: { dictionaries: DictionariesData; isSaved: boolean }) {
  const { isUsed } = props.dictionaries
  return (
    <form method="post" action={paths.dictionaries} class="settings services">
      <fieldset>
        <legend>Dictionaries on this machine, for alignments</legend>
        <p class="hint">
          The next alignment uses their translations as further evidence. Nothing leaves the
          machine.
        </p>
        <label>
          <input type="checkbox" name="use" value="yes" checked={isUsed} /> Use installed
          dictionaries
        </label>
        <Found {...props.dictionaries} />
      </fieldset>
      {props.isSaved ? <Saved /> : null}
      <p class="buttons">
        <button class="primary">Save</button>
      </p>
    </form>
  )
}

function Found({ found, folders }: DictionariesData) {
  if (found.length === 0) {
    return <p class="hint">{`No dictionaries were found in ${folders.join(', ')}.`}</p>
  }
  const names = found.map(({ name, source, target }) => `${name} (${source}–${target})`)
  return <p class="hint">{`Found: ${names.join(', ')}.`}</p>
}
