/**
 * Two texts at several scales: from level to level every two neighbouring segments become one. What
 * is too common to tell merged segments apart is left out, for it is not rarer among longer ones;
 * so each level has about half the work of the one before.
 */
import type { Sizes } from './band.ts'
import { weighSide, type SideEvidence } from './evidence.ts'
import { meanOf, type TextFeatures } from './features.ts'
import { HIT } from './parameters.ts'
import type { SideMatches } from './matches.ts'
import { mergeMeanings, type Semantics } from './semantics.ts'
import type { TextPair } from './text-pair.ts'

/** A level: the texts with `scale` neighbours merged into one. */
export interface Level {
  readonly source: TextFeatures
  readonly target: TextFeatures
  readonly semantics: Semantics | null
  readonly scale: number
  /** Of the source; that of the target is not needed to find about where a path goes. */
  readonly evidence: SideEvidence
  /** Log odds of each source segment when nothing finds a counterpart. */
  readonly base: Float64Array
}

/**
 * Evidence that counts for merged segments, in log odds. On made-up texts of 3,000 segments, with
 * chapters left out and half of the words lost, 1 to 3 find the same paths.
 */
const COARSE_LEAST = 2

/** The levels from full size to the first whose table has at most so many cells. */
export function levelsOf(pair: TextPair, mostCells: number): readonly Level[] {
  const { source, target, semantics, evidence } = pair
  const base = missesIn(source, evidence.source.misses)
  const levels: Level[] = [{ source, target, semantics, scale: 1, evidence: evidence.source, base }]
  for (;;) {
    const finest = levels.at(-1)!
    if (finest.source.size * finest.target.size <= mostCells) return levels
    levels.push(merged(finest))
  }
}

export function sizesOf({ source, target }: Level): Sizes {
  return { source: source.size, target: target.size }
}

/** Log odds of each segment when nothing finds a counterpart. */
export function missesIn(text: TextFeatures, misses: Float32Array): Float64Array {
  const sums = new Float64Array(text.size)
  for (let i = 0; i < text.size; i++) {
    for (let k = text.starts[i]!; k < text.starts[i + 1]!; k++) sums[i]! += misses[text.types[k]!]!
  }
  return sums
}

function merged(level: Level): Level {
  const { telling, told } = tellingTypes(level)
  const matches = matchesOf(level.evidence, telling)
  const source = mergeNeighbours(level.source, telling)
  const target = mergeNeighbours(level.target, told)
  return {
    source,
    target,
    semantics: level.semantics && mergeMeanings(level.semantics),
    scale: level.scale * 2,
    evidence: weighSide(source, target, matches, HIT, COARSE_LEAST),
    base: sumNeighbours(level.base),
  }
}

/** The source types that any match of is worth enough, and all that they match. */
function tellingTypes({ evidence, target }: Level): { telling: Uint8Array; told: Uint8Array } {
  const { starts, partners, deltas } = evidence
  const telling = new Uint8Array(starts.length - 1)
  const told = new Uint8Array(target.vocabulary.length)
  for (let type = 0; type < telling.length; type++) {
    for (let m = starts[type]!; m < starts[type + 1]!; m++) {
      if (deltas[m]! >= COARSE_LEAST) telling[type] = 1
    }
    if (telling[type] === 0) continue
    for (let m = starts[type]!; m < starts[type + 1]!; m++) told[partners[m]!] = 1
  }
  return { telling, told }
}

/** The matches of some types, all others having none. */
function matchesOf(
  { starts, partners, kinds, mirrors }: SideMatches,
  isKept: Uint8Array,
): SideMatches {
  const kept = {
    starts: new Int32Array(starts.length),
    partners: new Int32Array(partners.length),
    kinds: new Uint8Array(kinds.length),
    mirrors: new Int32Array(mirrors.length),
  }
  let size = 0
  for (let type = 0; type < isKept.length; type++) {
    for (let m = starts[type]!; m < starts[type + 1]! && isKept[type] === 1; m++, size++) {
      kept.partners[size] = partners[m]!
      kept.kinds[size] = kinds[m]!
      kept.mirrors[size] = mirrors[m]!
    }
    kept.starts[type + 1] = size
  }
  return {
    starts: kept.starts,
    partners: kept.partners.subarray(0, size),
    kinds: kept.kinds.subarray(0, size),
    mirrors: kept.mirrors.subarray(0, size),
  }
}

/** Every two neighbouring segments as one, with the types that are kept; an odd last one stays alone. */
function mergeNeighbours(text: TextFeatures, isKept: Uint8Array): TextFeatures {
  const size = Math.ceil(text.size / 2)
  const starts = new Int32Array(size + 1)
  const types = new Int32Array(text.types.length)
  const seenIn = new Int32Array(text.vocabulary.length).fill(-1)
  let end = 0
  for (let i = 0; i < size; i++) {
    const last = Math.min(text.size, 2 * i + 2)
    for (let k = text.starts[2 * i]!; k < text.starts[last]!; k++) {
      const type = text.types[k]!
      if (isKept[type] === 0 || seenIn[type] === i) continue
      seenIn[type] = i
      types[end++] = type
    }
    starts[i + 1] = end
  }
  const lengths = sumNeighbours(text.lengths)
  const meanLength = meanOf(lengths)
  return { ...text, size, starts, types: types.slice(0, end), lengths, meanLength }
}

function sumNeighbours(values: Float64Array): Float64Array {
  const sums = new Float64Array(Math.ceil(values.length / 2))
  for (let i = 0; i < values.length; i++) sums[i >> 1]! += values[i]!
  return sums
}
