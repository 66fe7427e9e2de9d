/** Starting, watching and stopping the aligner. */
import type { Context as Request } from 'hono'
import { Hono } from 'hono'
import {
  AlignmentPanel,
  AlignmentPart,
  isUnderWay,
} from '../../../views/workbench/alignment-panel.tsx'
import { paths } from '../../../views/paths.ts'
import { pairPath } from '../../../views/workbench/pair.ts'
import type { Pair } from '../../../views/workbench/pair.ts'
import { cancelAlignment, latestJob, startAlignment } from '../../app/aligning/aligning.ts'
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
    const pair = pairOfRequest(context, c, bitext)
    return wantsParts(c) ? answerPanel(c, pair) : redirectBack(c, pairPath(pair))
  })

  // Asked again and again while the aligner works; when it is over, the script fetches what came of it.
  routes.get('/bitexts/:id/alignment', (c) => {
    const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
    const job = latestJob(context, pair.bitext.id)
    if (!wantsParts(c)) return c.redirect(pairPath(pair), 303)
    if (job !== null && isUnderWay(job)) return c.html(<AlignmentPanel pair={pair} job={job} />)
    c.header('HX-Reswap', 'none')
    c.header('HX-Trigger', 'synoptic:aligned')
    return c.body(null, 200)
  })

  routes.post('/bitexts/:id/alignment/stop', async (c) => {
    const bitext = getBitext(context, idParam(c, 'id'))
    cancelAlignment(context, numberField(await readForm(c), 'job'))
    return wantsParts(c)
      ? answerPanel(c, pairOfRequest(context, c, bitext))
      : redirectBack(c, paths.comparison(bitext.comparison))
  })

  return routes

  function answerPanel(c: Request, pair: Pair) {
    return c.html(<AlignmentPart pair={pair} job={latestJob(context, pair.bitext.id)} />)
  }
}
