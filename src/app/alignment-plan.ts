/** How the result of an aligner takes the place of earlier proposals. */
import type { BeadDelta, BitextIndex } from '../core/align/bitext-index.ts'
import { signature } from '../core/align/bead-sets.ts'
import type { AlignedBead } from '../core/align/align.ts'
import { UserError } from '../core/errors.ts'
import type { BeadId, SegmentId, Side } from '../core/model.ts'
import type { StoredBead } from '../core/records.ts'
import type { BitextState } from './bitext-states.ts'

/** The segments that are aligned again; without a box: all of them. */
export type Box = Readonly<Record<Side, ReadonlySet<SegmentId>>>

/**
 * What stands between two beads in both texts. Throws UserError invalid where their order differs
 * or nothing stands between them.
 */
export function boxBetween(
  { index }: BitextState,
  between: { readonly start: BeadId; readonly finish: BeadId },
): Box {
  const start = index.bead(between.start)
  const finish = index.bead(between.finish)
  if (!start || !finish) throw new UserError('not-found', 'One of the two links is gone.')
  const inside = (side: Side) => {
    const last = start[side].at(-1)
    const first = finish[side][0]
    if (last === undefined || first === undefined) {
      throw new UserError('invalid', 'Choose two links that have segments in both texts.')
    }
    const text = index.text(side)
    const from = text.position(last) + 1
    return new Set(text.segments.slice(from, text.position(first)).map(({ id }) => id))
  }
  const box = { source: inside('source'), target: inside('target') }
  if (box.source.size === 0 || box.target.size === 0) {
    throw new UserError('invalid', 'Nothing stands between these two links in both texts.')
  }
  return box
}

/**
 * Proposals give way to the new ones; what people confirmed or rejected stays, also what they did
 * while the aligner ran. A proposal of the same segments keeps its id.
 */
export function planAlignment(
  index: BitextIndex,
  result: readonly AlignedBead[],
  box: Box | undefined,
  takeIds: (count: number) => BeadId,
): BeadDelta {
  const proposed = [...index.beads()].filter((bead) => bead.status === 'proposed')
  const removed = box ? proposed.filter((bead) => isWithin(bead, box)) : proposed
  const giveWay = new Set(removed.map(({ id }) => id))
  const rejected = new Set(
    [...index.beads()].filter(({ status }) => status === 'rejected').map(signature),
  )
  const known = new Map(removed.map((bead) => [signature(bead), bead.id]))
  const fresh = result
    .filter(({ status }) => status === 'proposed')
    .map((bead) => ({ bead, id: known.get(signature(bead)) }))
    .filter(({ bead }) => !rejected.has(signature(bead)) && isFree(index, bead, giveWay))
  let next = takeIds(fresh.filter(({ id }) => id === undefined).length)
  const added = fresh.map(({ bead, id }) => stored(bead, id ?? next++))
  return { removed, added }
}

/** Entirely: a proposal that reaches out of the box is left alone. */
function isWithin(bead: StoredBead, box: Box): boolean {
  return (
    bead.source.every((id) => box.source.has(id)) && bead.target.every((id) => box.target.has(id))
  )
}

/** Its segments still exist, and no bead that stays holds one of them. */
function isFree(index: BitextIndex, bead: AlignedBead, giveWay: ReadonlySet<BeadId>): boolean {
  return (['source', 'target'] as const).every((side) =>
    bead[side].every((id) => {
      const holder = index.beadOf(side, id)
      return index.text(side).has(id) && (!holder || giveWay.has(holder.id))
    }),
  )
}

function stored({ source, target, confidence, reasons }: AlignedBead, id: BeadId): StoredBead {
  return { id, source, target, confidence, status: 'proposed', reasons, absence: null }
}
