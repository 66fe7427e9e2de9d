/** The library, and the samples in it. */
import { Hono } from 'hono'
import { LibraryPage } from '../../../views/library/library-page.tsx'
import { paths } from '../../../views/paths.ts'
import type { Context } from '../../app/context.ts'
import { LIBRARY_ORDERS, libraryPage } from '../../app/library-order.ts'
import { missingSamples, openSample } from '../../app/samples.ts'
import { goTo } from '../answers.tsx'
import { alignWithPivot } from '../../app/aligning/version-alignments.ts'
import { choice, field, numberQuery, readForm } from '../forms.ts'
import { byOf, shellOf } from '../shell.ts'

/** Comparisons on a page. */
const PIECE = 48

export function libraryRoutes(context: Context, fetches: boolean): Hono {
  const routes = new Hono()

  routes.get(paths.library, (c) => {
    const query = (c.req.query('query') ?? '').trim()
    const order = choice(c.req.query('order') || 'newest', LIBRARY_ORDERS, 'order')
    const after = numberQuery(c, 'after')
    const page = libraryPage(context, { query, order, after, limit: PIECE })
    const isWhole = query === '' && after === undefined
    return c.render(
      <LibraryPage
        shell={shellOf(c)}
        fetches={fetches}
        page={page}
        query={query}
        order={order}
        isFirst={after === undefined}
        samples={isWhole ? missingSamples(context) : []}
        deleted={deletionIn(c.req.query('deleted'), numberQuery(c, 'operation'))}
      />,
    )
  })

  routes.post(paths.samples, async (c) => {
    const form = await readForm(c)
    const comparison = await openSample(context, { name: field(form, 'name'), by: byOf(c) })
    alignWithPivot(context, comparison)
    return goTo(c, paths.comparison(comparison))
  })

  return routes
}

function deletionIn(comparison: string | undefined, operation: number | undefined) {
  if (comparison === undefined || operation === undefined || !/^\d+$/.test(comparison)) return null
  return { comparison: Number(comparison), operation }
}
