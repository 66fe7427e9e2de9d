/** The workbench: the page, its rows piece by piece, and what the drawer says. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { OneTextPage } from '../../../views/workbench/one-text-page.tsx'
import { Drawer } from '../../../views/workbench/drawer.tsx'
import { Minimap } from '../../../views/workbench/minimap.tsx'
import { AlignmentPart } from '../../../views/workbench/alignment-panel.tsx'
import { RowListItems, RowPiece } from '../../../views/workbench/row-list.tsx'
import { UnfoldedRun } from '../../../views/workbench/unfolded-run.tsx'
import { WorkbenchPage } from '../../../views/workbench/workbench-page.tsx'
import { paths } from '../../../views/paths.ts'
import { pairPath } from '../../../views/workbench/pair.ts'
import type { Pair } from '../../../views/workbench/pair.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { getComparison } from '../../app/library.ts'
import { findRow, minimap, ROW_FILTERS, runSegments } from '../../app/editing/reading.ts'
import type { FoundRow, RowPlace, RowSearch } from '../../app/editing/reading.ts'
import { newestOperation } from '../../app/editing/undoing.ts'
import { UserError } from '../../core/errors.ts'
import type { RowPage, RowView } from '../../core/rows.ts'
import { findingCounts } from '../finding-counts.ts'
import { footerOf } from '../footer-now.tsx'
import { choice, idParam, numberQuery } from '../forms.ts'
import { detailsOf, undoNames } from '../details.ts'
import { glossedPage, glossedView, glossState } from '../glossed.ts'
import { latestJob } from '../../app/aligning/aligning.ts'
import { alignOnce } from '../../app/aligning/version-alignments.ts'
import { pairAsked, pairOfRequest, placeInComparison } from '../pair.ts'
import { isOwnVisit } from '../security.ts'
import { byOf, shellOf } from '../shell.ts'
import { rowByKey, rowsInTurns, rowsOf, storedLens, storedOrder, storedSide } from '../turned.ts'

/** Rows on the first page and in each further piece. */
const PIECE = 40
/** Rows that are given anew at once. */
const MOST_ROWS = 200
/** Segments of an unaligned run that are unfolded at once. */
const RUN_PIECE = 100

export function workbenchRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id', (c) => showWorkbench(context, c))
  routes.get('/bitexts/:id/rows', (c) => showRows(context, c))
  routes.get('/bitexts/:id/next', (c) => showNext(context, c))
  routes.get('/bitexts/:id/details/:row', (c) => showDetails(context, c))
  routes.get('/bitexts/:id/runs/:row', (c) => unfoldRun(context, c))
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
  const at = placeOf(c.req.query('at') ?? c.req.query('row'))
  const { page, warning } = await glossedPage(
    context,
    c,
    pair,
    await rowsInTurns(context, pair, { at, limit: PIECE }),
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

/** `n:12`, `before:KEY`, `after:KEY`, `segment:source:12`, or the key of a row. */
function placeOf(at: string | undefined): RowPlace | null {
  if (at === undefined || at === '') return null
  const [kind, ...rest] = at.split(':')
  const value = rest.join(':')
  if (kind === 'n' && /^\d+$/.test(value)) return { row: Number(value) }
  if (kind === 'before' && value !== '') return { before: value }
  if (kind === 'after' && value !== '') return { after: value }
  if (kind === 'segment') {
    const [side, segment] = rest
    if ((side === 'source' || side === 'target') && /^\d+$/.test(segment ?? '')) {
      return { side, segment: Number(segment) }
    }
  }
  return { key: at }
}

/** The row that a place names, if it is one of these. */
function arrivedAt(rows: readonly RowView[], at: RowPlace): string | null {
  const isIt = (view: RowView) => {
    if ('row' in at) return view.number === at.row
    if ('key' in at) return view.row.key === at.key
    if (!('side' in at)) return false
    if (view.kind === 'link') return view.row[at.side].includes(at.segment)
    return view.kind === 'unaligned' && view.row.segments.includes(at.segment)
  }
  return rows.find(isIt)?.row.key ?? null
}

/** What the drawer says, with the gloss. */
async function glossedDetails(context: Context, c: Request, pair: Pair, row: string) {
  const details = detailsOf(context, c, pair, row)
  if (details === null) return null
  return { ...details, view: await glossedView(context, c, pair, details.view) }
}

async function showRows(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const from = c.req.query('from')
  if (from !== undefined) return await showSameRows(context, c, pair, from)
  const before = c.req.query('before')
  const after = c.req.query('after')
  const at = before === undefined ? { after: after ?? '' } : { before }
  const rows = await rowsInTurns(context, pair, { at, limit: PIECE })
  const { page, warning } = await glossedPage(context, c, pair, rows)
  const edge = before === undefined ? 'after' : 'before'
  return c.html(<RowPiece pair={pair} page={page} edge={edge} glossWarning={warning} />)
}

/** All that stands in the list of a page, and what the aligner is doing, as it is now. */
async function showSameRows(context: Context, c: Request, pair: Pair, from: string) {
  const job = latestJob(context, pair.bitext.id)
  const rows = await sameRows(context, pair, c, from)
  const { page, warning } = await glossedPage(context, c, pair, rows)
  return c.html(
    <>
      <RowListItems pair={pair} page={page} glossWarning={warning} />
      <AlignmentPart pair={pair} job={job} />
    </>,
  )
}

/** The rows that a page has, as they stand now: `from` is the number of the first one. */
function sameRows(context: Context, pair: Pair, c: Request, from: string): Promise<RowPage> {
  const limit = Math.min(numberQuery(c, 'count') ?? PIECE, MOST_ROWS)
  const first = Number(from)
  const before = Number.isInteger(first) && first > 1 ? rowKey(context, pair, first - 1) : null
  return rowsInTurns(context, pair, { at: before === null ? null : { after: before }, limit })
}

function rowKey(context: Context, pair: Pair, number: number): string | null {
  const all = { ...pair, rule: null }
  const { rows } = rowsOf(context, all, { at: { row: number }, limit: 1 })
  return rows[0]?.row.key ?? null
}

/** Where the next row of some kind is: for a script as data, for a reader as the page there. */
async function showNext(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const found = await nextInTurns(context, pair, {
    filter: choice(c.req.query('filter') ?? 'all', ROW_FILTERS, 'kind of row'),
    from: c.req.query('from') ?? null,
    direction: c.req.query('direction') === 'previous' ? 'previous' : 'next',
  })
  if (c.req.header('accept')?.includes('application/json')) return c.json(found)
  return c.redirect(pairPath(pair, found === null ? {} : { at: found.key, row: found.key }), 303)
}

/** How often a search that stopped goes on; it compares a few links at a time. */
const MOST_STEPS = 20

/** Others are answered between the steps. */
async function nextInTurns(
  context: Context,
  pair: Pair,
  sought: Pick<RowSearch, 'filter' | 'from' | 'direction'>,
): Promise<FoundRow | null> {
  let { from } = sought
  const rest = { bitext: pair.bitext.id, order: storedOrder(pair), lens: storedLens(pair) }
  for (let step = 1; ; step++) {
    const found = findRow(context, { ...rest, ...sought, from })
    if (!found?.stopped || step === MOST_STEPS) return found
    from = found.key
    await nextTurn()
  }
}

async function showDetails(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const details = await glossedDetails(context, c, pair, c.req.param('row') ?? '')
  return c.html(<Drawer pair={pair} details={details} />)
}

function unfoldRun(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const view = rowByKey(context, pair, c.req.param('row') ?? '')
  if (view?.kind !== 'unaligned') throw new UserError('not-found', 'This run is gone.')
  const { side, segments } = view.row
  const from = numberQuery(c, 'from') ?? segments[0] ?? 0
  const piece = runSegments(context, {
    bitext: pair.bitext.id,
    side: storedSide(pair, side),
    from,
    count: RUN_PIECE,
  })
  return c.html(
    <UnfoldedRun
      pair={pair}
      view={view}
      passage={piece.passage}
      next={
        piece.next === null
          ? null
          : paths.unlinkedRun(pair.bitext.id, view.row.key, { from: piece.next })
      }
      first={from === segments[0]}
    />,
  )
}
