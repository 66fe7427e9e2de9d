/** The best monotone path of m-n beads through a band: dynamic programming over log odds. */
import { makeBand, type Band } from './band.ts'
import type { Rejections } from './fixed.ts'
import { prefixSums, type Landscape } from './landscape.ts'
import { lengthEvidence } from './length.ts'
import type { PathPriors } from './parameters.ts'

/** A bead of neighbouring segments: source [i, i + x), target [j, j + y); x or y may be 0. */
export interface Step {
  readonly i: number
  readonly x: number
  readonly j: number
  readonly y: number
  /** Log odds; of a null, its prior. */
  readonly score: number
}

/** Source and target segments of a bead, at least one of each. */
export type BeadShape = readonly [number, number]

export const BEAD_SHAPES: readonly BeadShape[] = [
  [1, 1], [1, 2], [2, 1], [2, 2], [1, 3], [3, 1], [2, 3], [3, 2], [1, 4], [4, 1], [3, 3], [1, 5], [5, 1],
] // prettier-ignore

export const COARSE_SHAPES = BEAD_SHAPES.slice(0, 4)

const NULL_SHAPES: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
]
const SOURCE_NULL = 0
const TARGET_NULL = 1

/** Steps from the start to the end of both texts, whose segments are `scale` real ones each. */
export function bestPath(
  land: Landscape,
  shapes: readonly BeadShape[],
  priors: PathPriors,
  scale = 1,
): readonly Step[] {
  const table = makeTable(land, priors, scale)
  for (let i = 0; i <= land.sizes.source; i++) {
    // A bead takes a source segment at least, so it comes from rows that are done.
    for (let s = 0; s < shapes.length; s++) {
      if (shapes[s]![0] <= i) takeBeads(table, land, priors, i, s, shapes[s]!)
    }
    takeNulls(table, i)
  }
  return traceBack(table, shapes, land.sizes.source, land.sizes.target)
}

/** Cell (i, j): i source and j target segments are consumed; row i spans the band of its neighbours. */
interface Table {
  readonly rows: Band
  /** Best scores of paths whose last step is a bead, a null, and either. */
  readonly beads: Float64Array
  readonly nulls: Float64Array
  readonly best: Float64Array
  readonly beadMoves: Uint8Array
  readonly nullMoves: Uint8Array
  /** Of a null after a bead, and after another null. */
  readonly nullCost: number
  readonly nextNullCost: number
  readonly sourceSums: Float64Array
  readonly targetSums: Float64Array
}

function makeTable(land: Landscape, priors: PathPriors, scale: number): Table {
  const rows = tableRows(land.band, land.sizes.source, land.sizes.target)
  const cells = rows.offsets.at(-1)!
  const beads = new Float64Array(cells).fill(-Infinity)
  beads[0] = 0
  return {
    rows,
    beads,
    nulls: new Float64Array(cells).fill(-Infinity),
    best: new Float64Array(cells),
    beadMoves: new Uint8Array(cells),
    nullMoves: new Uint8Array(cells),
    nullCost: priors.null + (scale - 1) * priors.nextNull,
    nextNullCost: scale * priors.nextNull,
    sourceSums: prefixSums(land.sourceLengths),
    targetSums: prefixSums(land.targetLengths),
  }
}

function tableRows(band: Band, n: number, m: number): Band {
  const from = new Int32Array(n + 1)
  const to = new Int32Array(n + 1)
  for (let i = 0; i <= n; i++) {
    from[i] = i === 0 ? 0 : band.from[i - 1]!
    to[i] = i === n ? m + 1 : Math.min(m, band.to[i]!) + 1
  }
  return makeBand(from, to)
}

/** Ends beads of one shape in the cells of row `end`. */
function takeBeads(
  table: Table,
  land: Landscape,
  priors: PathPriors,
  end: number,
  shape: number,
  [x, y]: BeadShape,
): void {
  const { rows, beads, best, beadMoves, sourceSums, targetSums } = table
  const { band, source, target, lengths, meaning } = land
  const i = end - x
  const rejections = land.rejections?.isEmpty === false ? land.rejections : null
  const spans = source.spans[y - 1]!
  const backSpans = target === null ? null : target.spans[x - 1]!
  const base = source.baseSums[end]! - source.baseSums[i]!
  const letters = sourceSums[end]! - sourceSums[i]!
  const extra = priors.extra * (x + y - 2)
  const manyToMany = x > 1 && y > 1 ? priors.manyToMany : 0
  const mostOfLength = priors.length * lengths.most
  const before = rows.origins[i]!
  const after = rows.origins[end]! + y
  const back = band.origins[i]!
  const last = lastStart(land, rows, end, x, y)
  for (let j = firstStart(land, rows, end, x, y); j <= last; j++) {
    const reached = best[before + j]!
    if (reached === -Infinity) continue
    let evidence = base
    for (let k = i; k < end; k++) evidence += spans[band.origins[k]! + j]!
    if (backSpans === null) {
      evidence *= 2
    } else {
      evidence += target!.baseSums[j + y]! - target!.baseSums[j]!
      for (let k = j; k < j + y; k++) evidence += backSpans[back + k]!
    }
    if (meaning !== null) evidence += meaning(i, x, j, y)
    const rest = priors.bead + evidence + extra + manyToMany
    // Only a score above that of another shape matters; rounding is kept on the safe side.
    if (reached + rest + mostOfLength < beads[after + j]! - 1e-6) continue
    if (rejections !== null && isRejected(rejections, i, x, j, y)) continue
    const length = lengthEvidence(lengths, letters, targetSums[j + y]! - targetSums[j]!, y)
    const score = reached + rest + priors.length * length
    if (score > beads[after + j]!) {
      beads[after + j] = score
      beadMoves[after + j] = shape
    }
  }
}

/** The first target segment that a bead of this shape can begin with, for all of it to be in the band. */
function firstStart({ band }: Landscape, rows: Band, end: number, x: number, y: number): number {
  let first = Math.max(rows.from[end - x]!, rows.from[end]! - y)
  for (let k = end - x; k < end; k++) first = Math.max(first, band.from[k]!)
  return first
}

/** The last one. */
function lastStart(
  { band, target }: Landscape,
  rows: Band,
  end: number,
  x: number,
  y: number,
): number {
  const beyond = rows.to[end]! - y
  let last = Math.min(beyond, rows.to[end - x]!)
  for (let k = end - x; k < end; k++) last = Math.min(last, band.to[k]!)
  if (target !== null) last = Math.min(last, band.to[end - x]! - y + 1)
  return last - 1
}

function isRejected(rejections: Rejections, i: number, x: number, j: number, y: number): boolean {
  let isTouched = false
  for (let k = i; k < i + x; k++) isTouched ||= rejections.touched[k] === 1
  if (!isTouched) return false
  const span = (from: number, length: number) => Array.from({ length }, (_, k) => from + k)
  return rejections.forbids(span(i, x), span(j, y))
}

/** Ends paths in the cells of row i by a segment without counterpart; then the row is done. */
function takeNulls(table: Table, i: number): void {
  const { rows, beads, nulls, best, nullMoves, nullCost, nextNullCost } = table
  for (let j = rows.from[i]!; j < rows.to[i]!; j++) {
    const cell = rows.origins[i]! + j
    let most = -Infinity
    if (i > 0 && j >= rows.from[i - 1]! && j < rows.to[i - 1]!) {
      const above = rows.origins[i - 1]! + j
      most = Math.max(beads[above]! + nullCost, nulls[above]! + nextNullCost)
      nullMoves[cell] = SOURCE_NULL
    }
    if (j > rows.from[i]!) {
      const beside = Math.max(beads[cell - 1]! + nullCost, nulls[cell - 1]! + nextNullCost)
      if (beside > most) {
        most = beside
        nullMoves[cell] = TARGET_NULL
      }
    }
    nulls[cell] = most
    best[cell] = Math.max(beads[cell]!, most)
  }
}

function traceBack(
  { rows, beads, nulls, beadMoves, nullMoves, nullCost, nextNullCost }: Table,
  shapes: readonly BeadShape[],
  n: number,
  m: number,
): readonly Step[] {
  const steps: Step[] = []
  let i = n
  let j = m
  let cell = rows.origins[i]! + j
  let isNull = nulls[cell]! > beads[cell]!
  while (i > 0 || j > 0) {
    if ((isNull ? nulls : beads)[cell] === -Infinity) {
      throw new RangeError('the band does not join the ends of the texts')
    }
    const [x, y] = isNull ? NULL_SHAPES[nullMoves[cell]!]! : shapes[beadMoves[cell]!]!
    const from = rows.origins[i - x]! + j - y
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
