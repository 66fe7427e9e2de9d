/** How alike two sound keys are, at what edits between languages cost. */

/** Sounds that languages take for one another, by class; vowels are class 1. */
const CLASSES: Readonly<Record<string, number>> = {
  a: 1, e: 1, i: 1, o: 1, u: 1,
  b: 2, p: 2,
  v: 3, f: 3,
  d: 4, t: 4,
  g: 5, k: 5, h: 5,
  s: 6, z: 6, c: 6, S: 6, Z: 6, C: 6,
  m: 7,
  n: 8,
  l: 9,
  r: 10,
} // prettier-ignore

const CODES = 128
const CLASS_OF = new Uint8Array(CODES)
for (const [sound, number] of Object.entries(CLASSES)) CLASS_OF[sound.charCodeAt(0)] = number
const VOWEL = 1

/**
 * The classes of the consonants of a sound key, as a string for looking up; a vowel counts where it
 * stands first. At most `length` long.
 */
export function consonantSkeleton(key: string, length: number): string {
  let skeleton = ''
  for (let i = 0; i < key.length && skeleton.length < length; i++) {
    const sound = CLASS_OF[key.charCodeAt(i)]!
    if (sound !== VOWEL || i === 0) skeleton += String.fromCharCode(96 + sound)
  }
  return skeleton
}

/**
 * Costs of the edits that turn one sound key into the other; UNIT is the cost of one consonant for
 * another. Chosen by hand and checked by `synoptic evaluate` alone: they were not fitted to names.
 */
const UNIT = 20
const VOWEL_FOR_CONSONANT = 22
const OTHER_VOWEL = 9
const SAME_CLASS = 6
const LOST_VOWEL = 8
const LOST_CONSONANT = 16
const LOST_BREATH = 6
/** A letter of an ending of at most three, after a common beginning of at least three. */
const LOST_ENDING = 4
const ENDING = 3
const BEGINNING = 3
/** Letters of a key that are looked at. */
export const LONGEST_KEY = 40

const LOST = Int32Array.from({ length: CODES }, (_, code) => {
  if (CLASS_OF[code] === VOWEL) return LOST_VOWEL
  return String.fromCharCode(code) === 'h' ? LOST_BREATH : LOST_CONSONANT
})

/** The cost of sound b for sound a, at a · CODES + b. */
const SUBSTITUTION = Int32Array.from({ length: CODES * CODES }, (_, pair) => {
  const [a, b] = [pair >> 7, pair & (CODES - 1)]
  if (a === b) return 0
  const [own, other] = [CLASS_OF[a], CLASS_OF[b]]
  if (own === other) return own === VOWEL ? OTHER_VOWEL : SAME_CLASS
  return own === VOWEL || other === VOWEL ? VOWEL_FOR_CONSONANT : UNIT
})

/**
 * Compares one sound key with many. Those that begin alike are best told one after the other: what
 * was found out about their beginning is kept.
 */
export class SoundComparison {
  /** Of the key that is compared with others: its letters and what it costs to lose them. */
  readonly #codes = new Int32Array(LONGEST_KEY)
  readonly #lost = new Int32Array(LONGEST_KEY)
  #length = 0
  /** Cell (j, i): the least cost of the first j letters of the other key for the first i of this. */
  readonly #costs = new Int32Array((LONGEST_KEY + 1) ** 2)
  /** The least cost in each row, and how many rows hold for the last other key. */
  readonly #cheapest = new Int32Array(LONGEST_KEY + 1)
  #rows = 0

  /** The key to be compared with others. */
  begin(key: string): void {
    this.#length = Math.min(key.length, LONGEST_KEY)
    for (let i = 0; i < this.#length; i++) {
      const code = key.charCodeAt(i)
      this.#codes[i] = code
      this.#lost[i] = LOST[code]!
      this.#costs[i + 1] = this.#costs[i]! + LOST[code]!
    }
    this.#rows = 0
  }

  /**
   * How alike another key is, given by its codes from `start` on: in [0, 1], 1 for an equal one, 0
   * where either is empty. Keys less alike than `least` may be told to be 0, which is sooner found.
   * `shared`: how many letters it has in common with the beginnings of all others since the last one
   * compared.
   */
  with(codes: Uint8Array, start: number, length: number, shared: number, least: number): number {
    this.#rows = Math.min(this.#rows, shared, length)
    if (length === 0 || this.#length === 0) return 0
    const most = (1 - least) * (UNIT / 2) * (this.#length + length) + ROUNDING
    // Whatever follows costs at least as much as the cheapest way here.
    while (this.#rows < length && this.#cheapest[this.#rows]! <= most) {
      this.#addRow(codes[start + this.#rows]!)
    }
    const cost = this.#leastCost(length)
    return Math.max(0, 1 - (2 * cost) / (UNIT * (this.#length + length)))
  }

  #addRow(code: number): void {
    const costs = this.#costs
    const width = LONGEST_KEY + 1
    const above = this.#rows * width
    const row = above + width
    const lost = LOST[code]!
    const substitutions = code * CODES
    let cost = costs[above]! + lost
    let cheapest = cost
    costs[row] = cost
    for (let i = 0; i < this.#length; i++) {
      const beside = cost + this.#lost[i]!
      cost = costs[above + i]! + SUBSTITUTION[substitutions + this.#codes[i]!]!
      if (beside < cost) cost = beside
      const over = costs[above + i + 1]! + lost
      if (over < cost) cost = over
      costs[row + i + 1] = cost
      if (cost < cheapest) cheapest = cost
    }
    this.#rows++
    this.#cheapest[this.#rows] = cheapest
  }

  /** Of the whole keys, as far as the rows go, with endings at their own price. */
  #leastCost(length: number): number {
    const width = LONGEST_KEY + 1
    let least = this.#rows === length ? this.#costs[length * width + this.#length]! : Infinity
    for (let j = Math.max(BEGINNING, length - ENDING); j <= this.#rows; j++) {
      for (let i = Math.max(BEGINNING, this.#length - ENDING); i <= this.#length; i++) {
        const endings = LOST_ENDING * (length - j + this.#length - i)
        least = Math.min(least, this.#costs[j * width + i]! + endings)
      }
    }
    return least
  }
}

/** Costs are whole numbers; the most that is allowed may be a hair below one. */
const ROUNDING = 1e-9

const comparison = new SoundComparison()
const codesOfB = new Uint8Array(LONGEST_KEY)

/**
 * How alike two sound keys are, in [0, 1], as `SoundComparison` tells it: those less alike than
 * `least` may be told to be 0. Symmetric.
 */
export function soundSimilarity(a: string, b: string, least = 0): number {
  comparison.begin(a)
  const length = Math.min(b.length, LONGEST_KEY)
  for (let k = 0; k < length; k++) codesOfB[k] = b.charCodeAt(k)
  return comparison.with(codesOfB, 0, length, 0, least)
}
