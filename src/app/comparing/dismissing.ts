/** What reviewers say is no difference: left out from then on, listed, and taken back. */
import { UserError } from '../../core/errors.ts'
import type { BeadId, BitextId } from '../../core/model.ts'
import type { OperationId, StoredBead } from '../../core/records.ts'
import { linkKey } from '../../core/rows.ts'
import type { Dismissal } from '../../storage/dismissal-store.ts'
import { passage } from '../bitext-state.ts'
import { getBitext } from '../bitexts.ts'
import type { Context } from '../context.ts'
import { commit } from '../editing/operations.ts'

export interface DismissRequest {
  readonly bitext: BitextId
  /** Null: this rule and term everywhere in the bitext. */
  readonly bead: BeadId | null
  readonly rule: string
  /** `term` of the divergence. */
  readonly term: string
  /** In the reviewer's words. */
  readonly reason?: string
  readonly by: string
}

/** Characters of a reason; a longer one is a note. */
const LONGEST_REASON = 500

/**
 * Says that a divergence is none: it is not shown any more. Null where it was dismissed already.
 * Throws UserError too-large for a long reason.
 */
export function dismissDivergence(context: Context, request: DismissRequest): OperationId | null {
  const { bitext, bead, rule, term, by } = request
  const reason = request.reason?.trim().toWellFormed() ?? ''
  if (reason.length > LONGEST_REASON) {
    throw new UserError('too-large', `A reason has at most ${LONGEST_REASON} characters.`)
  }
  return commit(context, () => {
    if (known(context, request)) return null
    const at = context.now()
    const added = [{ bitext, bead, rule, term, reviewer: by, at, reason }]
    return {
      ...operationOf(context, request),
      kind: 'dismiss',
      delta: { dismissals: { removed: [], added } },
    }
  })
}

/** Takes a dismissal back. Null where there was none. */
export function restoreDivergence(context: Context, request: DismissRequest): OperationId | null {
  return commit(context, () => {
    const dismissal = known(context, request)
    if (!dismissal) return null
    const dismissals = { removed: [dismissal], added: [] }
    return { ...operationOf(context, request), kind: 'restore-divergence', delta: { dismissals } }
  })
}

function known(context: Context, { bitext, bead, rule, term }: DismissRequest) {
  return context.stores.dismissals
    .list(bitext)
    .find((one) => one.bead === bead && one.rule === rule && one.term === term)
}

function operationOf(context: Context, { bitext, rule, term, by }: DismissRequest) {
  const { comparison } = getBitext(context, bitext)
  return { comparison, bitext, by, summary: `${rule}: ${term}`.slice(0, 80).toWellFormed() }
}

/** A dismissal with the words of the link that it is about. */
export interface ListedDismissal extends Dismissal {
  /** Null: it holds everywhere, or the link is gone. */
  readonly link: { readonly row: string; readonly source: string; readonly target: string } | null
}

/** All dismissals of a bitext, the newest first. */
export function listDismissals(context: Context, bitext: BitextId): readonly ListedDismissal[] {
  const state = context.bitexts.get(bitext)
  const linkOf = (bead: StoredBead | undefined) =>
    bead === undefined
      ? null
      : {
          row: linkKey(bead.id),
          source: passage(state, 'source', bead.source).text,
          target: passage(state, 'target', bead.target).text,
        }
  return state.dismissals
    .map((one) => ({
      ...one,
      link: one.bead === null ? null : linkOf(state.index.bead(one.bead)),
    }))
    .toReversed()
}
