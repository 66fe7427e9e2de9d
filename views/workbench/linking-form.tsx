/** The selected segments of either text, to be linked; their boxes stand in the rows. */
import { ids, paths } from '../paths.ts'
import type { Pair } from './pair.ts'
import { IN_PLACE } from './row-actions.tsx'

/** Shown as soon as something is selected; without a script it is always there. */
export function LinkingForm({ pair }: { pair: Pair }) {
  return (
    <form
      method="post"
      action={paths.beads(pair.bitext.id)}
      id={ids.linking}
      class="linking"
      hx-boost={IN_PLACE}
    >
      <input type="hidden" name="order" value={pair.order} />
      <span class="selection" data-selection role="status">
        Select segments on both sides by their numbers
      </span>
      <button class="primary" data-action="link">
        Link the selection
      </button>
      <button type="reset" class="needs-script">
        Clear
      </button>
    </form>
  )
}
