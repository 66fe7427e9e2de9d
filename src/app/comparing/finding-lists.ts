/** What differs in the links of a bitext, for programs: dismissed divergences too, marked as such. */
import type { FindingRule } from '../../core/finding-rules.ts'
import { placeFindings, type Finding } from '../../core/link-findings.ts'
import type { BeadId, BitextId, DivergenceRule } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import { othersTurn } from '../../core/others-turn.ts'
import { linkSides, type BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { comparisonOf, dismissalOf } from './link-comparisons.ts'

export interface ListedFinding extends Finding {
  /** What a dismissal names the divergence by; null: a difference of wording, which none names. */
  readonly term: string | null
  readonly dismissed: {
    readonly reviewer: string
    readonly at: string
    readonly reason: string
    readonly everywhere: boolean
  } | null
}

export interface BeadFindings {
  readonly bead: BeadId
  /** False where the texts differ too much to be compared word by word. */
  readonly precise: boolean
  readonly findings: readonly ListedFinding[]
}

/** Links that are compared before others get their turn. */
const AT_ONCE = 20

/** Of these links, in their order; those of one rule alone where it is named. */
export async function listFindings(
  context: Context,
  request: {
    readonly bitext: BitextId
    readonly beads: readonly StoredBead[]
    readonly rule?: FindingRule | undefined
  },
): Promise<readonly BeadFindings[]> {
  const { bitext, beads, rule } = request
  const lists: BeadFindings[] = []
  for (const [i, bead] of beads.entries()) {
    if (i % AT_ONCE === AT_ONCE - 1) await othersTurn()
    const state = context.bitexts.get(bitext)
    // It may be gone since the list was made.
    const current = state.index.bead(bead.id)
    const { precise, findings } = current ? findingsIn(state, current) : NOTHING
    const wanted = findings.filter((one) => rule === undefined || one.rule === rule)
    lists.push({ bead: bead.id, precise, findings: wanted })
  }
  return lists
}

const NOTHING: Omit<BeadFindings, 'bead'> = { precise: true, findings: [] }

function findingsIn(state: BitextState, bead: StoredBead): Omit<BeadFindings, 'bead'> {
  const compared = comparisonOf({ ...state, dismissals: [] }, bead)
  if (compared === null || bead.status === 'rejected') return NOTHING
  const [a, b] = linkSides(state, bead)
  const { differences, divergences, precise } = placeFindings(compared, a, b)
  const listed = divergences.map((one, i) => {
    const found = compared.divergences[i]!
    return { ...one, term: found.term, dismissed: listedDismissal(state, bead, found) }
  })
  const wording = differences.map((one) => ({ ...one, term: null, dismissed: null }))
  return { precise, findings: [...listed, ...wording] }
}

function listedDismissal(
  { dismissals }: BitextState,
  bead: StoredBead,
  found: { readonly rule: DivergenceRule; readonly term: string },
): ListedFinding['dismissed'] {
  const dismissal = dismissalOf(dismissals, [bead.id], found)
  if (!dismissal) return null
  const { reviewer, at, reason } = dismissal
  return { reviewer, at, reason, everywhere: dismissal.bead === null }
}
