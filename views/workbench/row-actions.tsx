/** What can be done with a link, as buttons of one form. */
import type { BeadStatus, Side } from '../../src/core/model.ts'
import type { RowView } from '../../src/core/rows.ts'
import { ids, paths } from '../paths.ts'
import type { BeadResource } from '../paths.ts'
import type { Pair } from './pair.ts'

/** Answers come as parts that say themselves where they belong. */
export const IN_PLACE = 'target:"#toast", swap:none, push:false'

type LinkView = Extract<RowView, { kind: 'link' }>

interface Action {
  readonly resource: BeadResource
  readonly sign: string
  readonly label: string
  /** Where it says more than the label. */
  readonly title?: string
  /** Of a link that has it already: nothing to do. */
  readonly status?: BeadStatus
}

const CONFIRM: Action = {
  resource: 'confirmation',
  sign: '✓',
  label: 'Confirm',
  status: 'confirmed',
}
const REJECT: Action = {
  resource: 'rejection',
  sign: '✕',
  label: 'Reject',
  status: 'rejected',
}
const UNLINK: Action = { resource: 'unlinking', sign: '⌀', label: 'Unlink' }
const SPLIT: Action = {
  resource: 'split',
  sign: '⑂',
  label: 'Split',
  title: 'Split before the chosen segment',
}
const MERGE: Action = { resource: 'merge', sign: '⤒', label: 'Merge with previous' }

/**
 * Confirm, reject, unlink, merge, split, move; the row's revision goes with every one. The first ones
 * always stand in the same place: a second click must not hit another.
 */
export function RowActions(props: { pair: Pair; view: LinkView }) {
  const { pair, view } = props
  const { bead, row } = view
  const canSplit = !isAbsence(view) && row.source.length + row.target.length > 2
  const actions = [CONFIRM, REJECT, UNLINK, MERGE, ...(canSplit ? [SPLIT] : [])]
  return (
    <form method="post" id={ids.actions(row.key)} class="actions" hx-boost={IN_PLACE}>
      <input type="hidden" name="revision" value={view.revision} />
      <input type="hidden" name="order" value={pair.order} />
      {canSplit ? <SplitPlace /> : null}
      {actions.map(({ resource, sign, label, title = label, status }) => (
        <button
          formaction={paths.bead(pair.bitext.id, bead.id, resource)}
          data-action={resource}
          title={title}
          disabled={status === bead.status}
        >
          <span aria-hidden="true">{sign}</span>
          <span class="label">{label}</span>
        </button>
      ))}
      {isAbsence(view) ? <OtherAbsence pair={pair} view={view} /> : null}
      {row.source.length > 1 ? <Moves pair={pair} view={view} side="source" /> : null}
      {row.target.length > 1 ? <Moves pair={pair} view={view} side="target" /> : null}
      {isAbsence(view) ? null : <Pin />}
      {view.bead.status === 'proposed' ? null : <AlignAround pair={pair} view={view} />}
    </form>
  )
}

const isAbsence = ({ row }: LinkView) => row.source.length === 0 || row.target.length === 0

/** Changes why a passage has no counterpart. */
function OtherAbsence({ pair, view }: { pair: Pair; view: LinkView }) {
  const { row, bead } = view
  const side = row.source.length > 0 ? 'source' : 'target'
  const isOmitted = bead.absence !== 'outside-excerpt'
  return (
    <>
      <input type="hidden" name="side" value={side} />
      <input type="hidden" name="segments" value={row[side].join(' ')} />
      <button
        formaction={paths.absences(pair.bitext.id)}
        name="absence"
        value={isOmitted ? 'outside-excerpt' : 'omitted'}
        data-action={isOmitted ? 'outside' : 'absent'}
        title="Change the reason for having no counterpart"
      >
        <span aria-hidden="true">{isOmitted ? '⋯' : '∅'}</span>
        <span class="label">{isOmitted ? 'Outside the excerpt' : 'Omitted'}</span>
      </button>
    </>
  )
}

const SIDE_WORDS = { source: 'left', target: 'right' } as const

/** The outermost segments of a side go to the links above and below. */
function Moves({ pair, view, side }: { pair: Pair; view: LinkView; side: Side }) {
  const word = SIDE_WORDS[side]
  const formaction = paths.bead(pair.bitext.id, view.bead.id, 'move')
  const first = `Move the first segment on the ${word} to the link above`
  const last = `Move the last segment on the ${word} to the link below`
  return (
    <>
      <span class="move-name" aria-hidden="true">
        {`from the ${word}`}
      </span>
      <button formaction={formaction} name="move" value={`${side}-first`} title={first}>
        <span aria-hidden="true">↑ first</span>
        <span class="vh">{first}</span>
      </button>
      <button formaction={formaction} name="move" value={`${side}-last`} title={last}>
        <span aria-hidden="true">↓ last</span>
        <span class="vh">{last}</span>
      </button>
    </>
  )
}

/** The script keeps what is pinned. */
function Pin() {
  return (
    <button
      type="button"
      class="needs-script"
      data-action="pin"
      title="Pin the start, then the end, to align again between them"
    >
      <span aria-hidden="true">⚲</span>
      <span class="label">Pin</span>
    </button>
  )
}

/** After a decision: what stands around it may be linked better now. */
function AlignAround({ pair, view }: { pair: Pair; view: LinkView }) {
  return (
    <button
      formaction={paths.alignment(pair.bitext.id)}
      name="around"
      value={view.bead.id}
      data-action="align-around"
      title="Align again around this link, up to the nearest certain links"
    >
      <span aria-hidden="true">⟳</span>
      <span class="label">Align around</span>
    </button>
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
