/** Edits of links: each makes a resource of a bead, or a bead. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { BEAD_RESOURCES } from '../../../views/paths.ts'
import type { BeadResource } from '../../../views/paths.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import {
  confirmAbove,
  confirmBead,
  linkSegments,
  markAbsent,
  mergeBead,
  moveSegment,
  rejectBead,
  splitBead,
  unlinkBead,
} from '../../app/editing.ts'
import type { EditResult } from '../../app/editing.ts'
import { redo, undo } from '../../app/undoing.ts'
import type { UndoRequest, UndoResult } from '../../app/undoing.ts'
import { UserError } from '../../core/errors.ts'
import type { BeadId, BitextId } from '../../core/model.ts'
import { ABSENCES } from '../../core/records.ts'
import type { RowOrder } from '../../core/rows.ts'
import { answerEdit } from '../edit-answer.tsx'
import { choice, field, idParam, numberField, numberFields, readForm } from '../forms.ts'
import type { Form } from '../forms.ts'
import { orderOf, pairOfRequest } from '../pair.ts'
import { byOf } from '../shell.ts'

const SIDES = ['source', 'target'] as const

interface BeadEdit {
  readonly bitext: BitextId
  readonly bead: BeadId
  readonly revision: number
  readonly order: RowOrder
  readonly by: string
}

export function beadRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.post('/bitexts/:id/beads/:bead/:resource', (c) => editBead(context, c))
  routes.post('/bitexts/:id/beads', (c) => link(context, c))
  routes.post('/bitexts/:id/absences', (c) => declareAbsent(context, c))
  routes.post('/bitexts/:id/confirmations', (c) => confirmSeen(context, c))
  routes.post('/bitexts/:id/undo', (c) => takeBack(context, c, undo))
  routes.post('/bitexts/:id/redo', (c) => takeBack(context, c, redo))
  return routes
}

const EDITS: Record<BeadResource, (context: Context, edit: BeadEdit, form: Form) => EditResult> = {
  confirmation: confirmBead,
  rejection: rejectBead,
  unlinking: unlinkBead,
  split: splitBead,
  merge: (context, edit) => mergeBead(context, { ...edit, with: 'previous' }),
  move: (context, edit, form) =>
    moveSegment(context, {
      ...edit,
      side: choice(field(form, 'side'), SIDES, 'side'),
      end: choice(field(form, 'end'), ['first', 'last'], 'end'),
    }),
}

async function editBead(context: Context, c: Request) {
  const form = await readForm(c)
  const resource = BEAD_RESOURCES.find((one) => one === c.req.param('resource'))
  if (resource === undefined) {
    throw new UserError('not-found', 'There is nothing of this kind to make of a link.')
  }
  const edit: BeadEdit = {
    bitext: idParam(c, 'id'),
    bead: idParam(c, 'bead'),
    revision: numberField(form, 'revision'),
    order: orderOf(field(form, 'order')),
    by: byOf(c),
  }
  return answerResult(context, c, form, EDITS[resource](context, edit, form))
}

async function link(context: Context, c: Request) {
  const form = await readForm(c)
  const result = linkSegments(context, {
    bitext: idParam(c, 'id'),
    source: numberFields(form, 'source'),
    target: numberFields(form, 'target'),
    order: orderOf(field(form, 'order')),
    by: byOf(c),
  })
  return answerResult(context, c, form, result)
}

async function declareAbsent(context: Context, c: Request) {
  const form = await readForm(c)
  const result = markAbsent(context, {
    bitext: idParam(c, 'id'),
    side: choice(field(form, 'side'), SIDES, 'side'),
    segments: numberFields(form, 'segments'),
    absence: choice(field(form, 'absence'), ABSENCES, 'reason'),
    order: orderOf(field(form, 'order')),
    by: byOf(c),
  })
  return answerResult(context, c, form, result)
}

/** Above this the links that were seen can be confirmed together. */
const SURE = 0.95

async function confirmSeen(context: Context, c: Request) {
  const form = await readForm(c)
  const result = confirmAbove(context, {
    bitext: idParam(c, 'id'),
    confidence: SURE,
    seen: numberFields(form, 'seen'),
    order: orderOf(field(form, 'order')),
    by: byOf(c),
  })
  return answerResult(context, c, form, result)
}

async function takeBack(
  context: Context,
  c: Request,
  how: (context: Context, request: UndoRequest) => UndoResult,
) {
  const form = await readForm(c)
  const pair = pairOfForm(context, c, form)
  const result = how(context, {
    comparison: pair.comparison.id,
    by: byOf(c),
    view: { bitext: pair.bitext.id, order: pair.order },
  })
  return answerEdit(context, c, { pair, change: result.change, beads: result.undone.beads })
}

function answerResult(context: Context, c: Request, form: Form, result: EditResult) {
  const pair = pairOfForm(context, c, form)
  return answerEdit(context, c, { pair, change: result.change, beads: result.beads })
}

function pairOfForm(context: Context, c: Request, form: Form) {
  const pair = pairOfRequest(context, c, getBitext(context, idParam(c, 'id')))
  return { ...pair, order: orderOf(field(form, 'order')) }
}
