import type { Lexicon } from '../align/lexicon.ts'
import { stem } from '../text/stem.ts'
import { soundSimilarity } from '../text/sound-distance.ts'
import { foldCase } from '../text/normalise.ts'
import { baseLanguage } from '../text/digits.ts'
import type { LanguageTag } from '../model.ts'
import type { PassageWord } from './passage-words.ts'
import { regionBeginnings } from './names/region-names.ts'
import { areForms, wordForm, type WordForm } from './word-forms.ts'
import type { Sides } from './rule.ts'
import { stopWordsOf } from './stop-words.ts'

/** Does a word of A say what a word of B says, as far as form and dictionaries tell? */
export type WordLink = (a: PassageWord, b: PassageWord) => boolean

/** Sound keys of cognates in running text must agree more than those of names. */
const SAME_COGNATE = 0.72
const SHORTEST_COGNATE = 4

/** One language: the same word in any form. */
function sameLanguageLink(a: PassageWord, b: PassageWord): boolean {
  if (a.bare === b.bare) return true
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
      const alike = soundSimilarity(a.sounds[0]!.even, b.sounds[0]!.even, SAME_COGNATE)
      if (alike >= SAME_COGNATE) return true
    }
    return renders(a, b)
  }
}

/** What a word may be rendered by. */
interface Renderings {
  readonly stems: ReadonlySet<string>
  readonly forms: readonly WordForm[]
  /** How words for the country that it names begin. */
  readonly countries: readonly string[]
}

/** Two languages: what dictionaries, lists of names and lists of countries know, sounds apart. */
function dictionaryLink(language: LanguageTag, lexicon: Lexicon | undefined): WordLink {
  const known = new Map<string, Renderings>()
  const renderingsOf = (key: string): Renderings => {
    let renderings = known.get(key)
    if (renderings === undefined) {
      if (known.size >= MOST_KEPT) known.clear()
      const stems = renderingStems(key, lexicon, language)
      renderings = {
        stems,
        forms: [...stems].map(wordForm),
        countries: regionBeginnings(key, language),
      }
      known.set(key, renderings)
    }
    return renderings
  }
  return (a, b) => {
    const { stems, forms, countries } = renderingsOf(a.bare)
    if (stems.has(b.stem)) return true
    for (const form of forms) if (areForms(b.form, form)) return true
    if (a.variants !== undefined && a.variants === b.variants) return true
    return countries.some((start) => b.bare.startsWith(start))
  }
}

/** Words of a lexicon whose renderings are kept. */
const MOST_KEPT = 20_000

interface Links {
  readonly all: WordLink
  readonly dictionary: WordLink
}

/** Links of a lexicon, by the language of B: documents repeat their words. */
const ofLexicon = new WeakMap<object, Map<string, Links>>()
const NO_LEXICON = {}

/** The link of two passages; it takes a word of A first. */
export function linkBetween(sides: Sides): WordLink {
  return linksOf(sides).all
}

/** The same without cognates, for rules that compare sounds on their own terms. */
export function dictionaryBetween(sides: Sides): WordLink {
  return linksOf(sides).dictionary
}

function linksOf({ a, b, context }: Sides): Links {
  if (a.tag === b.tag) return SAME_LANGUAGE
  const isForwards = context.lexicon && baseLanguage(context.lexicon.source) === a.tag
  const lexicon = isForwards ? context.lexicon : undefined
  const pairs = ofLexicon.get(lexicon ?? NO_LEXICON) ?? new Map<string, Links>()
  ofLexicon.set(lexicon ?? NO_LEXICON, pairs)
  let links = pairs.get(b.language)
  if (links === undefined) {
    const dictionary = dictionaryLink(b.language, lexicon)
    links = { all: crossLanguageLink(dictionary), dictionary }
    pairs.set(b.language, links)
  }
  return links
}

const SAME_LANGUAGE: Links = { all: sameLanguageLink, dictionary: sameLanguageLink }

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
