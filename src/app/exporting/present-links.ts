/** Links that somebody names, which may be gone by now. */
import { UserError } from '../../core/errors.ts'
import type { BeadId } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import type { BitextState } from '../bitext-state.ts'
import { Conflict } from '../editing/conflict.ts'
import type { Context } from '../context.ts'

/**
 * Throws Conflict where the id was given out and no link has it any more: it was there, for ids are
 * never used again. Throws UserError not-found where no link has had it, or one of another bitext
 * has it.
 */
export function presentLink(
  { stores }: Pick<Context, 'stores'>,
  { record, index }: BitextState,
  id: BeadId,
  attempted: unknown = null,
): StoredBead {
  const bead = index.bead(id)
  if (bead) return bead
  const wasGiven = id > 0 && id < stores.bitexts.nextBeadId()
  if (!wasGiven || stores.bitexts.bead(id) !== undefined) {
    throw new UserError('not-found', `There is no link ${id} in bitext ${record.id}.`)
  }
  throw new Conflict(
    'This link has been replaced or removed. Check what its segments are linked with now, and decide on that.',
    null,
    attempted,
  )
}
