import type { Lexicon } from '../../align/lexicon.ts'
import type { Span } from '../../model.ts'
import { hasCapitals, showsNames, type NameRun, type NameWord } from './names.ts'
import type { PassageReading } from '../passage.ts'
import { mayBePersonNoun } from './person-nouns.ts'
import { countryNamed } from './region-names.ts'
import { findName, type FoundName } from './same-name.ts'
import type { WordLink } from '../word-links.ts'

/** A run of names without counterpart on the other side, or the part of a run that has none. */
export interface OpenName extends Span {
  /** Empty for a country in a script without capitals. */
  readonly words: readonly NameWord[]
  /** The whole run. */
  readonly run: Span
  /** What of the other side words of the whole run stand for. */
  readonly found: readonly FoundName[]
  /** Codes of the countries that it may name. */
  readonly countries: ReadonlySet<string>
}

/** What a dictionary knows a capitalised word as. */
export type NameKnowledge = (word: NameWord) => 'name' | 'common' | undefined

/** By a lexicon whose heads are of this side: renderings of names have a capital, others have none. */
export function knowledgeOf(lexicon: Lexicon | undefined): NameKnowledge {
  return (word) => {
    const best = lexicon?.translations(word.bare)[0]
    // German writes all nouns with a capital; Chinese and Arabic have none.
    if (best === undefined || /^(?:de|zh|ja|ar|he|fa)/.test(lexicon!.target)) return undefined
    const isName = /^\p{Lu}/u.test(best.text)
    if (best.weight < (isName ? LEAST_OF_NAME : LEAST_OF_WORD)) return undefined
    return isName ? 'name' : 'common'
  }
}

/** Renderings of less weight come from phrases and from map features and say little of the word. */
const LEAST_OF_NAME = 0.9
const LEAST_OF_WORD = 0.5

/** Names of a side that the other has in no form; `link` takes a word of this side first. */
export function openNames(
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
  known: NameKnowledge,
): readonly OpenName[] {
  if (!hasCapitals(own)) return openCountries(own, other)
  return own.names
    .map((run) => openPart(run, own, other, link, known))
    .filter((open) => open !== undefined)
}

function openPart(
  run: NameRun,
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
  known: NameKnowledge,
): OpenName | undefined {
  const found = run.words.map((word) => findName(word, own, other, link))
  const words = run.words.filter(
    (word, index) =>
      found[index] === undefined &&
      !isPatronymic(run, index) &&
      isSurelyName(word, run, own, known),
  )
  if (words.length === 0) return undefined
  // Bodies have names of translated words; one common word makes the whole run such a name.
  const isBody = run.words.some(
    (word, index) =>
      index >= firstOfPerson(run, found, known) &&
      isCommon(word, known) &&
      found[index] === undefined &&
      !word.isInitial,
  )
  if (isBody) return undefined
  // `Romaniuk` and `Elena Marini` begin as countries do, and are people.
  const isPerson = (word: NameWord): boolean => {
    const at = run.words.indexOf(word) - 1
    return word.isSurname || (found[at] !== undefined && !run.words[at]!.isCommon)
  }
  const countries = new Set(
    words.filter((word) => !isPerson(word)).flatMap(({ regions }) => [...regions]),
  )
  const there = found.filter(
    (word, index) => word !== undefined && (showsNames(own) || !run.words[index]!.isCommon),
  ) as readonly FoundName[]
  // Where all nouns have capitals, a name is one surely if it is known in part, or names a country.
  if (!showsNames(own) && there.length === 0 && !namesCountry(words, own)) return undefined
  return { start: words[0]!.start, end: words.at(-1)!.end, words, run, found: there, countries }
}

function namesCountry(words: readonly NameWord[], own: PassageReading): boolean {
  return words.some((word) => countryNamed(word.bare, own.language) !== undefined)
}

/** In a script without capitals, countries are the names that can be told. */
function openCountries(own: PassageReading, other: PassageReading): readonly OpenName[] {
  const named = new Set(
    hasCapitals(other)
      ? other.words.flatMap(({ regions }) => [...regions])
      : other.countries.map(({ code }) => code),
  )
  return own.countries
    .filter(({ code }) => !named.has(code))
    .map(({ code, start, end }) => ({
      start,
      end,
      words: [],
      run: { start, end },
      found: [],
      countries: new Set([code]),
    }))
}

/** Where the first name stands behind a title: 1 in `Ombudsman Karolina Nowicka`; else 0. */
function firstOfPerson(
  run: NameRun,
  found: readonly (FoundName | undefined)[],
  known: NameKnowledge,
): number {
  const first = run.words.findIndex((word) => !isCommon(word, known))
  const isPerson = first > 0 && first < run.words.length - 1 && found[first] !== undefined
  return isPerson ? first : 0
}

const DAUGHTER_OF = /(?:івн|ївн|овн|евн|ивн|ivn|yivn|ovn|evn)(?:а|и|і|у|ы|е|ою|ой|a|y|i|u|o?i)$/u
const SON_OF =
  /(?:ович|евич|йович|ovych|yovych|ovich|evich|ovitch|owitsch)(?:а|у|ем|ем|еві|ові|і|е|a|s)?$/u

/** `Марія Василівна Дорошенко`: translations leave the father's name out. */
export function isPatronymic(run: NameRun, index: number): boolean {
  if (index === 0) return false
  const key = run.words[index]!.bare
  return DAUGHTER_OF.test(key) || (run.words.length > 2 && SON_OF.test(key))
}

/** Neither a common word nor one that has its capital from opening the sentence. */
function isSurelyName(
  word: NameWord,
  run: NameRun,
  own: PassageReading,
  known: NameKnowledge,
): boolean {
  if (isCommon(word, known)) return false
  if (word.isAcronym) return true
  if (word.sound.length < 3) return false
  if (!word.isInitial) return word.key.length > 2
  if (word.isSurname || known(word) === 'name') return true
  if (namesCountry([word], own)) return !mayBePersonNoun(word.key, own.tag)
  // At the start of a sentence, a name is told by a second capital after it.
  const second = run.words[run.words.indexOf(word) + 1]
  const spoken = second !== undefined && !isCommon(second, known) && !second.isAcronym
  return spoken && word.key.length > 2 && own.tag !== 'fr'
}

function isCommon(word: NameWord, known: NameKnowledge): boolean {
  if (word.isAcronym || word.isSurname) return word.isCommon
  const asKnown = known(word)
  // `Algiers` ends as common words do; `Neither` opens the sentence.
  if (word.isCommon) return word.isInitial || asKnown !== 'name'
  return asKnown === 'common'
}
