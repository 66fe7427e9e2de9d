import stopWords from 'stopwords-iso/stopwords-iso.json' with { type: 'json' }
import { baseLanguage } from '../text/digits.ts'
import { GRAMMAR_WORDS } from './grammar-words.ts'
import type { LanguageTag } from '../model.ts'

const LISTS: Readonly<Record<string, readonly string[]>> = stopWords

const sets = new Map<string, ReadonlySet<string>>()

/** Grammar words of a language (stopwords-iso, MIT, and our own where it has few); an empty set for languages without a list. */
export function stopWordsOf(language: LanguageTag): ReadonlySet<string> {
  const tag = baseLanguage(language)
  let set = sets.get(tag)
  if (set === undefined) {
    set = new Set([...(LISTS[tag] ?? []), ...(GRAMMAR_WORDS[tag]?.split(/\s+/) ?? [])])
    sets.set(tag, set)
  }
  return set
}
