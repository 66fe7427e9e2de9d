/** Links of a bitext with what an edit of them has to name. */
import type { BeadId, BeadStatus, BitextId } from '../../core/model.ts'
import type { Revision, StoredBead } from '../../core/records.ts'
import type { RowState } from '../../core/rows.ts'
import { getBitext } from '../bitexts.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { presentLink } from '../exporting/present-links.ts'
import { isLinkInState } from './row-states.ts'
import { notePlaces } from './row-views.ts'

export interface ListedBead extends StoredBead {
  readonly bitext: BitextId
  readonly revision: Revision
}

interface BeadChoice {
  readonly bitext: BitextId
  readonly status?: BeadStatus | undefined
  readonly state?: RowState | undefined
}

/** By id. Throws UserError not-found. */
export function listBeads(context: Context, choice: BeadChoice): readonly ListedBead[] {
  const { bitext, status, state: wanted } = choice
  getBitext(context, bitext)
  const state = context.bitexts.get(bitext)
  const notes = notePlaces(context, state)
  return Array.from(state.index.beads(), (bead) => listed(state, bead))
    .filter((bead) => status === undefined || bead.status === status)
    .filter((bead) => wanted === undefined || isLinkInState(notes, bead, wanted))
    .sort((a, b) => a.id - b.id)
}

/** Throws UserError not-found; Conflict for a link that is gone. */
export function getBead(context: Context, bitext: BitextId, id: BeadId): ListedBead {
  getBitext(context, bitext)
  const state = context.bitexts.get(bitext)
  return listed(state, presentLink(context, state, id))
}

function listed(state: BitextState, bead: StoredBead): ListedBead {
  const { id: bitext } = state.record
  return { ...bead, bitext, revision: state.revisions.get(bead.id) ?? 0 }
}
