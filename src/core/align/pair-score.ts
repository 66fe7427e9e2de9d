/** Log odds that one segment of either text belong together. */
import { crowdsOf } from './coverage.ts'
import { lengthEvidence } from './length.ts'
import { MARK } from './features.ts'
import { WALK } from './parameters.ts'
import { meaningOdds } from './semantics.ts'
import { runOdds } from './runs.ts'
import type { TextPair } from './text-pair.ts'

/** Scores pairs of segments, source by source: `at(i)`, then `score(j)` for any j. */
export class PairScorer {
  readonly #pair: TextPair
  /** Log odds of each segment when nothing finds a counterpart. */
  readonly #sourceBase: Float64Array
  readonly #targetBase: Float64Array
  readonly #sourceCrowd: Float32Array
  readonly #targetCrowd: Float32Array
  /** Entries of the current source segment's matches, chained by target type. */
  readonly #first: Int32Array
  readonly #stamp: Int32Array
  #next: Int32Array = new Int32Array(256)
  #entry: Int32Array = new Int32Array(256)
  #slot: Int32Array = new Int32Array(256)
  readonly #best: Float64Array
  /** By target segment: the log odds that runs shared with the current source segment give. */
  readonly #runs: Float32Array
  #i = -1
  /** Calls of `at`: what stamps of a call before hold is of another segment. */
  #turn = 0

  constructor(pair: TextPair) {
    this.#pair = pair
    this.#sourceBase = baseOf(pair.source, pair.evidence.source.misses)
    this.#targetBase = baseOf(pair.target, pair.evidence.target.misses)
    this.#sourceCrowd = crowdsOf(pair.source, 1)[0]!
    this.#targetCrowd = crowdsOf(pair.target, 1)[0]!
    this.#first = new Int32Array(pair.target.vocabulary.length)
    this.#stamp = new Int32Array(pair.target.vocabulary.length)
    let longest = 0
    for (let i = 0; i < pair.source.size; i++) {
      longest = Math.max(longest, pair.source.starts[i + 1]! - pair.source.starts[i]!)
    }
    this.#best = new Float64Array(longest)
    this.#runs = new Float32Array(pair.target.size).fill(-Infinity)
  }

  /** Makes i the source segment of the scores to come. */
  at(i: number): void {
    this.#takeRuns(i)
    this.#i = i
    const turn = ++this.#turn
    const { source, evidence } = this.#pair
    let entries = 0
    for (let k = source.starts[i]!; k < source.starts[i + 1]!; k++) {
      const type = source.types[k]!
      for (let m = evidence.source.starts[type]!; m < evidence.source.starts[type + 1]!; m++) {
        if (entries === this.#next.length) this.#grow()
        const partner = evidence.source.partners[m]!
        this.#next[entries] = this.#stamp[partner] === turn ? this.#first[partner]! : -1
        this.#entry[entries] = m
        this.#slot[entries] = k - source.starts[i]!
        this.#first[partner] = entries
        this.#stamp[partner] = turn
        entries++
      }
    }
  }

  /** Log odds of a link of the current source segment with target segment j. */
  score(j: number): number {
    const i = this.#i
    const { source, target, evidence, lengths } = this.#pair
    this.#best.fill(0, 0, source.starts[i + 1]! - source.starts[i]!)
    const crowd = this.#targetCrowd[j]!
    const backCrowd = this.#sourceCrowd[i]!
    let hits = 0
    let sum = this.#sourceBase[i]! + this.#targetBase[j]!
    for (let k = target.starts[j]!; k < target.starts[j + 1]!; k++) {
      const type = target.types[k]!
      if (this.#stamp[type] !== this.#turn) continue
      let back = 0
      let isTelling = false
      for (let entry = this.#first[type]!; entry >= 0; entry = this.#next[entry]!) {
        const match = this.#entry[entry]!
        const slot = this.#slot[entry]!
        const delta = evidence.source.deltas[match]! - crowd
        if (delta > this.#best[slot]!) {
          sum += delta - this.#best[slot]!
          this.#best[slot] = delta
        }
        isTelling ||= !source.vocabulary[source.types[source.starts[i]! + slot]!]!.isCommon
        back = Math.max(back, evidence.target.deltas[evidence.source.mirrors[match]!]! - backCrowd)
      }
      sum += back
      const { class: kind, isCommon } = target.vocabulary[type]!
      if (back > 0 && isTelling && !isCommon && kind !== MARK) hits++
    }
    const length = lengthEvidence(lengths, source.lengths[i]!, target.lengths[j]!, 1)
    const few = WALK.few[hits] ?? 0
    const { semantics } = this.#pair
    const meaning = semantics === null ? 0 : meaningOdds(semantics, i, j)
    // A clause word for word is a link by itself: what the rest of the sentences lacks speaks not against it.
    return Math.max(WALK.link + few + sum + meaning + WALK.length * length, this.#runs[j]!)
  }

  #takeRuns(i: number): void {
    const { runs } = this.#pair
    if (runs === null) return
    for (let k = runs.starts[this.#i] ?? 0; k < (runs.starts[this.#i + 1] ?? 0); k++) {
      this.#runs[runs.targets[k]!] = -Infinity
    }
    for (let k = runs.starts[i]!; k < runs.starts[i + 1]!; k++) {
      this.#runs[runs.targets[k]!] = runOdds(runs.worths[k]!)
    }
  }

  #grow(): void {
    const double = (old: Int32Array): Int32Array => {
      const grown = new Int32Array(old.length * 2)
      grown.set(old)
      return grown
    }
    this.#next = double(this.#next)
    this.#entry = double(this.#entry)
    this.#slot = double(this.#slot)
  }
}

function baseOf(
  text: { readonly size: number; readonly starts: Int32Array; readonly types: Int32Array },
  misses: Float32Array,
): Float64Array {
  const base = new Float64Array(text.size)
  for (let i = 0; i < text.size; i++) {
    for (let k = text.starts[i]!; k < text.starts[i + 1]!; k++) base[i]! += misses[text.types[k]!]!
  }
  return base
}
