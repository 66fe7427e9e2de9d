/** The best monotone path of m-n beads through a band: dynamic programming over log odds. */
import type { Band } from './band.ts'
import type { Coverage } from './coverage.ts'
import type { Rejections } from './fixed.ts'
import { lengthEvidence, type LengthModel } from './length.ts'
import type { PathPriors } from './parameters.ts'
import type { BeadMeaning } from './semantics.ts'

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
  /** Of target segments by source spans, on `transposed`; null to take the source's view for both. */
  readonly target: Coverage | null
  readonly transposed: Band
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly lengths: LengthModel
  /** Null without embeddings. */
  readonly meaning: BeadMeaning | null
  readonly rejections: Rejections | null
}

export const BEAD_SHAPES: readonly (readonly [number, number])[] = [
  [1, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [2, 3], [3, 2], [1, 4], [4, 1], [3, 3], [1, 5], [5, 1],
] // prettier-ignore

export const COARSE_SHAPES = BEAD_SHAPES.slice(0, 4)

/** Steps from the start to the end of both texts, whose segments are `scale` real ones each. */
export function bestPath(
  land: Landscape,
  shapes: readonly (readonly [number, number])[],
  priors: PathPriors,
  scale = 1,
): readonly Step[] {
  const { source: n, target: m } = land.sizes
  const sourceSums = prefixSums(land.sourceLengths)
  const targetSums = prefixSums(land.targetLengths)
  // Cell (i, j) of the table: i and j segments are consumed; row i spans the band of its neighbours.
  const rows = tableRows(land.band, n, m)
  // Best scores of paths whose last step is a bead, and a null.
  const beads = new Float64Array(rows.offsets[n + 1]!).fill(-Infinity)
  const nulls = new Float64Array(beads.length).fill(-Infinity)
  const beadMoves = new Uint8Array(beads.length)
  const nullMoves = new Uint8Array(beads.length)
  const nullCost = priors.null + (scale - 1) * priors.nextNull
  const nextNullCost = scale * priors.nextNull
  beads[0] = 0
  for (let i = 0; i <= n; i++) {
    for (let j = rows.from[i]!; j < rows.to[i]!; j++) {
      const cell = rows.offsets[i]! + j - rows.from[i]!
      for (let s = 0; s < shapes.length; s++) {
        const [x, y] = shapes[s]!
        if (x > i || y > j) continue
        const from = cellAt(rows, i - x, j - y)
        if (from < 0) continue
        const before = Math.max(beads[from]!, nulls[from]!)
        if (before === -Infinity) continue
        // Only a score above that of another shape matters; rounding is kept on the safe side.
        const least = beads[cell]! - before - 1e-6
        const score =
          before + beadScore(land, priors, i - x, x, j - y, y, sourceSums, targetSums, least)
        if (score > beads[cell]!) {
          beads[cell] = score
          beadMoves[cell] = s
        }
      }
      for (let move = SOURCE_NULL; move <= TARGET_NULL; move++) {
        const from = move === SOURCE_NULL ? cellAt(rows, i - 1, j) : cellAt(rows, i, j - 1)
        if (from < 0) continue
        const score = Math.max(beads[from]! + nullCost, nulls[from]! + nextNullCost)
        if (score > nulls[cell]!) {
          nulls[cell] = score
          nullMoves[cell] = move
        }
      }
    }
  }
  return traceBack(
    { rows, beads, nulls, beadMoves, nullMoves, nullCost, nextNullCost },
    shapes,
    n,
    m,
  )
}

const SOURCE_NULL = 0
const TARGET_NULL = 1

/** The index of a cell of the table, or -1 outside of the band. */
function cellAt(rows: Band, i: number, j: number): number {
  if (i < 0 || j < rows.from[i]! || j >= rows.to[i]!) return -1
  return rows.offsets[i]! + j - rows.from[i]!
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

/** Log odds of a bead; -Infinity where they are below `least`. */
function beadScore(
  land: Landscape,
  priors: PathPriors,
  i: number,
  x: number,
  j: number,
  y: number,
  sourceSums: Float64Array,
  targetSums: Float64Array,
  least: number,
): number {
  if (land.rejections?.isEmpty === false && isRejected(land.rejections, i, x, j, y))
    return -Infinity
  let evidence = land.source.baseSums[i + x]! - land.source.baseSums[i]!
  const spans = land.source.spans[y - 1]!
  for (let k = i; k < i + x; k++) {
    if (j < land.band.from[k]! || j >= land.band.to[k]!) return -Infinity
    evidence += spans[land.band.offsets[k]! + j - land.band.from[k]!]!
  }
  if (land.target === null) {
    evidence *= 2
  } else {
    evidence += land.target.baseSums[j + y]! - land.target.baseSums[j]!
    const backSpans = land.target.spans[x - 1]!
    for (let k = j; k < j + y; k++) {
      if (i < land.transposed.from[k]! || i >= land.transposed.to[k]!) return -Infinity
      evidence += backSpans[land.transposed.offsets[k]! + i - land.transposed.from[k]!]!
    }
  }
  if (land.meaning !== null) evidence += land.meaning(i, x, j, y)
  const extra = priors.extra * (x + y - 2)
  const manyToMany = x > 1 && y > 1 ? priors.manyToMany : 0
  const rest = priors.bead + evidence + extra + manyToMany
  if (rest + priors.length * land.lengths.most < least) return -Infinity
  const length = lengthEvidence(
    land.lengths,
    sourceSums[i + x]! - sourceSums[i]!,
    targetSums[j + y]! - targetSums[j]!,
    y,
  )
  return priors.bead + evidence + priors.length * length + extra + manyToMany
}

function isRejected(rejections: Rejections, i: number, x: number, j: number, y: number): boolean {
  let isTouched = false
  for (let k = i; k < i + x; k++) isTouched ||= rejections.touched[k] === 1
  if (!isTouched) return false
  const span = (from: number, length: number) => Array.from({ length }, (_, k) => from + k)
  return rejections.forbids(span(i, x), span(j, y))
}

interface Table {
  readonly rows: Band
  readonly beads: Float64Array
  readonly nulls: Float64Array
  readonly beadMoves: Uint8Array
  readonly nullMoves: Uint8Array
  readonly nullCost: number
  readonly nextNullCost: number
}

function traceBack(
  { rows, beads, nulls, beadMoves, nullMoves, nullCost, nextNullCost }: Table,
  shapes: readonly (readonly [number, number])[],
  n: number,
  m: number,
): readonly Step[] {
  const steps: Step[] = []
  let i = n
  let j = m
  let cell = cellAt(rows, i, j)
  let isNull = nulls[cell]! > beads[cell]!
  while (i > 0 || j > 0) {
    if ((isNull ? nulls : beads)[cell] === -Infinity) {
      throw new RangeError('the band does not join the ends of the texts')
    }
    const [x, y] = isNull ? NULL_SHAPES[nullMoves[cell]!]! : shapes[beadMoves[cell]!]!
    const from = cellAt(rows, i - x, j - y)
    const wasNull = isNull
      ? nulls[from]! + nextNullCost > beads[from]! + nullCost
      : nulls[from]! > beads[from]!
    const score = (isNull ? nulls : beads)[cell]! - (wasNull ? nulls : beads)[from]!
    i -= x
    j -= y
    cell = from
    isNull = wasNull
    steps.push({ i, x, j, y, score })
  }
  return steps.toReversed()
}

const NULL_SHAPES: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
]
