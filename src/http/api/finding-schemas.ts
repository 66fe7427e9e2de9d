/** What the API answers about differences. */
import { z } from 'zod'
import { FINDING_RULES } from '../../core/finding-rules.ts'
import { id, named, span } from './schema-registry.ts'

const placed = z
  .object({ ...span.shape, text: z.string() })
  .nullable()
  .describe('Words of the document; null: nothing of this side.')
export const BeadFindings = named(
  'BeadFindings',
  z.object({
    bead: id,
    precise: z.boolean().describe('False: too different to be compared word by word.'),
    findings: z.array(
      z.object({
        rule: z.enum(FINDING_RULES),
        term: z.string().nullable().describe('For a dismissal; null: wording has none.'),
        a: placed,
        b: placed,
        explanation: z.string(),
        dismissed: z
          .object({
            reviewer: z.string(),
            at: z.string(),
            reason: z.string(),
            everywhere: z.boolean(),
          })
          .nullable(),
      }),
    ),
  }),
)
const Dismissal = named(
  'Dismissal',
  z.object({
    bitext: id,
    bead: id.nullable().describe('Null: everywhere in the bitext.'),
    rule: z.string(),
    term: z.string(),
    reviewer: z.string(),
    at: z.string(),
    reason: z.string(),
  }),
)

export const DismissalList = named('DismissalList', z.object({ items: z.array(Dismissal) }))
