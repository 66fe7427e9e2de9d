/**
 * A reviewer's edits of an alignment: each is a pure function that says which beads go and which
 * come. After every one of them a segment is still in at most one live bead.
 */
import { UserError } from '../errors.ts'
import type { BeadId, SegmentId, Side } from '../model.ts'
import type { Absence, StoredBead } from '../records.ts'
import type { BeadDelta, BitextIndex } from './bitext-index.ts'

/** Gives an id that no bead has had. */
export type NewBeadId = () => BeadId

export interface SegmentSets {
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
}

const NOTHING: readonly SegmentId[] = []

/** Throws UserError invalid where a rejected bead's segments are linked elsewhere by now. */
export function confirm(index: BitextIndex, bead: StoredBead): BeadDelta {
  if (bead.status === 'confirmed') return { removed: [], added: [] }
  if (bead.status === 'rejected' && liveBeads(index, bead).length > 0) {
    throw new UserError(
      'invalid',
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
    throw new UserError('invalid', 'Choose at least one segment on either side.')
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
  return consistent(index, { removed: taken.removed, added: [...taken.added, bead] })
}

/** How many segments of each side come before the cut; undefined: as the lengths suggest. */
export interface SplitPlace {
  readonly source?: number | undefined
  readonly target?: number | undefined
}

/**
 * In two after the given numbers of segments; without them, where the parts' lengths agree best. A
 * part without segments on one side is no link: its segments become unaligned.
 */
export function split(
  index: BitextIndex,
  bead: StoredBead,
  newId: NewBeadId,
  cut: SplitPlace = {},
): BeadDelta {
  const at = bestSplit(index, bead, cut)
  const first = { source: bead.source.slice(0, at.source), target: bead.target.slice(0, at.target) }
  const second = { source: bead.source.slice(at.source), target: bead.target.slice(at.target) }
  if (isEmpty(first) || isEmpty(second)) {
    throw new UserError('invalid', 'This link cannot be split there: one part would be empty.')
  }
  const added: StoredBead[] = []
  if (isLink(first)) added.push(made(index, bead.id, first, null))
  if (isLink(second)) added.push(made(index, isLink(first) ? newId() : bead.id, second, null))
  return consistent(index, { removed: [bead], added })
}

/** What the cut leaves open is chosen so that both sides part at about the same share of the text. */
function bestSplit(
  index: BitextIndex,
  bead: StoredBead,
  cut: SplitPlace,
): { source: number; target: number } {
  const source = shares(index, 'source', bead.source)
  const target = shares(index, 'target', bead.target)
  let best = {
    source: cut.source ?? Math.min(1, source.length),
    target: cut.target ?? Math.min(1, target.length),
  }
  let bestCost = Infinity
  for (let i = 1; i < source.length; i++) {
    if (cut.source !== undefined && i !== cut.source) continue
    for (let j = 1; j < target.length; j++) {
      if (cut.target !== undefined && j !== cut.target) continue
      const cost = Math.abs(source[i - 1]! - target[j - 1]!)
      if (cost < bestCost) {
        bestCost = cost
        best = { source: i, target: j }
      }
    }
  }
  return best
}

/** Which share of the text the segments up to and with each one have. */
function shares(index: BitextIndex, side: Side, segments: readonly SegmentId[]): readonly number[] {
  let sum = 0
  const sums = segments.map((id) => {
    const { start, end } = index.text(side).get(id)
    return (sum += end - start)
  })
  return sums.map((value) => value / sum)
}

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

/** Confirms the proposed links of at least this confidence; only those of `seen` where given. */
export function confirmAbove(
  index: BitextIndex,
  confidence: number,
  seen?: ReadonlySet<BeadId>,
): BeadDelta {
  const removed = [...index.beads()].filter(
    (bead) =>
      bead.status === 'proposed' &&
      bead.confidence !== null &&
      bead.confidence >= confidence &&
      (!seen || seen.has(bead.id)),
  )
  return { removed, added: removed.map((bead) => ({ ...bead, status: 'confirmed' })) }
}

/** Takes segments out of the live beads that they are in, which keep the rest where it is a link. */
function take(index: BitextIndex, sets: SegmentSets): BeadDelta {
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

/** What is left of a bead after an edit of its neighbour: to be looked at again. */
function touched(bead: StoredBead): StoredBead {
  return isAbsence(bead) ? bead : { ...bead, status: 'proposed' }
}

/** A person's bead: confirmed, without confidence and reasons. */
function made(
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
function consistent(index: BitextIndex, delta: BeadDelta): BeadDelta {
  const confirmed = new Set(
    delta.added.filter((bead) => bead.status === 'confirmed').map((bead) => signature(bead)),
  )
  const contradicted = [...index.beads()].filter(
    (bead) => bead.status === 'rejected' && confirmed.has(signature(bead)),
  )
  return { removed: [...delta.removed, ...contradicted], added: delta.added }
}

/** The same for beads that link the same segments. */
export function signature(bead: SegmentSets): string {
  return `${bead.source.join(',')}|${bead.target.join(',')}`
}

function liveBeads(index: BitextIndex, sets: SegmentSets): readonly StoredBead[] {
  const found = new Map<BeadId, StoredBead>()
  for (const side of ['source', 'target'] as const) {
    for (const segment of sets[side]) {
      const bead = index.beadOf(side, segment)
      if (bead) found.set(bead.id, bead)
    }
  }
  return [...found.values()]
}

function neighbourOf(
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

/** Both sides have a segment. */
export const isLink = (sets: SegmentSets) => sets.source.length > 0 && sets.target.length > 0
const isEmpty = (sets: SegmentSets) => sets.source.length === 0 && sets.target.length === 0
const isAbsence = (bead: SegmentSets) => !isLink(bead)
