import type { LanguageTag } from '../model.ts'
import { wordsOf } from './abbreviations.ts'
import { beginsSentence, CASELESS, type Surroundings, wordCount } from './surroundings.ts'

/** Languages that write ordinal numbers with a full stop. */
const ORDINALS = /^(?:de|cs|sk|sl|hr|bs|sr|hu|pl|da|nb|nn|no|fi|et|lv|tr|is)(?:-|$)/
const BEFORE_ORDINAL =
  /(?:^|\s)(?:der|die|das|dem|den|des|am|im|vom|zum|zur|beim|ein|eine|einen|einem|einer|seit|ab|bis|und|v|ve|na|w|we|u|od|do|til|den)\s+\d{1,2}$/iu

/** `3. Januar` goes on, `kam am 3. Dann` does not. */
export function afterNumber(at: Surroundings): boolean | null {
  const { word, block, start, index, nextWord, language } = at
  if (!/^\d/.test(word)) return null
  if (!ORDINALS.test(language) || !/^\d{1,2}$/.test(word)) return afterClosingMark(at)
  if (isMonth(nextWord, language)) return false
  if (beginsSentence(nextWord, at)) return true
  return BEFORE_ORDINAL.test(block.slice(Math.max(start, index - 20), index)) ? false : null
}

const months = new Map<LanguageTag, ReadonlySet<string>>()

function isMonth(word: string, language: LanguageTag): boolean {
  let names = months.get(language)
  if (!names) {
    const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    names = new Set(
      Array.from({ length: 12 }, (_, month) => long.format(Date.UTC(2000, month, 1)).toLowerCase()),
    )
    months.set(language, names)
  }
  return names.has(word.toLowerCase())
}

/** A sentence of more words than this is long enough to end with `р.` or `Inc.`. */
const LONG_SENTENCE = 12
/** The same after a year, before a word that is no name elsewhere: `народився 1960 р. Закінчив`. */
const SHORT_SENTENCE = 5

/** `l’art.`, `وأ.` */
const PREFIX = /^(?:\p{L}{1,2}['’]|[وفبل](?=\p{L}))/u

/** By the class of the abbreviation, see `AbbreviationClass`. */
export function abbreviation(at: Surroundings): boolean | null {
  const { language, block, start, index, after, nextWord, word } = at
  const kinds = wordsOf(language).classes
  const spaced = /(?:^|[^\p{L}\p{N}])((?:\p{L}{1,2}\.\s?){1,3}\p{L}{1,4})$/u.exec(
    block.slice(Math.max(start, index - 24), index),
  )?.[1]
  const classes =
    (spaced && kinds.get(spaced.replace(/\s/g, '').toLowerCase())) ||
    kinds.get(word) ||
    kinds.get(word.replace(PREFIX, ''))
  if (!classes) return null
  const isAfterNumber = /[\p{N}]\s?$/u.test(
    block.slice(Math.max(start, index - word.length - 2), index - word.length),
  )
  const kind =
    classes.includes('unit') && (isAfterNumber || classes.length === 1) ? 'unit' : classes[0]
  if (kind === 'title') return false
  if (kind === 'closing' || kind === 'ordinary') return true
  if (kind === 'word') return !/^[\p{N}№]/u.test(after)
  if (/^\p{N}/u.test(after)) return false
  if (beginsSentence(nextWord, at)) return true
  const isYear = /\d{4}\s?$/.test(block.slice(Math.max(start, index - 8), index - word.length))
  const isKnownName = !isYear || at.vocabulary.names.has(nextWord)
  return wordCount(block, start, index) > (isKnownName ? LONG_SENTENCE : SHORT_SENTENCE)
}

/** Capital and small letter that stand for one letter of a name (`Дж. Р. Р. Толкін`, `Yu. Kim`). */
const DIGRAPH = /^(?:дж|дз|yu|ya|ye|zh|ch|sh|kh|th|ph)$/

/** `А. В. Шевченко`, `J. R. R. Tolkien`, `J.-P. Sartre`, `د. محمد`. */
export function initial(at: Surroundings): boolean | null {
  const last = /(?:^|[.-])(\p{L}{1,2})$/u.exec(at.rawWord)?.[1]
  if (!last || at.rawWord.length > 8 || /^\p{Lo}/u.test(last) !== CASELESS.test(at.after))
    return null
  if (PRONOUN.test(at.rawWord)) return !/^\p{L}{1,2}\./u.test(at.after)
  if (WITHOUT_INITIALS.test(last) || (last.length === 2 && !DIGRAPH.test(last.toLowerCase())))
    return null
  return /^\p{L}{1,2}\./u.test(at.after) ? false : beginsSentence(at.nextWord, at)
}

/** Words of one letter that may end a sentence. */
const PRONOUN = /^[Iяє]$/
const WITHOUT_INITIALS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** `U.S. President` goes on, `U.S. He` does not. */
export function acronym(at: Surroundings): boolean | null {
  if (!/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(at.rawWord)) return null
  return wordsOf(at.language).openers.has(at.nextWord.toLowerCase())
}

/** sentencex says nothing after a bracket, a percent sign or a quotation mark. */
export function afterClosingMark(at: Surroundings): boolean | null {
  if (at.word !== '' && !/^\d/.test(at.word)) {
    return beginsOpener(at) ? true : null
  }
  return /^[\p{Lu}\p{N}]/u.test(at.after) || CASELESS.test(at.after) ? true : null
}

function beginsOpener({ nextWord, language }: Surroundings): boolean {
  return /^\p{Lu}/u.test(nextWord) && wordsOf(language).openers.has(nextWord.toLowerCase())
}
