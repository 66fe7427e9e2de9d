import { cancelAlignment, getJob, latestJob, startAlignment } from '../../app/aligning/aligning.ts'
import { getBitext, listBitexts, openBitext } from '../../app/bitexts.ts'
import type { Context } from '../../app/context.ts'
import { getComparison } from '../../app/library.ts'
import { clearBitext } from '../../app/removing.ts'
import type { BitextRecord } from '../../core/records.ts'
import { endpoint, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { NewAlignment, NewBitext } from './bodies.ts'
import { removal } from './removal.ts'
import { Alignment, Bitext } from './schemas.ts'

/** Pairs of documents, and the jobs that align them. */
export const BITEXT_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/comparisons/:id/bitexts',
    summary: 'The pairs of documents that were opened so far.',
    query: PAGE_QUERY,
    answer: pageOf('Bitext', Bitext),
    handle: ({ context, id, query }) => {
      const { id: comparison } = getComparison(context, id('id'))
      const { items, next } = page(listBitexts(context, comparison), (one) => one.id, query)
      return { items: items.map((bitext) => withJob(context, bitext)), next }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/comparisons/:id/bitexts',
    summary: 'The bitext of two documents, made where there is none; there is one for both orders.',
    body: NewBitext,
    status: 201,
    answer: Bitext,
    handle: ({ context, id, body }) =>
      withJob(context, openBitext(context, { comparison: id('id'), ...body })),
  }),
  endpoint({
    method: 'GET',
    path: '/bitexts/:id',
    summary: 'A bitext, with its newest alignment.',
    answer: Bitext,
    handle: ({ context, id }) => withJob(context, getBitext(context, id('id'))),
  }),
  removal({
    path: '/bitexts/:id',
    summary:
      'Removes all links of a bitext, as if it had never been aligned; undo brings them back.',
    remove: (context, { id, ...asked }) => clearBitext(context, { bitext: id, ...asked }),
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/alignments',
    summary:
      'Starts an alignment; what people confirmed or rejected stays. The one under way, if any.',
    body: NewAlignment,
    status: 202,
    answer: Alignment,
    handle: ({ context, id, body, by }) => {
      const { id: bitext } = getBitext(context, id('id'))
      const { mode, between } = body
      return startAlignment(context, {
        bitext,
        by,
        ...(mode && { mode }),
        ...(between && { between }),
      })
    },
  }),
  endpoint({
    method: 'GET',
    path: '/alignments/:id',
    summary: 'How far an alignment is, or how it ended.',
    answer: Alignment,
    handle: ({ context, id }) => getJob(context, id('id')),
  }),
  endpoint({
    method: 'DELETE',
    path: '/alignments/:id',
    summary: 'Stops an alignment; one that is over stays as it ended.',
    answer: Alignment,
    handle: ({ context, id }) => cancelAlignment(context, id('id')),
  }),
]

function withJob(context: Context, bitext: BitextRecord) {
  return { ...bitext, alignment: latestJob(context, bitext.id) }
}
