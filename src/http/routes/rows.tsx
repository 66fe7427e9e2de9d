/** The rows of the workbench piece by piece, the next one of some kind, and long runs unfolded. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { AlignmentPart } from '../../../views/workbench/alignment-panel.tsx'
import { pairPath, unfiltered } from '../../../views/workbench/pair.ts'
import type { Pair } from '../../../views/workbench/pair.ts'
import { RowListItems, RowPiece } from '../../../views/workbench/row-list.tsx'
import { UnfoldedRun } from '../../../views/workbench/unfolded-run.tsx'
import { paths } from '../../../views/paths.ts'
import { latestJob } from '../../app/aligning/aligning.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { runSegments } from '../../app/editing/reading.ts'
import { findRowInTurns, ROW_FILTERS } from '../../app/editing/row-search.ts'
import { UserError } from '../../core/errors.ts'
import type { RowPage } from '../../core/rows.ts'
import { choice, idParam, numberQuery } from '../forms.ts'
import { glossedPage } from '../glossed.ts'
import { pairOfRequest } from '../pair.ts'
import { rowByKey, rowsInTurns, rowsOf, storedLens, storedOrder, storedSide } from '../turned.ts'

/** Rows that are given anew at once: where nobody says how many, and at most. */
const USUAL_ROWS = 40
const MOST_ROWS = 200
/** Segments of an unaligned run that are unfolded at once. */
const RUN_PIECE = 100

export function rowRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/bitexts/:id/rows', (c) => showRows(context, c))
  routes.get('/bitexts/:id/next', (c) => showNext(context, c))
  routes.get('/bitexts/:id/runs/:row', (c) => unfoldRun(context, c))
  return routes
}

async function showRows(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const from = c.req.query('from')
  if (from !== undefined) return await showSameRows(context, c, pair, from)
  const before = c.req.query('before')
  const after = c.req.query('after')
  const at = before === undefined ? { after: after ?? '' } : { before }
  const rows = await rowsInTurns(context, pair, { at })
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
  const limit = Math.min(numberQuery(c, 'count') ?? USUAL_ROWS, MOST_ROWS)
  const first = Number(from)
  const before = Number.isInteger(first) && first > 1 ? rowKey(context, pair, first - 1) : null
  return rowsInTurns(context, pair, { at: before === null ? null : { after: before }, limit })
}

function rowKey(context: Context, pair: Pair, number: number): string | null {
  const { rows } = rowsOf(context, unfiltered(pair), { at: { row: number }, limit: 1 })
  return rows[0]?.row.key ?? null
}

/** Where the next row of some kind is: for a script as data, for a reader as the page there. */
async function showNext(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const found = await findRowInTurns(context, {
    bitext: pair.bitext.id,
    order: storedOrder(pair),
    lens: storedLens(pair),
    state: pair.state,
    filter: choice(c.req.query('filter') ?? 'all', ROW_FILTERS, 'kind of row'),
    from: c.req.query('from') ?? null,
    direction: c.req.query('direction') === 'previous' ? 'previous' : 'next',
  })
  if (c.req.header('accept')?.includes('application/json')) return c.json(found)
  return c.redirect(pairPath(pair, found === null ? {} : { at: found.key, row: found.key }), 303)
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
