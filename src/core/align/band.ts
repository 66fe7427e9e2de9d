/** Parts of the table of two texts that are searched. */
import type { Anchor } from './fixed.ts'

/** Cells (i, j) of a band: for each source position a range of target positions, [from, to). */
export interface Band {
  readonly from: Int32Array
  readonly to: Int32Array
  /** Cells of row i begin at offsets[i]; the last entry is their number. */
  readonly offsets: Int32Array
  /** Cell (i, j) is number origins[i] + j. */
  readonly origins: Int32Array
}

export function makeBand(from: Int32Array, to: Int32Array): Band {
  const offsets = new Int32Array(from.length + 1)
  const origins = new Int32Array(from.length)
  for (let i = 0; i < from.length; i++) {
    origins[i] = offsets[i]! - from[i]!
    offsets[i + 1] = offsets[i]! + to[i]! - from[i]!
  }
  return { from, to, offsets, origins }
}

/** All cells. */
export function fullBand(source: number, target: number): Band {
  return makeBand(new Int32Array(source), new Int32Array(source).fill(target))
}

/** The same cells seen from the target side; cells between two of one target are filled in. */
export function transposeBand(band: Band, target: number): Band {
  const from = new Int32Array(target).fill(0x7fffffff)
  const to = new Int32Array(target)
  for (let i = 0; i < band.from.length; i++) {
    for (let j = band.from[i]!; j < band.to[i]!; j++) {
      if (i < from[j]!) from[j] = i
      if (i + 1 > to[j]!) to[j] = i + 1
    }
  }
  for (let j = 0; j < target; j++) if (to[j] === 0) from[j] = 0
  return makeBand(from, to)
}

/** How many segments of either text a band is for. */
export interface Sizes {
  readonly source: number
  readonly target: number
}

/** A step of a path from one place in the texts to another. */
interface Stretch {
  readonly i: number
  readonly x: number
  readonly j: number
  readonly y: number
}

/** The cells within a radius of a path; each segment of the path is `factor` segments of the texts. */
export function bandAround(
  path: readonly Stretch[],
  factor: number,
  sizes: Sizes,
  radius: number,
): Band {
  // Where the path is when it enters and leaves each source segment.
  const enters = new Int32Array(sizes.source).fill(0x7fffffff)
  const leaves = new Int32Array(sizes.source)
  for (const { i, x, j, y } of path) {
    const last = Math.min(sizes.source, factor * (i + Math.max(1, x)))
    for (let k = factor * i; k < last; k++) {
      enters[k] = Math.min(enters[k]!, factor * j)
      leaves[k] = Math.max(leaves[k]!, Math.min(sizes.target, factor * (j + y)))
    }
  }
  const from = new Int32Array(sizes.source)
  const to = new Int32Array(sizes.source)
  for (let i = 0; i < sizes.source; i++) {
    const first = enters[Math.max(0, i - radius)]! - radius
    const last = leaves[Math.min(sizes.source - 1, i + radius)]! + radius
    from[i] = Math.max(0, Math.min(sizes.target - 1, first))
    to[i] = Math.min(sizes.target, last)
  }
  return makeBand(from, to)
}

/** The cells of a band that a path through all anchors can use, where `scale` segments are one. */
export function throughAnchors(
  band: Band,
  anchors: readonly Anchor[],
  sizes: Sizes,
  scale: number,
): Band {
  if (anchors.length === 0) return band
  const from = band.from.slice()
  const to = band.to.slice()
  const places = [
    { source: 0, target: 0 },
    ...anchors,
    { source: sizes.source * scale, target: sizes.target * scale },
  ]
  for (let k = 1; k < places.length; k++) {
    const low = Math.floor(places[k - 1]!.target / scale)
    const high = Math.min(sizes.target, Math.ceil(places[k]!.target / scale))
    const firstRow = Math.ceil(places[k - 1]!.source / scale)
    const lastRow = Math.min(sizes.source, Math.floor(places[k]!.source / scale))
    for (let i = firstRow; i < lastRow; i++) {
      from[i] = Math.min(Math.max(from[i]!, low), high)
      to[i] = Math.max(Math.min(to[i]!, high), from[i]!)
    }
  }
  for (let i = 1; i < sizes.source; i++) if (from[i]! > to[i - 1]!) from[i] = to[i - 1]!
  return makeBand(from, to)
}
