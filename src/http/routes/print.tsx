/** The whole comparison of two texts for paper, sent while it is made. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { PrintPage } from '../../../views/print/print-page.tsx'
import { PrintRows } from '../../../views/print/print-row.tsx'
import type { Pair } from '../../../views/workbench/pair.ts'
import type { Context } from '../../app/context.ts'
import { runSegments } from '../../app/editing/reading.ts'
import { UserError } from '../../core/errors.ts'
import type { RowView } from '../../core/rows.ts'
import { idParam, numberQuery } from '../forms.ts'
import { choosePair } from '../pair.ts'
import { shellOf } from '../shell.ts'
import { PARTS, streamPage } from '../streamed-page.ts'
import { rowsInTurns, rowsOf, storedSide } from '../turned.ts'

/** Rows that are made at once. */
const PIECE = 40
/** Segments of an unaligned run in one row of the paper. */
const RUN_PIECE = 200

export function printRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id/print', (c) => print(context, c))
  return routes
}

async function print(context: Context, c: Request) {
  const pair = choosePair(context, idParam(c, 'id'), {
    source: numberQuery(c, 'source'),
    target: numberQuery(c, 'target'),
    order: c.req.query('order'),
  })
  if (pair === null) throw new UserError('not-found', 'There is only one text to print.')
  const { counts } = rowsOf(context, pair, { limit: 1 })
  const page = (
    <PrintPage shell={shellOf(c)} pair={pair} counts={counts} at={context.now()}>
      {PARTS[0]}
    </PrintPage>
  )
  return await streamPage(context, c, page, [piecesOf(context, pair)])
}

async function* piecesOf(context: Context, pair: Pair) {
  for (let after: string | null = ''; after !== null;) {
    const at = after === '' ? null : { after }
    const page = await rowsInTurns(context, pair, { at, limit: PIECE })
    const views = page.rows.flatMap((view) => [...unfolded(context, pair, view)])
    yield <PrintRows pair={pair} views={views} />
    after = page.next
  }
}

/** A run of unaligned segments with all of them, a row a piece. */
function* unfolded(context: Context, pair: Pair, view: RowView): Generator<RowView> {
  if (view.kind !== 'unaligned') {
    yield view
    return
  }
  const { side, segments } = view.row
  for (let from: number | null = segments[0]!; from !== null;) {
    const piece = runSegments(context, {
      bitext: pair.bitext.id,
      side: storedSide(pair, side),
      from,
      count: RUN_PIECE,
    })
    const notes = from === segments[0] ? view.notes : []
    yield { ...view, passage: piece.passage, notes }
    from = piece.next
  }
}
