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

export type MatrixCellData =
  | { readonly kind: 'not-aligned' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unlinked'; readonly segment: number; readonly text: string }
  | {
      readonly kind: 'absent' | 'linked'
      readonly bead: number
      readonly status: string
      readonly text: string
      readonly differences: number
      /** In [0, 1]. */
      readonly departure: number
    }

interface MatrixPageProps {
  readonly shell: Shell
  readonly place: ComparisonPlace
  readonly pivot: DocumentSummary
  readonly versions: readonly DocumentSummary[]
  readonly rows: readonly {
    readonly pivot: PassageView | null
    readonly cells: readonly MatrixCellData[]
  }[]
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
  const { shell, place, pivot, versions, rows, total, before, after, working, missing } = props
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
          Each version beside “<bdi>{pivot.origin.outlet ?? pivot.title}</bdi>”. The darker a cell,
          the more it departs.
        </p>
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
            {...(working ? askAgain(shell.here) : {})}
          >
            <table class="data matrix">
              <thead>
                <tr>
                  <th scope="col">#</th>
                  <VersionHead document={pivot} pivot />
                  {versions.map((version) => (
                    <VersionHead document={version} />
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map(({ pivot: passage, cells }) => (
                  <tr>
                    <th scope="row">{passage === null ? '' : numbersOf(passage)}</th>
                    <PivotCell document={pivot} passage={passage} />
                    {cells.map((cell, index) => (
                      <Cell
                        place={place}
                        pivot={pivot}
                        version={versions[index]!}
                        cell={cell}
                        isInPivot={passage !== null}
                      />
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        <Pages place={place} before={before} after={after} total={total} />
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

/** Until the aligner is done. */
function askAgain(here: string) {
  return {
    'hx-get': here,
    'hx-trigger': 'every 1500ms',
    'hx-select': `#${ids.matrix}`,
    'hx-swap': 'outerHTML',
    'aria-busy': 'true',
  }
}

/** `4`, or `4–5` where several segments of the pivot belong together. */
function numbersOf({ segments }: PassageView): string {
  const first = segments[0]!.position + 1
  const last = segments.at(-1)!.position + 1
  return first === last ? String(first) : `${first}–${last}`
}

function PivotCell(props: { document: DocumentSummary; passage: PassageView | null }) {
  const { document, passage } = props
  if (passage === null) return <td class="cell-nothing">not there</td>
  return (
    <td>
      <LanguageBlock language={document.language} class="text">
        {passage.text}
      </LanguageBlock>
    </td>
  )
}

function VersionHead({ document, pivot }: { document: DocumentSummary; pivot?: boolean }) {
  return (
    <th scope="col">
      <bdi>{document.origin.outlet ?? document.title}</bdi>
      <span class="version-facts">
        {languageName(document.language, 'en')}
        {document.origin.publishedAt === undefined ? '' : ` · ${document.origin.publishedAt}`}
        {pivot === true ? ' · pivot' : ''}
      </span>
    </th>
  )
}

/** Shades of departure, each a fifth. */
const SHADES = 5

function Cell(props: {
  place: ComparisonPlace
  pivot: DocumentSummary
  version: DocumentSummary
  cell: MatrixCellData
  isInPivot: boolean
}) {
  const { place, pivot, version, cell, isInPivot } = props
  if (cell.kind === 'nothing') return <td class="cell-nothing">not there</td>
  if (cell.kind === 'not-aligned') {
    const href = paths.comparison(place.id, { source: pivot.id, target: version.id })
    return (
      <td class="cell-nothing">
        <a href={href}>not aligned</a>
      </td>
    )
  }
  if (cell.kind === 'unlinked') {
    return (
      <td class="cell-unlinked">
        <LanguageBlock language={version.language} class="text">
          {cell.text}
        </LanguageBlock>
        <p class="cell-facts">
          <a href={paths.segmentPlace(place.id, version.id, cell.segment)}>
            {isInPivot ? 'through another version' : 'not in the pivot'}
          </a>
        </p>
      </td>
    )
  }
  const row = `b${cell.bead}`
  const href = paths.comparison(place.id, { source: pivot.id, target: version.id, at: row, row })
  if (cell.kind === 'absent') {
    return (
      <td class="cell-nothing">
        <a href={`${href}#row-${row}`}>absent</a>
      </td>
    )
  }
  const shade = Math.min(SHADES - 1, Math.floor(cell.departure * SHADES))
  return (
    <td class={`shade-${shade}`}>
      <LanguageBlock language={version.language} class="text">
        {cell.text}
      </LanguageBlock>
      <p class="cell-facts">
        <a href={`${href}#row-${row}`}>
          {cell.differences === 0 ? 'no difference found' : counted(cell.differences, 'difference')}
        </a>
        {cell.status === 'confirmed' ? <span class="badge confirmed">confirmed</span> : null}
      </p>
    </td>
  )
}

function Pages(props: {
  place: ComparisonPlace
  before: number | null
  after: number | null
  total: number
}) {
  const { place, before, after, total } = props
  return (
    <nav class="pages" aria-label="Pages">
      {before === null ? null : (
        <a href={paths.matrix(place.id, { from: before === 0 ? undefined : before })}>Earlier</a>
      )}
      <span class="hint">{counted(total, 'row')}</span>
      {after === null ? null : <a href={paths.matrix(place.id, { from: after })}>Later</a>}
    </nav>
  )
}
