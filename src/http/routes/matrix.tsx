/** All versions beside the pivot. */
import { Hono } from 'hono'
import { MatrixPage } from '../../../views/matrix/matrix-page.tsx'
import type { Context } from '../../app/context.ts'
import { matrix } from '../../app/matrix.ts'
import { alignWithPivot } from '../first-sight.ts'
import { idParam, numberQuery } from '../forms.ts'
import { placeInComparison } from '../pair.ts'
import { shellOf } from '../shell.ts'

/** Segments of the pivot on a page. */
const PIECE = 40

export function matrixRoutes(context: Context): Hono {
  return new Hono().get('/comparisons/:id/matrix', (c) => {
    const id = idParam(c, 'id')
    const working = alignWithPivot(context, id).length > 0
    const from = numberQuery(c, 'from') ?? 0
    const { comparison, pivot, versions, rows, total } = matrix(context, {
      comparison: id,
      from,
      count: PIECE,
    })
    const documentOf = (wanted: number) => comparison.documents.find((one) => one.id === wanted)!
    return c.render(
      <MatrixPage
        shell={shellOf(c)}
        place={placeInComparison(context, id, 'matrix')}
        pivot={documentOf(pivot)}
        versions={versions.map(documentOf)}
        rows={rows}
        total={total}
        working={working}
        before={from > 0 ? Math.max(0, from - PIECE) : null}
        after={from + PIECE < total ? from + PIECE : null}
      />,
    )
  })
}
