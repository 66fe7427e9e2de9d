import type { Lexicon } from '../align/lexicon.ts'
import { stem } from '../text/stem.ts'
import { foldCase } from '../text/normalise.ts'
import { baseLanguage } from '../text/digits.ts'
import type { LanguageTag } from '../model.ts'
import { nameVariantGroup } from './name-variants.ts'
import { bareName } from './names.ts'
import type { PassageWord } from './passage.ts'
import { regionBeginnings } from './region-names.ts'
import { nameSimilarity } from './same-name.ts'

/** Does a word of A say what a word of B says, as far as form and dictionaries tell? */
export type WordLink = (a: PassageWord, b: PassageWord) => boolean

/** Sound keys of cognates in running text must agree more than those of names. */
const SAME_COGNATE = 0.72
const SHORTEST_COGNATE = 4

/** One language: the same word in any form. */
export function sameLanguageLink(a: PassageWord, b: PassageWord): boolean {
  if (a.key === b.key) return true
  return a.stem.length >= 3 && a.stem === b.stem
}

/** Two languages: equal figures, cognates and names, dictionary entries in either direction. */
export function crossLanguageLink(
  languageA: LanguageTag,
  languageB: LanguageTag,
  lexicon: Lexicon | undefined,
): WordLink {
  const forwards = lexicon !== undefined && baseLanguage(lexicon.source) === baseLanguage(languageA)
  const stems = new Map<string, ReadonlySet<string>>()
  const renderings = (key: string): ReadonlySet<string> => {
    let set = stems.get(key)
    if (set === undefined) {
      set = renderingStems(key, forwards ? lexicon : undefined, languageB)
      stems.set(key, set)
    }
    return set
  }
  return (a, b) => {
    if (a.key === b.key) return true
    if (/\p{Nd}/u.test(a.key) || /\p{Nd}/u.test(b.key)) return false
    if (a.sound.length >= SHORTEST_COGNATE && b.sound.length >= SHORTEST_COGNATE) {
      if (nameSimilarity(a.sound, b.sound) >= SAME_COGNATE) return true
    }
    if (renderings(a.key).has(b.stem)) return true
    const group = nameVariantGroup(bareName(a.key))
    if (group !== undefined && group === nameVariantGroup(b.key)) return true
    return regionBeginnings(bareName(a.key), languageB).some((start) => b.key.startsWith(start))
  }
}

/** The stems of all words of all renderings of a head. */
function renderingStems(
  key: string,
  lexicon: Lexicon | undefined,
  language: LanguageTag,
): ReadonlySet<string> {
  const stems = new Set<string>()
  for (const { text } of lexicon?.translations(key) ?? []) {
    for (const word of foldCase(text, language).split(/[^\p{L}\p{M}'’ʼ-]+/u)) {
      if (word.length > 2) stems.add(stem(word, language))
    }
  }
  return stems
}
