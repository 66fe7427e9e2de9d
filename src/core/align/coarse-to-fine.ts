/**
 * The best path through long texts in linear time (the scheme of Vecalign: Thompson & Koehn 2019):
 * neighbours are merged until the table is small, the path found there is the middle of a band for
 * texts twice as long, and so on to full size, with all shapes of beads only there.
 */
import { adaptTo } from './adapt.ts'
import { fullBand, makeBand, transposeBand, type Band } from './band.ts'
import { confidenceInOrder } from './confidence.ts'
import { coverWithin } from './coverage.ts'
import { weighSide, type SideEvidence } from './evidence.ts'
import type { Anchor, Rejections } from './fixed.ts'
import type { TextFeatures } from './features.ts'
import { estimateLengths } from './length.ts'
import type { LinkGroup } from './link-groups.ts'
import { GAPS, HIT, PATH, PATH_BY_CHANCE, type PathPriors } from './parameters.ts'
import { BEAD_SHAPES, bestPath, COARSE_SHAPES, type Landscape, type Step } from './parallel.ts'
import { meaningOn, mergeMeanings, type Semantics } from './semantics.ts'
import type { TextPair } from './text-pair.ts'

/** Tables up to this many cells are searched whole. */
const WHOLE_TABLE = 200 * 200
/** Evidence that counts for merged segments, in log odds. */
const COARSE_LEAST = 1
/** How far the band reaches on either side of the coarse path, in segments of the finer level. */
const RADIUS = 8
/** The same, where the path is already known at full size. */
const FINE_RADIUS = 4
/** Priors of nulls that move less are taken as they are. */
const SETTLED = 0.3
/** The most segments on one side of a bead. */
const LONGEST_SIDE = 5

/** A level: the texts with `scale` neighbours merged into one. */
interface Level {
  readonly source: TextFeatures
  readonly target: TextFeatures
  readonly semantics: Semantics | null
  readonly scale: number
}

export interface InOrder {
  readonly steps: readonly Step[]
  /** Log likelihood of the texts as linked in order, over that of unrelated texts. */
  logOdds(): number
}

/** What people decided, that a path has to respect. */
export interface Decided {
  readonly anchors: readonly Anchor[]
  readonly rejections: Rejections | null
}

/** The best monotone path; `onLevel` is told the share that is done after each level. */
export function alignInOrder(
  pair: TextPair,
  decided: Decided,
  onLevel: (fraction: number) => void = () => undefined,
): InOrder {
  const levels: Level[] = [{ ...pair, scale: 1 }]
  for (;;) {
    const { source, target, semantics, scale } = levels.at(-1)!
    if (source.size * target.size <= WHOLE_TABLE) break
    levels.push({
      source: mergeNeighbours(source),
      target: mergeNeighbours(target),
      semantics: semantics && mergeMeanings(semantics),
      scale: scale * 2,
    })
  }
  const coarsest = levels.at(-1)!
  let band = fullBand(coarsest.source.size, coarsest.target.size)
  for (let k = levels.length - 1; k >= 0; k--) {
    const level = levels[k]!
    band = throughAnchors(band, decided.anchors, level)
    if (k === 0) break
    const path = bestPath(coarseLandscape(pair, level, band), COARSE_SHAPES, PATH, level.scale)
    band = bandAround(path, 2, levels[k - 1]!, RADIUS)
    onLevel(0.5 / 2 ** k)
  }
  return refine(pair, levels[0]!, band, decided, onLevel)
}

/** The path at full size, with what the texts themselves teach about matches, lengths and gaps. */
function refine(
  pair: TextPair,
  level: Level,
  band: Band,
  { anchors, rejections }: Decided,
  onLevel: (fraction: number) => void,
): InOrder {
  const isWhole = level.source.size * level.target.size <= 4 * WHOLE_TABLE
  const first = isWhole
    ? bestPath(landscape(pair, level, band, LONGEST_SIDE), BEAD_SHAPES, PATH)
    : bestPath(landscape(pair, level, band, 2), COARSE_SHAPES, PATH)
  onLevel(0.6)
  const narrow = isWhole
    ? band
    : throughAnchors(bandAround(first, 1, level, FINE_RADIUS), anchors, level)
  const adapted = adaptTo(pair, groupsOf(first))
  const land = { ...landscape(adapted, level, narrow, LONGEST_SIDE), rejections }
  onLevel(0.8)
  const second = bestPath(land, BEAD_SHAPES, withGaps(first))
  onLevel(0.9)
  const priors = withGaps(second)
  const isSettled = Math.abs(priors.null - withGaps(first).null) < SETTLED
  const sumOf = (path: readonly Step[]) => path.reduce((sum, step) => sum + step.score, 0)
  return {
    steps: isSettled ? second : bestPath(land, BEAD_SHAPES, priors),
    logOdds: () => sumOf(bestPath(land, BEAD_SHAPES, PATH_BY_CHANCE)),
  }
}

/** The cells of a band that a path through all anchors can use. */
function throughAnchors(
  band: Band,
  anchors: readonly Anchor[],
  { source, target, scale }: Level,
): Band {
  if (anchors.length === 0) return band
  const from = band.from.slice()
  const to = band.to.slice()
  const sides = [
    { source: 0, target: 0 },
    ...anchors,
    { source: source.size * scale, target: target.size * scale },
  ]
  for (let k = 1; k < sides.length; k++) {
    const low = Math.floor(sides[k - 1]!.target / scale)
    const high = Math.min(target.size, Math.ceil(sides[k]!.target / scale))
    const firstRow = Math.ceil(sides[k - 1]!.source / scale)
    const lastRow = Math.min(source.size, Math.floor(sides[k]!.source / scale))
    for (let i = firstRow; i < lastRow; i++) {
      from[i] = Math.min(Math.max(from[i]!, low), high)
      to[i] = Math.max(Math.min(to[i]!, high), from[i]!)
    }
  }
  for (let i = 1; i < source.size; i++) if (from[i]! > to[i - 1]!) from[i] = to[i - 1]!
  return makeBand(from, to)
}

/** The beads of a path that link anything, with their confidence. */
export function groupsOf(path: readonly Step[]): readonly LinkGroup[] {
  return path
    .filter(({ x, y }) => x > 0 && y > 0)
    .map(({ i, x, j, y, score }) => ({
      source: Array.from({ length: x }, (_, k) => i + k),
      target: Array.from({ length: y }, (_, k) => j + k),
      confidence: confidenceInOrder(score),
    }))
}

/** The priors for texts that leave out as much, and as much at a time, as a path says. */
function withGaps(path: readonly Step[]): PathPriors {
  let nulls = 0
  let gaps = 0
  let beads = 0
  let wasNull = false
  for (const { x, y } of path) {
    const isNull = x === 0 || y === 0
    if (isNull) nulls++
    else beads++
    if (isNull && !wasNull) gaps++
    wasNull = isNull
  }
  const { usual, doubt, adapt, most } = GAPS
  const shift = (count: number, all: number, share: number) =>
    adapt * (logit((count + doubt * share) / (all + doubt)) - logit(share))
  return {
    ...PATH,
    null: Math.min(most, PATH.null + shift(gaps, beads + gaps, usual.begin)),
    nextNull: Math.min(most, PATH.nextNull + shift(nulls - gaps, nulls, usual.goOn)),
  }
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}

/** Every two neighbouring segments as one; an odd last one stays alone. */
function mergeNeighbours(text: TextFeatures): TextFeatures {
  const size = Math.ceil(text.size / 2)
  const starts = new Int32Array(size + 1)
  const types = new Int32Array(text.types.length)
  const lengths = new Float64Array(size)
  const seenIn = new Int32Array(text.vocabulary.length).fill(-1)
  let end = 0
  for (let i = 0; i < size; i++) {
    const last = Math.min(text.size, 2 * i + 2)
    for (let k = text.starts[2 * i]!; k < text.starts[last]!; k++) {
      const type = text.types[k]!
      if (seenIn[type] === i) continue
      seenIn[type] = i
      types[end++] = type
    }
    for (let part = 2 * i; part < last; part++) lengths[i]! += text.lengths[part]!
    starts[i + 1] = end
  }
  return { ...text, size, starts, types: types.slice(0, end), lengths }
}

function landscape(pair: TextPair, level: Level, band: Band, longest: number): Landscape {
  const { source, target } = level
  const transposed = transposeBand(band, target.size)
  return {
    ...oneSided(level, pair.evidence.source, band, longest),
    target: coverWithin(target, pair.evidence.target, source, transposed, longest),
    transposed,
    lengths: pair.lengths,
  }
}

/** Of merged segments one side's view is enough, and only types that are rare even there. */
function coarseLandscape(pair: TextPair, level: Level, band: Band): Landscape {
  const evidence = weighSide(level.source, level.target, pair.matches.source, HIT, COARSE_LEAST)
  return oneSided(level, evidence, band, 2)
}

function oneSided(
  { source, target, semantics }: Level,
  evidence: SideEvidence,
  band: Band,
  longest: number,
): Landscape {
  return {
    sizes: { source: source.size, target: target.size },
    band,
    source: coverWithin(source, evidence, target, band, longest),
    target: null,
    transposed: band,
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    lengths: estimateLengths(source, target),
    meaning: semantics && meaningOn(semantics, band),
    rejections: null,
  }
}

/** The cells within a radius of a path; each step of the path is of `factor` segments of the level. */
function bandAround(path: readonly Step[], factor: number, level: Level, radius: number): Band {
  const { source, target } = level
  // Where the path is when it enters and leaves each source segment of the level.
  const enters = new Int32Array(source.size).fill(0x7fffffff)
  const leaves = new Int32Array(source.size)
  for (const { i, x, j, y } of path) {
    for (let k = factor * i; k < Math.min(source.size, factor * (i + Math.max(1, x))); k++) {
      enters[k] = Math.min(enters[k]!, factor * j)
      leaves[k] = Math.max(leaves[k]!, Math.min(target.size, factor * (j + y)))
    }
  }
  const from = new Int32Array(source.size)
  const to = new Int32Array(source.size)
  for (let i = 0; i < source.size; i++) {
    from[i] = Math.max(0, Math.min(target.size - 1, enters[Math.max(0, i - radius)]! - radius))
    to[i] = Math.min(target.size, leaves[Math.min(source.size - 1, i + radius)]! + radius)
  }
  return makeBand(from, to)
}
