/**
 * A reviewer's edits of an alignment: each is a pure function that says which beads go and which
 * come, the one that the reviewer made first. After every one of them a segment is still in at most
 * one live bead.
 */
import { UserError } from '../errors.ts'
import type { BeadId, SegmentId, Side } from '../model.ts'
import type { Absence, StoredBead } from '../records.ts'
import {
  consistent,
  isAbsence,
  liveBeads,
  made,
  take,
  type NewBeadId,
  type SegmentSets,
} from './bead-sets.ts'
import type { BeadDelta, BitextIndex } from './bitext-index.ts'

export { changeType, merge, move } from './join-beads.ts'
export type { NewBeadId } from './bead-sets.ts'
export { split, type SplitPlace } from './split-bead.ts'

const NOTHING: readonly SegmentId[] = []

/** Throws UserError conflict where a rejected bead's segments are linked elsewhere by now. */
export function confirm(index: BitextIndex, bead: StoredBead): BeadDelta {
  if (bead.status === 'confirmed') return { removed: [], added: [] }
  if (bead.status === 'rejected' && liveBeads(index, bead).length > 0) {
    throw new UserError(
      'conflict',
      'Some of these segments are linked elsewhere now: unlink them first.',
    )
  }
  return { removed: [bead], added: [{ ...bead, status: 'confirmed' }] }
}

/** A rejected absence leaves no trace: it was a person's own claim. */
export function reject(bead: StoredBead): BeadDelta {
  if (bead.status === 'rejected') return { removed: [], added: [] }
  if (isAbsence(bead)) return unlink(bead)
  return { removed: [bead], added: [{ ...bead, status: 'rejected' }] }
}

export function unlink(bead: StoredBead): BeadDelta {
  return { removed: [bead], added: [] }
}

/** Links any two sets of segments, taking them out of the live beads that they are in. */
export function link(index: BitextIndex, sets: SegmentSets, newId: NewBeadId): BeadDelta {
  if (sets.source.length === 0 || sets.target.length === 0) {
    throw new UserError('invalid', 'Choose at least one segment on each side.')
  }
  return replaceWith(index, sets, null, newId)
}

/** Says that segments have no counterpart, taking them out of the live beads that they are in. */
export function markAbsent(
  index: BitextIndex,
  side: Side,
  segments: readonly SegmentId[],
  absence: Absence,
  newId: NewBeadId,
): BeadDelta {
  if (segments.length === 0) throw new UserError('invalid', 'Choose at least one segment.')
  const sets =
    side === 'source'
      ? { source: segments, target: NOTHING }
      : { source: NOTHING, target: segments }
  return replaceWith(index, sets, absence, newId)
}

function replaceWith(
  index: BitextIndex,
  sets: SegmentSets,
  absence: Absence | null,
  newId: NewBeadId,
): BeadDelta {
  const taken = take(index, sets)
  const bead = made(index, newId(), sets, absence)
  return consistent(index, { removed: taken.removed, added: [bead, ...taken.added] })
}

/** Confirms the proposed links of at least this confidence; only those of `seen` where given. */
export function confirmAbove(
  index: BitextIndex,
  confidence: number,
  seen?: ReadonlySet<BeadId>,
): BeadDelta {
  const beads = seen ? [...seen].flatMap((id) => index.bead(id) ?? []) : [...index.beads()]
  const removed = beads.filter(
    (bead) =>
      bead.status === 'proposed' && bead.confidence !== null && bead.confidence >= confidence,
  )
  return { removed, added: removed.map((bead) => ({ ...bead, status: 'confirmed' })) }
}
