/** The types of some segments: filled again and again without making anything new. */
import type { TextFeatures } from './features.ts'

export class TypeSet {
  readonly #text: TextFeatures
  /** By type: the last filling that had it. */
  readonly #filledAt: Int32Array
  /** By type: the first segment of that filling that has it. */
  readonly #places: Int32Array
  #filling = 0
  readonly #types: number[] = []

  constructor(text: TextFeatures) {
    this.#text = text
    this.#filledAt = new Int32Array(text.vocabulary.length)
    this.#places = new Int32Array(text.vocabulary.length)
  }

  /** Each type once. Holds until the next filling. */
  get types(): readonly number[] {
    return this.#types
  }

  /** Takes the types of these segments instead of those that it had. */
  fill(positions: readonly number[]): void {
    const { starts, types } = this.#text
    this.#filling++
    this.#types.length = 0
    for (const i of positions) {
      for (let k = starts[i]!; k < starts[i + 1]!; k++) {
        const type = types[k]!
        if (this.#filledAt[type] === this.#filling) continue
        this.#filledAt[type] = this.#filling
        this.#places[type] = i
        this.#types.push(type)
      }
    }
  }

  has(type: number): boolean {
    return this.#filledAt[type] === this.#filling
  }

  /** The first of the segments that has a type of the set. */
  placeOf(type: number): number {
    return this.#places[type]!
  }
}
