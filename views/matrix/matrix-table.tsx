/** The cells of the matrix: a row a passage of the pivot, a column a version. */
import type { MatrixCellView } from '../../src/core/overviews.ts'
import type { DocumentSummary } from '../../src/core/records.ts'
import type { PassageView } from '../../src/core/rows.ts'
import type { ComparisonPlace } from '../layout/navigation.tsx'
import { ids } from '../paths.ts'
import { MatrixCell } from './matrix-cell.tsx'
import type { MatrixShade } from './matrix-choices.tsx'
import { numbersOf, PivotCell, VersionHead } from './matrix-heads.tsx'
import { AskAgain, Compared } from './matrix-progress.tsx'

interface MatrixRowData {
  /** Null: what stands here is in other versions only. */
  readonly pivot: PassageView | null
  readonly cells: readonly MatrixCellView[]
  /** From all others, the pivot first; null where that was not asked. */
  readonly departures: readonly (number | null)[] | null
}

export interface MatrixData {
  readonly place: ComparisonPlace
  readonly pivot: DocumentSummary
  readonly versions: readonly DocumentSummary[]
  readonly rows: readonly MatrixRowData[]
  readonly shade: MatrixShade
  /** Some versions are being aligned: the page asks again by itself. */
  readonly working: boolean
}

interface MatrixTableProps {
  readonly data: MatrixData
  /** What the columns are called, the pivot first. */
  readonly heads: readonly string[]
  /** Address of the page. */
  readonly here: string
}

/** It scrolls in itself, by keyboard too. */
export function MatrixTable({ data, heads, here }: MatrixTableProps) {
  const { pivot, versions, rows, shade, working } = data
  return (
    <div class="table-scroll" id={ids.matrix} tabindex={0} role="region" aria-label="Versions">
      {working ? <AskAgain here={here} /> : null}
      <table class="data matrix stacking" aria-busy={working ? 'true' : undefined}>
        {shade === 'all' ? <Compared done={rows.filter(isKnown).length} of={rows.length} /> : null}
        <thead>
          <tr>
            <th scope="col">#</th>
            {[pivot, ...versions].map((version, index) => (
              <VersionHead document={version} head={heads[index]!} pivot={index === 0} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatrixRow data={data} heads={heads} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const isKnown = ({ departures }: MatrixRowData) => departures !== null

function MatrixRow(props: Omit<MatrixTableProps, 'here'> & { row: MatrixRowData }) {
  const { data, heads, row } = props
  const { place, pivot, versions, shade } = data
  const { pivot: passage, cells, departures } = row
  const pending = shade === 'all' && departures === null
  return (
    <tr class={passage === null ? 'beside-pivot' : undefined}>
      <th scope="row">
        {passage === null ? <span class="vh">Not in the pivot</span> : numbersOf(passage)}
      </th>
      <PivotCell
        document={pivot}
        head={heads[0]!}
        passage={passage}
        fromAll={departures?.[0] ?? null}
        pending={pending}
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
          pending={pending}
        />
      ))}
    </tr>
  )
}
