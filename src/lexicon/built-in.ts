/** Everything known of a pair of languages without any resource of the user's. */
import type { LanguageTag } from '../core/model.ts'
import { termPairs, type ConceptSource, type TermPair } from './concepts.ts'
import { displayNames } from './display-names.ts'
import { emojiNames } from './emoji-names.ts'
import { resourcesHash, type PackedIndexes } from './packed-indexes.ts'
import { indexPairs, unpackIndex, type PairIndex } from './index-pairs.ts'
import { mapFeatures } from './map-features.ts'
import { readPackaged } from './packaged.ts'
import { Spellings } from './spellings.ts'
import { organisations, places, vocabulary } from './tables.ts'
import { associateWords, type WordBag } from './word-associations.ts'
import { subtag } from './words.ts'

const SOURCES: readonly ConceptSource[] = [
  organisations,
  places,
  vocabulary,
  displayNames,
  emojiNames,
  mapFeatures,
]

/**
 * Least agreement of both directions for a pair of words taken from phrases; below it most are
 * wrong. Concepts with more words than the bag holds say little about any two of them.
 */
const LIMITS = { least: 0.25, meetings: 1, largestBag: 24 }

/** What a pair of words taken from phrases is worth against a whole term. */
const ASSOCIATION_WEIGHT = 0.8

/** Languages that write a space after each syllable. */
const SYLLABIC = new Set(['vi'])
const MOST_SYLLABLES = 3
/** What a syllable is worth against the whole head. */
const SYLLABLE_WEIGHT = 0.5

/** Pairs of languages kept ready; an index takes a few megabytes. */
const MOST_KEPT = 12

const kept = new Map<string, PairIndex>()

/**
 * The index of the built-in resources. Making it takes up to a second: it is kept in memory and,
 * where a store is given, for the next start too.
 */
export function builtInLexicon(
  source: LanguageTag,
  target: LanguageTag,
  store?: PackedIndexes,
): PairIndex {
  const key = `${source} ${target}`
  let index = kept.get(key)
  if (index === undefined) {
    index = storedIndex(source, target, store)
    if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value!)
    kept.set(key, index)
  }
  return index
}

function storedIndex(source: LanguageTag, target: LanguageTag, store?: PackedIndexes): PairIndex {
  const name = store && `${source}-${target}-${resourcesHash()}`
  const packed = store?.read(name!) ?? null
  if (packed !== null) return unpackIndex(source, target, packed)
  const index = indexPairs(source, target, builtInPairs(source, target))
  store?.write(name!, index.pack())
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
  const isGrammar = grammarWords(source, target)
  for (const association of associateWords(bags, LIMITS)) {
    const head = heads.usual(association.source)
    const tail = tails.usual(association.target)
    if (isGrammar(head) || isGrammar(tail)) continue
    const weight = association.weight * ASSOCIATION_WEIGHT
    pairs.push({ source: head, target: tail, weight, origin: 'CLDR and OpenStreetMap phrases' })
  }
  if (SYLLABIC.has(subtag(source))) pairs.push(...syllablePairs(pairs, isGrammar))
  return pairs
}

/** What the syllables of heads render, a part each: a text shows them one by one. */
function syllablePairs(
  pairs: readonly TermPair[],
  isGrammar: (word: string) => boolean,
): readonly TermPair[] {
  return pairs.flatMap((pair) => {
    const syllables = pair.source.toLowerCase().split(' ')
    if (syllables.length < 2 || syllables.length > MOST_SYLLABLES) return []
    const telling = syllables.filter((syllable) => !isGrammar(syllable))
    return telling.map((source) => ({ ...pair, source, weight: pair.weight * SYLLABLE_WEIGHT }))
  })
}

/** Articles and the like stand in phrases without rendering each other; the tables know them. */
function grammarWords(...languages: readonly LanguageTag[]): (word: string) => boolean {
  const lists = readPackaged('stopwords-iso/stopwords-iso.json') as Readonly<
    Record<string, readonly string[]>
  > | null
  const words = new Set(languages.flatMap((language) => lists?.[subtag(language)] ?? []))
  return (word) => words.has(word)
}
