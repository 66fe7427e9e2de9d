/** How the lexicon cuts phrases into words and files them, the same for entries and for questions. */
import type { LanguageTag } from '../core/model.ts'
import { foldCase, normaliseForComparison } from '../core/text/normalise.ts'
import { stem } from '../core/text/stem.ts'

/** Languages written without spaces between words. */
const UNSPACED = new Set(['zh', 'yue', 'ja', 'th', 'lo', 'km', 'my'])

/** Languages that glue a shortened article or preposition to the next word: `l'accord`. */
const ELIDING = new Set(['fr', 'it', 'ca', 'oc'])

const WORD = /[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*/gu

/** The language subtag, lower case: `zh-Hant` → `zh`. */
export function subtag(language: LanguageTag): string {
  return language.split(/[-_]/, 1)[0]!.toLowerCase()
}

export function isUnspaced(language: LanguageTag): boolean {
  return UNSPACED.has(subtag(language))
}

const segmenters = new Map<string, Intl.Segmenter>()

/**
 * The words of a phrase, lower-cased, apostrophes as `'`. Hyphens separate; an elided article and
 * an English possessive are dropped.
 */
export function phraseWords(phrase: string, language: LanguageTag): readonly string[] {
  const folded = fold(phrase, language)
  if (isUnspaced(language)) return segmentedWords(folded, language)
  const words = folded.match(WORD) ?? []
  const base = subtag(language)
  if (ELIDING.has(base)) return words.map((word) => word.slice(word.indexOf("'") + 1))
  if (base === 'en') return words.map((word) => word.replace(/'s$/u, ''))
  return words
}

function fold(phrase: string, language: LanguageTag): string {
  const folded = foldCase(normaliseForComparison(phrase), language)
  return subtag(language) === 'ru' ? folded.replaceAll('ё', 'е') : folded
}

function segmentedWords(phrase: string, language: LanguageTag): readonly string[] {
  const base = subtag(language)
  let segmenter = segmenters.get(base)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(base, { granularity: 'word' })
    segmenters.set(base, segmenter)
  }
  const words: string[] = []
  for (const { segment, isWordLike } of segmenter.segment(phrase)) {
    if (isWordLike === true) words.push(segment)
  }
  return words
}

/** A phrase as it is filed: `exact` tells its spelling, `stems` is shared by all its inflections. */
export interface Head {
  readonly exact: string
  readonly stems: string
  /** Words that the phrase has; 0 for a phrase without letters or digits. */
  readonly length: number
}

export function headOf(phrase: string, language: LanguageTag): Head {
  const words = phraseWords(phrase, language)
  const glue = isUnspaced(language) ? '' : ' '
  return {
    exact: words.join(glue),
    stems: words.map((word) => stem(word, language)).join(glue),
    length: words.length,
  }
}
