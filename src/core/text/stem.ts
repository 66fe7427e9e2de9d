/** Word forms brought to one stem, so that inflected words meet their dictionary entry. */
import snowball from 'snowball-stemmers'
import type { LanguageTag } from '../model.ts'
import { koreanStem } from './korean-stems.ts'
import { slavicStemmer } from './slavic-stems.ts'

/** Snowball algorithms by language subtag. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  sk: 'czech', // close enough for comparing
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
}

type Stemmer = (word: string) => string

const stemmers = new Map<string, Stemmer>()

/**
 * The stem of one lower-case word. A word in a language without rules comes back as it is. Never
 * empty for a word that is not.
 */
export function stem(word: string, language: LanguageTag): string {
  const subtag = language.slice(0, /[-_]|$/.exec(language)?.index)
  let stemmer = stemmers.get(subtag)
  if (stemmer === undefined) {
    stemmer = makeStemmer(subtag)
    stemmers.set(subtag, stemmer)
  }
  return stemmer(word) || word
}

function makeStemmer(subtag: string): Stemmer {
  const slavic = slavicStemmer(subtag)
  if (slavic !== null && subtag === 'ru') return (word) => slavic(word.replaceAll('ё', 'е'))
  if (slavic !== null) return (word) => slavic(word.replace(APOSTROPHES, "'"))
  if (subtag === 'ko') return koreanStem
  const algorithm = ALGORITHMS[subtag]
  if (algorithm === undefined) return (word) => word
  const made = snowball.newStemmer(algorithm)
  if (subtag === 'ar') {
    return (word) => made.stem(withoutConjunction(word)).replace(/^و(?=\p{L}{3})/u, '')
  }
  return (word) => made.stem(word)
}

const APOSTROPHES = /[’ʼ]/gu

/**
 * Arabic writes `and`, `so`, `in`, `like`, `for` on to an article; Snowball takes off the article
 * alone: والوزير, بالوزير, للوزير → الوزير. It takes a first و for `and` where no article stands before
 * it, so that one goes everywhere.
 */
function withoutConjunction(word: string): string {
  return word.replace(/^[وف](?=ال\p{L}{2})/u, '').replace(/^(?:[بك]ال|لل)(?=\p{L}{2})/u, 'ال')
}
