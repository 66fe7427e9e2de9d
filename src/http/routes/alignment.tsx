/** Starting, watching and stopping the aligner. */
import { Hono } from 'hono'
import { AlignmentPanel, isUnderWay } from '../../../views/workbench/alignment-panel.tsx'
import { paths } from '../../../views/paths.ts'
import { pairPath } from '../../../views/workbench/pair.ts'
import { cancelAlignment, latestJob, startAlignment } from '../../app/aligning.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { wantsParts, redirectBack } from '../answers.tsx'
import { choice, field, idParam, numberField, optionalNumber, readForm } from '../forms.ts'
import { pairOfRequest } from '../pair.ts'
import { byOf } from '../shell.ts'

const MODES = ['auto', 'parallel', 'overlap'] as const

export function alignmentRoutes(context: Context): Hono {
  const routes = new Hono()

  routes.post('/bitexts/:id/alignment', async (c) => {
    const bitext = getBitext(context, idParam(c, 'id'))
    const form = await readForm(c)
    const start = optionalNumber(form, 'start')
    const finish = optionalNumber(form, 'finish')
    const around = optionalNumber(form, 'around')
    const mode = field(form, 'mode')
    startAlignment(context, {
      bitext: bitext.id,
      ...(mode ? { mode: choice(mode, MODES, 'kind of alignment') } : {}),
      ...(start === undefined || finish === undefined ? {} : { between: { start, finish } }),
      ...(around === undefined ? {} : { around }),
      by: byOf(c),
    })
    return redirectBack(c, pairPath(pairOfRequest(context, c, bitext)))
  })

  // Asked again and again while the aligner works; when it is over the page comes anew.
  routes.get('/bitexts/:id/alignment', (c) => {
    const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
    const job = latestJob(context, pair.bitext.id)
    if (!wantsParts(c)) return c.redirect(pairPath(pair), 303)
    if (job === null || !isUnderWay(job)) c.header('HX-Refresh', 'true')
    return c.html(<AlignmentPanel pair={pair} job={job} />)
  })

  routes.post('/bitexts/:id/alignment/stop', async (c) => {
    const bitext = getBitext(context, idParam(c, 'id'))
    cancelAlignment(context, numberField(await readForm(c), 'job'))
    return redirectBack(c, paths.comparison(bitext.comparison))
  })

  return routes
}
