import type { Span } from '../../model.ts'
import type { Lexicon } from '../../align/lexicon.ts'
import { mayBeOneName } from './name-likeness.ts'
import { hasCapitals, type NameRun } from './names.ts'
import { isContent } from '../stances/negated-word.ts'
import type { PassageReading } from '../passage.ts'
import { mayBePersonNoun } from './person-nouns.ts'
import { findName } from './same-name.ts'
import { linkBetween, type WordLink } from '../word-links.ts'
import type { Sides } from '../rule.ts'

/** Content words behind the openings that must be linked, as a share of each side and in number. */
const LINKED = 0.6
const FEWEST = 1

/** Languages in which a thing in the singular hardly opens a sentence without an article. */
const ARTICLES = new Set(['en', 'fr', 'es', 'it', 'pt'])

/**
 * Names that open both passages and differ: `Macron called …`, `Мерц закликав …`. A word has a
 * capital there anyway, so it is a name only if no list and no dictionary knows it, no article
 * stands before it, a verb may follow it, and all else corresponds.
 */
export function openingNamesClash(sides: Sides): readonly (readonly [Span, Span])[] {
  const { a, b, context } = sides
  const all = linkBetween(sides)
  const link: WordLink = (own, word) => all(own, word)
  const linkBack: WordLink = (own, word) => all(word, own)
  if (!ARTICLES.has(a.tag) && !ARTICLES.has(b.tag)) return []
  const one = openingName(a, b, link)
  const other = openingName(b, a, linkBack)
  if (one === undefined || other === undefined) return []
  if (one.words.length !== other.words.length && one.words.length * other.words.length > 2)
    return []
  if (one.words.some(({ bare }) => isKnown(bare, context.lexicon))) return []
  const mayBeSame = one.words.some((word) =>
    other.words.some((theirs) => mayBeOneName(word.sound, theirs.sound)),
  )
  if (mayBeSame || !restIsLinked(a, one, b, link) || !restIsLinked(b, other, a, linkBack)) return []
  return [[one, other]]
}

function isKnown(key: string, lexicon: Lexicon | undefined): boolean {
  return (lexicon?.translations(key).length ?? 0) > 0
}

/** The run of one or two words, none of them common or on the other side, that opens a passage. */
function openingName(
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
): NameRun | undefined {
  if (!hasCapitals(own)) return undefined
  const [run] = own.names
  if (run === undefined || run.start > 1 || run.words.length > 2) return undefined
  const isOpen = run.words.every(
    (word) =>
      !word.isAcronym &&
      !word.isCommon &&
      word.sound.length >= 3 &&
      word.variants === undefined &&
      findName(word, own, other, link) === undefined,
  )
  if (!isOpen) return undefined
  if (run.words.length === 2) return run
  return mayBeSubject(own, run) && !mayBePersonNoun(run.words[0]!.key, own.tag) ? run : undefined
}

/** What follows a name that is the subject, as far as endings tell. */
const VERB: Readonly<Record<string, RegExp>> = {
  en: /^(?:\p{L}+ed|was|is|has|had|will|would|may|might|can|could|must|should|said|says|told|met|won|led|left|went|took|made|gave|got|ran|saw|spoke|wrote|sent|held|lost|beat|put|paid|sold|bought|built|cut|set|began|became|came|flew|drove|rose|fell|sank|quit|denies|wants|plans|needs|calls|did|does)$/u,
  uk: /(?:в|ла|ли|ло|вся|лася|лися|лося|є|ить|ють|ять|ать|уть|ить|тиме|тимуть)$/u,
  ru: /(?:л|ла|ли|ло|лся|лась|лись|лось|ет|ит|ют|ят|ут|ат|ется|ится)$/u,
  de: /^(?:\p{L}+te|\p{L}+t|ist|war|hat|hatte|wird|will|kann|darf|soll|muss|kam|ging|traf|gab|nahm|rief|gewann|verlor|verließ|unterschrieb)$/u,
  fr: /^(?:a|ont|est|sera|va|veut|peut|doit|avait|était|\p{L}+era|\p{L}+ait|\p{L}+e)$/u,
  es: /^(?:\p{L}+ó|\p{L}+aron|\p{L}+ieron|ha|han|es|fue|será|va|\p{L}+rá|\p{L}+a|\p{L}+e)$/u,
  pl: /(?:ł|ła|li|ły|ło|jest|ma|będzie|uje|aje|ił|ał)$/u,
}

function mayBeSubject(own: PassageReading, run: NameRun): boolean {
  const next = own.words.find((word) => word.start >= run.end)
  if (next === undefined || !/^\s$/u.test(own.text.slice(run.end, next.start))) return false
  return /^\p{Ll}/u.test(next.text) && VERB[own.tag]?.test(next.key) === true
}

function restIsLinked(
  own: PassageReading,
  run: NameRun,
  other: PassageReading,
  link: WordLink,
): boolean {
  const rest = own.words.filter((word) => word.start >= run.end && isContent(own, word))
  const linked = rest.filter((word) => other.words.some((theirs) => link(word, theirs)))
  return linked.length >= FEWEST && linked.length >= LINKED * rest.length
}
