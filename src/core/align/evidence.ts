/** How much each match speaks for a link, and each missing counterpart against it, in log odds. */
import { WORD, type TextFeatures } from './features.ts'
import { MATCH_KINDS, type Match } from './matches.ts'
import { BLANK, HIT, HIT_WEIGHT, MISS_WEIGHT } from './parameters.ts'

/** By kind of match and class of type: the chance that a linked segment holds the counterpart. */
export type HitRates = readonly (readonly number[])[]

/**
 * One side's view of the matches. For type s of this side the partners on the other side are
 * partners[starts[s] … starts[s + 1]), and finding one is worth `deltas` more than finding none,
 * which costs `misses[s]` (not above 0).
 */
export interface SideEvidence {
  readonly starts: Int32Array
  readonly partners: Int32Array
  /** Indices into the list of matches. */
  readonly matches: Int32Array
  readonly kinds: Uint8Array
  readonly deltas: Float32Array
  readonly misses: Float32Array
}

export interface Evidence {
  readonly source: SideEvidence
  readonly target: SideEvidence
}

/** Weighs the matches by how often their types occur in the segments of either text. */
export function weighEvidence(
  source: TextFeatures,
  target: TextFeatures,
  matches: readonly Match[],
  rates: HitRates = HIT,
): Evidence {
  const flipped = matches.map((match) => ({
    source: match.target,
    target: match.source,
    kind: match.kind,
  }))
  return {
    source: weighSide(source, target, matches, rates),
    target: weighSide(target, source, flipped, rates),
  }
}

/** The number of segments that hold each type. */
export function documentFrequencies(text: TextFeatures): Int32Array {
  const frequencies = new Int32Array(text.vocabulary.length)
  for (const type of text.types) frequencies[type]!++
  return frequencies
}

/** Matches worth less are left out: they are of the most common types, and most of the work. */
const LEAST_DELTA = 0.2

function weighSide(
  own: TextFeatures,
  other: TextFeatures,
  matches: readonly Match[],
  rates: HitRates,
): SideEvidence {
  const size = own.vocabulary.length
  const starts = new Int32Array(size + 1)
  for (const match of matches) starts[match.source + 1]!++
  for (let s = 0; s < size; s++) starts[s + 1]! += starts[s]!
  const partners = new Int32Array(matches.length)
  const kinds = new Uint8Array(matches.length)
  const deltas = new Float32Array(matches.length)
  const next = starts.slice()
  const indices = new Int32Array(matches.length)
  matches.forEach((match, index) => {
    const at = next[match.source]!++
    indices[at] = index
    partners[at] = match.target
    kinds[at] = match.kind
  })
  const misses = new Float32Array(size)
  const frequencies = documentFrequencies(other)
  const byKind = new Float64Array(MATCH_KINDS)
  for (let s = 0; s < size; s++) {
    const type = own.vocabulary[s]!
    byKind.fill(0)
    let best = 0
    for (let at = starts[s]!; at < starts[s + 1]!; at++) {
      const kind = kinds[at]!
      byKind[kind]! += frequencies[partners[at]!]!
      best = Math.max(best, rates[kind]![type.class]!)
    }
    misses[s] = best === 0 ? BLANK[type.class]! : MISS_WEIGHT[type.class]! * Math.log(1 - best)
    for (let at = starts[s]!; at < starts[s + 1]!; at++) {
      const hit = rates[kinds[at]!]![type.class]!
      let chance = 0
      for (let kind = 0; kind < MATCH_KINDS; kind++)
        if (rates[kind]![type.class]! >= hit) chance += byKind[kind]!
      const share = Math.min(1, (chance + 0.5) / (other.size + 1))
      const weight = HIT_WEIGHT[kinds[at]!]![type.class === WORD ? 0 : 1]
      const delta = weight * (Math.log(hit) - Math.log(share)) - misses[s]!
      deltas[at] = delta < LEAST_DELTA ? 0 : delta
    }
  }
  return { starts, partners, matches: indices, kinds, deltas, misses }
}
