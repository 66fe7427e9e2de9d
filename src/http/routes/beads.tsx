/** Edits of links: each makes a resource of a bead, or a bead. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { BEAD_RESOURCES } from '../../../views/paths.ts'
import type { BeadResource } from '../../../views/paths.ts'
import type { Pair } from '../../../views/workbench/pair.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import {
  changeType,
  confirmAbove,
  confirmBead,
  linkSegments,
  markAbsent,
  mergeBead,
  moveSegment,
  rejectBead,
  splitBead,
  unlinkBead,
} from '../../app/editing/editing.ts'
import type { EditResult } from '../../app/editing/editing.ts'
import { redo, undo } from '../../app/editing/undoing.ts'
import type { UndoRequest, UndoResult } from '../../app/editing/undoing.ts'
import { UserError } from '../../core/errors.ts'
import type { BeadId, BitextId, Side } from '../../core/model.ts'
import { ABSENCES } from '../../core/records.ts'
import type { RowOrder } from '../../core/rows.ts'
import { answerEdit } from '../edit-answer.tsx'
import {
  choice,
  field,
  idParam,
  numberField,
  numberFields,
  optionalNumber,
  readForm,
} from '../forms.ts'
import type { Form } from '../forms.ts'
import { orderOf, pairOfRequest } from '../pair.ts'
import { byOf } from '../shell.ts'
import { isTurned, storedOrder, storedSide } from '../turned.ts'

const SIDES = ['source', 'target'] as const

/** What every edit says: the bitext, whose rows are shown in which order, and who edits. */
interface Common {
  readonly bitext: BitextId
  readonly order: RowOrder
  readonly by: string
}

type Edit = (work: { form: Form; pair: Pair; common: Common }) => EditResult

export function beadRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.post('/bitexts/:id/beads/:bead/:resource', (c) => editBead(context, c))
  routes.post('/bitexts/:id/beads', (c) => edit(context, c, link, 'result'))
  routes.post('/bitexts/:id/absences', (c) => edit(context, c, declareAbsent))
  routes.post('/bitexts/:id/confirmations', (c) => edit(context, c, confirmSeen))
  routes.post('/bitexts/:id/undo', (c) => takeBack(context, c, undo))
  routes.post('/bitexts/:id/redo', (c) => takeBack(context, c, redo))
  return routes

  /** Any sets of segments, on the sides of the page. */
  function link({ form, pair, common }: Parameters<Edit>[0]): EditResult {
    const left = numberFields(form, 'source')
    const right = numberFields(form, 'target')
    const sides = isTurned(pair) ? { source: right, target: left } : { source: left, target: right }
    return linkSegments(context, { ...common, ...sides })
  }

  function declareAbsent({ form, pair, common }: Parameters<Edit>[0]): EditResult {
    return markAbsent(context, {
      ...common,
      side: sideIn(form, pair),
      segments: numberFields(form, 'segments'),
      absence: choice(field(form, 'absence'), ABSENCES, 'reason'),
    })
  }

  function confirmSeen({ form, common }: Parameters<Edit>[0]): EditResult {
    const seen = numberFields(form, 'seen')
    return confirmAbove(context, { ...common, confidence: SURE, seen })
  }
}

/** Above this the links that were seen can be confirmed together. */
const SURE = 0.95

function sideIn(form: Form, pair: Pair): Side {
  return storedSide(pair, choice(field(form, 'side'), SIDES, 'side'))
}

async function edit(context: Context, c: Request, how: Edit, goesTo?: 'result') {
  const form = await readForm(c)
  const pair = pairOfForm(context, c, form)
  const common = { bitext: pair.bitext.id, order: storedOrder(pair), by: byOf(c) }
  const result = how({ form, pair, common })
  const { operation, change, beads } = result
  return answerEdit(context, c, { pair, operation, change, beads, ...(goesTo && { goesTo }) })
}

type BeadEdit = Common & { readonly bead: BeadId; readonly revision: number }

const BEAD_EDITS: Record<
  BeadResource,
  (context: Context, edit: BeadEdit, form: Form, pair: Pair) => EditResult
> = {
  confirmation: confirmBead,
  rejection: rejectBead,
  unlinking: unlinkBead,
  split: (context, work, form, pair) => {
    const segment = optionalNumber(form, 'before')
    if (segment === undefined) return splitBead(context, work)
    return splitBead(context, { ...work, before: { side: sideIn(form, pair), segment } })
  },
  merge: (context, work) => mergeBead(context, { ...work, with: 'previous' }),
  move: (context, work, form, pair) => {
    const [side = '', end = ''] = field(form, 'move').split('-')
    return moveSegment(context, {
      ...work,
      side: storedSide(pair, choice(side, SIDES, 'side')),
      end: choice(end, ['first', 'last'], 'end'),
    })
  },
  type: (context, work, form, pair) => {
    const left = numberField(form, 'left')
    const right = numberField(form, 'right')
    const counts = isTurned(pair)
      ? { source: right, target: left }
      : { source: left, target: right }
    return changeType(context, { ...work, counts })
  },
}

async function editBead(context: Context, c: Request) {
  const resource = BEAD_RESOURCES.find((one) => one === c.req.param('resource'))
  if (resource === undefined) {
    throw new UserError('not-found', 'There is no such action for a link.')
  }
  const bead = idParam(c, 'bead')
  return await edit(context, c, ({ form, pair, common }) => {
    const revision = numberField(form, 'revision')
    return BEAD_EDITS[resource](context, { ...common, bead, revision }, form, pair)
  })
}

async function takeBack(
  context: Context,
  c: Request,
  how: (context: Context, request: UndoRequest) => UndoResult,
) {
  const pair = pairOfForm(context, c, await readForm(c))
  const result = how(context, {
    comparison: pair.comparison.id,
    by: byOf(c),
    view: { bitext: pair.bitext.id, order: storedOrder(pair) },
  })
  const { operation, change, undone } = result
  const goesTo = 'result-elsewhere'
  return answerEdit(context, c, { pair, operation, change, beads: undone.beads, goesTo })
}

function pairOfForm(context: Context, c: Request, form: Form): Pair {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  return { ...pair, order: orderOf(field(form, 'order')) }
}
