/** Finds the segments of a text that share several words in a row with a given one. */
import type { WordOrder } from './features.ts'

/** A seed in more places than this is a phrase of the text, and finds nothing. */
const MOST_PLACES = 24
/** Of the segments that share seeds with one, those with the most are looked at. */
const MOST_CANDIDATES = 16
/** Seeds that a segment has to share: one alone is found by chance everywhere. */
const FEWEST_SEEDS = 2

/** All runs of a few words ("seeds") of a text, chained by their hash. */
export class SeedIndex {
  readonly #order: WordOrder
  readonly #length: number
  readonly #heads: Int32Array
  /** By place: the one before it with the same hash, −1 for none. */
  readonly #next: Int32Array
  readonly #segments: Int32Array

  constructor(order: WordOrder, length: number) {
    const size = order.words.length
    this.#order = order
    this.#length = length
    this.#heads = new Int32Array(2 ** Math.ceil(Math.log2(size + 16))).fill(-1)
    this.#next = new Int32Array(size).fill(-1)
    this.#segments = new Int32Array(size)
    for (let j = 0; j + 1 < order.starts.length; j++) {
      this.#segments.fill(j, order.starts[j], order.starts[j + 1])
      for (let at = order.starts[j]!; at + length <= order.starts[j + 1]!; at++) {
        const slot = this.#slot(order.words, at)
        this.#next[at] = this.#heads[slot]!
        this.#heads[slot] = at
      }
    }
  }

  /** The segments that share the most seeds with segment i of another text, ascending. */
  candidates(other: WordOrder, i: number): readonly number[] {
    const counts = new Map<number, number>()
    for (let at = other.starts[i]!; at + this.#length <= other.starts[i + 1]!; at++) {
      const places = this.#placesOf(other.words, at)
      if (places.length > MOST_PLACES) continue
      for (const place of places) {
        const j = this.#segments[place]!
        counts.set(j, (counts.get(j) ?? 0) + 1)
      }
    }
    return [...counts]
      .filter(([, count]) => count >= FEWEST_SEEDS)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST_CANDIDATES)
      .map(([j]) => j)
      .sort((a, b) => a - b)
  }

  #placesOf(words: Int32Array, at: number): readonly number[] {
    const places: number[] = []
    let place = this.#heads[this.#slot(words, at)]!
    for (; place >= 0 && places.length <= MOST_PLACES; place = this.#next[place]!) {
      let same = 0
      while (same < this.#length && words[at + same] === this.#order.words[place + same]) same++
      if (same === this.#length) places.push(place)
    }
    return places
  }

  #slot(words: Int32Array, at: number): number {
    let hash = 17
    for (let k = 0; k < this.#length; k++) hash = Math.imul(hash ^ words[at + k]!, 0x9e3779b1)
    return (hash ^ (hash >>> 15)) & (this.#heads.length - 1)
  }
}
