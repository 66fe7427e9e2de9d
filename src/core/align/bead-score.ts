/** Log odds that several segments of either text belong together, as PairScorer gives them for one of each. */
import type { SideEvidence } from './evidence.ts'
import { lettersOf, MARK, type TextFeatures } from './features.ts'
import { lengthEvidence } from './length.ts'
import { CROWD, WALK } from './parameters.ts'
import { spanMeaningOdds } from './semantics.ts'
import type { TextPair } from './text-pair.ts'
import { TypeSet } from './type-set.ts'

export class BeadScorer {
  readonly #pair: TextPair
  readonly #left: TypeSet
  readonly #right: TypeSet

  constructor(pair: TextPair) {
    this.#pair = pair
    this.#left = new TypeSet(pair.source)
    this.#right = new TypeSet(pair.target)
  }

  /** Of segments that may stand anywhere in their texts, at least one of each. Runs count nothing. */
  score(source: readonly number[], target: readonly number[]): number {
    const { source: own, target: other, evidence, lengths, semantics } = this.#pair
    this.#left.fill(source)
    this.#right.fill(target)
    const letters = lettersOf(own, source)
    const otherLetters = lettersOf(other, target)
    const ownCrowd = crowdOf(own, letters)
    const there = hitsOf(evidence.source, this.#left, this.#right, crowdOf(other, otherLetters))
    const back = hitsOf(evidence.target, this.#right, this.#left, ownCrowd)
    const hits = this.#tellingHits(ownCrowd)
    const length = lengthEvidence(lengths, letters, otherLetters, target.length)
    const meaning = semantics === null ? 0 : spanMeaningOdds(semantics, source, target)
    return WALK.link + (WALK.few[hits] ?? 0) + there + back + meaning + WALK.length * length
  }

  /** Types of the target, beside marks and words of grammar, that find such a counterpart. */
  #tellingHits(crowd: number): number {
    const { source, target, evidence } = this.#pair
    const { starts, partners, deltas } = evidence.target
    return this.#right.types.filter((type) => {
      if (target.common[type] === 1 || target.classes[type] === MARK) return false
      let isHit = false
      let isTelling = false
      for (let m = starts[type]!; m < starts[type + 1]!; m++) {
        if (!this.#left.has(partners[m]!)) continue
        isHit ||= deltas[m]! > crowd
        isTelling ||= source.common[partners[m]!] === 0
      }
      return isHit && isTelling
    }).length
  }
}

/** What the types of one side find among those of the other, and miss there. */
function hitsOf(evidence: SideEvidence, types: TypeSet, others: TypeSet, crowd: number): number {
  const { starts, partners, deltas, misses } = evidence
  let sum = 0
  for (const type of types.types) {
    let best = 0
    for (let m = starts[type]!; m < starts[type + 1]!; m++) {
      if (others.has(partners[m]!)) best = Math.max(best, deltas[m]! - crowd)
    }
    sum += misses[type]! + best
  }
  return sum
}

function crowdOf(text: TextFeatures, letters: number): number {
  return CROWD.weight * Math.log((letters + CROWD.slack) / (text.meanLength + CROWD.slack))
}
