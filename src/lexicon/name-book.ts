/** Names of places and organisations in the project's tables, to be found in running text. */
import type { KnownName, NameBook } from '../core/compare/names/known-names.ts'
import { isCommonCapital } from '../core/compare/names/common-capitals.ts'
import type { PassageReading } from '../core/compare/passage.ts'
import { readWords, type PassageWord } from '../core/compare/passage-words.ts'
import { countryNamed } from '../core/compare/names/region-names.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { LanguageTag } from '../core/model.ts'
import { organisations, places } from './tables.ts'
import { subtag } from './words.ts'

/**
 * Rows that are no places or bodies of their own, by their English name: states (which are told
 * apart by their codes), peoples, and parts of states, which the news name in many ways
 * (`the Pentagon`, `the defence ministry`).
 */
const NO_BODY =
  /Ministry|Department|Pentagon|Court|House|Kremlin|Rada|Duma|Bundestag|Parliament|Council$|GDP|NGO|HIV|AIDS|DNA|COVID|agreements|format|Russia|Germany|China|Korea|USSR|USA|UK|UAE/u

interface Entry {
  readonly words: readonly PassageWord[]
  readonly concept: string
  readonly kind: KnownName['kind']
}

interface Index {
  /** By the first letters of the first word. */
  readonly byBeginning: ReadonlyMap<string, readonly Entry[]>
  /** For scripts written without spaces. */
  readonly literal: readonly { readonly text: string; readonly entry: Entry }[]
}

const LETTERS = 3
const indexes = new Map<string, Index>()

/** The book of the built-in tables; pure, and the same one every time. */
export const nameBook: NameBook = {
  find: (passage) => {
    const index = indexOf(passage.language)
    const found =
      passage.tag === 'zh' ? literalNames(passage.text, index) : wordNames(passage, index)
    return [...found].sort((one, other) => one.start - other.start || other.end - one.end)
  },
}

function indexOf(language: LanguageTag): Index {
  const tag = subtag(language)
  let index = indexes.get(tag)
  if (index === undefined) {
    index = makeIndex(tag)
    indexes.set(tag, index)
  }
  return index
}

function makeIndex(language: string): Index {
  const byBeginning = new Map<string, Entry[]>()
  const literal: { text: string; entry: Entry }[] = []
  for (const [source, kind] of [
    [places, 'place'],
    [organisations, 'organisation'],
  ] as const) {
    const english = source.terms('en')
    const ukrainian = source.terms('uk')
    for (const [concept, terms] of source.terms(language)) {
      const name = english.get(concept)?.[0] ?? ''
      if (NO_BODY.test(name) || isState(name, ukrainian.get(concept)?.[0] ?? '')) continue
      for (const term of terms) {
        const entry = { words: readWords(term, language), concept, kind }
        if (entry.words.length === 0 || !isTelling(term, language)) continue
        literal.push({ text: term, entry })
        const beginning = entry.words[0]!.key.slice(0, LETTERS)
        byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), entry])
      }
    }
  }
  return { byBeginning, literal }
}

/** A country or the adjective of one: `Turkey`, `Turkish`, which Ukrainian writes small. */
function isState(english: string, ukrainian: string): boolean {
  return countryNamed(english.toLowerCase(), 'en') !== undefined || /^\p{Ll}/u.test(ukrainian)
}

/** Written with a capital where the script has one, and not a common word with one (`Рада`, `Gulf`). */
function isTelling(term: string, language: string): boolean {
  if (/^\p{Ll}/u.test(term)) return false
  return /\s/u.test(term) || !isCommonCapital(term.toLowerCase(), language)
}

function literalNames(text: string, { literal }: Index): readonly KnownName[] {
  return literal.flatMap(({ text: term, entry: { concept, kind } }) => {
    const found: KnownName[] = []
    for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
      found.push({ start: at, end: at + term.length, concept, kind })
    }
    return found
  })
}

function wordNames({ words, language }: PassageReading, index: Index): readonly KnownName[] {
  const found: KnownName[] = []
  for (const [at, word] of words.entries()) {
    for (const key of beginningsOf(word.key, language)) {
      for (const entry of index.byBeginning.get(key.slice(0, LETTERS)) ?? []) {
        const last = at + entry.words.length - 1
        const fits =
          last < words.length &&
          entry.words.every((own, place) =>
            isForm(place === 0 ? { ...word, key } : words[at + place]!, own, language),
          )
        if (!fits) continue
        const { concept, kind } = entry
        found.push({ start: word.start, end: words[last]!.end, concept, kind })
      }
    }
  }
  return found
}

/** Arabic joins `and`, `in`, `to` to the name. */
function beginningsOf(key: string, language: LanguageTag): readonly string[] {
  if (!sameLanguage(language, 'ar')) return [key]
  const bare = key.replace(/^[وفبلك](?=\p{L}{3})/u, '')
  return bare === key ? [key] : [key, bare]
}

/** A name in some inflection: acronyms as they are, others with a capital where theirs has one. */
function isForm(word: PassageWord, own: PassageWord, language: LanguageTag): boolean {
  if (word.key === own.key) return isAlikeWritten(word.text, own.text)
  if (/^\p{Lu}{2,}$/u.test(own.text) || own.key.length <= LETTERS) return false
  if (!isAlikeWritten(word.text, own.text)) return false
  if (word.key.replace(/['’]s$/u, '') === own.key) return true
  if (/\p{Script=Arabic}/u.test(own.key)) return false
  const isNear = Math.abs(word.key.length - own.key.length) <= LETTERS
  return (
    (isNear && word.stem === own.stem && ADJECTIVE.test(word.key) === ADJECTIVE.test(own.key)) ||
    areInflected(word, own, language)
  )
}

/** Adjectives of places name them, too, but in many ways: no name is told by one. */
const ADJECTIVE = /(?:ськ|ск|цьк|цк|зьк)\p{L}+$|ski\p{L}*$/u

/** Endings of cases, Cyrillic and Polish. */
const CASE =
  /^(?:[аяуюиіїыеоєьй]|[оеє]м|[оеє]ю|ам|ям|ами|ями|ах|ях|ів|їв|ов|ев|ові|еві|єві|[aeiouyąęó]|em|iem|ie|om|ami|ach|owi|ów)?$/u

/** Slavic cases change the end alone: `Сумах` of `Суми`, but not `Сумка`. */
function areInflected(word: PassageWord, own: PassageWord, language: LanguageTag): boolean {
  if (!INFLECTED.has(subtag(language))) return false
  const base = own.key.replace(/[аяиіїыеоєьйaeioyь]$/u, '')
  return (
    base.length >= LETTERS && word.key.startsWith(base) && CASE.test(word.key.slice(base.length))
  )
}

const INFLECTED = new Set(['uk', 'ru', 'be', 'bg', 'sr', 'hr', 'pl', 'cs', 'sk'])

function isAlikeWritten(text: string, own: string): boolean {
  return !/^\p{Lu}/u.test(own) || /^\p{Lu}/u.test(text)
}
