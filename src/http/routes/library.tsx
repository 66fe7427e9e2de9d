/** The library, and the samples in it. */
import { Hono } from 'hono'
import { LibraryPage } from '../../../views/library/library-page.tsx'
import { paths, withQuery } from '../../../views/paths.ts'
import type { Context } from '../../app/context.ts'
import { libraryPiece } from '../../app/library.ts'
import { missingSamples, openSample } from '../../app/samples.ts'
import { goTo } from '../answers.tsx'
import { alignWithPivot } from '../../app/version-alignments.ts'
import { field, numberQuery, readForm } from '../forms.ts'
import { byOf, shellOf } from '../shell.ts'

/** Comparisons on a page. */
const PIECE = 48

export function libraryRoutes(context: Context, fetches: boolean): Hono {
  const routes = new Hono()

  routes.get(paths.library, (c) => {
    const before = numberQuery(c, 'before')
    const { comparisons, next } = libraryPiece(context, { before, limit: PIECE })
    return c.render(
      <LibraryPage
        shell={shellOf(c)}
        fetches={fetches}
        comparisons={comparisons}
        older={next === null ? null : withQuery(paths.library, { before: next })}
        isFirst={before === undefined}
        samples={before === undefined ? missingSamples(context) : []}
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
