/** A cell of the matrix: what a version says there, and how much it departs, in words and in shade. */
import type { MatrixCellView } from '../../src/core/overviews.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import { counted } from '../layout/counted.ts'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { ids, paths } from '../paths.ts'
import { LanguageBlock } from '../segment-text.tsx'

/** Lower ends of the shades: most departures are small. */
const SHADES = [0, 0.001, 0.1, 0.25, 0.5]

/** 0 where nothing departs, 4 where most does. */
export function shadeOf(departure: number): number {
  return SHADES.findLastIndex((from) => departure >= from)
}

/** `12 %`; little is not nothing. */
export function departureText(departure: number): string {
  if (departure === 0) return '0 %'
  return departure < 0.01 ? '<1 %' : `${Math.round(departure * 100)} %`
}

/** The colours with what they mean. */
export function ShadeLegend() {
  const names = ['no difference', 'under 10 %', 'under 25 %', 'under 50 %', '50 % and more']
  return (
    <ul class="shade-legend" aria-label="Shades">
      {names.map((name, shade) => (
        <li>
          <span class={`swatch shade-${shade}`} aria-hidden="true" />
          {name}
        </li>
      ))}
    </ul>
  )
}

interface CellProps {
  readonly place: ComparisonPlace
  readonly pivot: DocumentSummary
  readonly version: DocumentSummary
  /** What the version is called where the heads are not in sight. */
  readonly head: string
  readonly cell: MatrixCellView
  readonly isInPivot: boolean
  /** From all other versions; null: the cell says how much it departs from the pivot. */
  readonly fromAll: number | null
  /** How much it departs from all others is not known yet. */
  readonly pending: boolean
}

export function MatrixCell(props: CellProps) {
  const { place, pivot, version, head, cell } = props
  if (cell.kind === 'nothing') return <NothingCell head={head} />
  if (cell.kind === 'not-aligned') {
    const href = paths.comparison(place.id, { source: pivot.id, target: version.id })
    return (
      <td class="cell-nothing" data-head={head}>
        <a href={href}>not aligned</a>
      </td>
    )
  }
  if (cell.kind === 'unlinked') return <UnlinkedCell {...props} cell={cell} />
  const row = `b${cell.bead}`
  const target = { source: pivot.id, target: version.id, at: row, row }
  const href = `${paths.comparison(place.id, target)}#${ids.row(row)}`
  if (cell.kind === 'absent') {
    return (
      <td class="cell-nothing" data-head={head}>
        <a href={href}>absent</a>
      </td>
    )
  }
  const departure = props.fromAll ?? cell.departure
  return (
    <td class={props.pending ? undefined : `shade-${shadeOf(departure)}`} data-head={head}>
      <LanguageBlock language={version.language} class="text">
        {cell.text}
      </LanguageBlock>
      <p class="cell-facts">
        {props.pending ? (
          <Pending />
        ) : (
          <Departure departure={departure} fromAll={props.fromAll !== null} />
        )}
        <a href={href} class={cell.differences === 0 ? 'same' : undefined}>
          {cell.differences === 0 ? 'no difference found' : counted(cell.differences, 'difference')}
        </a>
        {cell.status === 'confirmed' ? <span class="badge confirmed">confirmed</span> : null}
      </p>
    </td>
  )
}

/** Quiet, so that what is there stands out. */
export function NothingCell({ head }: { head: string }) {
  return (
    <td class="cell-nothing" data-head={head}>
      <span aria-hidden="true">–</span>
      <span class="vh">not there</span>
    </td>
  )
}

export function Departure({ departure, fromAll }: { departure: number; fromAll: boolean }) {
  return (
    <span
      class="departure"
      title={`Differs by ${departureText(departure)} from ${fromAll ? 'the other versions' : 'the pivot'}`}
    >
      {departureText(departure)}
      <span class="vh">{` difference from ${fromAll ? 'the other versions' : 'the pivot'}`}</span>
    </span>
  )
}

/** Takes the place of what is to come. */
export function Pending() {
  return (
    <span class="departure" title="Not compared yet">
      <span aria-hidden="true">…</span>
      <span class="vh">not compared with the other versions yet</span>
    </span>
  )
}

/** Characters that are shown of what one version alone says. */
const EXCERPT = 360

function UnlinkedCell(props: CellProps & { cell: Extract<MatrixCellView, { kind: 'unlinked' }> }) {
  const { place, version, head, cell, isInPivot, fromAll, pending } = props
  const { text, segments } = cell
  const shown = text.length > EXCERPT ? `${text.slice(0, EXCERPT).toWellFormed()}…` : text
  return (
    <td class={fromAll === null ? 'cell-unlinked' : `shade-${shadeOf(fromAll)}`} data-head={head}>
      <LanguageBlock language={version.language} class="text">
        {shown}
      </LanguageBlock>
      <p class="cell-facts">
        {pending ? <Pending /> : null}
        {fromAll === null ? null : <Departure departure={fromAll} fromAll />}
        <a href={paths.segmentPlace(place.id, version.id, cell.segment)}>
          {isInPivot
            ? 'linked through another version'
            : `${counted(segments, 'segment')} not in the pivot`}
        </a>
      </p>
    </td>
  )
}
