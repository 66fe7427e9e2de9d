import { acronymIsSaid } from './acronyms.ts'
import { showsNames } from './names.ts'
import type { OpenName } from './open-names.ts'
import type { PassageReading } from '../passage.ts'
import { nameSimilarity } from './name-sounds.ts'
import { acronymOf, findName } from './same-name.ts'
import type { WordLink } from '../word-links.ts'

/**
 * Is a name that the other side lacks left out there, as far as can be told? Names come and go
 * in good translations: as pronouns, in apposition (`Naples, Italy`), inside acronyms, as titles.
 */
export function isLeftOut(
  open: OpenName,
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
): boolean {
  if (open.words.length === 0) return false
  // First names, titles and places in apposition come and go beside a name that is there.
  if (open.found.length > 0) return false
  if (open.words.every((word) => word.isAcronym)) {
    const isUnsaid = open.words.some(
      (word) => acronymIsSaid(acronymOf(word.text), other.text) === false,
    )
    return isUnsaid && !hasOpenTitle(own, other, link)
  }
  if (!showsNames(other) && other.tag !== 'de') return false
  const isLong = open.words.some((word) => word.key.length >= 5 || word.variants !== undefined)
  if (!isLong || isTitle(open, own) || isApposed(open, own) || maySayPronoun(open, own, other))
    return false
  return (
    !mayBeAcronym(open, other) && !soundsPresent(open, other) && !hasOpenTitle(own, other, link)
  )
}

/** Endings of adjectives in the cases that surnames and places hardly have, but for `-ський`. */
const ADJECTIVE: Readonly<Record<string, RegExp>> = {
  uk: /(?<![сц]ьк)(?:ої|ого|ому|их|ими|ій)$/u,
  ru: /(?<![сц]к)(?:ой|ого|ому|ых|ыми|ая|ое)$/u,
  pl: /(?<![sc]k)(?:ej|ego|emu|ych|ymi)$/u,
}

/** `Рахункової палати`: a body whose first word alone has a capital, a translated adjective. */
function isTitle(open: OpenName, own: PassageReading): boolean {
  const [word, second] = open.words
  if (second !== undefined || ADJECTIVE[own.tag]?.test(word!.key) !== true) return false
  return /^ \p{Ll}{3}/u.test(own.text.slice(open.end))
}

/** `Naples, Italy`, `Omaha (Nebraska)`: says where a place is that the other side names, too. */
function isApposed(open: OpenName, own: PassageReading): boolean {
  const before = own.text.slice(0, open.run.start)
  return /\p{Lu}[\p{L}\p{M}'’-]+(?:,\s|\s\()$/u.test(before)
}

/** Third persons that may stand for a person; a name behind one of the prepositions is a place. */
const PRONOUNS: Readonly<Record<string, string>> = {
  en: 'he she they him his her them their',
  uk: 'він вона вони його її їх йому їй їм',
  ru: 'он она они его её ее их ему ей им',
  de: 'er sie ihm ihn sein seine seinen seiner seinem ihr ihre ihren ihrer ihrem',
  fr: 'il elle ils elles lui son sa ses leur leurs',
  es: 'él ella ellos ellas su sus le les',
  pl: 'on ona oni one jego jej ich mu',
}
const PLACED =
  /(?:^|\s)(?:in|at|to|from|near|into|в|у|до|з|із|зі|из|с|к|под|під|біля|возле|около|nach|aus|bei|à|en|desde|hacia|w|we|do|z|ze|pod|koło)\s$/iu

/** Characters of a list that are looked at. */
const LONGEST_LIST = 160
const LISTED = /(?:\p{Lu}[\p{L}\p{M}'’-]+,?\s(?:(?:and|et|y|e|und|та|і|й|и|i|oraz)\s)?){1,6}$/u

function maySayPronoun(open: OpenName, own: PassageReading, other: PassageReading): boolean {
  // All of a list stand behind the preposition of the first: `in Turin, Basel and Antwerp`.
  const { start } = open.run
  const before = own.text.slice(Math.max(0, start - LONGEST_LIST), start).replace(LISTED, '')
  if (open.countries.size > 0 || PLACED.test(before)) return false
  const pronouns = new Set(PRONOUNS[other.tag]?.split(' '))
  return other.words.some((word) => pronouns.has(word.key))
}

/** The other side may say it by an acronym: `Luisiana` in `LSU`, `України` in `СБУ`. */
function mayBeAcronym(open: OpenName, other: PassageReading): boolean {
  const initials = open.words.map((word) => word.sound[0])
  return other.names.some((name) =>
    name.words.some(
      (word) => word.isAcronym && [...word.sound].some((letter) => initials.includes(letter)),
    ),
  )
}

/** Languages that join nouns to one word: `Bundestagsverwaltung`. */
const COMPOUNDS = new Set(['de', 'nl', 'sv', 'da', 'nb', 'no', 'nn'])
const SHORTEST_PART = 4

/** A last look at single letters and joined words: `Мосул-Дам`, `St.Petersburg`. */
function soundsPresent(open: OpenName, other: PassageReading): boolean {
  const joined = open.words.map((word) => word.sound).join('')
  const isPart = ({ bare }: { readonly bare: string }): boolean =>
    bare.length >= SHORTEST_PART && other.words.some(({ key }) => key.includes(bare))
  if (COMPOUNDS.has(other.tag) && open.words.some(isPart)) return true
  return other.words.some((word) => joined.length > 4 && nameSimilarity(joined, word.sound) >= 0.7)
}

/** A title of common words that nothing here renders may be what this name does: `Package of Measures`. */
function hasOpenTitle(own: PassageReading, other: PassageReading, link: WordLink): boolean {
  // Where all nouns have a capital, it shows no titles.
  if (!showsNames(other)) return false
  return other.names.some((run) =>
    run.words.some(
      (word) =>
        word.isCommon &&
        !word.isInitial &&
        findName(word, other, own, (theirs, ours) => link(ours, theirs)) === undefined,
    ),
  )
}
