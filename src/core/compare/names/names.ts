import type { Span } from '../../model.ts'
import { isInSpans } from '../../spans.ts'
import { stopWordsOf } from '../stop-words.ts'
import { isCommonCapital } from './common-capitals.ts'
import type { PassageReading } from '../passage.ts'
import { piecesOf, readWord, type PassageWord, type WordReading } from '../passage-words.ts'
import { countryNamed } from './region-names.ts'

/** Capitalised words that stand together: `Sergei Lavrov`, `New York`, `НАТО`. */
export interface NameRun extends Span {
  readonly words: readonly NameWord[]
}

export interface NameWord extends PassageWord {
  readonly isAcronym: boolean
  /** Opens a sentence or a quotation, where every word has a capital. */
  readonly isInitial: boolean
  /** Has an ending that hardly any word but a surname has: `Лавров`, `Shevchenko`. */
  readonly isSurname: boolean
  /** Likely to be translated, not transliterated: `Council`, `Рада`. */
  readonly isCommon: boolean
  /** The word without its possessive, then the longer parts of a hyphenated one. */
  readonly parts: readonly WordReading[]
}

/** Scripts without capitals, and languages that write all nouns with one, show no names by form. */
const NO_CAPITALS = new Set([
  'zh',
  'ja',
  'ko',
  'ar',
  'he',
  'fa',
  'ur',
  'th',
  'hi',
  'ka',
  'bn',
  'ta',
])

/** Does the script of a passage tell capitals? */
export function hasCapitals(passage: PassageReading): boolean {
  return !NO_CAPITALS.has(passage.tag)
}

/** Are capitals kept for names? */
export function showsNames(passage: PassageReading): boolean {
  return hasCapitals(passage) && passage.tag !== 'de'
}

/** Share of content words with a capital that makes an English headline. */
const HEADLINE_SHARE = 0.9

/** The runs of capitalised words in order; none in an English headline, where most words have a capital. */
export function findNames(passage: PassageReading): readonly NameRun[] {
  if (!hasCapitals(passage)) return []
  if (isHeadline(passage)) return []
  const runs: NameWord[][] = []
  let last: PassageWord | undefined
  for (const word of passage.words) {
    if (!mayBeName(word, passage)) {
      last = undefined
      continue
    }
    const isInitial = opensSentence(passage.text, word.start) && !isQuotedAlone(passage.text, word)
    const name = {
      ...word,
      isAcronym: isAcronymWord(word.text),
      isInitial,
      isCommon: isCommonName(word, passage),
      isSurname: isSurname(word.bare) && !(isInitial && isAdjective(word, passage)),
      parts: partsOf(word, passage),
    }
    const joined =
      last !== undefined &&
      /^(?:[ \u00a0]|[-‑–]|\.[ \u00a0]?)$/u.test(passage.text.slice(last.end, word.start))
    if (joined) runs.at(-1)!.push(name)
    else runs.push([name])
    last = word
  }
  return runs.map((words) => ({ start: words[0]!.start, end: words.at(-1)!.end, words }))
}

function mayBeName(word: PassageWord, passage: PassageReading): boolean {
  if (!word.isCapitalised || /^\p{Lu}['’]?s?$/u.test(word.text)) return false
  if (isInSpans(word, passage.dates) && !isFirstName(word, passage)) return false
  return !isRoman(word, passage)
}

function partsOf({ bare }: PassageWord, { language }: PassageReading): readonly WordReading[] {
  return [...new Set([bare, ...piecesOf(bare)])].map((part) => readWord(part, language))
}

/** `Jan Milewski`: no January, which has a stop or a number behind it. */
function isFirstName(word: PassageWord, passage: PassageReading): boolean {
  return word.text === 'Jan' && /^ \p{Lu}\p{Ll}/u.test(passage.text.slice(word.end))
}

function isCommonName(word: PassageWord, passage: PassageReading): boolean {
  const key = word.bare
  // `Того дня`: that day, not Togo.
  if (stopWordsOf(passage.language).has(key)) return true
  if (countryNamed(key, passage.language) !== undefined) return false
  if (isCommonCapital(key, passage.tag)) return true
  if (key.split('-').some((piece) => isCommonCapital(piece, passage.tag))) return true
  return isInSpans(word, passage.numbers)
}

const SURNAME =
  /(?:ов|ев|єв|ёв|ова|ева|єва|ову|еву|ову|овим|овым|евым|енко|енка|енку|енком|чук|чука|чуку|чуком|юк|юка|юку|юком|швили|швілі|дзе|ович|евич|ov|ev|ova|eva|enko|chuk|[iy]uk|shvili|adze|ovich|evich|ovych)$/u
/** Everyday words with such endings. */
const NO_SURNAME =
  /^(?:каюк|индюк|индюка|індик|крюка|трюка|остров|любов|покров|готов|здоров|основ|против|столов|словов|здорова|готова|основа|умова|умову|мова|мову|розмов|снова|корова|корову|церков|голова|голову|слова|слову|почва|ева|нова|нову|обнова|установа|установу|промова|промову|улов|перева|травa|canova|innova)$/u

function isSurname(key: string): boolean {
  return key.length > 5 && SURNAME.test(key) && !NO_SURNAME.test(key)
}

/**
 * `Наглядова рада`, `Фінансову палату`: Ukrainian adjectives end as surnames do, in front of a noun
 * of their case, which no verb behind a surname ends like.
 */
const ADJECTIVE_AND_NOUN =
  /^\p{Lu}\p{L}+(?:(?:ова|єва|ева) (?!\p{L}+ла(?:ся|сь)?(?!\p{L}))\p{Ll}\p{L}*[ая]|(?:ову|єву|еву) \p{Ll}\p{L}*[ую]|(?:овим|євим|евим) \p{Ll}\p{L}*[оеє]м)(?!\p{L})/u

function isAdjective({ start }: Span, { tag, text }: PassageReading): boolean {
  return tag === 'uk' && ADJECTIVE_AND_NOUN.test(text.slice(start, start + LONGEST_PAIR))
}

/** Characters of an adjective and its noun. */
const LONGEST_PAIR = 60

/** `XIV` of `Louis XIV`: a number, not an acronym. */
function isRoman(word: PassageWord, passage: PassageReading): boolean {
  return /^[IVXІХ]+$/u.test(word.text) && isInSpans(word, passage.numbers)
}

/** Two to six capitals, with or without stops: `NATO`, `U.S.`, `ООН`. */
function isAcronymWord(text: string): boolean {
  return /^(?:\p{Lu}{2,6}(?:['’]?s)?|(?:\p{Lu}\.){2,5}(?:['’]s)?|(?:\p{Lu}\.){1,4}\p{Lu}(?:['’]s)?)$/u.test(
    text,
  )
}

/** All in capitals, or an English title, in which only grammar words are written small. */
function isHeadline(passage: PassageReading): boolean {
  if (passage.text === passage.text.toUpperCase()) return true
  if (passage.tag !== 'en') return false
  const stops = stopWordsOf(passage.language)
  const words = passage.words.filter((word) => /\p{L}/u.test(word.text) && !stops.has(word.key))
  const capitals = words.filter((word) => word.isCapitalised)
  return words.length > 3 && capitals.length >= words.length * HEADLINE_SHARE
}

/** A capital between quotation marks of its own is a name's: `«Роснефть»`, not `«Иди сюда»`. */
function isQuotedAlone(text: string, word: Span): boolean {
  return /[“"«„‘]/u.test(text[word.start - 1] ?? '') && /[”"»“’]/u.test(text[word.end] ?? '')
}

function opensSentence(text: string, start: number): boolean {
  return /(?:^|[.!?…:;•\n]|[-–—] )[\s"“”«»„'’‘([–—-]*$|["“«„‘(]$/u.test(
    text.slice(Math.max(0, start - 6), start),
  )
}
