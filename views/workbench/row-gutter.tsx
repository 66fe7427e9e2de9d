/** The left edge of a row: its number, type, state, and what was found and noted in it. */
import { percentOf, UNSURE } from '../../src/core/doubt.ts'
import type { LinkRow, RowView } from '../../src/core/rows.ts'
import { counted, nounFor } from '../layout/counted.ts'
import { ids, paths } from '../paths.ts'
import { pairPath } from './pair.ts'
import type { Pair } from './pair.ts'

interface GutterProps {
  readonly pair: Pair
  readonly view: Extract<RowView, { kind: 'link' }>
}

export function LinkGutter(props: GutterProps & { differences: number }) {
  const { pair, view, differences } = props
  const { row } = view
  return (
    <div class="gutter">
      <a
        class="number"
        href={`${pairPath(pair, { at: row.key, row: row.key })}#${ids.row(row.key)}`}
        title="Details of this row"
      >
        {view.number}
      </a>
      <span class="type">{typeOf(row)}</span>
      <Status pair={pair} view={view} />
      {differences === 0 ? null : (
        <span class="count" title={counted(differences, 'difference')}>
          <span class="sign" aria-hidden="true">
            ≠
          </span>
          {differences}
          <span class="vh">{nounFor(differences, ' difference')}</span>
        </span>
      )}
      <NoteCount count={view.notes.length} />
    </div>
  )
}

/** `2→1 ↕`: how many segments are linked with how many, and whether the link crosses others. */
export function typeOf(row: Pick<LinkRow, 'source' | 'target' | 'crossing'>): string {
  return `${row.source.length}→${row.target.length}${row.crossing ? ' ↕' : ''}`
}

const STATUS_SIGNS = { proposed: '○', confirmed: '✓', rejected: '✕' }

/** Whoever clicks it confirms; others have the button in the form of the row, to which it belongs. */
function Status({ pair, view }: GutterProps) {
  const { status, confidence, id } = view.bead
  const percent = confidence === null || status === 'confirmed' ? '' : ` ${percentOf(confidence)}`
  const says =
    confidence === null ? status : `${status}; likely to be right: ${percentOf(confidence)}`
  const look = `status ${status} ${levelOf(confidence)}`
  const shown = `${STATUS_SIGNS[status]}${percent}`
  return (
    <>
      <span class="vh">{`${status}${percent}`}</span>
      {status === 'confirmed' ? (
        <span class={look} title={says} aria-hidden="true">
          {shown}
        </span>
      ) : (
        <button
          class={look}
          form={ids.actions(view.row.key)}
          formaction={paths.bead(pair.bitext.id, id, 'confirmation')}
          title={`Confirm (${says})`}
          tabindex={-1}
          aria-hidden="true"
        >
          {shown}
        </button>
      )}
    </>
  )
}

function levelOf(confidence: number | null): string {
  if (confidence === null || confidence >= 0.9) return 'high'
  return confidence >= UNSURE ? 'middle' : 'low'
}

function NoteCount({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <span class="note-count" title={counted(count, 'note')}>
      <span aria-hidden="true">✎</span>
      {count}
      <span class="vh">{nounFor(count, ' note')}</span>
    </span>
  )
}
