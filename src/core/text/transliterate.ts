/**
 * Words of any script put into Latin letters and reduced to how they sound, so that names and
 * cognates meet across languages: `Байдена` and `Biden`, `Женева` and `Geneva`.
 */
import anyAscii from 'any-ascii'
import type { LanguageTag } from '../model.ts'

/** Marks that most texts leave out: accents, Hebrew points, Arabic vowels and the stretching mark. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Where `j` is the sound of `measure` or `jam`; elsewhere it is that of `yes`. */
const HISSING_J = /^(?:en|fr|pt|ro|ca|tr|az|id|ms|sw|eu)(?:-|$)/

/** Latin letters, lower case, of a word in any script; other characters are dropped. */
export function toLatin(word: string): string {
  const bare = word.normalize('NFD').replace(OPTIONAL_MARKS, '').normalize('NFC')
  return anyAscii(bare)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/**
 * Spellings of one sound, the longer first. Upper case letters are sounds that no single Latin
 * letter tells: S as in ship, C as in chip, Z as in measure.
 */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/shch|schtsch|tsch|tch|cz/g, 'C'],
  [/sch|sh|sz/g, 'S'],
  [/dzh/g, 'Z'],
  [/zh/g, 'Z'],
  [/kh/g, 'h'],
  [/ch/g, 'C'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/ts|tz/g, 'c'],
  [/ck|qu|q/g, 'k'],
  [/x/g, 'ks'],
  [/c(?=[eiy])/g, 's'],
  [/c(?!$)/g, 'k'],
  [/c$/g, 'k'],
  [/w/g, 'v'],
  [/y/g, 'i'],
  [/(.)\1+/g, '$1'],
]

/** The sound key of a word: `toLatin` with one spelling for each sound. */
export function soundKey(word: string, language: LanguageTag): string {
  let key = toLatin(word).replace(/j/g, HISSING_J.test(language) ? 'Z' : 'i')
  for (const [spelling, sound] of SOUNDS) key = key.replace(spelling, sound)
  return key
}

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

const CLASS_OF = new Uint8Array(128)
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

/** Costs of the edits that turn one sound key into the other, in units of one consonant. */
const OTHER_VOWEL = 0.45
const LOST_VOWEL = 0.4
const SAME_CLASS = 0.3
const LOST_CONSONANT = 0.8
const LOST_BREATH = 0.3
/** A letter of an ending, after a common beginning of at least three. */
const LOST_ENDING = 0.2
const LONGEST_ENDING = 3
const LONGEST_KEY = 40

const rows = [new Float64Array(LONGEST_KEY + 1), new Float64Array(LONGEST_KEY + 1)] as const
const codesOfB = new Uint16Array(LONGEST_KEY)
const lostOfB = new Float64Array(LONGEST_KEY)

/**
 * How alike two sound keys are, in [0, 1]; 1 for equal ones, 0 where either is empty. Symmetric.
 * Keys less alike than `least` may be told to be 0, which is sooner found.
 */
export function soundSimilarity(a: string, b: string, least = 0): number {
  if (a === b) return a === '' ? 0 : 1
  const lengthA = Math.min(a.length, LONGEST_KEY)
  const lengthB = Math.min(b.length, LONGEST_KEY)
  if (lengthA === 0 || lengthB === 0) return 0
  let [above, row] = rows
  above[0] = 0
  for (let j = 1; j <= lengthB; j++) {
    const code = b.charCodeAt(j - 1)
    codesOfB[j - 1] = code
    lostOfB[j - 1] = lost(code)
    above[j] = above[j - 1]! + lostOfB[j - 1]!
  }
  let best = above[lengthB]! + lengthA
  const most = ((1 - least) * (lengthA + lengthB)) / 2 + ROUNDING
  for (let i = 1; i <= lengthA; i++) {
    const codeA = a.charCodeAt(i - 1)
    const lostA = lost(codeA)
    row[0] = above[0]! + lostA
    let cheapest = row[0]
    for (let j = 1; j <= lengthB; j++) {
      let cost = above[j - 1]! + substitution(codeA, codesOfB[j - 1]!)
      cost = Math.min(cost, above[j]! + lostA, row[j - 1]! + lostOfB[j - 1]!)
      row[j] = cost
      if (cost < cheapest) cheapest = cost
      const restA = lengthA - i
      const restB = lengthB - j
      if (i >= 3 && j >= 3 && restA <= LONGEST_ENDING && restB <= LONGEST_ENDING) {
        best = Math.min(best, cost + LOST_ENDING * (restA + restB))
      }
    }
    // Whatever follows costs at least as much as the cheapest way here.
    if (cheapest > most && best > most) return 0
    ;[above, row] = [row, above]
  }
  best = Math.min(best, above[lengthB]!)
  return Math.max(0, 1 - (2 * best) / (lengthA + lengthB))
}

/** Keeps sums that differ by rounding alone on the safe side. */
const ROUNDING = 1e-9

function lost(code: number): number {
  if (CLASS_OF[code] === VOWEL) return LOST_VOWEL
  return code === 104 ? LOST_BREATH : LOST_CONSONANT
}

function substitution(a: number, b: number): number {
  if (a === b) return 0
  const sound = CLASS_OF[a]!
  if (sound !== CLASS_OF[b]!) return sound === VOWEL || CLASS_OF[b] === VOWEL ? 1.1 : 1
  return sound === VOWEL ? OTHER_VOWEL : SAME_CLASS
}
