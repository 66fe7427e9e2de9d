/** The dot plot of a pair. */
import { Hono } from 'hono'
import { DotsPage } from '../../../views/dots/dots-page.tsx'
import { paths } from '../../../views/paths.ts'
import type { Context } from '../../app/context.ts'
import { dots } from '../../app/comparing/overviews.ts'
import { idParam, numberQuery } from '../forms.ts'
import { choosePair } from '../pair.ts'
import { shellOf } from '../shell.ts'
import { isTurned } from '../turned.ts'

export function dotRoutes(context: Context): Hono {
  return new Hono().get('/comparisons/:id/dots', (c) => {
    const id = idParam(c, 'id')
    const pair = choosePair(context, id, {
      source: numberQuery(c, 'source'),
      target: numberQuery(c, 'target'),
    })
    if (pair === null) return c.redirect(paths.comparison(id), 303)
    const plot = dots(context, pair.bitext.id)
    const points = plot.dots.map((dot) =>
      isTurned(pair) ? { ...dot, source: dot.target, target: dot.source } : dot,
    )
    return c.render(
      <DotsPage
        shell={shellOf(c)}
        pair={pair}
        sourceCount={pair.source.segmentCount}
        targetCount={pair.target.segmentCount}
        dots={points}
      />,
    )
  })
}
