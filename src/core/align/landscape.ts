/** What speaks for and against the beads of a band, laid out so that a path through it is quickly found. */
import { transposeBand, type Band, type Sizes } from './band.ts'
import { coverWithin, inColumns, inRows, type Coverage } from './coverage.ts'
import { weighSide, type SideEvidence } from './evidence.ts'
import type { Rejections } from './fixed.ts'
import { estimateLengths, type LengthModel } from './length.ts'
import { sizesOf, type Level } from './levels.ts'
import { HIT } from './parameters.ts'
import { meaningOn, type BeadMeaning } from './semantics.ts'
import type { TextPair } from './text-pair.ts'

export interface Landscape {
  readonly sizes: Sizes
  readonly band: Band
  /** Of source segments by target spans: that of segment i by a span from j on is at cell (i, j). */
  readonly source: Coverage
  /** Of target segments by source spans: that of segment j by a span from i on is at cell (i, j). Null to take the source's view for both. */
  readonly target: Coverage | null
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly lengths: LengthModel
  /** Null without embeddings. */
  readonly meaning: BeadMeaning | null
  readonly rejections: Rejections | null
}

/** Evidence that counts for merged segments, in log odds. */
const COARSE_LEAST = 1

/** For beads of up to `longest` segments on either side. */
export function landscape(pair: TextPair, level: Level, band: Band, longest: number): Landscape {
  const { source, target } = level
  const columns = transposeBand(band, target.size)
  return {
    ...seenFromSource(level, pair.evidence.source, band, longest),
    target: coverWithin(target, pair.evidence.target, source, columns, longest, inColumns(band)),
    lengths: pair.lengths,
  }
}

/** Of merged segments one side's view is enough, and only types that are rare even there. */
export function coarseLandscape(pair: TextPair, level: Level, band: Band): Landscape {
  const evidence = weighSide(level.source, level.target, pair.matches.source, HIT, COARSE_LEAST)
  return seenFromSource(level, evidence, band, 2)
}

function seenFromSource(
  level: Level,
  evidence: SideEvidence,
  band: Band,
  longest: number,
): Landscape {
  const { source, target, semantics } = level
  return {
    sizes: sizesOf(level),
    band,
    source: coverWithin(source, evidence, target, band, longest, inRows(band)),
    target: null,
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    lengths: estimateLengths(source, target),
    meaning: semantics && meaningOn(semantics, band),
    rejections: null,
  }
}
