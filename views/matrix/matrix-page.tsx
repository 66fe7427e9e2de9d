/** N versions beside the pivot: how much each departs from it, segment by segment. */
import { Empty } from '../layout/message.tsx'
import { Page } from '../layout/page.tsx'
import type { Shell } from '../layout/preferences.ts'
import { paths } from '../paths.ts'
import { ShadeLegend } from './matrix-cell.tsx'
import { AlignAll, Pages, ShadeChoice } from './matrix-choices.tsx'
import { versionHeads } from './matrix-heads.tsx'
import { MatrixTable } from './matrix-table.tsx'
import type { MatrixData } from './matrix-table.tsx'

interface MatrixPageProps extends MatrixData {
  readonly shell: Shell
  readonly total: number
  /** Versions that are neither aligned nor being aligned. */
  readonly missing: number
  /** 0-based first rows of the pages before and after; null at the ends. */
  readonly before: number | null
  readonly after: number | null
}

/** A heat map that can be read: each cell says in words and shade how much differs. */
export function MatrixPage(props: MatrixPageProps) {
  const { shell, place, pivot, versions, shade, total, working, missing, before, after } = props
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
          it differs from {shade === 'pivot' ? 'this pivot' : 'all other versions, on average'}.
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
          <MatrixTable data={props} heads={heads} here={shell.here} />
        )}
        <Pages place={place} shade={shade} before={before} after={after} total={total} />
      </div>
    </Page>
  )
}
