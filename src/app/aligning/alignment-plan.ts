/** How the result of an aligner takes the place of earlier proposals. */
import type { BeadDelta, BitextIndex } from '../../core/align/bitext-index.ts'
import { signature } from '../../core/align/bead-sets.ts'
import type { AlignedBead } from '../../core/align/align.ts'
import { UserError } from '../../core/errors.ts'
import { otherSide, type BeadId, type SegmentId, type Side } from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import { presentLink } from '../exporting/present-links.ts'

/** The segments that are aligned again; without a box: all of them. */
export type Box = Readonly<Record<Side, ReadonlySet<SegmentId>>>

/**
 * What stands between two beads in both texts, without segments that are linked to places outside.
 * Throws UserError invalid where their order differs or nothing stands between them, and as
 * `presentLink`.
 */
export function boxBetween(
  context: Pick<Context, 'stores'>,
  state: BitextState,
  between: { readonly start: BeadId; readonly finish: BeadId },
): Box {
  const { index } = state
  const start = presentLink(context, state, between.start)
  const finish = presentLink(context, state, between.finish)
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
  const box = withinItself(index, { source: inside('source'), target: inside('target') })
  if (box.source.size === 0 || box.target.size === 0) {
    throw new UserError('invalid', 'There is nothing between these two links in both texts.')
  }
  return box
}

/** Least confidence of a proposal that bounds a neighbourhood. */
const SURE = 0.9

/** Sure links in a row on either side that a neighbourhood ends at: a wrong one seldom stands alone. */
const HOLDING = 3

/** Segments of either text that a neighbourhood has before and after the link at most. */
const FARTHEST = 200

/**
 * The neighbourhood that a decision on a link can change: up to the third sure or confirmed link in
 * order on either side. Segments that are linked to places outside of it are left out. Throws
 * UserError invalid where nothing but the link itself stands there, and as `presentLink`.
 */
export function boxAround(
  context: Pick<Context, 'stores'>,
  state: BitextState,
  around: BeadId,
): Box {
  const { index } = state
  const bead = presentLink(context, state, around)
  const before = boundary(index, bead, -1)
  const after = boundary(index, bead, 1)
  const inside = (side: Side) => {
    const { segments } = index.text(side)
    return new Set(segments.slice(before[side] + 1, after[side]).map(({ id }) => id))
  }
  const box = withinItself(index, { source: inside('source'), target: inside('target') })
  if (box.source.size === 0 || box.target.size === 0) {
    throw new UserError('invalid', 'There is nothing around this link in both texts.')
  }
  return box
}

/** The box without the segments that are linked to places outside of it. */
function withinItself(index: BitextIndex, box: Box): Box {
  const own = (side: Side) =>
    new Set(
      [...box[side]].filter((id) => {
        const holder = index.beadOf(side, id)
        return holder === undefined || isWithin(holder, box)
      }),
    )
  return { source: own('source'), target: own('target') }
}

/** Positions that a neighbourhood does not reach, going back (−1) or on (1) from a link. */
function boundary(index: BitextIndex, bead: StoredBead, way: -1 | 1): Record<Side, number> {
  const outermost = (one: StoredBead, side: Side) => {
    const positions = one[side].map((id) => index.text(side).position(id))
    return positions.length === 0 ? null : way < 0 ? Math.min(...positions) : Math.max(...positions)
  }
  const innermost = (one: StoredBead, side: Side) => {
    const positions = one[side].map((id) => index.text(side).position(id))
    return way < 0 ? Math.max(...positions) : Math.min(...positions)
  }
  const walked: Side = bead.source.length > 0 ? 'source' : 'target'
  const other = otherSide(walked)
  const from = outermost(bead, walked)!
  let last = outermost(bead, other)
  const { segments } = index.text(walked)
  let held = 0
  for (let at = from + way; segments[at] && Math.abs(at - from) <= FARTHEST; at += way) {
    const next = index.beadOf(walked, segments[at]!.id)
    if (next === undefined || !isSure(next) || innermost(next, walked) !== at) continue
    const place = innermost(next, other)
    if (last !== null && (place - last) * way <= 0) continue
    last = outermost(next, other)
    held++
    if (held === HOLDING) return { [walked]: at, [other]: place } as Record<Side, number>
  }
  const edge = (position: number | null, side: Side) => {
    const end = way < 0 ? -1 : index.text(side).segments.length
    if (position === null) return end
    const far = position + way * (FARTHEST + 1)
    return way < 0 ? Math.max(end, far) : Math.min(end, far)
  }
  return { [walked]: edge(from, walked), [other]: edge(last, other) } as Record<Side, number>
}

function isSure({ source, target, status, confidence }: StoredBead): boolean {
  if (source.length === 0 || target.length === 0 || status === 'rejected') return false
  return status === 'confirmed' || (confidence ?? 1) >= SURE
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
