/**
 * Whether two words with one stem are forms of one word. A stemmer also joins what is derived:
 * `design` and `designation`, `author` and `authority`, `custom` and `customer`, which are rendered
 * by different words.
 */
import type { LanguageTag } from '../model.ts'

const VOWEL = /[aeiouy]/

/** An English word without the endings of number, tense and participle, in one spelling for all its forms. */
export function englishForm(word: string): string {
  const singular = word
    .replace(/['’]s?$/u, '')
    .replace(/ies$/, 'y')
    .replace(/(?<=s|x|z|ch|sh)es$/, '')
    .replace(/(?<![sui])s$/, '')
  const base = singular.replace(/ied$/, 'y').replace(/(?<!e)ed$|ing$/, '')
  const form = base.length >= 2 && VOWEL.test(base) ? base : singular
  return form.replace(/e$/, '').replace(/([b-df-hj-np-tv-z])\1$/, '$1')
}

/** For lower-case words of which the stem is the same. In languages without rules all of them are forms of one word. */
export function isSameWord(a: string, b: string, language: LanguageTag): boolean {
  if (a === b || !/^en(?:-|$)/.test(language)) return true
  return englishForm(a) === englishForm(b)
}
