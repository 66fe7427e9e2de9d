/**
 * Unbroken runs of equal words that two texts of one language share: a clause that one quotes out of
 * the other says much, however different the sentences around it are.
 */
import { ACRONYM, NAME, type TextFeatures, type WordOrder } from './features.ts'
import { formulaStemsOf } from './formula-words.ts'
import { stem } from '../text/stem.ts'
import { RUN } from './parameters.ts'
import { SeedIndex } from './seed-index.ts'
import type { Places } from './text-pair.ts'

/** Words in a row that two segments share: places among the words of either. */
export interface Run {
  readonly source: number
  readonly target: number
  readonly length: number
  /** What it tells, as a number of words that a text does not hold by chance. */
  readonly worth: number
}

/** The pairs of segments that share telling runs: those of source segment i are at starts[i] … starts[i + 1]. */
export interface SharedRuns {
  readonly starts: Int32Array
  /** Ascending within a source segment. */
  readonly targets: Int32Array
  /** What their runs tell together. */
  readonly worths: Float32Array
}

/** Shorter runs are not looked for. */
export const SHORTEST_RUN = 3

/** All pairs whose runs tell at least RUN.least. Both texts have kept the order of their words. */
export function findRuns(source: TextFeatures, target: TextFeatures): SharedRuns {
  const reader = new RunReader(source, target)
  const index = new SeedIndex(reader.target, SHORTEST_RUN)
  const starts = new Int32Array(source.size + 1)
  const targets: number[] = []
  const worths: number[] = []
  for (let i = 0; i < source.size; i++) {
    for (const j of index.candidates(reader.source, i)) {
      const worth = worthOf(reader.runs(i, j))
      if (worth < RUN.least) continue
      targets.push(j)
      worths.push(worth)
    }
    starts[i + 1] = targets.length
  }
  return { starts, targets: Int32Array.from(targets), worths: Float32Array.from(worths) }
}

/** What the runs of one pair of segments tell together: any beyond the first may as well be by chance. */
export function worthOf(runs: readonly Run[]): number {
  return runs.reduce((sum, { worth }, k) => sum + Math.max(0, worth - (k > 0 ? RUN.again : 0)), 0)
}

/** Log odds of a link whose runs tell so much, whatever else the segments hold. */
export function runOdds(worth: number): number {
  return Math.min(RUN.most, RUN.link + RUN.weight * worth)
}

/** Tells the runs that any two segments share. */
export class RunReader {
  readonly source: WordOrder
  /** With the types of the source; −1 for words that it does not have. */
  readonly target: WordOrder
  readonly #text: TextFeatures
  readonly #namesAreCapital: boolean
  readonly #worths: Float32Array

  /** Both texts have kept the order of their words. */
  constructor(source: TextFeatures, target: TextFeatures) {
    const byKey = new Map(source.vocabulary.map(({ key }, type) => [key, type]))
    const same = Int32Array.from(target.vocabulary, ({ key }) => byKey.get(key) ?? -1)
    this.source = source.order!
    this.target = {
      starts: target.order!.starts,
      words: target.order!.words.map((type) => same[type]!),
    }
    this.#text = source
    const counts = new Int32Array(source.vocabulary.length)
    for (const word of this.source.words) counts[word]!++
    for (const word of this.target.words) if (word >= 0) counts[word]!++
    this.#worths = wordWorths(source, counts)
    this.#namesAreCapital = !/^(?:de|lb)\b/.test(source.language)
  }

  /** The runs of a pair of segments, the most telling first, none overlapping another. */
  runs(i: number, j: number): readonly Run[] {
    const found = this.#longestRuns(i, j).sort(
      (a, b) => b.worth - a.worth || a.source - b.source || a.target - b.target,
    )
    const kept: Run[] = []
    for (const run of found) {
      const isFree = kept.every(
        (other) =>
          areApart(run.source, run.length, other.source, other.length) &&
          areApart(run.target, run.length, other.target, other.length),
      )
      if (isFree) kept.push(run)
    }
    return kept
  }

  /** All runs that no word can be added to. */
  #longestRuns(i: number, j: number): Run[] {
    const { source, target } = this
    const [from, to] = [source.starts[i]!, source.starts[i + 1]!]
    const [otherFrom, otherTo] = [target.starts[j]!, target.starts[j + 1]!]
    const runs: Run[] = []
    for (let p = from; p < to; p++) {
      for (let q = otherFrom; q < otherTo; q++) {
        const word = source.words[p]!
        if (target.words[q] !== word) continue
        if (p > from && q > otherFrom && source.words[p - 1] === target.words[q - 1]) continue
        let length = 1
        while (
          p + length < to &&
          q + length < otherTo &&
          source.words[p + length] === target.words[q + length]
        ) {
          length++
        }
        if (length < SHORTEST_RUN) continue
        const worth = this.#worth(p, length)
        runs.push({ source: p - from, target: q - otherFrom, length, worth })
      }
    }
    return runs
  }

  /** What the words of a run tell: of a name the first word tells most, and common words little without others. */
  #worth(from: number, length: number): number {
    const { classes } = this.#text
    let telling = 0
    let common = 0
    let sinceName = RUN.nameReach + 1
    for (let p = from; p < from + length; p++) {
      const type = this.source.words[p]!
      sinceName++
      let value = this.#worths[type]!
      if (this.#namesAreCapital && (classes[type] === NAME || classes[type] === ACRONYM)) {
        value = Math.min(value, sinceName <= RUN.nameReach ? RUN.nameAgain : RUN.name)
        sinceName = 0
      }
      if (value >= RUN.telling) telling += value
      else common += value
    }
    return telling + Math.min(common, telling + RUN.commonAlone)
  }
}

/** By type of a text: what it tells in a run, by its rarity in both texts (`counts`) and in general. */
function wordWorths(text: TextFeatures, counts: Int32Array): Float32Array {
  const formulas = formulaStemsOf(text.language)
  return Float32Array.from(text.vocabulary, ({ key, isCommon }, type) => {
    const isFormula = formulas.has(stem(key, text.language))
    if (isCommon) return isFormula || key.length < RUN.long ? RUN.common : RUN.longCommon
    if (isFormula) return RUN.formula
    return Math.max(RUN.formula, 1 / (1 + Math.log2(Math.max(1, counts[type]! / RUN.seldom))))
  })
}

function areApart(a: number, aLength: number, b: number, bLength: number): boolean {
  return a + aLength <= b || b + bLength <= a
}

/** Those of a part of the texts, numbered by their place in it. */
export function selectRuns(runs: SharedRuns, places: Places): SharedRuns {
  const inPart = new Map(places.target.map((j, k) => [j, k]))
  const starts = new Int32Array(places.source.length + 1)
  const targets: number[] = []
  const worths: number[] = []
  places.source.forEach((i, k) => {
    for (let at = runs.starts[i]!; at < runs.starts[i + 1]!; at++) {
      const j = inPart.get(runs.targets[at]!)
      if (j === undefined) continue
      targets.push(j)
      worths.push(runs.worths[at]!)
    }
    starts[k + 1] = targets.length
  })
  return { starts, targets: Int32Array.from(targets), worths: Float32Array.from(worths) }
}
