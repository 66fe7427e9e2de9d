/** The lexicon of a pair of languages: built-in resources, and what the user has. */
import type { Lexicon, Translation } from '../core/align/lexicon.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { LanguageTag } from '../core/model.ts'
import { builtInLexicon } from './built-in.ts'
import type { TermPair } from './concepts.ts'
import { learnFromPairs, type ConfirmedPair } from './confirmed-pairs.ts'
import { indexPairs } from './index-pairs.ts'
import type { PackedIndexes } from './packed-indexes.ts'

/** Resources of the user's for one ordered pair of languages. */
export interface LexiconExtras {
  /** Terms that the user wants rendered so. */
  readonly glossary?: readonly TermPair[]
  /** Dictionaries that the user has, ready to be asked. */
  readonly dictionaries?: readonly Lexicon[]
  /** Passages that people confirmed; what they teach grows with their number. */
  readonly confirmedPairs?: readonly ConfirmedPair[]
  /** Where the built-in resources of a pair are kept, ready to be asked. */
  readonly packed?: PackedIndexes
}

/**
 * Knows names, places, organisations, basic vocabulary and what CLDR and OpenStreetMap teach for
 * any two languages; together with the extras. The same language on both sides: the extras alone.
 * Throws RangeError for a tag that is none.
 */
export function loadLexicon(
  source: LanguageTag,
  target: LanguageTag,
  extras: LexiconExtras = {},
): Lexicon {
  const layers: Lexicon[] = []
  if (extras.glossary !== undefined && extras.glossary.length > 0) {
    layers.push(indexPairs(source, target, extras.glossary))
  }
  if (!sameLanguage(source, target)) layers.push(builtInLexicon(source, target, extras.packed))
  layers.push(...(extras.dictionaries ?? []))
  const learned = learnFromPairs(extras.confirmedPairs ?? [], source, target)
  if (learned.length > 0) layers.push(indexPairs(source, target, learned))
  return layered(source, target, layers)
}

/** Asks all layers; of renderings that several know the heaviest stays. */
export function layered(
  source: LanguageTag,
  target: LanguageTag,
  layers: readonly Lexicon[],
): Lexicon {
  if (layers.length === 1) return layers[0]!
  return {
    source,
    target,
    translations: (head) => merged(layers.flatMap((layer) => layer.translations(head))),
  }
}

function merged(translations: readonly Translation[]): readonly Translation[] {
  const best = new Map<string, Translation>()
  for (const translation of translations) {
    const key = translation.text.toLowerCase()
    const known = best.get(key)
    if (known === undefined || known.weight < translation.weight) best.set(key, translation)
  }
  return [...best.values()].toSorted((a, b) => b.weight - a.weight)
}
