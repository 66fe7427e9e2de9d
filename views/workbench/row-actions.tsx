/** What can be done with a link, as buttons of one form. */
import type { RowView } from '../../src/core/rows.ts'
import { paths } from '../paths.ts'
import type { BeadResource } from '../paths.ts'
import type { Pair } from './pair.ts'

/** Answers come as parts that say themselves where they belong. */
export const IN_PLACE = 'target:"#toast", swap:none, push:false'

interface Action {
  readonly resource: BeadResource
  readonly sign: string
  readonly label: string
  /** Where it says more than the label. */
  readonly title?: string
}

const CONFIRM: Action = { resource: 'confirmation', sign: '✓', label: 'Confirm' }
const REJECT: Action = { resource: 'rejection', sign: '✕', label: 'Reject' }
const UNLINK: Action = { resource: 'unlinking', sign: '⌀', label: 'Unlink' }
const SPLIT: Action = {
  resource: 'split',
  sign: '⑂',
  label: 'Split',
  title: 'Split before the chosen segment',
}
const MERGE: Action = { resource: 'merge', sign: '⤒', label: 'Merge with previous' }

/** Confirm, reject, unlink, split, merge; the row's revision goes with every one. */
export function RowActions(props: { pair: Pair; view: Extract<RowView, { kind: 'link' }> }) {
  const { pair, view } = props
  const { bead, row } = view
  const actions = [
    ...(bead.status === 'confirmed' ? [] : [CONFIRM]),
    ...(bead.status === 'rejected' ? [] : [REJECT]),
    UNLINK,
    ...(row.source.length > 1 && row.target.length > 1 ? [SPLIT] : []),
    MERGE,
  ]
  return (
    <form method="post" class="actions" hx-boost={IN_PLACE}>
      <input type="hidden" name="revision" value={view.revision} />
      <input type="hidden" name="order" value={pair.order} />
      {actions.includes(SPLIT) ? <SplitPlace /> : null}
      {actions.map(({ resource, sign, label, title = label }) => (
        <button
          formaction={paths.bead(pair.bitext.id, bead.id, resource)}
          data-action={resource}
          title={title}
        >
          <span aria-hidden="true">{sign}</span>
          <span class="label">{label}</span>
        </button>
      ))}
    </form>
  )
}

/** The script names the segment that the reader is at; without one the lengths choose the cut. */
function SplitPlace() {
  return (
    <>
      <input type="hidden" name="side" value="" />
      <input type="hidden" name="before" value="" />
    </>
  )
}
