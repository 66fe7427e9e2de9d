import type { Span } from '../../model.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { bareName } from '../passage-words.ts'
import { regionCodes } from './region-names.ts'
import { hasCapitals } from './names.ts'
import { stopWordsOf } from '../stop-words.ts'

/** A word that names a country, by noun, adjective or capital, and the codes that it may have. */
interface CountryWord extends Span {
  readonly codes: ReadonlySet<string>
}

/**
 * Countries of each side that the other has in no form, put against each other: `Danish` and
 * `Норвегии`. A country alone says nothing: translators add and leave them out.
 */
export function countriesClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Span, Span])[] {
  const [ofA, ofB] = [countryWords(a), countryWords(b)]
  const one = ofA.find((word) => !isThere(word, ofB, b))
  const other = ofB.find((word) => !isThere(word, ofA, a))
  return one === undefined || other === undefined ? [] : [[one, other]]
}

function isThere(
  { codes }: CountryWord,
  others: readonly CountryWord[],
  passage: PassageReading,
): boolean {
  const shares = (given: ReadonlySet<string>): boolean => [...given].some((code) => codes.has(code))
  return (
    shares(passage.statesInWords) ||
    others.some((word) => shares(word.codes)) ||
    // Compounds and small letters may name it as well: `deutsch-polnisch`, `українці`.
    passage.words.some(
      ({ key, regions }) =>
        shares(regions) ||
        (key.includes('-') && key.split('-').some((piece) => shares(regionCodes(bareName(piece))))),
    )
  )
}

function countryWords(passage: PassageReading): readonly CountryWord[] {
  if (!hasCapitals(passage)) {
    return passage.countries.map(({ code, start, end }) => ({
      start,
      end,
      codes: new Set([code]),
    }))
  }
  return passage.words
    .filter((word) => mayNameCountry(word, passage) && !isSurname(word, passage))
    .map(({ start, end, regions }) => ({ start, end, codes: regions }))
    .filter(({ codes }) => codes.size > 0)
}

/** `Джозеф Кипроно`: a capital right behind another is a person's more likely than a country's. */
function isSurname({ start }: Span, { text, language }: PassageReading): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  const first = /(?<!\p{L})(\p{Lu}\p{Ll}+)\s$/u.exec(before)?.[1]
  // `The Hungarian ambassador`: an article is no first name.
  return first !== undefined && !stopWordsOf(language).has(first.toLowerCase())
}

/** Adjectives, which most languages write small. */
const ADJECTIVE: Readonly<Record<string, RegExp>> = {
  uk: /(?:ськ|цьк|зьк)(?:ий|ого|ому|им|ій|а|ої|у|ою|е|і|их|ими)$/u,
  ru: /(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ое|ие|их|ими)$/u,
  pl: /(?:sk|ck)(?:i|a|ie|iego|iemu|im|iej|ą|ich|imi)$/u,
  fr: /(?:ais|aise|aises|ois|oise|oises|ien|ienne|iens|iennes|ain|aine|ains|aines|and|ande|ands|andes|ol|ole|ols)$/u,
  es: /(?:és|esa|eses|esas|ano|ana|anos|anas|ol|ola|oles)$/u,
  de: /(?:isch|sche)[enrsm]{0,2}$/u,
}

function mayNameCountry(word: PassageWord, { tag }: PassageReading): boolean {
  if (word.key.length < 5) return false
  return /^\p{Lu}\p{Ll}/u.test(word.text) || ADJECTIVE[tag]?.test(word.key) === true
}
