/**
 * What the surest links of two texts teach about these texts: how often each kind of match is kept,
 * and how their lengths relate. A second alignment with that knowledge is surer of itself where the
 * texts are close, and more lenient where they are free.
 */
import { weighEvidence, type SideEvidence } from './evidence.ts'
import { lettersOf, TYPE_CLASSES, type TextFeatures } from './features.ts'
import { refineLengths, type LinkedLengths } from './length.ts'
import { learnMatches } from './learn.ts'
import type { LinkGroup } from './link-groups.ts'
import { MATCH_KINDS, withMatches } from './matches.ts'
import { HIT } from './parameters.ts'
import { placesIn, selectPart } from './part.ts'
import type { Places, TextPair } from './text-pair.ts'
import { TypeSet } from './type-set.ts'

/** Links surer than this are learned from. */
const SURE = 0.5
/** Observations that the general rates count for. */
const PRIOR = 20
const SUREST_RATE = 0.97

/** The pair with evidence and lengths as its own links suggest; a part learns from the whole texts' too. */
export function adaptTo(pair: TextPair, groups: readonly LinkGroup[]): TextPair {
  if (pair.origin === null) return adaptWhole(pair, groups)
  const { whole, places, standing } = pair.origin
  const own = groups.map((group) => ({ ...group, ...placesIn(places, group) }))
  const part = selectPart(adaptWhole(whole, [...standing, ...own]), places)
  return { ...part, origin: pair.origin }
}

/** A part of whole texts, which learns from the links that stand outside of it. */
export function partOf(whole: TextPair, places: Places, standing: readonly LinkGroup[]): TextPair {
  return adaptTo({ ...selectPart(whole, places), origin: { whole, places, standing } }, [])
}

function adaptWhole(pair: TextPair, groups: readonly LinkGroup[]): TextPair {
  const sure = groups.filter((group) => group.confidence > SURE)
  const counts = new RateCounts()
  const lengths: LinkedLengths[] = []
  const left = new TypeSet(pair.source)
  const right = new TypeSet(pair.target)
  for (const { source, target } of sure) {
    left.fill(source)
    right.fill(target)
    counts.add(pair.source, pair.evidence.source, left, right)
    counts.add(pair.target, pair.evidence.target, right, left)
    lengths.push([lettersOf(pair.source, source), lettersOf(pair.target, target)])
  }
  const matches = withMatches(pair.matches, learnMatches(pair, groups))
  return {
    ...pair,
    matches,
    evidence: weighEvidence(pair.source, pair.target, matches, counts.rates()),
    lengths: refineLengths(pair.lengths, lengths),
  }
}

/** How often a type with a match of some kind in the other text found one in the linked segments. */
class RateCounts {
  readonly #seen = new Float64Array(MATCH_KINDS * TYPE_CLASSES)
  readonly #found = new Float64Array(MATCH_KINDS * TYPE_CLASSES)

  add(own: TextFeatures, evidence: SideEvidence, types: TypeSet, others: TypeSet): void {
    for (const type of types.types) {
      const kind = own.classes[type]!
      let best = -1
      let isFound = false
      for (let m = evidence.starts[type]!; m < evidence.starts[type + 1]!; m++) {
        const match = evidence.kinds[m]!
        if (best < 0 || HIT[match]![kind]! > HIT[best]![kind]!) best = match
        isFound ||= others.has(evidence.partners[m]!)
      }
      if (best < 0) continue
      this.#seen[best * TYPE_CLASSES + kind]!++
      if (isFound) this.#found[best * TYPE_CLASSES + kind]!++
    }
  }

  rates(): readonly (readonly number[])[] {
    return HIT.map((row, match) =>
      row.map((rate, kind) => {
        const at = match * TYPE_CLASSES + kind
        const estimate = (this.#found[at]! + PRIOR * rate) / (this.#seen[at]! + PRIOR)
        return Math.min(SUREST_RATE, estimate)
      }),
    )
  }
}
