/** How the lexicon cuts phrases into words and files them, the same for entries and for questions. */
import type { LanguageTag } from '../core/model.ts'
import { foldCase, normaliseForComparison } from '../core/text/normalise.ts'
import { stem } from '../core/text/stem.ts'

/** Languages written without spaces between words. */
const UNSPACED = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my'])

/** Languages that glue a shortened article or preposition to the next word: `l'accord`. */
const ELIDING = new Set(['fr', 'it', 'ca', 'oc'])

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu

/** Words whose stems are kept; a language's built-in resources have some 15,000. */
const MOST_KEPT = 60_000

/** A phrase as it is filed: `exact` tells its spelling, `stems` is shared by all its inflections. */
export interface Head {
  readonly exact: string
  readonly stems: string
  /** Words that the phrase has; 0 for a phrase without letters or digits. */
  readonly length: number
}

/** The words of one language. */
export interface LanguageWords {
  /**
   * The words of a phrase, lower-cased, apostrophes as `'`. Hyphens separate; an elided article and
   * an English possessive are dropped.
   */
  words(phrase: string): readonly string[]
  /** The stem of a word that `words` gave. */
  stem(word: string): string
  head(phrase: string): Head
}

const made = new Map<LanguageTag, LanguageWords>()

export function wordsOf(language: LanguageTag): LanguageWords {
  let words = made.get(language)
  if (words === undefined) {
    words = makeWords(language)
    made.set(language, words)
  }
  return words
}

/** Whether the language is written without spaces between words. */
export function isUnspaced(language: LanguageTag): boolean {
  return UNSPACED.has(subtag(language))
}

/** The language subtag, lower case: `zh-Hant` → `zh`. */
export function subtag(language: LanguageTag): string {
  return language.split(/[-_]/, 1)[0]!.toLowerCase()
}

function makeWords(language: LanguageTag): LanguageWords {
  const base = subtag(language)
  const cut = UNSPACED.has(base) ? segmentation(base) : spelling(base)
  const glue = UNSPACED.has(base) ? '' : ' '
  const stems = new Map<string, string>()
  const stemOf = (word: string): string => {
    let known = stems.get(word)
    if (known === undefined) {
      known = stem(word, base)
      if (stems.size >= MOST_KEPT) stems.clear()
      stems.set(word, known)
    }
    return known
  }
  const words = (phrase: string): readonly string[] => cut(fold(phrase, language, base))
  return {
    words,
    stem: stemOf,
    head: (phrase) => {
      const found = words(phrase)
      return {
        exact: found.join(glue),
        stems: found.map(stemOf).join(glue),
        length: found.length,
      }
    },
  }
}

/** Letters of a phrase that folds to itself but for case: the great majority. */
const PLAIN = /^[A-Za-zА-Яа-яЄІЇҐєіїґ ]*$/

/** Languages whose capital I is not the one of i. */
const DOTLESS = new Set(['tr', 'az', 'lt'])

function fold(phrase: string, language: LanguageTag, base: string): string {
  if (PLAIN.test(phrase) && !DOTLESS.has(base)) return phrase.toLowerCase()
  const folded = foldCase(normaliseForComparison(phrase), language)
  return base === 'ru' ? folded.replaceAll('ё', 'е') : folded
}

function segmentation(base: string): (phrase: string) => readonly string[] {
  const segmenter = new Intl.Segmenter(base, { granularity: 'word' })
  return (phrase) => {
    const words: string[] = []
    for (const { segment, isWordLike } of segmenter.segment(phrase)) {
      if (isWordLike === true) words.push(segment)
    }
    return words
  }
}

function spelling(base: string): (phrase: string) => readonly string[] {
  const words = (phrase: string): readonly string[] => phrase.match(WORD) ?? []
  if (ELIDING.has(base)) {
    return (phrase) => words(phrase).map((word) => word.slice(word.indexOf("'") + 1))
  }
  if (base === 'en') return (phrase) => words(phrase).map((word) => word.replace(/'s$/u, ''))
  return words
}
