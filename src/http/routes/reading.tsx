/** Two whole texts beside each other. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { ReadingBlocks } from '../../../views/reading/reading-blocks.tsx'
import { ReadingPage } from '../../../views/reading/reading-page.tsx'
import { paths } from '../../../views/paths.ts'
import type { Pair } from '../../../views/workbench/pair.ts'
import type { Context } from '../../app/context.ts'
import { wholeText } from '../../app/importing/whole-texts.ts'
import { otherSide, type Side } from '../../core/model.ts'
import type { ReadingBlock } from '../../core/reading.ts'
import { idParam, numberQuery } from '../forms.ts'
import { choosePair } from '../pair.ts'
import { shellOf } from '../shell.ts'
import { PARTS, streamPage } from '../streamed-page.ts'
import { storedSide } from '../turned.ts'

/** Segments that are made at once. */
const PIECE = 100

export function readingRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/comparisons/:id/reading', (c) => read(context, c))
  return routes
}

async function read(context: Context, c: Request) {
  const id = idParam(c, 'id')
  const [source, target] = [numberQuery(c, 'source'), numberQuery(c, 'target')]
  const pair = choosePair(context, id, { source, target })
  if (pair === null) return c.redirect(paths.comparison(id), 303)
  const page = <ReadingPage shell={shellOf(c)} pair={pair} source={PARTS[0]} target={PARTS[1]} />
  return await streamPage(context, c, page, [
    piecesOf(context, pair, 'source'),
    piecesOf(context, pair, 'target'),
  ])
}

function* piecesOf(context: Context, pair: Pair, side: Side) {
  const [document, other] = [pair[side], pair[otherSide(side)]]
  const whole = wholeText(context, { bitext: pair.bitext.id, side: storedSide(pair, side) })
  let blocks: ReadingBlock[] = []
  let segments = 0
  for (const block of whole) {
    blocks.push(block)
    segments += block.segments.length
    if (segments < PIECE) continue
    yield <ReadingBlocks document={document} other={other} blocks={blocks} />
    blocks = []
    segments = 0
  }
  yield <ReadingBlocks document={document} other={other} blocks={blocks} />
}
