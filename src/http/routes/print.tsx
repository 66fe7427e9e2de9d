/** The whole comparison of two texts for paper, sent while it is made. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { stream } from 'hono/streaming'
import { PrintPage } from '../../../views/print/print-page.tsx'
import { PrintRows } from '../../../views/print/print-row.tsx'
import type { Pair } from '../../../views/workbench/pair.ts'
import type { Context } from '../../app/context.ts'
import { runSegments } from '../../app/reading.ts'
import { UserError } from '../../core/errors.ts'
import type { RowView } from '../../core/rows.ts'
import { idParam, numberQuery } from '../forms.ts'
import { choosePair } from '../pair.ts'
import { shellOf } from '../shell.ts'
import { rowsOf, storedSide } from '../turned.ts'

/** Rows that are made at once: others are answered in between. */
const PIECE = 40
/** Segments of an unaligned run in one row of the paper. */
const RUN_PIECE = 200

export function printRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id/print', (c) => print(context, c))
  return routes
}

/** Stands where the rows go: no text has it. */
const ROWS = '\u{F0000}'

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
      {ROWS}
    </PrintPage>
  )
  const [head = '', tail = ''] = (await page).toString().split(ROWS)
  c.header('Content-Type', 'text/html; charset=utf-8')
  return stream(c, async (to) => {
    await to.write(`<!DOCTYPE html>${head}`)
    for (let after: string | null = ''; after !== null && !to.aborted; await nextTurn()) {
      const at = after === '' ? null : { after }
      const page = rowsOf(context, pair, { at, limit: PIECE })
      const views = page.rows.flatMap((view) => [...unfolded(context, pair, view)])
      const rows = <PrintRows pair={pair} views={views} />
      await to.write((await rows).toString())
      after = page.next
    }
    await to.write(tail)
  })
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
