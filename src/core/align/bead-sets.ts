/** What the edits of an alignment are made of: segments of both texts, taken and put together. */
import type { BeadId, SegmentId, Side } from '../model.ts'
import type { Absence, StoredBead } from '../records.ts'
import type { BeadDelta, BitextIndex } from './bitext-index.ts'

/** Gives an id that no bead has had. */
export type NewBeadId = () => BeadId

export interface SegmentSets {
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
}

/** The live beads that these segments are in. */
export function liveBeads(index: BitextIndex, sets: SegmentSets): readonly StoredBead[] {
  const found = new Map<BeadId, StoredBead>()
  for (const side of ['source', 'target'] as const) {
    for (const segment of sets[side]) {
      const bead = index.beadOf(side, segment)
      if (bead) found.set(bead.id, bead)
    }
  }
  return [...found.values()]
}

/** The segment next to the outermost one of these, in reading order; undefined at the end of the text. */
export function neighbourOf(
  index: BitextIndex,
  side: Side,
  segments: readonly SegmentId[],
  direction: -1 | 1,
): SegmentId | undefined {
  const outermost = direction === -1 ? segments[0] : segments.at(-1)
  if (outermost === undefined) return undefined
  const text = index.text(side)
  return text.at(text.position(outermost) + direction)?.id
}

/** Takes segments out of the live beads that they are in, which keep the rest where it is a link. */
export function take(index: BitextIndex, sets: SegmentSets): BeadDelta {
  const gone = { source: new Set(sets.source), target: new Set(sets.target) }
  const removed = liveBeads(index, sets)
  const added = removed.flatMap((bead) => {
    const rest = {
      ...bead,
      source: bead.source.filter((id) => !gone.source.has(id)),
      target: bead.target.filter((id) => !gone.target.has(id)),
    }
    const stays = isAbsence(bead) ? !isEmpty(rest) : isLink(rest)
    return stays ? [touched(rest)] : []
  })
  return { removed, added }
}

/**
 * What is left of a bead that lost segments to another: to be looked at again, as the reasons and the
 * confidence were those of the whole.
 */
export function touched(bead: StoredBead): StoredBead {
  return isAbsence(bead) ? bead : { ...bead, status: 'proposed', confidence: null, reasons: [] }
}

/** A person's bead: confirmed, without confidence and reasons. */
export function made(
  index: BitextIndex,
  id: BeadId,
  sets: SegmentSets,
  absence: Absence | null,
): StoredBead {
  const source = index.source.sorted(sets.source)
  const target = index.target.sorted(sets.target)
  return { id, source, target, confidence: null, status: 'confirmed', reasons: [], absence }
}

/** A link that a person makes takes away an earlier rejection of the very same link. */
export function consistent(index: BitextIndex, delta: BeadDelta): BeadDelta {
  const contradicted = delta.added.flatMap((bead) =>
    bead.status === 'confirmed' ? rejectionsOf(index, bead) : [],
  )
  return { removed: [...delta.removed, ...contradicted], added: delta.added }
}

/** Rejected beads that link just these segments. */
function rejectionsOf(index: BitextIndex, bead: StoredBead): readonly StoredBead[] {
  const side: Side = bead.source.length > 0 ? 'source' : 'target'
  return index
    .rejectedOf(side, bead[side][0]!)
    .map((id) => index.bead(id)!)
    .filter((rejected) => rejected.id !== bead.id && signature(rejected) === signature(bead))
}

/** The same for beads that link the same segments. */
export function signature(bead: SegmentSets): string {
  return `${bead.source.join(',')}|${bead.target.join(',')}`
}

/** Both sides have a segment. */
export const isLink = (sets: SegmentSets) => sets.source.length > 0 && sets.target.length > 0
/** Neither side has one. */
export const isEmpty = (sets: SegmentSets) => sets.source.length === 0 && sets.target.length === 0
/** One side has none: a reviewer says that the other has no counterpart. */
export const isAbsence = (bead: SegmentSets) => !isLink(bead)
