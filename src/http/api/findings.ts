import { z } from 'zod'
import { listBeads } from '../../app/editing/bead-lists.ts'
import { getBitext } from '../../app/bitexts.ts'
import {
  dismissDivergence,
  listDismissals,
  restoreDivergence,
  type ListedDismissal as DismissalRecord,
} from '../../app/comparing/dismissing.ts'
import { listFindings } from '../../app/comparing/finding-lists.ts'
import { FINDING_RULES } from '../../core/finding-rules.ts'
import { NewDismissal } from './bodies.ts'
import { endpoint, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { BeadFindings, DismissalList } from './finding-schemas.ts'
import { Done } from './schemas.ts'

const FINDING_QUERY = PAGE_QUERY.extend({
  bead: z.coerce.number().int().min(1).optional().describe('Of this link alone.'),
  rule: z.enum(FINDING_RULES).optional().describe('Of this rule alone.'),
})

const DISMISSAL_QUERY = z.object({
  bead: z.coerce.number().int().min(1).optional().describe('None: the one that holds everywhere.'),
  rule: z.enum(FINDING_RULES),
  term: z.string().max(4000),
})

/** What differs in the links of a bitext, and what reviewers say is no difference. */
export const FINDING_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/bitexts/:id/findings',
    summary: 'Differences in links, link by link; dismissed ones are marked.',
    query: FINDING_QUERY,
    answer: pageOf('BeadFindings', BeadFindings),
    handle: async ({ context, id, query }) => {
      const { id: bitext } = getBitext(context, id('id'))
      const { bead, rule } = query
      const beads = listBeads(context, { bitext }).filter(
        (one) => one.status !== 'rejected' && (bead === undefined || one.id === bead),
      )
      const { items, next } = page(beads, (one) => one.id, query)
      return { items: await listFindings(context, { bitext, beads: items, rule }), next }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/bitexts/:id/dismissals',
    summary: 'Dismissed divergences, newest first.',
    answer: DismissalList,
    handle: ({ context, id }) => {
      const { id: bitext } = getBitext(context, id('id'))
      return { items: listDismissals(context, bitext).map(withoutLink) }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/bitexts/:id/dismissals',
    summary: 'Dismisses a divergence, in one link or everywhere in the bitext.',
    body: NewDismissal,
    status: 201,
    answer: Done,
    handle: ({ context, id, body, by }) => {
      const { id: bitext } = getBitext(context, id('id'))
      const { bead = null, rule, term, reason } = body
      const asked = { bitext, bead, rule, term, by, ...(reason !== undefined && { reason }) }
      return { operation: dismissDivergence(context, asked) }
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/bitexts/:id/dismissals',
    summary: 'Takes a dismissal back.',
    query: DISMISSAL_QUERY,
    answer: Done,
    handle: ({ context, id, query, by }) => {
      const { id: bitext } = getBitext(context, id('id'))
      const { bead = null, rule, term } = query
      return { operation: restoreDivergence(context, { bitext, bead, rule, term, by }) }
    },
  }),
]

/** The words of a link are asked for with the link. */
function withoutLink({ bitext, bead, rule, term, reviewer, at, reason }: DismissalRecord) {
  return { bitext, bead, rule, term, reviewer, at, reason }
}
