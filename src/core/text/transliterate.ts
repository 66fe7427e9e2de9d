/**
 * Words of any script put into Latin letters and reduced to how they sound, so that names and
 * cognates meet across languages: `Байдена` and `Biden`, `Женева` and `Geneva`.
 */
import { composed } from './compose.ts'
import anyAscii from 'any-ascii'
import type { LanguageTag } from '../model.ts'

/** Marks that most texts leave out: accents, Hebrew points, Arabic vowels and the stretching mark. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/gu

/** Where `j` is the sound of `measure` or `jam`; elsewhere it is that of `yes`. */
const HISSING_J = /^(?:en|fr|pt|ro|ca|tr|az|id|ms|sw|eu)(?:-|$)/

const GERMAN = /^de(?:-|$)/

const PLAIN = /^[a-z]*$/

/** Latin letters, lower case, of a word in any script; other characters are dropped. */
export function toLatin(word: string): string {
  if (PLAIN.test(word)) return word
  const bare = composed(composed(word, 'NFD').replace(OPTIONAL_MARKS, ''))
  return anyAscii(bare)
    .toLowerCase()
    .replace(/[^a-z]/g, '')
}

/**
 * Spellings of one sound, the longer first, with a letter that each of them has. Upper case letters
 * are sounds that no single Latin letter tells: S as in ship, C as in chip, Z as in measure.
 */
const SOUNDS: readonly (readonly [letter: string, spelling: RegExp, sound: string])[] = [
  ['c', /shch|schtsch|tsch|tch|cz/g, 'C'],
  ['s', /sch|sh|sz/g, 'S'],
  ['z', /dzh|zh/g, 'Z'],
  ['k', /kh/g, 'h'],
  ['c', /ch/g, 'C'],
  ['p', /ph/g, 'f'],
  ['t', /th/g, 't'],
  ['g', /gh/g, 'g'],
  ['c', /ck/g, 'k'],
  ['q', /qu?/g, 'k'],
  ['x', /x/g, 'ks'],
  ['c', /c(?=[eiy])/g, 's'],
  ['c', /c/g, 'k'],
  ['t', /ts|tz/g, 'c'],
  ['w', /w/g, 'v'],
  ['y', /y/g, 'i'],
]

/** The sound key of a word: `toLatin` with one spelling for each sound. */
export function soundKey(word: string, language: LanguageTag): string {
  let key = toLatin(word).replace(/j/g, HISSING_J.test(language) ? 'Z' : 'i')
  // German ch: `München`, `Chruschtschow`, but `Charles`.
  if (GERMAN.test(language)) key = key.replace(/(?<!t?s|^)ch(?!s?c)|^ch(?=[rlm])/g, 'kh')
  for (const [letter, spelling, sound] of SOUNDS) {
    if (key.includes(letter)) key = key.replace(spelling, sound)
  }
  return key.replace(/(.)\1+/g, '$1')
}
