import { z } from 'zod'
import { getBead, listBeads } from '../../app/editing/bead-lists.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import {
  confirmBead,
  linkSegments,
  markAbsent,
  mergeBead,
  moveSegment,
  rejectBead,
  splitBead,
  unlinkBead,
  type BeadEdit as SeenBead,
  type EditResult,
} from '../../app/editing/editing.ts'
import { UserError } from '../../core/errors.ts'
import type { BitextId } from '../../core/model.ts'
import { ROW_STATES } from '../../core/rows.ts'
import { endpoint, namedRevision, REVISION_QUERY, type Call, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { BeadEdit, BeadMerge, BeadMove, BeadSplit, NewBead } from './bodies.ts'
import { Bead, Done, Edited } from './schemas.ts'

const BEAD_QUERY = PAGE_QUERY.extend({
  status: z.enum(['proposed', 'confirmed', 'rejected']).optional(),
  state: z
    .enum(ROW_STATES)
    .optional()
    .describe('`unsure`: unconfirmed and below 60 %. `noted`: with a note on it or on its words.'),
})

/** Links of a bitext. */
export const BEAD_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/bitexts/:id/beads',
    summary: 'The links of a bitext, rejected ones too, by number.',
    query: BEAD_QUERY,
    answer: pageOf('Bead', Bead),
    handle: ({ context, id, query }) => {
      const { status, state } = query
      const beads = listBeads(context, { bitext: id('id'), status, state })
      return page(beads, (bead) => bead.id, query)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/beads',
    summary: 'Links segments, confirmed; or marks with “absence” that one side has no counterpart.',
    body: NewBead,
    status: 201,
    answer: Edited,
    handle: (call) => {
      const { id: bitext } = getBitext(call.context, call.id('id'))
      return editedOf(call.context, bitext, linkOrMark(call, bitext))
    },
  }),
  endpoint({
    method: 'GET',
    path: '/bitexts/:id/beads/:bead',
    summary: 'A link.',
    answer: Bead,
    handle: ({ context, id }) => getBead(context, id('id'), id('bead')),
  }),
  endpoint({
    method: 'PATCH',
    path: '/bitexts/:id/beads/:bead',
    summary: 'Confirms or rejects a link.',
    body: BeadEdit,
    answer: Edited,
    handle: (call) => {
      const how = call.body.status === 'confirmed' ? confirmBead : rejectBead
      return change(call, (edit) => how(call.context, edit))
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/bitexts/:id/beads/:bead',
    summary: 'Removes a link: its segments become unaligned.',
    query: REVISION_QUERY,
    answer: Done,
    handle: (call) => {
      const { context, by } = call
      const { id: bitext } = getBitext(context, call.id('id'))
      const edit = { bitext, bead: call.id('bead'), revision: namedRevision(call), by }
      return { operation: unlinkBead(context, edit).operation }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/beads/:bead/split',
    summary: 'Makes two links of one.',
    body: BeadSplit,
    answer: Edited,
    handle: (call) => {
      const { before } = call.body
      return change(call, (edit) => splitBead(call.context, { ...edit, ...(before && { before }) }))
    },
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/beads/:bead/merge',
    summary: 'Joins a link with the one before it or after it.',
    body: BeadMerge,
    answer: Edited,
    handle: (call) =>
      change(call, (edit) => mergeBead(call.context, { ...edit, with: call.body.with })),
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/beads/:bead/move',
    summary: 'Moves the first or last segment of a side to the link beside it.',
    body: BeadMove,
    answer: Edited,
    handle: (call) => {
      const { side, end } = call.body
      return change(call, (edit) => moveSegment(call.context, { ...edit, side, end }))
    },
  }),
]

/** Edits the bead that the address names, as it was seen. */
function change(call: Call<unknown, unknown>, how: (edit: SeenBead) => EditResult) {
  const { id: bitext } = getBitext(call.context, call.id('id'))
  const edit = { bitext, bead: call.id('bead'), revision: namedRevision(call), by: call.by }
  return editedOf(call.context, bitext, how(edit))
}

/** Throws UserError invalid where the sides and the absence do not fit together. */
function linkOrMark(
  { context, body, by }: Call<unknown, z.output<typeof NewBead>>,
  bitext: BitextId,
): EditResult {
  const { absence, seen } = body
  const source = [...new Set(body.source)]
  const target = [...new Set(body.target)]
  if (source.length > 0 && target.length > 0 && absence === undefined) {
    return linkSegments(context, { bitext, source, target, by, ...(seen && { seen }) })
  }
  if ((source.length === 0) === (target.length === 0) || absence === undefined) {
    throw new UserError('invalid', 'Give segments of both sides, or of one side with an absence.')
  }
  const side = source.length > 0 ? 'source' : 'target'
  const segments = side === 'source' ? source : target
  return markAbsent(context, { bitext, side, segments, absence, by })
}

/** With the beads as they are now. */
export function editedOf(context: Context, bitext: BitextId, { operation, beads }: EditResult) {
  return { operation, beads: beads.map((bead) => getBead(context, bitext, bead)) }
}
