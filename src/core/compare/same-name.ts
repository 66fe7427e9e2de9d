import type { Lexicon } from '../align/lexicon.ts'
import { stem } from '../text/stem.ts'
import { soundKey, soundSimilarity, toLatin } from '../text/transliterate.ts'
import { acronymIsSaid, sameAcronym } from './acronyms.ts'
import { bareName, type NameWord } from './names.ts'
import { nameVariantGroup } from './name-variants.ts'
import type { PassageReading, PassageWord } from './passage.ts'
import { regionBeginnings } from './region-names.ts'

/**
 * Sound keys at least this alike are one name in two languages (0.7 found 92 % of the names of
 * Ukrainian and Russian at 0.2 % false matches); a doubt goes to the match, for a false alarm costs
 * more than a miss.
 */
const SAME_NAME = 0.62

/** Does a name of one side stand on the other, in any spelling, inflection or derivation? */
export function findName(
  name: NameWord,
  own: PassageReading,
  other: PassageReading,
  lexicon: Lexicon | undefined,
): PassageWord | undefined {
  const parts = nameParts(name, own)
  for (const word of other.words) {
    if (parts.some((part) => isSameName(part, word))) return word
  }
  if (name.isAcronym && acronymIsSaid(acronymOf(name.text), other.text) === true) {
    return other.words[0]
  }
  return findByRegion(parts[0]!.key, other) ?? findTranslation(name, own, other, lexicon)
}

/** Capitals only: `U.S.'s` → `US`. */
export function acronymOf(text: string): string {
  return text.replace(/['’]?s$/u, '').replaceAll('.', '')
}

interface NamePart {
  readonly key: string
  readonly sound: string
  readonly isAcronym: boolean
  readonly text: string
}

/** The word without its possessive, and the parts of a hyphenated one. */
function nameParts(name: NameWord, own: PassageReading): readonly NamePart[] {
  const key = bareName(name.key)
  const whole = { key, sound: soundKey(key, own.language), isAcronym: name.isAcronym, text: name.text }
  const pieces = key.split('-').filter((piece) => piece.length > 2)
  if (pieces.length < 2) return [whole]
  return [
    whole,
    ...pieces.map((piece) => ({ ...whole, key: piece, sound: soundKey(piece, own.language) })),
  ]
}

function isSameName(name: NamePart, word: PassageWord): boolean {
  const key = bareName(word.key)
  if (name.key === key) return true
  if (name.isAcronym) {
    if (sameAcronym(acronymOf(name.text), acronymOf(word.text))) return true
    const short = toLatin(name.key)
    return short.length > 0 && soundsAlike(name.sound, word.sound)
  }
  const group = nameVariantGroup(name.key)
  if (group !== undefined && group === nameVariantGroup(key)) return true
  if (soundsAlike(name.sound, word.sound)) return true
  return key.split('-').some((piece) => piece.length > 2 && piece !== key && soundsAlike(name.sound, soundKey(piece, 'und')))
}

/** Short keys must agree more, and in their first sound. */
export function soundsAlike(rawA: string, rawB: string): boolean {
  if (rawA === '' || rawB === '') return false
  const a = evenW(rawA)
  const b = evenW(rawB)
  if (a === b) return true
  const shorter = Math.min(a.length, b.length)
  if (shorter < 3) return false
  const alike = soundSimilarity(a, b)
  if (shorter < 5) return alike >= 0.75
  if (alike >= SAME_NAME) return true
  // `American` and `американський`: one begins as the other does, for most of its length.
  const head = commonHead(a, b)
  return head >= 4 && head >= shorter * 0.6
}

/** English w is у in one transliteration and в in another: `Уейд`, `Вейд`, `Wade`. */
function evenW(sound: string): string {
  return sound.replaceAll(/^u(?=[aeio])/g, 'v').replaceAll(/(?<=[aeio])ve?$/g, 'u')
}

/** How alike two names sound, in [0, 1]. */
export function nameSimilarity(a: string, b: string): number {
  return soundSimilarity(evenW(a), evenW(b))
}

function commonHead(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** Countries by their names in both languages; adjectives begin as the names do. */
function findByRegion(key: string, other: PassageReading): PassageWord | undefined {
  const beginnings = regionBeginnings(key, other.language)
  if (beginnings.length === 0) return undefined
  return other.words.find((word) =>
    beginnings.some((beginning) => word.key.startsWith(beginning)),
  )
}

function findTranslation(
  name: NameWord,
  own: PassageReading,
  other: PassageReading,
  lexicon: Lexicon | undefined,
): PassageWord | undefined {
  if (lexicon === undefined) return undefined
  const forwards = lexicon.source === own.language
  if (!forwards) return undefined
  for (const { text } of lexicon.translations(bareName(name.key))) {
    const first = text.toLowerCase().split(/[\s-]+/)[0]!
    const stemmed = stem(first, other.language)
    const word = other.words.find(({ stem }) => stem === stemmed)
    if (word !== undefined) return word
  }
  return undefined
}
