import { soundSimilarity } from '../../text/sound-distance.ts'
import { acronymIsSaid, bodyIsSaid, sameAcronym } from './acronyms.ts'
import { areApart } from './names-apart.ts'
import { hasCapitals, type NameWord } from './names.ts'
import { mayBeginAlike, type NameSound } from './name-sounds.ts'
import type { PassageReading } from '../passage.ts'
import type { PassageWord, WordReading } from '../passage-words.ts'
import { regionBeginnings } from './region-names.ts'
import type { WordLink } from '../word-links.ts'

/** Sound keys at least this alike are one name, whatever else stands there. */
const SURE = 0.78
/**
 * Less alike ones, if they begin alike and no other word fits better, count as one name too: a
 * false alarm costs more than a miss. The more the writing systems differ, the more a
 * transliteration changes (measured on name lists: 0.62 finds 97 % across scripts).
 */
const DOUBTFUL = { acrossScripts: 0.66, withinScript: 0.72, withinLanguage: 0.8 }
/** Short keys must agree more. */
const SHORT_NAME = 0.75
/** By how much a better fit must be better to take a word away. */
const BETTER = 0.1

/** A name found on the other side; the word is null where several words say it: a country, an acronym in full. */
export interface FoundName {
  readonly word: PassageWord | null
}

/**
 * Does a name of one side stand on the other, in any spelling, inflection, derivation or, by a
 * link that takes a word of this side first, translation?
 */
export function findName(
  name: NameWord,
  own: PassageReading,
  other: PassageReading,
  link?: WordLink,
): FoundName | undefined {
  const alike = findAlike(name, own, other)
  // What a dictionary renders the name by, in either direction.
  return alike ?? (link && foundAt(other.words.find((word) => link(name, word))))
}

function foundAt(word: PassageWord | undefined): FoundName | undefined {
  return word && { word }
}

const IN_SEVERAL_WORDS: FoundName = { word: null }

/** What was found of names on other sides: every rule asks. */
const found = new WeakMap<PassageReading, Map<NameWord, FoundName | undefined>>()

function findAlike(
  name: NameWord,
  own: PassageReading,
  other: PassageReading,
): FoundName | undefined {
  let names = found.get(other)
  if (names === undefined) {
    names = new Map()
    found.set(other, names)
  }
  if (names.has(name)) return names.get(name)
  const known = other.words.find((word) => name.parts.some((part) => isKnownAs(name, part, word)))
  const alike =
    foundAt(known ?? findBySound(name, own, other)) ??
    findAcronym(name, other) ??
    findByRegion(name.parts[0]!, other)
  names.set(name, alike)
  return alike
}

/** Capitals only: `U.S.'s` → `US`. */
export function acronymOf(text: string): string {
  return text.replace(/['’]?s$/u, '').replaceAll('.', '')
}

/** The same letters, or forms that are recorded as one name. */
function isKnownAs(name: NameWord, part: WordReading, word: PassageWord): boolean {
  if (part.key === word.bare) return true
  if (name.isAcronym && sameAcronym(acronymOf(name.text), acronymOf(word.text))) return true
  return part.variants !== undefined && part.variants === word.variants
}

function findAcronym(name: NameWord, other: PassageReading): FoundName | undefined {
  const isSaid = name.isAcronym
    ? acronymIsSaid(acronymOf(name.text), other.text) === true
    : bodyIsSaid(name.text, other.text)
  return isSaid ? IN_SEVERAL_WORDS : undefined
}

/** The word that sounds most like the name, if it does so enough. */
function findBySound(
  { parts }: NameWord,
  own: PassageReading,
  other: PassageReading,
): PassageWord | undefined {
  let best:
    | { readonly word: PassageWord; readonly alike: number; readonly sound: NameSound }
    | undefined
  const isKept = keepSpelling(own, other)
  const least = doubtfulLikeness(own, other)
  for (const word of other.words) {
    for (const sound of word.sounds) {
      for (const part of parts) {
        const alike = likeness(part, sound, word, isKept, least)
        if (alike > (best?.alike ?? 0)) best = { word, alike, sound }
      }
    }
  }
  if (best === undefined || best.alike >= SURE) return best?.word
  if (best.alike < least) return undefined
  const { alike, sound } = best
  // Another word of this side stands for it: `Wade`, `Wayde` and `Вейд`. Unless it comes twice.
  const soundsLike = (word: PassageWord, enough: number): boolean =>
    soundSimilarity(word.sounds[0]!.even, sound.even, enough) >= enough
  const better = own.words.filter((word) => word.sound !== '' && soundsLike(word, alike + BETTER))
  if (better.length === 0) return best.word
  const places = other.words.filter((word) => soundsLike(word, SURE))
  return places.length <= better.length ? undefined : best.word
}

/** How alike a part of a name and a word, or a part of it, are; what is below `least` may be 0. */
function likeness(
  name: WordReading,
  sound: NameSound,
  word: PassageWord,
  isKept: boolean,
  least: number,
): number {
  if (sound.key === '' || name.sound === '') return 0
  if (sound.key === name.sound) return 1
  if (areApartAsCountries(name, word)) return 0
  const shorter = Math.min(sound.key.length, name.sound.length)
  if (shorter < 3) return 0
  const alike = soundSimilarity(name.sounds[0]!.even, sound.even, least)
  const hasCapital = word.isCapitalised
  if (hasCapital && (alike < least || areApart(name.sound, sound.key, isKept))) return 0
  const isName = hasCapital || !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(word.text)
  if (alike < SURE && !(isName && mayBeginAlike(name.sound, sound.key)))
    return adjectiveLikeness(name, sound.key, word)
  if (shorter < 5) return alike >= SHORT_NAME ? alike : 0
  return Math.max(alike, adjectiveLikeness(name, sound.key, word))
}

/** Two countries of names that sound alike: `Iran`, `Ірак`. */
function areApartAsCountries(name: WordReading, word: WordReading): boolean {
  if (name.regions.size === 0 || word.regions.size === 0) return false
  return name.regions.isDisjointFrom(word.regions)
}

/** `American` and `американський`: an adjective begins as the name does, for most of its length. */
function adjectiveLikeness(name: WordReading, sound: string, word: PassageWord): number {
  const head = commonHead(name.sound, sound)
  const shorter = Math.min(sound.length, name.sound.length)
  return !word.isCapitalised && head >= 4 && head >= shorter * 0.6 ? SURE : 0
}

/** Likeness that leaves a doubt whether two words are one name. */
export function doubtfulLikeness(own: PassageReading, other: PassageReading): number {
  if (own.tag === other.tag) return DOUBTFUL.withinLanguage
  return scriptOf(own) === scriptOf(other) ? DOUBTFUL.withinScript : DOUBTFUL.acrossScripts
}

/** In one language, and in two of Latin letters, names keep the consonants that they are written with. */
export function keepSpelling(own: PassageReading, other: PassageReading): boolean {
  if (own.tag === other.tag) return true
  return scriptOf(own) === 'latin' && scriptOf(other) === 'latin'
}

const scripts = new WeakMap<PassageReading, string>()

function scriptOf(passage: PassageReading): string {
  const known = scripts.get(passage)
  if (known !== undefined) return known
  const latin = passage.text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const cyrillic = passage.text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const script = latin === 0 && cyrillic === 0 ? 'other' : latin > cyrillic ? 'latin' : 'cyrillic'
  scripts.set(passage, script)
  return script
}

function commonHead(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

/** The city stands for the Union, as capitals do for their countries. */
const BRUSSELS = /^(?:bruss|brüss|bruxell|brusel|bruksel|брюссел)/u
const EUROPEAN = /^(?:europ|європ|европ|євро|евро|(?:ال)?أوروب|欧)|^(?:eu|єс|ес|ue)$/u

/** Countries by their names in both languages; adjectives begin as the names do. */
function findByRegion({ key, regions }: WordReading, other: PassageReading): FoundName | undefined {
  if (regions.size === 0) return undefined
  if (!regions.isDisjointFrom(other.statesInWords)) return IN_SEVERAL_WORDS
  const isThere = !hasCapitals(other) && other.countries.some(({ code }) => regions.has(code))
  if (isThere) return IN_SEVERAL_WORDS
  if (BRUSSELS.test(key)) {
    const union = other.words.find((word) => EUROPEAN.test(word.key))
    if (union !== undefined) return { word: union }
  }
  const beginnings = regionBeginnings(key, other.language)
  return foundAt(
    other.words.find((word) => beginnings.some((beginning) => word.bare.startsWith(beginning))),
  )
}
