import { composed } from '../../text/compose.ts'
import type { LanguageTag } from '../../model.ts'
import { stem } from '../../text/stem.ts'
import { soundSimilarity } from '../../text/sound-distance.ts'
import { soundKey } from '../../text/transliterate.ts'
import { nameVariantGroup } from '../names/name-variants.ts'
import { isSpelledTwice } from './spelled-twice.ts'
import type { WordingToken } from './wording-tokens.ts'

/** How two different words of one language hang together. */
export type WordKin = 'spelling' | 'inflection' | 'number'

/** Names that sound at least this alike are spellings of one name (measured on variant lists). */
const SAME_NAME = 0.78
/** Everyday words must sound nearly the same: `organise`, `organize`. */
const SAME_SOUND = 0.95

/** Undefined for words that have nothing to do with each other, as far as form tells. */
export function wordKin(
  a: WordingToken,
  b: WordingToken,
  language: LanguageTag,
): WordKin | undefined {
  if (a.kind === 'punctuation' || b.kind === 'punctuation') return undefined
  const digitsA = /\p{Nd}/u.test(a.text)
  const digitsB = /\p{Nd}/u.test(b.text)
  if (digitsA || digitsB) {
    if (digitsA !== digitsB) return undefined
    // A point or a comma makes another number; a hyphen or an apostrophe does not.
    return a.key.replaceAll(/['-]/g, '') === b.key.replaceAll(/['-]/g, '') ? 'spelling' : 'number'
  }
  if (foldLetters(lettersOf(a.key)) === foldLetters(lettersOf(b.key))) return 'spelling'
  if (isNationOf(a, b)) return 'inflection'
  if (isSpellingVariant(a, b, language)) return 'spelling'
  return isInflection(a.key, b.key, language) ? 'inflection' : undefined
}

/** Letters and digits only: `cease-fire`, `ceasefire`. */
export function lettersOf(key: string): string {
  return composed(key).replaceAll(/[^\p{L}\p{M}\p{N}]/gu, '')
}

/** Letters that one writer distinguishes and another does not: ё, ґ, ß, Arabic alef with hamza. */
export function foldLetters(letters: string): string {
  return letters
    .replaceAll('ё', 'е')
    .replaceAll('ґ', 'г')
    .replaceAll('ß', 'ss')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
    .replaceAll('ة', 'ه')
    .replaceAll(/[\u064b-\u0652]/g, '')
}

/** What makes a nation of a country, after its last consonant, in the languages with word lists. */
const NATION =
  /^(?:n|[ei]?ans?|ese|ish|isch\p{L}*|i?enn?e?s?|ain[es]*|[ei]?an[oa]s?|ц?[іи]?(?:ян|йц|йс[ьк]|[сц]ьк|ск)\p{L}*)$/u

/** `Russia` and `Russian`, `Канада` and `канадський`: other words of one stem, no spellings of one. */
function isNationOf(a: WordingToken, b: WordingToken): boolean {
  if (!isCapitalised(a.text) || !isCapitalised(b.text)) return false
  const [shorter, longer] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key]
  const base = shorter.replace(/[aeiouyаеиоуюяєії]+$/u, '')
  return (
    base.length >= 3 &&
    base.length < shorter.length &&
    longer.startsWith(base) &&
    NATION.test(longer.slice(base.length))
  )
}

function isSpellingVariant(a: WordingToken, b: WordingToken, language: LanguageTag): boolean {
  const names = isCapitalised(a.text) && isCapitalised(b.text)
  if (names) {
    const group = nameVariantGroup(a.key)
    if (group !== undefined && group === nameVariantGroup(b.key)) {
      return stem(a.key, language) !== stem(b.key, language)
    }
  }
  if (isSpelledTwice(a.key, b.key, language)) return true
  if (stem(a.key, language) === stem(b.key, language)) return false
  if (Math.min(a.key.length, b.key.length) < 4) return false
  const soundA = soundKey(a.key, language)
  const soundB = soundKey(b.key, language)
  if (soundA.length < 4 || soundB.length < 4) return false
  const alike = soundSimilarity(soundA, soundB)
  if (!names) return alike >= SAME_SOUND && Math.min(a.key.length, b.key.length) >= 6
  return alike >= SAME_NAME && soundA[0] === soundB[0] && differsInSound(soundA, soundB)
}

/** Not merely one name with another ending: `Ivanov`, `Ivanova` are two people. */
function differsInSound(a: string, b: string): boolean {
  return !(a.startsWith(b) || b.startsWith(a))
}

function isInflection(a: string, b: string, language: LanguageTag): boolean {
  if (Math.min(a.length, b.length) < 3) return false
  const stemA = stem(a, language)
  const stemB = stem(b, language)
  if (stemA === stemB) return stemA.length >= 3
  if (isCase(a, b, language)) return true
  // Stemmers cut too little now and then: one stem inside the other, and only an ending apart.
  const [shorter, longer] = stemA.length < stemB.length ? [stemA, stemB] : [stemB, stemA]
  return shorter.length >= 5 && longer.startsWith(shorter) && longer.length - shorter.length <= 2
}

/** Stemmers take `зошити` for a verb: one word, and it with the ending of a Slavic case. */
function isCase(a: string, b: string, language: LanguageTag): boolean {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  const isSlavic = /^(?:uk|ru|be|pl)(?:-|$)/u.test(language)
  return (
    isSlavic &&
    shorter.length >= 4 &&
    longer.startsWith(shorter) &&
    CASE.test(longer.slice(shorter.length))
  )
}

const CASE =
  /^(?:[аяуюиіїыеоєьй]|[оеє]м|[оеє]ю|[ая]м|[ая]ми|[ая]х|ів|їв|ов|ев|[aeiouyąęó]|em|om|ami|ach|ów)$/u

export function isCapitalised(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}
