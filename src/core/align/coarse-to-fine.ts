/**
 * The best path through long texts in linear time (the scheme of Vecalign: Thompson & Koehn 2019):
 * neighbours are merged until the table is small, the path found there is the middle of a band for
 * texts twice as long, and so on to full size, with all shapes of beads only there.
 */
import { adaptTo } from './adapt.ts'
import { bandAround, fullBand, throughAnchors, type Band } from './band.ts'
import { confidenceInOrder } from './confidence.ts'
import type { Anchor, Rejections } from './fixed.ts'
import { withGaps } from './gaps.ts'
import { coarseLandscape, landscape } from './landscape.ts'
import { levelsOf, sizesOf } from './levels.ts'
import type { LinkGroup } from './link-groups.ts'
import { PATH, PATH_BY_CHANCE } from './parameters.ts'
import { BEAD_SHAPES, bestPath, COARSE_SHAPES, type Step } from './parallel.ts'
import type { TextPair } from './text-pair.ts'

/** Tables up to this many cells are searched whole. */
const WHOLE_TABLE = 200 * 200
/** How far the band reaches on either side of the coarse path, in segments of the finer level. */
const RADIUS = 8
/** The same, where the path is already known at full size. */
const FINE_RADIUS = 4
/** Priors of nulls that move less are taken as they are. */
const SETTLED = 0.3
/** The most segments on one side of a bead. */
const LONGEST_SIDE = 5

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
  const levels = levelsOf(pair, WHOLE_TABLE)
  let band: Band | null = null
  for (let k = levels.length - 1; ; k--) {
    const level = levels[k]!
    const sizes = sizesOf(level)
    band ??= fullBand(sizes.source, sizes.target)
    band = throughAnchors(band, decided.anchors, sizes, level.scale)
    if (k === 0) return refine(pair, band, decided, onLevel)
    const path = bestPath(coarseLandscape(level, band), COARSE_SHAPES, PATH, level.scale)
    band = bandAround(path, 2, sizesOf(levels[k - 1]!), RADIUS)
    onLevel(0.5 / 2 ** k)
  }
}

/** The path at full size, with what the texts themselves teach about matches, lengths and gaps. */
function refine(
  pair: TextPair,
  band: Band,
  { anchors, rejections }: Decided,
  onLevel: (fraction: number) => void,
): InOrder {
  const sizes = { source: pair.source.size, target: pair.target.size }
  const isWhole = sizes.source * sizes.target <= 4 * WHOLE_TABLE
  const first = isWhole
    ? bestPath(landscape(pair, band, LONGEST_SIDE, null), BEAD_SHAPES, PATH)
    : bestPath(landscape(pair, band, 2, null), COARSE_SHAPES, PATH)
  onLevel(0.6)
  const narrow = isWhole
    ? band
    : throughAnchors(bandAround(first, 1, sizes, FINE_RADIUS), anchors, sizes, 1)
  const learn = (path: readonly Step[]) =>
    landscape(adaptTo(pair, groupsOf(path)), narrow, LONGEST_SIDE, rejections)
  let before = first
  let land = learn(before)
  onLevel(0.8)
  let path = bestPath(land, BEAD_SHAPES, withGaps(before))
  // A better path teaches better; long texts have taught enough.
  if (isWhole) {
    before = path
    land = learn(before)
    path = bestPath(land, BEAD_SHAPES, withGaps(before))
  }
  onLevel(0.9)
  const priors = withGaps(path)
  const isSettled = Math.abs(priors.null - withGaps(before).null) < SETTLED
  const sumOf = (steps: readonly Step[]) => steps.reduce((sum, step) => sum + step.score, 0)
  return {
    steps: isSettled ? path : bestPath(land, BEAD_SHAPES, priors),
    logOdds: () => sumOf(bestPath(land, BEAD_SHAPES, PATH_BY_CHANCE)),
  }
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
