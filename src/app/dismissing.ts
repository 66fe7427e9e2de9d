import { getBitext } from './bitexts.ts'
import type { BeadId, BitextId } from '../core/model.ts'
import type { OperationId } from '../core/records.ts'
import type { Dismissal } from '../storage/dismissal-store.ts'
import type { Context } from './context.ts'
import { commit } from './operations.ts'

export interface DismissRequest {
  readonly bitext: BitextId
  /** Null: this rule and term everywhere in the bitext. */
  readonly bead: BeadId | null
  readonly rule: string
  /** `term` of the divergence. */
  readonly term: string
  readonly by: string
}

/** Says that a divergence is none: it is not shown any more. Null where it was dismissed already. */
export function dismissDivergence(context: Context, request: DismissRequest): OperationId | null {
  return change(context, request, (known) => !known)
}

/** Takes a dismissal back. Null where there was none. */
export function restoreDivergence(context: Context, request: DismissRequest): OperationId | null {
  return change(context, request, (known) => known)
}

function change(
  context: Context,
  { bitext, bead, rule, term, by }: DismissRequest,
  isToChange: (known: boolean) => boolean,
): OperationId | null {
  return commit(context, () => {
    const { comparison } = getBitext(context, bitext)
    const known = context.stores.dismissals
      .list(bitext)
      .some((one) => one.bead === bead && one.rule === rule && one.term === term)
    if (!isToChange(known)) return null
    const dismissal: Dismissal = { bitext, bead, rule, term }
    const dismissals = known
      ? { removed: [dismissal], added: [] }
      : { removed: [], added: [dismissal] }
    return {
      comparison,
      bitext,
      kind: known ? 'restore-divergence' : 'dismiss',
      by,
      summary: `${rule}: ${term}`.slice(0, 80).toWellFormed(),
      delta: { dismissals },
    }
  })
}
