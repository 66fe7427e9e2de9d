/** The workbench: its page, and what stands beside the rows. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { OneTextPage } from '../../../views/workbench/one-text-page.tsx'
import { Drawer } from '../../../views/workbench/drawer.tsx'
import { Minimap } from '../../../views/workbench/minimap.tsx'
import { WorkbenchPage } from '../../../views/workbench/workbench-page.tsx'
import type { Pair } from '../../../views/workbench/pair.ts'
import { latestJob } from '../../app/aligning/aligning.ts'
import { alignOnce } from '../../app/aligning/version-alignments.ts'
import { getBitext } from '../../app/bitexts.ts'
import { minimap } from '../../app/comparing/overviews.ts'
import type { Context } from '../../app/context.ts'
import { newestOperation } from '../../app/editing/undoing.ts'
import { getComparison } from '../../app/library.ts'
import { detailsOf, undoNames } from '../details.ts'
import { findingCounts } from '../finding-counts.ts'
import { footerOf } from '../footer-now.tsx'
import { idParam } from '../forms.ts'
import { glossedPage, glossedView, glossState } from '../glossed.ts'
import { pairAsked, pairOfRequest, placeInComparison } from '../pair.ts'
import { arrivedAt, placeIn } from '../row-place.ts'
import { isOwnVisit } from '../security.ts'
import { byOf, shellOf } from '../shell.ts'
import { rowsInTurns, storedLens, storedOrder } from '../turned.ts'

export function workbenchRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id', (c) => showWorkbench(context, c))
  routes.get('/bitexts/:id/details/:row', (c) => showDetails(context, c))
  routes.get('/bitexts/:id/minimap', (c) => {
    const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
    const map = minimapOf(context, pair)
    return c.html(<Minimap pair={pair} map={map} />)
  })
  routes.get('/bitexts/:id/footer', (c) => {
    const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
    return c.html(footerOf({ context, c, pair, at: c.req.query('at') ?? null }))
  })
  return routes
}

async function showWorkbench(context: Context, c: Request) {
  const id = idParam(c, 'id')
  const pair = pairAsked(context, c, id)
  if (pair === null) {
    return c.render(
      <OneTextPage
        shell={shellOf(c)}
        place={placeInComparison(context, id, 'workbench')}
        comparison={getComparison(context, id)}
      />,
    )
  }
  // Before anything is read: what comes later is told, or asked for, when the page listens.
  const newest = newestOperation(context, id)
  const job = isOwnVisit(c) ? alignOnce(context, pair.bitext) : latestJob(context, pair.bitext.id)
  const at = placeIn(c.req.query('at') ?? c.req.query('row'))
  const { page, warning } = await glossedPage(
    context,
    c,
    pair,
    await rowsInTurns(context, pair, { at }),
  )
  const row = c.req.query('row')
  return c.render(
    <WorkbenchPage
      shell={shellOf(c)}
      pair={pair}
      newest={newest}
      page={page}
      at={at === null ? null : arrivedAt(page.rows, at)}
      map={minimapOf(context, pair)}
      findings={findingCounts(context, pair)}
      job={job}
      details={row === undefined ? null : await glossedDetails(context, c, pair, row)}
      glosses={glossState(context, c, pair)}
      glossWarning={warning}
      {...undoNames(context, pair, byOf(c))}
    />,
  )
}

/** Ticks stand where there is what the reader looks for. */
function minimapOf(context: Context, pair: Pair) {
  const [order, lens] = [storedOrder(pair), storedLens(pair)]
  return minimap(context, { bitext: pair.bitext.id, order, lens })
}

/** What the drawer says, with the gloss. */
async function glossedDetails(context: Context, c: Request, pair: Pair, row: string) {
  const details = detailsOf(context, c, pair, row)
  if (details === null) return null
  return { ...details, view: await glossedView(context, c, pair, details.view) }
}

async function showDetails(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const details = await glossedDetails(context, c, pair, c.req.param('row') ?? '')
  return c.html(<Drawer pair={pair} details={details} />)
}
