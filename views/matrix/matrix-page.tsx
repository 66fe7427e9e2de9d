/** N versions beside the pivot: how much each departs from it, segment by segment. */
import { counted } from '../layout/counted.ts'
import { languageName } from '../../src/core/language/tags.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import type { PassageView } from '../../src/core/rows.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { ids, paths } from '../paths.ts'
import { LanguageBlock } from '../segment-text.tsx'
import { documentName } from '../workbench/pair.ts'
import {
  Departure,
  MatrixCell,
  NothingCell,
  Pending,
  shadeOf,
  ShadeLegend,
} from './matrix-cell.tsx'
import type { MatrixCellData } from './matrix-cell.tsx'

/** What the shade of a cell stands for: the departure from the pivot, or the mean from all others. */
export const MATRIX_SHADES = ['pivot', 'all'] as const
export type MatrixShade = (typeof MATRIX_SHADES)[number]

interface MatrixPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly pivot: DocumentSummary
  readonly versions: readonly DocumentSummary[]
  readonly rows: readonly {
    readonly pivot: PassageView | null
    readonly cells: readonly MatrixCellData[]
    /** From all others, the pivot first; null where that was not asked. */
    readonly departures: readonly (number | null)[] | null
  }[]
  readonly shade: MatrixShade
  readonly total: number
  /** Some versions are being aligned: the page asks again by itself. */
  readonly working: boolean
  /** Versions that are neither aligned nor being aligned. */
  readonly missing: number
  /** 0-based first rows of the pages before and after; null at the ends. */
  readonly before: number | null
  readonly after: number | null
}

/** A heat map that can be read: each cell says in words and shade how much differs. */
export function MatrixPage(props: MatrixPageProps) {
  const { shell, place, pivot, versions, rows, shade, total, working, missing } = props
  const { before, after } = props
  const heads = versionHeads([pivot, ...versions])
  return (
    <Page
      shell={shell}
      title={`Matrix · ${place.title}`}
      place={place}
      refresh={working ? 3 : undefined}
    >
      <div class="widest">
        <h1>Matrix</h1>
        <p class="lead">
          Each version beside “<bdi>{heads[0]}</bdi>”. The stronger the colour of a cell, the more
          it departs from {shade === 'pivot' ? 'this pivot' : 'all other versions, on average'}.
        </p>
        {versions.length < 2 ? null : <ShadeChoice place={place} shade={shade} />}
        {versions.length === 0 ? null : <ShadeLegend />}
        {missing === 0 ? null : <AlignAll place={place} missing={missing} />}
        {versions.length === 0 ? (
          <Empty title="There is only one text">
            <p>
              <a href={paths.addDocuments(place.id)}>Add another version</a>
            </p>
          </Empty>
        ) : (
          <div
            class="table-scroll"
            id={ids.matrix}
            tabindex={0}
            role="region"
            aria-label="Versions"
          >
            {working ? <AskAgain here={shell.here} /> : null}
            <table class="data matrix" aria-busy={working ? 'true' : undefined}>
              {shade === 'all' ? (
                <Compared done={rows.filter(isKnown).length} of={rows.length} />
              ) : null}
              <thead>
                <tr>
                  <th scope="col">#</th>
                  {[pivot, ...versions].map((version, index) => (
                    <VersionHead document={version} head={heads[index]!} pivot={index === 0} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ pivot: passage, cells, departures }) => (
                  <tr class={passage === null ? 'beside-pivot' : undefined}>
                    <th scope="row">{passage === null ? '' : numbersOf(passage)}</th>
                    <PivotCell
                      document={pivot}
                      passage={passage}
                      fromAll={departures?.[0] ?? null}
                      pending={shade === 'all' && departures === null}
                    />
                    {cells.map((cell, index) => (
                      <MatrixCell
                        place={place}
                        pivot={pivot}
                        version={versions[index]!}
                        cell={cell}
                        isInPivot={passage !== null}
                        fromAll={departures?.[index + 1] ?? null}
                        pending={shade === 'all' && departures === null}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pages place={place} shade={shade} before={before} after={after} total={total} />
      </div>
    </Page>
  )
}

function AlignAll({ place, missing }: { place: ComparisonPlace; missing: number }) {
  return (
    <form method="post" action={paths.alignments(place.id)} class="align-all">
      <button type="submit">Align all versions</button>
      <span class="hint">{`${counted(missing, 'version')} not aligned with the pivot yet`}</span>
    </form>
  )
}

const isKnown = ({ departures }: MatrixPageProps['rows'][number]) => departures !== null

/** Until everything is there; only what changed takes another look, so that nothing is scrolled. */
function AskAgain({ here }: { here: string }) {
  return (
    <span
      hidden
      hx-get={here}
      hx-trigger="every 1500ms"
      hx-target={`#${ids.matrix}`}
      hx-select={`#${ids.matrix} > *`}
      hx-swap="innerMorph"
    />
  )
}

function Compared({ done, of }: { done: number; of: number }) {
  return (
    <caption class="hint">
      <span role="status">
        {`Compared with all other versions: ${done} of ${counted(of, 'row')}`}
      </span>
    </caption>
  )
}

/** `4`, or `4–5` where several segments of the pivot belong together. */
function numbersOf({ segments }: PassageView): string {
  const first = segments[0]!.position + 1
  const last = segments.at(-1)!.position + 1
  return first === last ? String(first) : `${first}–${last}`
}

function PivotCell(props: {
  document: DocumentSummary
  passage: PassageView | null
  fromAll: number | null
  pending: boolean
}) {
  const { document, passage, fromAll, pending } = props
  if (passage === null) return <NothingCell />
  return (
    <td class={fromAll === null ? undefined : `shade-${shadeOf(fromAll)}`}>
      <LanguageBlock language={document.language} class="text">
        {passage.text}
      </LanguageBlock>
      {fromAll === null && !pending ? null : (
        <p class="cell-facts">
          {fromAll === null ? <Pending /> : <Departure departure={fromAll} fromAll />}
        </p>
      )}
    </td>
  )
}

/** Outlets; titles where an outlet has several versions. */
function versionHeads(documents: readonly DocumentSummary[]): readonly string[] {
  const names = documents.map(documentName)
  return documents.map((document, index) => {
    const isSole = names.filter((name) => name === names[index]).length === 1
    return isSole ? names[index]! : document.title
  })
}

function VersionHead(props: { document: DocumentSummary; head: string; pivot: boolean }) {
  const { document, head, pivot } = props
  const { outlet, publishedAt } = document.origin
  const facts = [
    languageName(document.language, 'en'),
    outlet === undefined || head === outlet ? undefined : outlet,
    publishedAt,
    pivot ? 'pivot' : undefined,
  ]
  return (
    <th scope="col">
      <bdi>{head}</bdi>
      <span class="version-facts">{facts.filter((fact) => fact !== undefined).join(' · ')}</span>
    </th>
  )
}

const SHADE_NAMES: Record<MatrixShade, string> = {
  pivot: 'the pivot',
  all: 'all other versions',
}

function ShadeChoice({ place, shade }: { place: ComparisonPlace; shade: MatrixShade }) {
  return (
    <nav class="shade-choice" aria-label="Departure from">
      Departure from{' '}
      {MATRIX_SHADES.map((one) => (
        <a
          href={paths.matrix(place.id, shadeQuery(one))}
          aria-current={one === shade ? 'true' : undefined}
        >
          {SHADE_NAMES[one]}
        </a>
      ))}
    </nav>
  )
}

function shadeQuery(shade: MatrixShade) {
  return { shade: shade === 'pivot' ? undefined : shade }
}

function Pages(props: {
  place: ComparisonPlace
  shade: MatrixShade
  before: number | null
  after: number | null
  total: number
}) {
  const { place, shade, before, after, total } = props
  const path = (from: number | undefined) => paths.matrix(place.id, { ...shadeQuery(shade), from })
  return (
    <nav class="pages" aria-label="Pages">
      {before === null ? null : <a href={path(before === 0 ? undefined : before)}>Earlier</a>}
      <span class="hint">{counted(total, 'row')}</span>
      {after === null ? null : <a href={path(after)}>Later</a>}
    </nav>
  )
}
