/** A link cut in two. */
import { UserError } from '../errors.ts'
import type { SegmentId, Side } from '../model.ts'
import type { StoredBead } from '../records.ts'
import { consistent, isEmpty, isLink, made, type NewBeadId } from './bead-sets.ts'
import type { BeadDelta, BitextIndex } from './bitext-index.ts'

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
