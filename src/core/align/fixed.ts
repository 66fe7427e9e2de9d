/**
 * What people decided, kept through a new alignment: confirmed links are points that a path in order
 * passes through, and rejected ones are not proposed again, nor anything that contains them.
 */
import type { Bead, SegmentId } from '../model.ts'

/** A place between segments: this many of either text come before it. */
export interface Anchor {
  readonly source: number
  readonly target: number
}

/** Links not to be proposed, as positions among the segments that are still open. */
export interface Rejections {
  readonly isEmpty: boolean
  /** By source position: whether any rejected link has it. */
  readonly touched: Uint8Array
  /** Whether a bead of these positions contains a rejected link. */
  forbids(source: readonly number[], target: readonly number[]): boolean
}

/**
 * Anchors of confirmed beads, ascending on both sides; of crossing ones the longest chain in order.
 * `open` tells which segments, in reading order, are still to be aligned.
 */
export function anchorsOf(
  confirmed: readonly Bead[],
  source: readonly SegmentId[],
  target: readonly SegmentId[],
  open: { readonly source: ReadonlySet<SegmentId>; readonly target: ReadonlySet<SegmentId> },
): readonly Anchor[] {
  const before = {
    source: openBefore(source, open.source),
    target: openBefore(target, open.target),
  }
  const linked = confirmed
    .filter((bead) => bead.source.length > 0 && bead.target.length > 0)
    .flatMap((bead) => {
      const from = place(bead.source, before.source)
      const to = place(bead.target, before.target)
      return from === null || to === null ? [] : [{ from, to }]
    })
    .sort((a, b) => a.from.order - b.from.order)
  return longestChain(linked.map(({ to }) => to.order)).map((index) => ({
    source: linked[index]!.from.open,
    target: linked[index]!.to.open,
  }))
}

interface Place {
  /** Position of the first segment in its text. */
  readonly order: number
  /** Open segments before it. */
  readonly open: number
}

function openBefore(
  ids: readonly SegmentId[],
  open: ReadonlySet<SegmentId>,
): ReadonlyMap<SegmentId, Place> {
  const places = new Map<SegmentId, Place>()
  let count = 0
  ids.forEach((id, order) => {
    places.set(id, { order, open: count })
    if (open.has(id)) count++
  })
  return places
}

/** Null for beads of segments that are no longer there, or that are not all neighbours. */
function place(ids: readonly SegmentId[], places: ReadonlyMap<SegmentId, Place>): Place | null {
  const found = ids.flatMap((id) => places.get(id) ?? []).sort((a, b) => a.order - b.order)
  const first = found[0]
  const last = found.at(-1)
  if (first === undefined || last === undefined || first.open !== last.open) return null
  return first
}

/** Indices of a longest increasing subsequence. */
function longestChain(values: readonly number[]): readonly number[] {
  const tails: number[] = []
  const previous = new Int32Array(values.length).fill(-1)
  values.forEach((value, index) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (values[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    if (low > 0) previous[index] = tails[low - 1]!
    tails[low] = index
  })
  const chain: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at]!) chain.push(at)
  return chain.toReversed()
}

/** The rejections among open segments; beads with an empty side reject nothing. */
export function rejectionsOf(
  rejected: readonly Bead[],
  source: readonly SegmentId[],
  target: readonly SegmentId[],
): Rejections {
  const sourceAt = new Map(source.map((id, i) => [id, i]))
  const targetAt = new Map(target.map((id, j) => [id, j]))
  const links: { readonly source: readonly number[]; readonly target: readonly number[] }[] = []
  const touched = new Uint8Array(source.length)
  for (const bead of rejected) {
    const from = bead.source.flatMap((id) => sourceAt.get(id) ?? [])
    const to = bead.target.flatMap((id) => targetAt.get(id) ?? [])
    if (from.length === 0 || from.length < bead.source.length) continue
    if (to.length === 0 || to.length < bead.target.length) continue
    links.push({ source: from, target: to })
    for (const i of from) touched[i] = 1
  }
  return {
    isEmpty: links.length === 0,
    touched,
    forbids: (from, to) =>
      from.some((i) => touched[i] === 1) &&
      links.some(
        (link) =>
          link.source.every((i) => from.includes(i)) && link.target.every((j) => to.includes(j)),
      ),
  }
}
