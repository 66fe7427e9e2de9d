/** Segments that go from a link to its neighbour, or the whole link with them. */
import { UserError } from '../errors.ts'
import type { SegmentId, Side } from '../model.ts'
import type { StoredBead } from '../records.ts'
import {
  consistent,
  isAbsence,
  isEmpty,
  isLink,
  made,
  neighbourOf,
  take,
  touched,
} from './bead-sets.ts'
import type { BeadDelta, BitextIndex } from './bitext-index.ts'

/**
 * Joins a bead with what stands next to it in the source (in the target where it has no source): a
 * bead, or a single unaligned segment.
 */
export function merge(index: BitextIndex, bead: StoredBead, direction: -1 | 1): BeadDelta {
  const side: Side = bead.source.length > 0 ? 'source' : 'target'
  const neighbour = neighbourOf(index, side, bead[side], direction)
  if (neighbour === undefined) {
    throw new UserError('invalid', 'There is nothing to merge with: the text ends here.')
  }
  const other = index.beadOf(side, neighbour)
  const sets = { source: [...bead.source], target: [...bead.target] }
  if (other) {
    sets.source.push(...other.source)
    sets.target.push(...other.target)
  } else sets[side].push(neighbour)
  const absence = isLink(sets) ? null : bead.absence
  return consistent(index, {
    removed: other ? [bead, other] : [bead],
    added: [made(index, bead.id, sets, absence)],
  })
}

/**
 * The first segment of a side goes to the bead that the segment before it is in, the last one to
 * that of the segment after it; where that one is unaligned, it becomes unaligned too.
 */
export function move(
  index: BitextIndex,
  bead: StoredBead,
  side: Side,
  end: 'first' | 'last',
): BeadDelta {
  const segments = bead[side]
  const moved = end === 'first' ? segments[0] : segments.at(-1)
  if (moved === undefined)
    throw new UserError('invalid', 'There is no segment to move on this side.')
  const neighbour = neighbourOf(index, side, [moved], end === 'first' ? -1 : 1)
  const receiver = neighbour === undefined ? undefined : index.beadOf(side, neighbour)
  if (neighbour === undefined || receiver?.id === bead.id) {
    throw new UserError('invalid', 'There is no neighbour to move this segment to.')
  }
  const rest = { ...bead, [side]: segments.filter((id) => id !== moved) }
  const added = isEmpty(rest) || (!isLink(rest) && !isAbsence(bead)) ? [] : [touched(rest)]
  if (!receiver) return consistent(index, { removed: [bead], added })
  const sets = {
    source: receiver.source,
    target: receiver.target,
    [side]: [...receiver[side], moved],
  }
  const grown = made(index, receiver.id, sets, isLink(sets) ? null : receiver.absence)
  return consistent(index, { removed: [bead, receiver], added: [...added, grown] })
}

/**
 * Makes a link of so many segments of either text, from its first ones on in reading order. Segments
 * that come to it leave the beads that they were in; those that it loses become unaligned. Throws
 * UserError invalid where a text ends before that.
 */
export function changeType(
  index: BitextIndex,
  bead: StoredBead,
  counts: Readonly<Record<Side, number>>,
): BeadDelta {
  const sets = {
    source: resized(index, 'source', bead.source, counts.source),
    target: resized(index, 'target', bead.target, counts.target),
  }
  if (sets.source.length === bead.source.length && sets.target.length === bead.target.length) {
    return { removed: [], added: [] }
  }
  const taken = take(index, sets)
  const isOther = ({ id }: StoredBead) => id !== bead.id
  return consistent(index, {
    removed: [bead, ...taken.removed.filter(isOther)],
    added: [made(index, bead.id, sets, null), ...taken.added.filter(isOther)],
  })
}

/** The first segments of a side of a link, and those that follow where there are too few. */
function resized(
  index: BitextIndex,
  side: Side,
  segments: readonly SegmentId[],
  count: number,
): readonly SegmentId[] {
  if (count < 1 || segments.length === 0) {
    throw new UserError('invalid', 'A link has at least one segment on each side.')
  }
  const found = segments.slice(0, count)
  while (found.length < count) {
    const next = neighbourOf(index, side, found, 1)
    if (next === undefined) {
      throw new UserError('invalid', `The text ends after ${found.length} of ${count} segments.`)
    }
    found.push(next)
  }
  return found
}
