/** The best monotone path of m-n beads through a band: dynamic programming over log odds. */
import type { Band } from './band.ts'
import type { Coverage } from './coverage.ts'
import { lengthEvidence, type LengthModel } from './length.ts'
import { BEAD_PRIOR, EVIDENCE_WEIGHT, LENGTH_WEIGHT } from './parameters.ts'

/** A bead of neighbouring segments: source [i, i + x), target [j, j + y); x or y may be 0. */
export interface Step {
  readonly i: number
  readonly x: number
  readonly j: number
  readonly y: number
  /** Log odds; of a null, its prior. */
  readonly score: number
}

export interface Landscape {
  readonly sizes: { readonly source: number; readonly target: number }
  readonly band: Band
  /** Of source segments by target spans, on `band`. */
  readonly source: Coverage
  /** Of target segments by source spans, on `transposed`. */
  readonly target: Coverage
  readonly transposed: Band
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly lengths: LengthModel
}

export const BEAD_SHAPES: readonly (readonly [number, number])[] = [
  [1, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [2, 3], [3, 2], [1, 4], [4, 1], [3, 3], [1, 5], [5, 1],
] // prettier-ignore

export const COARSE_SHAPES = BEAD_SHAPES.slice(0, 4)

/** Steps from the start to the end of both texts. */
export function bestPath(
  land: Landscape,
  shapes: readonly (readonly [number, number])[],
): readonly Step[] {
  const { source: n, target: m } = land.sizes
  const sourceSums = prefixSums(land.sourceLengths)
  const targetSums = prefixSums(land.targetLengths)
  // Cell (i, j) of the table: i and j segments are consumed; row i spans the band of its neighbours.
  const rows = tableRows(land.band, n, m)
  const scores = new Float64Array(rows.offsets[n + 1]!).fill(-Infinity)
  const moves = new Uint8Array(scores.length)
  scores[rows.offsets[0]! - rows.from[0]!] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = rows.from[i]!; j < rows.to[i]!; j++) {
      const cell = rows.offsets[i]! + j - rows.from[i]!
      let best = scores[cell]!
      let move = moves[cell]!
      if (j > rows.from[i]! && scores[cell - 1]! + BEAD_PRIOR.null > best) {
        best = scores[cell - 1]! + BEAD_PRIOR.null
        move = 1
      }
      if (i > 0) {
        const up = at(rows, scores, i - 1, j) + BEAD_PRIOR.null
        if (up > best) {
          best = up
          move = 2
        }
      }
      for (let s = 0; s < shapes.length; s++) {
        const [x, y] = shapes[s]!
        if (x > i || y > j) continue
        const before = at(rows, scores, i - x, j - y)
        if (before === -Infinity) continue
        const score = before + beadScore(land, i - x, x, j - y, y, sourceSums, targetSums)
        if (score > best) {
          best = score
          move = s + 3
        }
      }
      scores[cell] = best
      moves[cell] = move
    }
  }
  return traceBack(rows, scores, moves, shapes, n, m)
}

function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!
  return sums
}

function tableRows(band: Band, n: number, m: number): Band {
  const from = new Int32Array(n + 1)
  const to = new Int32Array(n + 1)
  for (let i = 0; i <= n; i++) {
    from[i] = i === 0 ? 0 : band.from[i - 1]!
    to[i] = i === n ? m + 1 : Math.min(m, band.to[i]!) + 1
  }
  const offsets = new Int32Array(n + 2)
  for (let i = 0; i <= n; i++) offsets[i + 1] = offsets[i]! + to[i]! - from[i]!
  return { from, to, offsets }
}

function at(rows: Band, scores: Float64Array, i: number, j: number): number {
  if (j < rows.from[i]! || j >= rows.to[i]!) return -Infinity
  return scores[rows.offsets[i]! + j - rows.from[i]!]!
}

function beadScore(
  land: Landscape,
  i: number,
  x: number,
  j: number,
  y: number,
  sourceSums: Float64Array,
  targetSums: Float64Array,
): number {
  let evidence = 0
  const spans = land.source.spans[y - 1]!
  for (let k = i; k < i + x; k++) {
    if (j < land.band.from[k]! || j >= land.band.to[k]!) return -Infinity
    evidence += spans[land.band.offsets[k]! + j - land.band.from[k]!]!
  }
  const backSpans = land.target.spans[x - 1]!
  for (let k = j; k < j + y; k++) {
    if (i < land.transposed.from[k]! || i >= land.transposed.to[k]!) return -Infinity
    evidence += backSpans[land.transposed.offsets[k]! + i - land.transposed.from[k]!]!
  }
  const length = lengthEvidence(
    land.lengths,
    sourceSums[i + x]! - sourceSums[i]!,
    targetSums[j + y]! - targetSums[j]!,
    y,
  )
  return (
    EVIDENCE_WEIGHT * evidence +
    LENGTH_WEIGHT * length +
    BEAD_PRIOR.perExtra * (x + y - 2) +
    (x > 1 && y > 1 ? BEAD_PRIOR.crossed : 0)
  )
}

function traceBack(
  rows: Band,
  scores: Float64Array,
  moves: Uint8Array,
  shapes: readonly (readonly [number, number])[],
  n: number,
  m: number,
): readonly Step[] {
  const steps: Step[] = []
  let i = n
  let j = m
  while (i > 0 || j > 0) {
    const move = moves[rows.offsets[i]! + j - rows.from[i]!]!
    if (move === 0) throw new RangeError('the band does not join the ends of the texts')
    const [x, y] = move === 1 ? [0, 1] : move === 2 ? [1, 0] : shapes[move - 3]!
    const score = at(rows, scores, i, j) - at(rows, scores, i - x, j - y)
    i -= x
    j -= y
    steps.push({ i, x, j, y, score })
  }
  return steps.reverse()
}
