/** All versions beside the pivot. */
import { Hono } from 'hono'
import { paths } from '../../../views/paths.ts'
import { MatrixPage } from '../../../views/matrix/matrix-page.tsx'
import type { Context } from '../../app/context.ts'
import { matrix } from '../../app/matrix.ts'
import { alignAllVersions, alignWithPivot } from '../../app/version-alignments.ts'
import { redirectBack } from '../answers.tsx'
import { idParam, numberQuery } from '../forms.ts'
import { placeInComparison } from '../pair.ts'
import { byOf, shellOf } from '../shell.ts'

/** Segments of the pivot on a page. */
const PIECE = 40

export function matrixRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.get('/comparisons/:id/matrix', (c) => {
    const id = idParam(c, 'id')
    const { underWay, missing } = alignWithPivot(context, id)
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
        working={underWay.length > 0}
        missing={missing.length}
        before={from > 0 ? Math.max(0, from - PIECE) : null}
        after={from + PIECE < total ? from + PIECE : null}
      />,
    )
  })

  routes.post('/comparisons/:id/alignments', (c) => {
    const id = idParam(c, 'id')
    alignAllVersions(context, { comparison: id, by: byOf(c) })
    return redirectBack(c, paths.matrix(id))
  })

  return routes
}
