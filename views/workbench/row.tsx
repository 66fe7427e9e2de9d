/** One row, as part of a page and as the answer to an edit. */
import { otherSide } from '../../src/core/model.ts'
import { differenceCount, marksOf } from './marks.ts'
import type { RowMarks } from './marks.ts'
import type { GhostRow, RowView } from '../../src/core/rows.ts'
import { ids } from '../paths.ts'
import { PassageText } from '../segment-text.tsx'
import type { TextMark } from '../segment-text.tsx'
import { GlossText, throughMarks } from './gloss.tsx'
import { noteMarks } from './note-marks.ts'
import { pairPath, sideInWords } from './pair.ts'
import type { Pair } from './pair.ts'
import { RowActions } from './row-actions.tsx'
import { rowAttributes } from './row-attributes.ts'
import { LinkGutter } from './row-gutter.tsx'
import { RunRow } from './run-row.tsx'

type LinkView = Extract<RowView, { kind: 'link' }>
type GhostView = Extract<RowView, { kind: 'ghost' }>

interface RowProps<V extends RowView = RowView> {
  readonly pair: Pair
  readonly view: V
}

interface ShownRow<V extends RowView = RowView> extends RowProps<V> {
  /** The address of the page leads to this row. */
  readonly isAt?: boolean
}

/** Any row; its element id comes from its key, and `data-after` is read where it is placed anew. */
export function WorkbenchRow({ pair, view, isAt = false }: ShownRow) {
  if (view.kind === 'link') return <Link pair={pair} view={view} isAt={isAt} />
  if (view.kind === 'ghost') return <Ghost pair={pair} view={view} isAt={isAt} />
  return <RunRow pair={pair} view={view} isAt={isAt} />
}

function Link({ pair, view, isAt = false }: ShownRow<LinkView>) {
  const { row, bead, comparison } = view
  const marks = withNotes(view, pair, marksOf(comparison))
  const differences = differenceCount(comparison)
  return (
    <li
      {...rowAttributes(row.key, isAt)}
      class={`row link ${bead.status}${row.crossing ? ' crossing' : ''}`}
      data-bead={bead.id}
      data-status={bead.status}
      data-differences={differences === 0 ? undefined : differences}
      data-confidence={bead.confidence ?? undefined}
      data-notes={view.notes.length === 0 ? undefined : view.notes.length}
    >
      <LinkGutter pair={pair} view={view} differences={differences} />
      <LinkCell pair={pair} view={view} side="source" marks={marks.source} />
      <LinkCell pair={pair} view={view} side="target" marks={marks.target} />
      <RowActions pair={pair} view={view} />
    </li>
  )
}

function LinkCell(
  props: RowProps<LinkView> & { side: 'source' | 'target'; marks: readonly TextMark[] },
) {
  const { pair, view, side, marks } = props
  const document = pair[side]
  const passage = view[side]
  if (passage.segments.length === 0) {
    return (
      <div class={`cell ${side} absent`} data-side={side}>
        <p class="absence">{absenceText(view, sideInWords(pair, side))}</p>
      </div>
    )
  }
  return (
    <div class={`cell ${side}`} data-side={side} data-document={document.id}>
      <PassageText
        document={document.id}
        language={document.language}
        side={side}
        passage={passage}
        marks={marks}
        selectableIn={ids.linking}
      />
      {view.gloss?.side === side ? <GlossText gloss={view.gloss} /> : null}
      {view.row.crossing && side !== orderedSide(pair) ? (
        <CrossingChip pair={pair} view={view} />
      ) : null}
    </div>
  )
}

function absenceText({ bead }: LinkView, name: string): string {
  const why = bead.absence === 'outside-excerpt' ? 'outside the excerpt' : 'omitted'
  return `Absent in ${name}: ${why}`
}

/** The side whose reading order the rows follow. */
function orderedSide(pair: Pair): 'source' | 'target' {
  return pair.order === 'target' ? 'target' : 'source'
}

function CrossingChip({ pair, view }: RowProps<LinkView>) {
  const side = otherSide(orderedSide(pair))
  const first = view.row[side][0]
  return (
    <a
      class="chip"
      data-follow={view.row.key}
      href={pairPath(pair, { at: `segment:${side}:${first}` })}
      title="This passage is elsewhere in its text: go to its place"
    >
      ↕ <span>its place in the text</span>
    </a>
  )
}

function Ghost({ pair, view, isAt = false }: ShownRow<GhostView>) {
  const { row } = view
  const document = pair[row.side]
  return (
    <li {...rowAttributes(row.key, isAt)} class={`row ghost on-${row.side}`} data-of={row.of}>
      <div class="gutter">
        <span class="number">{view.number}</span>
        <span class="type">↕</span>
      </div>
      <div class={`cell ${row.side}`} data-side={row.side} data-document={document.id}>
        <PassageText
          document={document.id}
          language={document.language}
          side={row.side}
          passage={view.passage}
          marks={[]}
        />
      </div>
      <GhostChip pair={pair} row={row} number={view.ofNumber} />
      <GhostWay pair={pair} row={row} />
    </li>
  )
}

function GhostChip({ pair, row, number }: { pair: Pair; row: GhostRow; number: number }) {
  return (
    <div class={`cell ${otherSide(row.side)} elsewhere`}>
      <a
        class="chip"
        data-follow={row.of}
        href={`${pairPath(pair, { at: row.of })}#${ids.row(row.of)}`}
        title="Linked with a passage elsewhere: go to the link"
      >
        ↕ linked in row <span data-number-of={row.of}>{number}</span>
      </a>
    </div>
  )
}

/** In the place of the actions: they stand at the link. */
function GhostWay({ pair, row }: { pair: Pair; row: GhostRow }) {
  return (
    <p class="actions needs-script">
      Linked elsewhere:
      <a data-follow={row.of} href={`${pairPath(pair, { at: row.of })}#${ids.row(row.of)}`}>
        go to the link
      </a>
    </p>
  )
}

function withNotes(view: LinkView, pair: Pair, marks: RowMarks): RowMarks {
  const through = (side: 'source' | 'target') =>
    view.gloss === undefined || view.gloss.side === side ? [] : throughMarks(view.gloss)
  return {
    source: [
      ...noteMarks(view.notes, pair.source.id, view.source),
      ...marks.source,
      ...through('source'),
    ],
    target: [
      ...noteMarks(view.notes, pair.target.id, view.target),
      ...marks.target,
      ...through('target'),
    ],
  }
}
