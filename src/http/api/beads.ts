import { z } from 'zod'
import { getBead, listBeads } from '../../app/bead-lists.ts'
import { getBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import {
  confirmBead,
  linkSegments,
  markAbsent,
  rejectBead,
  unlinkBead,
  type EditResult,
} from '../../app/editing.ts'
import { UserError } from '../../core/errors.ts'
import type { BitextId } from '../../core/model.ts'
import { endpoint, namedRevision, REVISION_QUERY, type Call, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { Bead, BeadEdit, Done, Edited, NewBead } from './schemas.ts'

const BEAD_QUERY = PAGE_QUERY.extend({
  status: z.enum(['proposed', 'confirmed', 'rejected']).optional(),
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
      const beads = listBeads(context, { bitext: id('id'), status: query.status })
      return page(beads, (bead) => bead.id, query)
    },
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/beads',
    summary: 'Links segments, confirmed; or says with “absence” that one side has no counterpart.',
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
      const { context, by } = call
      const { id: bitext } = getBitext(context, call.id('id'))
      const edit = { bitext, bead: call.id('bead'), revision: namedRevision(call), by }
      const change = call.body.status === 'confirmed' ? confirmBead : rejectBead
      return editedOf(context, bitext, change(context, edit))
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/bitexts/:id/beads/:bead',
    summary: 'Takes a link away: its segments become unaligned.',
    query: REVISION_QUERY,
    answer: Done,
    handle: (call) => {
      const { context, by } = call
      const { id: bitext } = getBitext(context, call.id('id'))
      const edit = { bitext, bead: call.id('bead'), revision: namedRevision(call), by }
      return { operation: unlinkBead(context, edit).operation }
    },
  }),
]

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

function editedOf(context: Context, bitext: BitextId, { operation, beads }: EditResult) {
  return { operation, beads: beads.map((bead) => getBead(context, bitext, bead)) }
}
