/** What speaks for and against the beads of a band, laid out so that a path through it is quickly found. */
import { transposeBand, type Band, type Sizes } from './band.ts'
import { coverWithin, inColumns, inRows } from './coverage.ts'
import type { Rejections } from './fixed.ts'
import { estimateLengths, type LengthModel } from './length.ts'
import { missesIn, sizesOf, type Level } from './levels.ts'
import { meaningOn, type BeadMeaning } from './semantics.ts'
import type { TextPair } from './text-pair.ts'

/** What one text's segments find in the other. */
interface View {
  /** spans[n - 1] at the cell of segments i and j: what the n segments from the other text's on add to one segment of this. */
  readonly spans: readonly Float32Array[]
  /** Log odds of the segments before each one when nothing finds a counterpart, added up. */
  readonly baseSums: Float64Array
}

export interface Landscape {
  readonly sizes: Sizes
  readonly band: Band
  readonly source: View
  /** Null to take the source's view for both. */
  readonly target: View | null
  readonly sourceLengths: Float64Array
  readonly targetLengths: Float64Array
  readonly lengths: LengthModel
  /** Null without embeddings. */
  readonly meaning: BeadMeaning | null
  readonly rejections: Rejections | null
}

/** At full size, for beads of up to `longest` segments on either side. */
export function landscape(
  pair: TextPair,
  band: Band,
  longest: number,
  rejections: Rejections | null,
): Landscape {
  const { source, target, evidence, semantics } = pair
  const columns = transposeBand(band, target.size)
  return {
    sizes: { source: source.size, target: target.size },
    band,
    source: {
      spans: coverWithin(source, evidence.source, target, band, longest, inRows(band)),
      baseSums: prefixSums(missesIn(source, evidence.source.misses)),
    },
    target: {
      spans: coverWithin(target, evidence.target, source, columns, longest, inColumns(band)),
      baseSums: prefixSums(missesIn(target, evidence.target.misses)),
    },
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    lengths: pair.lengths,
    meaning: semantics && meaningOn(semantics, band),
    rejections,
  }
}

/** Of merged segments, for beads of up to two: the source's view is enough. */
export function coarseLandscape(level: Level, band: Band): Landscape {
  const { source, target, evidence, semantics } = level
  return {
    sizes: sizesOf(level),
    band,
    source: {
      spans: coverWithin(source, evidence, target, band, 2, inRows(band)),
      baseSums: prefixSums(level.base),
    },
    target: null,
    sourceLengths: source.lengths,
    targetLengths: target.lengths,
    lengths: estimateLengths(source, target),
    meaning: semantics && meaningOn(semantics, band),
    rejections: null,
  }
}

/** The sums of the values before each one, and of all. */
export function prefixSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1)
  for (let i = 0; i < values.length; i++) sums[i + 1] = sums[i]! + values[i]!
  return sums
}
