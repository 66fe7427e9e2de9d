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
import { areForms } from './word-forms.ts'
import type { Sides } from './rules/rule.ts'
import { stopWordsOf } from './stop-words.ts'

/** Does a word of A say what a word of B says, as far as form and dictionaries tell? */
export type WordLink = (a: PassageWord, b: PassageWord) => boolean

/** Sound keys of cognates in running text must agree more than those of names. */
const SAME_COGNATE = 0.72
const SHORTEST_COGNATE = 4

/** One language: the same word in any form. */
function sameLanguageLink(a: PassageWord, b: PassageWord): boolean {
  if (a.key === b.key) return true
  return a.stem.length >= 3 && (a.stem === b.stem || evenStart(a.stem) === evenStart(b.stem))
}

/** Ukrainian puts у for в, і for й by the sounds around: `упізнав`, `впізнав`. */
function evenStart(stem: string): string {
  return stem.replace(/^в(?=[^аеєиіїоуюя])/u, 'у').replace(/^й(?=[^аеєиіїоуюя])/u, 'і')
}

/** Two languages: equal figures, cognates and names, dictionary entries in either direction. */
function crossLanguageLink(renders: WordLink): WordLink {
  return (a, b) => {
    if (a.key === b.key) return true
    if (/\p{Nd}/u.test(a.key) || /\p{Nd}/u.test(b.key)) return false
    if (a.sound.length >= SHORTEST_COGNATE && b.sound.length >= SHORTEST_COGNATE) {
      if (nameSimilarity(a.sound, b.sound) >= SAME_COGNATE) return true
    }
    return renders(a, b)
  }
}

/** Two languages: what dictionaries, lists of names and lists of countries know, sounds apart. */
function dictionaryLink(
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
    const rendered = renderings(bareName(a.key))
    if (rendered.has(b.stem)) return true
    for (const stem of rendered) if (areForms(b.stem, stem)) return true
    const group = nameVariantGroup(bareName(a.key))
    if (group !== undefined && group === nameVariantGroup(b.key)) return true
    return regionBeginnings(bareName(a.key), languageB).some((start) => b.key.startsWith(start))
  }
}

interface Links {
  readonly all: WordLink
  readonly dictionary: WordLink
}

const ofSides = new WeakMap<object, Links>()

/** The link of two passages, made once for all rules that ask; it takes a word of A first. */
export function linkBetween(sides: Sides): WordLink {
  return linksOf(sides).all
}

/** The same without cognates, for rules that compare sounds on their own terms. */
export function dictionaryBetween(sides: Sides): WordLink {
  return linksOf(sides).dictionary
}

function linksOf(sides: Sides): Links {
  let links = ofSides.get(sides)
  if (links === undefined) {
    const { a, b, context } = sides
    if (a.tag === b.tag) links = { all: sameLanguageLink, dictionary: sameLanguageLink }
    else {
      const dictionary = dictionaryLink(a.language, b.language, context.lexicon)
      links = { all: crossLanguageLink(dictionary), dictionary }
    }
    ofSides.set(sides, links)
  }
  return links
}

/** The stems of the words of all renderings of a head; of phrases, those that say something (`zgadzać się`). */
function renderingStems(
  key: string,
  lexicon: Lexicon | undefined,
  language: LanguageTag,
): ReadonlySet<string> {
  const stems = new Set<string>()
  const grammar = stopWordsOf(language)
  for (const { text } of lexicon?.translations(key) ?? []) {
    const words = foldCase(text, language).split(/[^\p{L}\p{M}'’ʼ-]+/u)
    for (const word of words) {
      if (words.length > 1 && grammar.has(word)) continue
      if (word.length > 2 || /\p{Script=Han}/u.test(word)) stems.add(stem(word, language))
    }
  }
  return stems
}
