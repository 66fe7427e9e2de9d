/** What can be changed about a whole comparison, and its history. */
import { Hono } from 'hono'
import { HistoryPage } from '../../../views/history/history-page.tsx'
import { paths, withQuery } from '../../../views/paths.ts'
import type { Context } from '../../app/context.ts'
import { comparisonTexts, deleteComparison, renameComparison, setPivot } from '../../app/library.ts'
import { operationPlaces } from '../../app/editing/operation-places.ts'
import { history, undo } from '../../app/editing/undoing.ts'
import { goTo, redirectBack } from '../answers.tsx'
import { field, idParam, numberField, numberQuery, readForm } from '../forms.ts'
import { byOf, shellOf } from '../shell.ts'
import { placeInComparison } from '../pair.ts'

/** Lines of history on a page. */
const HISTORY_PIECE = 100

export function comparisonRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.post('/comparisons/:id/title', async (c) => {
    const comparison = idParam(c, 'id')
    const title = field(await readForm(c), 'title')
    renameComparison(context, { comparison, title, by: byOf(c) })
    return redirectBack(c, paths.library)
  })

  routes.post('/comparisons/:id/pivot', async (c) => {
    const comparison = idParam(c, 'id')
    const document = numberField(await readForm(c), 'document')
    setPivot(context, { comparison, document, by: byOf(c) })
    return redirectBack(c, paths.comparison(comparison))
  })

  routes.post('/comparisons/:id/deletion', (c) => {
    const comparison = idParam(c, 'id')
    const operation = deleteComparison(context, { comparison, by: byOf(c) })
    return goTo(c, withQuery(paths.library, { deleted: comparison, operation }))
  })

  routes.post('/comparisons/:id/restoration', async (c) => {
    const comparison = idParam(c, 'id')
    const operation = numberField(await readForm(c), 'operation')
    undo(context, { comparison, operation, by: byOf(c) })
    return goTo(c, paths.library)
  })

  routes.get('/comparisons/:id/history', (c) => {
    const id = idParam(c, 'id')
    const before = numberQuery(c, 'before')
    const operations = history(context, {
      comparison: id,
      limit: HISTORY_PIECE,
      ...(before === undefined ? {} : { before }),
    })
    return c.render(
      <HistoryPage
        shell={shellOf(c)}
        place={placeInComparison(context, id, 'history')}
        lines={operationPlaces(context, operations)}
        documents={comparisonTexts(context, id).documents}
        more={operations.length === HISTORY_PIECE ? (operations.at(-1)?.id ?? null) : null}
      />,
    )
  })

  routes.post('/comparisons/:id/history', async (c) => {
    const comparison = idParam(c, 'id')
    const operation = numberField(await readForm(c), 'operation')
    undo(context, { comparison, operation, by: byOf(c) })
    return redirectBack(c, paths.history(comparison))
  })

  return routes
}
