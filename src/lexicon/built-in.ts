/** Everything known of a pair of languages without any resource of the user's. */
import type { LanguageTag } from '../core/model.ts'
import { termPairs, type ConceptSource, type TermPair } from './concepts.ts'
import { displayNames } from './display-names.ts'
import { emojiNames } from './emoji-names.ts'
import { indexPairs, type PairIndex } from './index-pairs.ts'
import { mapFeatures } from './map-features.ts'
import { organisations, places, vocabulary } from './tables.ts'
import { associateWords, type WordBag } from './word-associations.ts'
import { wordsOf, type LanguageWords } from './words.ts'

const SOURCES: readonly ConceptSource[] = [
  organisations,
  places,
  vocabulary,
  displayNames,
  emojiNames,
  mapFeatures,
]

/** Least agreement of both directions for a pair of words taken from phrases; below it most are wrong. */
const LEAST_ASSOCIATION = 0.25

/** What a pair of words taken from phrases is worth against a whole term. */
const ASSOCIATION_WEIGHT = 0.8

/** Pairs of languages kept ready; an index takes a few megabytes. */
const MOST_KEPT = 12

const kept = new Map<string, PairIndex>()

/** The index of the built-in resources; made in a fraction of a second, then kept. */
export function builtInLexicon(source: LanguageTag, target: LanguageTag): PairIndex {
  const key = `${source} ${target}`
  let index = kept.get(key)
  if (index === undefined) {
    index = indexPairs(source, target, builtInPairs(source, target))
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(key, index)
  }
  return index
}

/** Term pairs of all sources, and the word pairs that their phrases teach. */
function builtInPairs(source: LanguageTag, target: LanguageTag): readonly TermPair[] {
  const pairs: TermPair[] = []
  const bags: WordBag[] = []
  const heads = new Spellings(source)
  const tails = new Spellings(target)
  for (const concepts of SOURCES) {
    const sourceTerms = concepts.terms(source)
    const targetTerms = concepts.terms(target)
    pairs.push(...termPairs(concepts, sourceTerms, targetTerms))
    for (const [concept, terms] of sourceTerms) {
      const renderings = targetTerms.get(concept)
      if (renderings === undefined) continue
      bags.push({ source: heads.stemsOf(terms), target: tails.stemsOf(renderings) })
    }
  }
  for (const { source: head, target: tail, weight } of associateWords(bags, LEAST_ASSOCIATION)) {
    pairs.push({
      source: heads.usual(head),
      target: tails.usual(tail),
      weight: weight * ASSOCIATION_WEIGHT,
      origin: 'CLDR and OpenStreetMap phrases',
    })
  }
  return pairs
}

/** Remembers how the stems were spelled, so that entries show words and not stems. */
class Spellings {
  readonly #words: LanguageWords
  readonly #counts = new Map<string, Map<string, number>>()

  constructor(language: LanguageTag) {
    this.#words = wordsOf(language)
  }

  /** Distinct stems of all words of the phrases. */
  stemsOf(phrases: readonly string[]): readonly string[] {
    const stems = new Set<string>()
    for (const phrase of phrases) {
      for (const word of this.#words.words(phrase)) {
        const found = this.#words.stem(word)
        stems.add(found)
        const counts = this.#counts.get(found)
        if (counts === undefined) this.#counts.set(found, new Map([[word, 1]]))
        else counts.set(word, (counts.get(word) ?? 0) + 1)
      }
    }
    return [...stems]
  }

  /** The commonest spelling of a stem. */
  usual(stem: string): string {
    let usual = stem
    let most = 0
    for (const [word, count] of this.#counts.get(stem) ?? []) {
      if (count > most) [usual, most] = [word, count]
    }
    return usual
  }
}
