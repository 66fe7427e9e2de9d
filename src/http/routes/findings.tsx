/** What differs in a pair as a whole: counted by rule, hidden by this reader, dismissed by reviewers. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { DismissalsPage } from '../../../views/dismissals/dismissals-page.tsx'
import type { DismissalData } from '../../../views/dismissals/dismissals-page.tsx'
import { paths } from '../../../views/paths.ts'
import { FindingCounts } from '../../../views/workbench/finding-counts.tsx'
import type { Pair } from '../../../views/workbench/pair.ts'
import { pairQuery, unfiltered } from '../../../views/workbench/pair.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import {
  dismissDivergence,
  listDismissals,
  restoreDivergence,
} from '../../app/comparing/dismissing.ts'
import { FINDING_RULES, HIDEABLE_KINDS } from '../../core/finding-rules.ts'
import { answerEdit } from '../edit-answer.tsx'
import { redirectBack } from '../answers.tsx'
import { findingCounts } from '../finding-counts.ts'
import { choice, field, idParam, numberField, optionalNumber, readForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { orderOf, pairOfRequest } from '../pair.ts'
import { byOf, hiddenOf, keepPreference, shellOf } from '../shell.ts'
import { isTurned, rowsOf } from '../turned.ts'

export function findingRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/bitexts/:id/findings', (c) => {
    const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
    return c.html(<FindingCounts pair={pair} counts={findingCounts(context, pair)} />)
  })
  routes.get('/bitexts/:id/dismissals', (c) => showDismissals(context, c))
  routes.post('/bitexts/:id/dismissals', (c) => dismiss(context, c))
  routes.post('/bitexts/:id/reinstatements', (c) => reinstate(context, c))
  routes.post(paths.hiding, (c) => hide(c))
  return routes
}

function showDismissals(context: Context, c: Request) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  const shell = shellOf(c)
  return c.render(
    <DismissalsPage
      shell={shell}
      pair={pair}
      dismissals={dismissalsOf(context, pair)}
      isReviewer={shell.preferences.role !== 'reader'}
    />,
  )
}

function dismissalsOf(context: Context, pair: Pair): readonly DismissalData[] {
  const dismissals = listDismissals(context, pair.bitext.id)
  if (!isTurned(pair)) return dismissals
  return dismissals.map(({ link, ...rest }) => ({
    ...rest,
    link: link && { row: link.row, source: link.target, target: link.source },
  }))
}

/** Here or, for `everywhere`, wherever the rule finds the words. */
async function dismiss(context: Context, c: Request) {
  const form = await readForm(c)
  const pair = pairOfForm(context, c, form)
  const bead = numberField(form, 'bead')
  dismissDivergence(context, {
    bitext: pair.bitext.id,
    bead: field(form, 'everywhere') === 'yes' ? null : bead,
    rule: choice(field(form, 'rule'), FINDING_RULES, 'rule'),
    term: field(form, 'term'),
    reason: field(form, 'reason'),
    by: byOf(c),
  })
  const [view] = rowsOf(context, unfiltered(pair), { at: { bead }, limit: 1 }).rows
  const rows = view === undefined ? [] : [{ view }]
  // Other rows come by the feed, as for everybody else.
  return answerEdit(context, c, { pair, operation: null, beads: [bead], shown: rows })
}

function pairOfForm(context: Context, c: Request, form: Form) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  return { ...pair, order: orderOf(field(form, 'order')) }
}

async function reinstate(context: Context, c: Request) {
  const form = await readForm(c)
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  restoreDivergence(context, {
    bitext: pair.bitext.id,
    bead: optionalNumber(form, 'bead') ?? null,
    rule: field(form, 'rule'),
    term: field(form, 'term'),
    by: byOf(c),
  })
  return redirectBack(c, paths.dismissals(pair.bitext.id, pairQuery(pair)))
}

/** `typography=hidden`: each button of the form changes its own kind; others stay as they are. */
async function hide(c: Request) {
  const form = await readForm(c)
  const before = (hiddenOf(c) ?? '').split(' ')
  const hidden = HIDEABLE_KINDS.filter((kind) => {
    const asked = field(form, kind)
    return asked === '' ? before.includes(kind) : asked === 'hidden'
  })
  keepPreference(c, 'hidden', hidden.join(' '))
  return redirectBack(c, paths.library)
}
