/** An unaligned run, opened piece by piece. */
import type { PassageView, RowView } from '../../src/core/rows.ts'
import { ids } from '../paths.ts'
import { PassageText } from '../segment-text.tsx'
import { noteMarks } from './note-marks.ts'
import type { Pair } from './pair.ts'
import { RunRow } from './run-row.tsx'

interface UnfoldedRunProps {
  readonly pair: Pair
  readonly view: Extract<RowView, { kind: 'unaligned' }>
  readonly passage: PassageView
  /** Where the segments after these come from. */
  readonly next: string | null
  /** The run begins here: the whole row; otherwise only the further text. */
  readonly first: boolean
}

/** The row with a piece of its segments, or a further piece that goes into it. */
export function UnfoldedRun({ pair, view, passage, next, first }: UnfoldedRunProps) {
  const more = next === null ? null : <MoreOfRun href={next} />
  if (first) return <RunRow pair={pair} view={{ ...view, passage }} more={more} />
  const document = pair[view.row.side]
  return (
    <>
      <PassageText
        document={document.id}
        language={document.language}
        side={view.row.side}
        passage={passage}
        marks={noteMarks(view.notes, document.id, passage)}
        selectableIn={ids.linking}
      />
      {more}
    </>
  )
}

function MoreOfRun({ href }: { href: string }) {
  return (
    <a class="chip unfold" href={href} hx-get={href} hx-target="this" hx-swap="outerHTML">
      Show more
    </a>
  )
}
