/** How much each match speaks for a link, and each missing counterpart against it, in log odds. */
import { WORD, type TextFeatures } from './features.ts'
import { isSameLanguage, MATCH_KINDS, type Matches, type SideMatches } from './matches.ts'
import { BLANK, BLANK_IN_ONE_LANGUAGE, HIT, HIT_WEIGHT, MISS_WEIGHT } from './parameters.ts'

/** By kind of match and class of type: the chance that a linked segment holds the counterpart. */
export type HitRates = readonly (readonly number[])[]

/**
 * One side's view of the matches: finding the partner of match m is worth `deltas[m]` more than
 * finding none, which costs a type `misses[type]` (not above 0).
 */
export interface SideEvidence extends SideMatches {
  readonly deltas: Float32Array
  readonly misses: Float32Array
}

export interface Evidence {
  readonly source: SideEvidence
  readonly target: SideEvidence
}

/** Matches worth less are left out: they are of the most common types, and most of the work. */
const LEAST_DELTA = 0.2

/** Weighs the matches by how often their types occur in the segments of either text; those worth less than `least` count nothing. */
export function weighEvidence(
  source: TextFeatures,
  target: TextFeatures,
  matches: Matches,
  rates: HitRates = HIT,
  least = LEAST_DELTA,
): Evidence {
  return {
    source: weighSide(source, target, matches.source, rates, least),
    target: weighSide(target, source, matches.target, rates, least),
  }
}

/** The number of segments that hold each type. */
function documentFrequencies(text: TextFeatures): Int32Array {
  const frequencies = new Int32Array(text.vocabulary.length)
  for (let k = 0; k < text.types.length; k++) frequencies[text.types[k]!]!++
  return frequencies
}

/** The least share of segments that are taken to hold a word of grammar. */
const COMMON_SHARE = 0.35

/** One side of `weighEvidence`. */
export function weighSide(
  own: TextFeatures,
  other: TextFeatures,
  matches: SideMatches,
  rates: HitRates,
  least: number,
): SideEvidence {
  const { starts, partners, kinds } = matches
  const deltas = new Float32Array(partners.length)
  const misses = new Float32Array(own.vocabulary.length)
  const blank = isSameLanguage(own.language, other.language) ? BLANK_IN_ONE_LANGUAGE : BLANK
  const frequencies = documentFrequencies(other)
  // Of one type: in how many segments its partners of each kind occur, then of that or a surer kind.
  const counts = new Float64Array(MATCH_KINDS)
  const gains = new Float64Array(MATCH_KINDS)
  const commonGains = new Float64Array(MATCH_KINDS)
  for (let s = 0; s < own.vocabulary.length; s++) {
    const kind = own.classes[s]!
    const isCommon = own.common[s] === 1
    if (starts[s] === starts[s + 1]) {
      misses[s] = blank[kind]!
      continue
    }
    counts.fill(0)
    for (let m = starts[s]!; m < starts[s + 1]!; m++) {
      counts[kinds[m]!]! += frequencies[partners[m]!]!
    }
    let best = 0
    for (let match = 0; match < MATCH_KINDS; match++) {
      if (counts[match] === 0) continue
      const hit = rates[match]![kind]!
      best = Math.max(best, hit)
      let chance = 0.5
      for (let k = 0; k < MATCH_KINDS; k++) if (rates[k]![kind]! >= hit) chance += counts[k]!
      const share = Math.min(1, chance / (other.size + 1))
      const weight = HIT_WEIGHT[match]![kind === WORD ? 0 : 1]
      gains[match] = weight * Math.log(hit / share)
      commonGains[match] = weight * Math.log(hit / Math.max(share, COMMON_SHARE))
    }
    misses[s] = MISS_WEIGHT[kind]! * Math.log(1 - best)
    for (let m = starts[s]!; m < starts[s + 1]!; m++) {
      const isOfGrammar = isCommon || other.common[partners[m]!] === 1
      const delta = (isOfGrammar ? commonGains : gains)[kinds[m]!]! - misses[s]!
      deltas[m] = delta < least ? 0 : delta
    }
  }
  return { ...matches, deltas, misses }
}
