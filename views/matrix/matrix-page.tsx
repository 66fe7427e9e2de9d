/** N versions beside the pivot: how much each departs from it, segment by segment. */
import type { DocumentSummary } from '../../src/core/records.ts'
import type { PassageView } from '../../src/core/rows.ts'
import { Empty } from '../layout/message.tsx'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { ids, paths } from '../paths.ts'
import { MatrixCell, ShadeLegend } from './matrix-cell.tsx'
import type { MatrixCellData } from './matrix-cell.tsx'
import { AlignAll, Pages, ShadeChoice } from './matrix-choices.tsx'
import type { MatrixShade } from './matrix-choices.tsx'
import { numbersOf, PivotCell, VersionHead, versionHeads } from './matrix-heads.tsx'
import { AskAgain, Compared } from './matrix-progress.tsx'

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
            <table class="data matrix stacking" aria-busy={working ? 'true' : undefined}>
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
                      head={heads[0]!}
                      passage={passage}
                      fromAll={departures?.[0] ?? null}
                      pending={shade === 'all' && departures === null}
                    />
                    {cells.map((cell, index) => (
                      <MatrixCell
                        place={place}
                        pivot={pivot}
                        version={versions[index]!}
                        head={heads[index + 1]!}
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

const isKnown = ({ departures }: MatrixPageProps['rows'][number]) => departures !== null
