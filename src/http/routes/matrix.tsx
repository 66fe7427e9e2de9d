/** All versions beside the pivot. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { paths } from '../../../views/paths.ts'
import { MATRIX_SHADES } from '../../../views/matrix/matrix-choices.tsx'
import { MatrixPage } from '../../../views/matrix/matrix-page.tsx'
import type { Context } from '../../app/context.ts'
import { matrix } from '../../app/comparing/matrix.ts'
import { departuresFromAll } from '../../app/comparing/matrix-variation.ts'
import {
  alignAllVersions,
  alignWithPivot,
  versionAlignments,
} from '../../app/aligning/version-alignments.ts'
import { redirectBack } from '../answers.tsx'
import { idParam, numberQuery } from '../forms.ts'
import { hiddenKinds, placeInComparison } from '../pair.ts'
import { isOwnVisit } from '../security.ts'
import { byOf, hiddenOf, shellOf } from '../shell.ts'

/** Segments of the pivot on a page. */
const PIECE = 40

/** Milliseconds that a page waits for departures; it asks again for those that are missing. */
const PATIENCE = 1500

export function matrixRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id/matrix', (c) => showMatrix(context, c))
  routes.post('/comparisons/:id/alignments', (c) => {
    const id = idParam(c, 'id')
    alignAllVersions(context, { comparison: id, by: byOf(c) })
    return redirectBack(c, paths.matrix(id))
  })
  return routes
}

async function showMatrix(context: Context, c: Request) {
  const id = idParam(c, 'id')
  const alignments = isOwnVisit(c) ? alignWithPivot : versionAlignments
  const { underWay, missing } = alignments(context, id)
  const from = numberQuery(c, 'from') ?? 0
  const lens = { hidden: hiddenKinds(hiddenOf(c)), rule: null }
  const shown = await matrix(context, { comparison: id, from, count: PIECE, lens })
  const { comparison, pivot, versions, rows, total } = shown
  const shade = MATRIX_SHADES.find((one) => one === c.req.query('shade')) ?? 'pivot'
  const patience = AbortSignal.any([c.req.raw.signal, AbortSignal.timeout(PATIENCE)])
  const departures = shade === 'all' ? await departuresFromAll(context, shown, patience) : null
  const documentOf = (wanted: number) => comparison.documents.find((one) => one.id === wanted)!
  return c.render(
    <MatrixPage
      shell={shellOf(c)}
      place={placeInComparison(context, id, 'matrix')}
      pivot={documentOf(pivot)}
      versions={versions.map(documentOf)}
      rows={rows.map((row, index) => ({ ...row, departures: departures?.[index] ?? null }))}
      shade={shade}
      total={total}
      working={underWay.length > 0 || (departures?.includes(null) ?? false)}
      missing={missing.length}
      before={from > 0 ? Math.max(0, from - PIECE) : null}
      after={from + PIECE < total ? from + PIECE : null}
    />,
  )
}
