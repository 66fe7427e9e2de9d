/** How many segments of either text a link joins, to be changed. */
import type { RowView } from '../../src/core/rows.ts'
import { ids, paths } from '../paths.ts'
import type { Pair } from './pair.ts'
import { IN_PLACE } from './row-actions.tsx'

/** Of one link no reader has wanted more. */
const MOST_SEGMENTS = 99

type LinkView = Extract<RowView, { kind: 'link' }>

/** A link of both texts: an absence joins nothing. */
export function hasType(view: RowView): view is LinkView {
  return view.kind === 'link' && view.row.source.length > 0 && view.row.target.length > 0
}

/** From the first segments of the link on: it takes the next ones, or leaves its last ones. */
export function TypeForm({ pair, view }: { pair: Pair; view: LinkView }) {
  const { row, bead } = view
  return (
    <form
      method="post"
      action={paths.bead(pair.bitext.id, bead.id, 'type')}
      id={ids.typeForm}
      class="type-form"
      hx-boost={IN_PLACE}
    >
      <input type="hidden" name="revision" value={view.revision} />
      <input type="hidden" name="order" value={pair.order} />
      <Count name="left" label="Segments on the left" value={row.source.length} />
      <span aria-hidden="true">→</span>
      <Count name="right" label="Segments on the right" value={row.target.length} />
      <button
        class="small"
        title="Change the type: links the segments that follow too, or leaves the last ones unaligned"
      >
        Change<span class="vh"> type</span>
      </button>
    </form>
  )
}

function Count({ name, label, value }: { name: string; label: string; value: number }) {
  return (
    <input
      type="number"
      name={name}
      aria-label={label}
      value={value}
      min={1}
      max={MOST_SEGMENTS}
      required
    />
  )
}
