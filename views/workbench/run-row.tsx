/** Neighbouring segments of one text that nothing is linked with, folded when there are many. */
import { otherSide } from '../../src/core/model.ts'
import { counted } from '../layout/counted.ts'
import type { Child } from 'hono/jsx'
import type { RowView } from '../../src/core/rows.ts'
import { ids, paths } from '../paths.ts'
import { PassageText } from '../segment-text.tsx'
import { noteMarks } from './note-marks.ts'
import { pairPath, pairQuery, sideInWords } from './pair.ts'
import type { Pair } from './pair.ts'
import { rowAttributes } from './row-attributes.ts'
import { IN_PLACE } from './row-actions.tsx'

type RunView = Extract<RowView, { kind: 'unaligned' }>

interface RunRowProps {
  readonly pair: Pair
  readonly view: RunView
  /** Instead of the way to unfold it: it is unfolded, and this brings what is left. */
  readonly more?: Child
  /** The address of the page leads to it. */
  readonly isAt?: boolean
}

/** The first segments, how many there are in all, and a way to see the rest. */
export function RunRow({ pair, view, more, isAt = false }: RunRowProps) {
  const { row, passage, total } = view
  const document = pair[row.side]
  const folded = more === undefined && total > passage.segments.length
  return (
    <li
      {...rowAttributes(row.key, isAt)}
      class={`row run on-${row.side}${folded ? ' folded' : ''}`}
      data-side={row.side}
      data-notes={view.notes.length === 0 ? undefined : view.notes.length}
    >
      <div class="gutter">
        <a
          class="number"
          href={`${pairPath(pair, { at: row.key, row: row.key })}#${ids.row(row.key)}`}
          title="Details of this row"
        >
          {view.number}
        </a>
        <span class="type">{row.side === 'source' ? `${total}→0` : `0→${total}`}</span>
      </div>
      <div class={`cell ${row.side}`} data-side={row.side} data-document={document.id}>
        <PassageText
          document={document.id}
          language={document.language}
          side={row.side}
          passage={passage}
          marks={noteMarks(view.notes, document.id, passage)}
          selectableIn={ids.linking}
        />
        {folded ? <Unfold pair={pair} view={view} /> : more}
      </div>
      <Elsewhere pair={pair} view={view} />
    </li>
  )
}

/** In the place of the other text. */
function Elsewhere({ pair, view }: { pair: Pair; view: RunView }) {
  const { row, total } = view
  return (
    <div class={`cell ${otherSide(row.side)} elsewhere`}>
      <span class="only">
        {pair.bitext.mode === null ? (
          'Not aligned yet'
        ) : (
          <>
            {total === 1 ? 'Only in ' : `${counted(total, 'segment')} only in `}
            <bdi>{sideInWords(pair, row.side)}</bdi>
          </>
        )}
      </span>
      {row.rejected.length === 0 ? null : (
        <span class="badge rejected" title="A reviewer rejected a link that was proposed here">
          link rejected
        </span>
      )}
      <AbsentForm pair={pair} view={view} />
    </div>
  )
}

function Unfold({ pair, view }: { pair: Pair; view: RunView }) {
  const { row, passage, total } = view
  return (
    <a
      class="chip unfold"
      data-unfold={row.key}
      href={`${pairPath(pair, { at: row.key })}&unfold=${row.key}#${ids.row(row.key)}`}
      hx-get={paths.unlinkedRun(pair.bitext.id, row.key, pairQuery(pair))}
      hx-target={`#${ids.row(row.key)}`}
      hx-swap="outerHTML"
    >
      Show {total - passage.segments.length} more
    </a>
  )
}

/** Says of what is shown here that it has no counterpart, and why. */
function AbsentForm({ pair, view }: { pair: Pair; view: RunView }) {
  const { row } = view
  return (
    <form method="post" action={paths.absences(pair.bitext.id)} class="actions" hx-boost={IN_PLACE}>
      <input type="hidden" name="side" value={row.side} />
      <input type="hidden" name="segments" value={row.segments.join(' ')} />
      <input type="hidden" name="order" value={pair.order} />
      <button name="absence" value="omitted" data-action="absent" title="No counterpart: omitted">
        <span aria-hidden="true">∅</span>
        <span class="label">Omitted</span>
      </button>
      <button
        name="absence"
        value="outside-excerpt"
        data-action="outside"
        title="No counterpart: outside the excerpt"
      >
        <span aria-hidden="true">⋯</span>
        <span class="label">Outside the excerpt</span>
      </button>
    </form>
  )
}
