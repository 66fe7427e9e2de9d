/** How much of a segment and of a part of it explain each other, beside what other parts of it explain. */
import { otherSide } from '../model.ts'
import type { SideEvidence } from './evidence.ts'
import { MARK, type TextFeatures } from './features.ts'
import { SPLICE } from './parameters.ts'
import type { TextPair } from './text-pair.ts'
import { TypeSet } from './type-set.ts'

/** Shares of information, in [0, 1]. */
export interface SpliceCoverage {
  /** Of the part: what it has in common with the segment and the other parts do not tell. */
  readonly part: number
  /** Of the clause of the segment that is left for the part: what the part tells. */
  readonly clause: number
  /** Of the segment, that only this part tells. */
  readonly words: number
}

/**
 * Chance that either of two parts of a segment, which together explain more of it by `gain` in log
 * odds than the better one alone, is no other sentence on the same matter; 0 where that is too likely.
 */
export function spliceChance(
  coverages: readonly SpliceCoverage[],
  gain: number,
  isBeside: boolean,
  size: number,
): number {
  const part = Math.min(...coverages.map((coverage) => coverage.part))
  const clause = Math.min(...coverages.map((coverage) => coverage.clause))
  const words = Math.min(...coverages.map((coverage) => coverage.words))
  const least = words < SPLICE.manyWords ? SPLICE.leastShareOfFew : SPLICE.leastShare
  if (!isBeside && (part < least || words < SPLICE.leastWords)) return 0
  const { base, beside, ...weights } = SPLICE.same
  const logOdds =
    base +
    (isBeside ? beside : 0) +
    weights.part * part +
    weights.clause * clause +
    weights.words * Math.log(1 + words) +
    weights.gain * Math.min(SPLICE.mostGain, gain) -
    weights.size * Math.max(0, Math.log(size / SPLICE.usualSize))
  const chance = 1 / (1 + Math.exp(-logOdds))
  return chance < SPLICE.leastChance ? 0 : chance
}

/** For single segments of one side, and parts on the other. */
export class CoverageReader {
  /** Segments of the text that parts are of. */
  readonly size: number
  readonly #own: TextFeatures
  readonly #evidence: SideEvidence
  readonly #back: SideEvidence
  readonly #ownWorths: Float64Array
  readonly #otherWorths: Float64Array
  readonly #told: TypeSet
  readonly #part: TypeSet

  constructor(pair: TextPair, one: 'source' | 'target') {
    const many = otherSide(one)
    this.size = pair[many].size
    this.#own = pair[one]
    this.#evidence = pair.evidence[one]
    this.#back = pair.evidence[many]
    this.#ownWorths = informationOf(pair[one])
    this.#otherWorths = informationOf(pair[many])
    this.#told = new TypeSet(pair[many])
    this.#part = new TypeSet(pair[many])
  }

  /** What segments that make a part have to do with segment k when `others` are counterparts of it, too. */
  read(k: number, others: readonly number[], part: readonly number[]): SpliceCoverage {
    const { starts, types } = this.#own
    this.#told.fill(others)
    this.#part.fill(part)
    const size = starts[k + 1]! - starts[k]!
    // By word of k: what of it only the part tells, and what the others tell.
    const gained = new Float64Array(size)
    const known = new Float64Array(size)
    const worths = new Float64Array(size)
    const free = new Set<number>()
    let words = 0
    for (let slot = 0; slot < size; slot++) {
      const type = types[starts[k]! + slot]!
      worths[slot] = this.#ownWorths[type]!
      known[slot] = this.#best(type, this.#told)
      if (known[slot]! > 0) continue
      free.add(type)
      gained[slot] = this.#best(type, this.#part)
      if (gained[slot]! > 0) words++
    }
    return { part: this.#shareOfPart(free), clause: clauseOf(gained, known, worths), words }
  }

  /** The most information that a type has in common with one of a set. */
  #best(type: number, others: TypeSet): number {
    const { starts, partners, deltas } = this.#evidence
    let best = 0
    for (let m = starts[type]!; m < starts[type + 1]!; m++) {
      const partner = partners[m]!
      if (deltas[m]! <= 0 || !others.has(partner)) continue
      best = Math.max(best, Math.min(this.#ownWorths[type]!, this.#otherWorths[partner]!))
    }
    return best
  }

  #shareOfPart(free: ReadonlySet<number>): number {
    const { starts, partners, deltas } = this.#back
    let shared = 0
    let all = 0
    for (const type of this.#part.types) {
      const worth = this.#otherWorths[type]!
      all += worth
      let best = 0
      for (let m = starts[type]!; m < starts[type + 1]!; m++) {
        if (deltas[m]! <= 0 || !free.has(partners[m]!)) continue
        best = Math.max(best, Math.min(worth, this.#ownWorths[partners[m]!]!))
      }
      shared += best
    }
    return all === 0 ? 0 : shared / all
  }
}

/** Of the words on the part's side of the best place to divide a segment into what others and what the part tell, in either order. */
function clauseOf(gained: Float64Array, known: Float64Array, worths: Float64Array): number {
  const [gain, old, all] = [sum(gained), sum(known), sum(worths)]
  let [gainBefore, oldBefore, allBefore] = [0, 0, 0]
  let best = { right: -1, clause: 0 }
  const consider = (right: number, told: number, whole: number) => {
    const clause = whole === 0 ? 0 : told / whole
    if (right > best.right || (right === best.right && clause > best.clause)) {
      best = { right, clause }
    }
  }
  for (let slot = 0; slot <= gained.length; slot++) {
    consider(gainBefore + old - oldBefore, gainBefore, allBefore)
    consider(oldBefore + gain - gainBefore, gain - gainBefore, all - allBefore)
    gainBefore += gained[slot] ?? 0
    oldBefore += known[slot] ?? 0
    allBefore += worths[slot] ?? 0
  }
  return best.clause
}

/** By type: how rare it is in its own text; 0 for marks and words of grammar. */
function informationOf(text: TextFeatures): Float64Array {
  const counts = new Int32Array(text.vocabulary.length)
  for (const type of text.types) counts[type]!++
  return Float64Array.from(counts, (count, type) =>
    text.classes[type] === MARK || text.common[type] === 1
      ? 0
      : Math.max(0, Math.log((text.size + 1) / (count + 0.5))),
  )
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0)
}
