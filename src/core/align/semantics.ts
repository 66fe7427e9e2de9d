/**
 * How much nearness in meaning, as sentence embeddings tell it, speaks for a link. Cosines of one
 * model are not those of another, so they are read against the two texts themselves: what is usual
 * between their segments, and how far the nearest neighbours stand out from it (a margin, as in
 * Artetxe & Schwenk 2019, taken from samples so that time stays linear).
 */
import type { Band } from './band.ts'
import { MEANING } from './parameters.ts'

/** Vectors of length 1, one a segment, in order, all of one dimension. */
export interface Embeddings {
  readonly source: readonly Float32Array[]
  readonly target: readonly Float32Array[]
}

interface SideMeaning {
  readonly vectors: readonly Float32Array[]
  /** By segment: its usual cosine with segments of the other text. */
  readonly usual: Float64Array
}

export interface Semantics {
  readonly source: SideMeaning
  readonly target: SideMeaning
  /** The usual cosine of any two segments. */
  readonly level: number
  /** Standard deviation of cosines of segments that have nothing to do with each other. */
  readonly spread: number
  /** Margins of linked segments, in spreads. */
  readonly linked: { readonly mean: number; readonly spread: number }
  /** Share of the segments whose nearest neighbour is nearer than chance makes it. */
  readonly share: number
}

/** Fewer segments on a side tell nothing about what is usual. */
const FEWEST = 4
/** Segments of the other text that "usual" is taken from. */
const SAMPLE = 64
/** Segments whose nearest neighbours are looked for. */
const SEEKERS = 128

/** Null for texts too short to say what is usual. Throws RangeError where vectors do not fit. */
export function readSemantics({ source, target }: Embeddings): Semantics | null {
  const dimension = source[0]?.length
  if ([...source, ...target].some((vector) => vector.length !== dimension)) {
    throw new RangeError('vectors of different dimensions')
  }
  if (source.length < FEWEST || target.length < FEWEST) return null
  const sides = {
    source: { vectors: source, usual: usualCosines(source, target) },
    target: { vectors: target, usual: usualCosines(target, source) },
  }
  const pair = { ...sides, level: (mean(sides.source.usual) + mean(sides.target.usual)) / 2 }
  const spread = backgroundSpread(pair)
  return { ...pair, spread, ...linkedMargins(pair, spread) }
}

/** Cosines of two texts, and what is usual among them. */
type Cosines = Pick<Semantics, 'source' | 'target' | 'level'>

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Evenly spaced positions, at most `most`. */
function sample(size: number, most: number): readonly number[] {
  const count = Math.min(size, most)
  return Array.from({ length: count }, (_, k) => Math.floor((k * size) / count))
}

function usualCosines(own: readonly Float32Array[], other: readonly Float32Array[]): Float64Array {
  const places = sample(other.length, SAMPLE)
  return Float64Array.from(own, (vector) => {
    const cosines = places.map((j) => dot(vector, other[j]!)).sort((a, b) => a - b)
    return cosines[cosines.length >> 1]!
  })
}

/** From cosines below what is usual: linked pairs, which stand above it, do not widen it. */
function backgroundSpread(pair: Cosines): number {
  const { source, target } = pair
  let sum = 0
  let count = 0
  for (const i of sample(source.vectors.length, SAMPLE)) {
    for (const j of sample(target.vectors.length, SAMPLE)) {
      const margin = marginOf(pair, i, j)
      if (margin >= 0) continue
      sum += margin * margin
      count++
    }
  }
  return Math.max(MEANING.leastSpread, count === 0 ? 0 : Math.sqrt(sum / count))
}

function linkedMargins(pair: Cosines, spread: number): Pick<Semantics, 'linked' | 'share'> {
  const { source, target } = pair
  const chance = bestByChance(target.vectors.length)
  const seekers = sample(source.vectors.length, SEEKERS)
  const best = seekers.map((i) => {
    let most = -Infinity
    for (let j = 0; j < target.vectors.length; j++) {
      most = Math.max(most, marginOf(pair, i, j))
    }
    return most / spread
  })
  const above = best.filter((margin) => margin > chance + MEANING.beyond)
  const share = above.length / seekers.length
  if (above.length < FEWEST) {
    const expected = chance + 2
    return { linked: { mean: expected, spread: expected / 5 }, share }
  }
  const centre = mean(Float64Array.from(above))
  const variance = mean(Float64Array.from(above, (margin) => (margin - centre) ** 2))
  return { linked: { mean: centre, spread: Math.max(centre / 5, Math.sqrt(variance)) }, share }
}

/** How far a cosine stands above what is usual for either segment. */
function marginOf({ source, target, level }: Cosines, i: number, j: number): number {
  const usual = source.usual[i]! + target.usual[j]! - level
  return dot(source.vectors[i]!, target.vectors[j]!) - usual
}

/** Four sums at a time: one alone waits for each addition. */
function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0
  let second = 0
  let third = 0
  let fourth = 0
  let k = 0
  for (const end = a.length - 3; k < end; k += 4) {
    sum += a[k]! * b[k]!
    second += a[k + 1]! * b[k + 1]!
    third += a[k + 2]! * b[k + 2]!
    fourth += a[k + 3]! * b[k + 3]!
  }
  for (; k < a.length; k++) sum += a[k]! * b[k]!
  return sum + second + third + fourth
}

/**
 * Margins by chance follow Student's t with 8 degrees of freedom: topics make their tail heavier
 * than a normal one. Its tail above t is about 560 / t⁸, hence the largest of `size`.
 */
function bestByChance(size: number): number {
  return (560 * size) ** (1 / 8)
}

/** Log odds that segments with such a margin are linked rather than not. */
function oddsOf({ spread, linked, share }: Semantics, margin: number): number {
  const z = margin / spread
  const off = Math.min(0, z - linked.mean) / linked.spread
  const ofLinked = -0.919 - Math.log(linked.spread) - (off * off) / 2
  const byChance = -0.95 - 4.5 * Math.log1p((z * z) / 8)
  const odds = MEANING.weight * (ofLinked - byChance)
  return Math.min(MEANING.most, Math.max(-MEANING.against * share, odds))
}

/** Log odds that the meanings of segments i and j add to a link of them. */
export function meaningOdds(semantics: Semantics, i: number, j: number): number {
  return oddsOf(semantics, marginOf(semantics, i, j))
}

/** Log odds of segments on either side taken together, anywhere in the texts. */
export function spanMeaningOdds(
  semantics: Semantics,
  source: readonly number[],
  target: readonly number[],
): number {
  let margin = 0
  for (const i of source) for (const j of target) margin += marginOf(semantics, i, j)
  const norms = normOf(semantics.source, source) * normOf(semantics.target, target)
  return oddsOf(semantics, margin / norms)
}

/** Length of the sum of the vectors. */
function normOf(side: SideMeaning, positions: readonly number[]): number {
  let sum = 0
  for (const i of positions) {
    for (const k of positions) sum += dot(side.vectors[i]!, side.vectors[k]!)
  }
  return Math.max(1e-6, Math.sqrt(sum))
}

/** Log odds of a bead: source [i, i + x), target [j, j + y). */
export type BeadMeaning = (i: number, x: number, j: number, y: number) => number

/** The same for the beads of a band, where every margin is taken once. */
export function meaningOn(semantics: Semantics, band: Band): BeadMeaning {
  const margins = new Float32Array(band.offsets.at(-1)!).fill(NaN)
  const sourceNorm = spanNorms(semantics.source)
  const targetNorm = spanNorms(semantics.target)
  const marginAt = (i: number, j: number): number => {
    const isInside = j >= band.from[i]! && j < band.to[i]!
    if (!isInside) return marginOf(semantics, i, j)
    const cell = band.offsets[i]! + j - band.from[i]!
    if (Number.isNaN(margins[cell]!)) margins[cell] = marginOf(semantics, i, j)
    return margins[cell]!
  }
  return (i, x, j, y) => {
    let margin = 0
    for (let k = i; k < i + x; k++) for (let l = j; l < j + y; l++) margin += marginAt(k, l)
    return oddsOf(semantics, margin / (sourceNorm(i, x) * targetNorm(j, y)))
  }
}

/** Lengths of the sums of neighbouring vectors, each taken once. */
function spanNorms(side: SideMeaning): (from: number, length: number) => number {
  const known: Float64Array[] = []
  return (from, length) => {
    if (length === 1) return 1
    const norms = (known[length] ??= new Float64Array(side.vectors.length))
    if (norms[from] === 0) {
      norms[from] = normOf(
        side,
        Array.from({ length }, (_, k) => from + k),
      )
    }
    return norms[from]!
  }
}

/** Every two neighbouring segments as one, read anew; an odd last one stays alone. */
export function mergeMeanings({ source, target }: Semantics): Semantics | null {
  return readSemantics({ source: mergePairs(source.vectors), target: mergePairs(target.vectors) })
}

function mergePairs(vectors: readonly Float32Array[]): readonly Float32Array[] {
  return Array.from({ length: Math.ceil(vectors.length / 2) }, (_, i) => {
    const first = vectors[2 * i]!
    const second = vectors[2 * i + 1]
    if (second === undefined) return first
    const sum = first.map((value, k) => value + second[k]!)
    const norm = Math.max(1e-6, Math.sqrt(dot(sum, sum)))
    return sum.map((value) => value / norm)
  })
}

/** Segments of the target that are nearest in meaning to source segment i, at most `count`. */
export function nearestMeanings(semantics: Semantics, i: number, count: number): readonly number[] {
  const margins = Float64Array.from(semantics.target.usual, (_, j) => marginOf(semantics, i, j))
  const nearest: number[] = []
  for (let j = 0; j < margins.length; j++) {
    if (nearest.length === count && margins[j]! <= margins[nearest.at(-1)!]!) continue
    const place = nearest.findIndex((other) => margins[other]! < margins[j]!)
    nearest.splice(place < 0 ? nearest.length : place, 0, j)
    if (nearest.length > count) nearest.pop()
  }
  return nearest
}
