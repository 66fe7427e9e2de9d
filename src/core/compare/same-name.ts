import { consonantSkeleton, soundSimilarity } from '../text/sound-distance.ts'
import { soundKey } from '../text/transliterate.ts'
import { acronymIsSaid, sameAcronym } from './acronyms.ts'
import { areApart } from './names-apart.ts'
import { bareName, hasCapitals, type NameWord } from './names.ts'
import { nameVariantGroup } from './name-variants.ts'
import type { PassageReading, PassageWord } from './passage.ts'
import { countriesIn, countriesOfWords, regionBeginnings, regionCodes } from './region-names.ts'
import type { WordLink } from './word-links.ts'

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

/**
 * Does a name of one side stand on the other, in any spelling, inflection, derivation or, by a
 * link that takes a word of this side first, translation?
 */
export function findName(
  name: NameWord,
  own: PassageReading,
  other: PassageReading,
  link?: WordLink,
): PassageWord | undefined {
  const parts = nameParts(name, own)
  const known = other.words.find((word) => parts.some((part) => isKnownAs(part, word)))
  if (known !== undefined) return known
  const sounding = findBySound(parts, own, other)
  if (sounding !== undefined) return sounding
  if (name.isAcronym && acronymIsSaid(acronymOf(name.text), other.text) === true) {
    return other.words[0]
  }
  return findByRegion(parts[0]!.key, other) ?? findRendering(name, other, link)
}

/** What a dictionary renders the name by, in either direction. */
function findRendering(
  name: NameWord,
  other: PassageReading,
  link: WordLink | undefined,
): PassageWord | undefined {
  if (link === undefined) return undefined
  const bare = { ...name, key: bareName(name.key) }
  return other.words.find((word) => link(bare, word))
}

interface NamePart {
  readonly key: string
  readonly sound: string
  readonly isAcronym: boolean
  readonly text: string
}

/** Capitals only: `U.S.'s` → `US`. */
export function acronymOf(text: string): string {
  return text.replace(/['’]?s$/u, '').replaceAll('.', '')
}

/** The word without its possessive, and the parts of a hyphenated one. */
function nameParts(name: NameWord, own: PassageReading): readonly NamePart[] {
  const key = bareName(name.key)
  const { isAcronym, text } = name
  const part = (of: string): NamePart => ({
    key: of,
    sound: soundKey(of, own.language),
    isAcronym,
    text,
  })
  const pieces = key.split('-').filter((piece) => piece.length > 2)
  return [...new Set([key, ...pieces])].map(part)
}

/** The same letters, or forms that are recorded as one name. */
function isKnownAs(name: NamePart, word: PassageWord): boolean {
  const key = bareName(word.key)
  if (name.key === key) return true
  if (name.isAcronym && sameAcronym(acronymOf(name.text), acronymOf(word.text))) return true
  const group = nameVariantGroup(name.key)
  return group !== undefined && group === nameVariantGroup(key)
}

/** The word that sounds most like the name, if it does so enough. */
function findBySound(
  parts: readonly NamePart[],
  own: PassageReading,
  other: PassageReading,
): PassageWord | undefined {
  let best:
    | { readonly word: PassageWord; readonly alike: number; readonly sound: string }
    | undefined
  const isKept = keepSpelling(own, other)
  for (const word of other.words) {
    for (const sound of soundsOf(word)) {
      for (const part of parts) {
        const alike = likeness(part, sound, word, isKept)
        if (alike > (best?.alike ?? 0)) best = { word, alike, sound }
      }
    }
  }
  if (best === undefined || best.alike >= SURE) return best?.word
  if (best.alike < doubtfulLikeness(own, other)) return undefined
  const { alike, sound } = best
  // Another word of this side stands for it: `Wade`, `Wayde` and `Вейд`. Unless it comes twice.
  const better = own.words.filter(
    (word) => word.sound !== '' && nameSimilarity(word.sound, sound) >= alike + BETTER,
  )
  const places = other.words.filter((word) => nameSimilarity(word.sound, sound) >= SURE)
  return better.length > 0 && places.length <= better.length ? undefined : best.word
}

/** A word's own sound key and those of its hyphenated parts. */
function soundsOf(word: PassageWord): readonly string[] {
  const pieces = word.key.split('-').filter((piece) => piece.length > 2 && piece !== word.key)
  return [word.sound, ...pieces.map((piece) => soundKey(piece, 'und'))]
}

function likeness(name: NamePart, sound: string, word: PassageWord, isKept: boolean): number {
  if (sound === '' || name.sound === '') return 0
  if (sound === name.sound) return 1
  if (areCountriesApart(name.key, word.key)) return 0
  const shorter = Math.min(sound.length, name.sound.length)
  if (shorter < 3) return 0
  const alike = nameSimilarity(name.sound, sound)
  const hasCapital = /^\p{Lu}/u.test(word.text)
  if (hasCapital && areApart(name.sound, sound, isKept)) return 0
  const isName = hasCapital || !/\p{Script=Latin}|\p{Script=Cyrillic}/u.test(word.text)
  if (alike < SURE && !(isName && mayBeginAlike(name.sound, sound)))
    return adjectiveLikeness(name, sound, word)
  if (shorter < 5) return alike >= SHORT_NAME ? alike : 0
  return Math.max(alike, adjectiveLikeness(name, sound, word))
}

/** Two countries of names that sound alike: `Iran`, `Ірак`. */
function areCountriesApart(key: string, other: string): boolean {
  const codes = regionCodes(key)
  if (codes.size === 0) return false
  const theirs = regionCodes(bareName(other))
  return theirs.size > 0 && ![...codes].some((code) => theirs.has(code))
}

/** `American` and `американський`: an adjective begins as the name does, for most of its length. */
function adjectiveLikeness(name: NamePart, sound: string, word: PassageWord): number {
  const head = commonHead(name.sound, sound)
  const shorter = Math.min(sound.length, name.sound.length)
  return !/^\p{Lu}/u.test(word.text) && head >= 4 && head >= shorter * 0.6 ? SURE : 0
}

/** Likeness that leaves a doubt whether two words are one name. */
export function doubtfulLikeness(own: PassageReading, other: PassageReading): number {
  if (own.tag === other.tag) return DOUBTFUL.withinLanguage
  return scriptOf(own.text) === scriptOf(other.text)
    ? DOUBTFUL.withinScript
    : DOUBTFUL.acrossScripts
}

/** In one language, and in two of Latin letters, names keep the consonants that they are written with. */
export function keepSpelling(own: PassageReading, other: PassageReading): boolean {
  if (own.tag === other.tag) return true
  return scriptOf(own.text) === 'latin' && scriptOf(other.text) === 'latin'
}

function scriptOf(text: string): string {
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0
  const cyrillic = text.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  if (latin === 0 && cyrillic === 0) return 'other'
  return latin > cyrillic ? 'latin' : 'cyrillic'
}

/** Names begin with sounds of one class, p and f taken as one; an opening vowel or h may be lost. */
export function mayBeginAlike(a: string, b: string): boolean {
  if (/^[aeiouhg]/.test(a) && /^[aeiouhg]/.test(b)) return true
  const first = consonantSkeleton(evenW(a), 1)
  const second = consonantSkeleton(evenW(b), 1)
  // Spanish and German j: `Juan`, `Хуан`; `Johannes`, `Йоганнес`.
  if ((a.startsWith('Z') && /^[hi]/.test(b)) || (b.startsWith('Z') && /^[hi]/.test(a))) return true
  return first === second || (/^[pfbv]/.test(a) && /^[pfbv]/.test(b))
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

/** The city stands for the Union, as capitals do for their countries. */
const BRUSSELS = /^(?:bruss|brüss|bruxell|brusel|bruksel|брюссел)/u
const EUROPEAN = /^(?:europ|європ|европ|євро|евро|(?:ال)?أوروب|欧)|^(?:eu|єс|ес|ue)$/u

/** Countries by their names in both languages; adjectives begin as the names do. */
function findByRegion(key: string, other: PassageReading): PassageWord | undefined {
  const inWords = new Set([
    ...countriesOfWords(other.text),
    ...(hasCapitals(other) ? [] : countriesIn(other.text, other.language).map(({ code }) => code)),
  ])
  if ([...regionCodes(key)].some((code) => inWords.has(code))) return other.words[0]
  if (BRUSSELS.test(key)) {
    const union = other.words.find((word) => EUROPEAN.test(word.key))
    if (union !== undefined) return union
  }
  const beginnings = regionBeginnings(key, other.language)
  if (beginnings.length === 0) return undefined
  return other.words.find((word) =>
    beginnings.some((beginning) => bareName(word.key).startsWith(beginning)),
  )
}
