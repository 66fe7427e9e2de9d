import type { Span } from '../../model.ts'
import { CLAUSE_END, isContent, maySay, negatedWords } from './negated-word.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { sameNegativeVerb } from './negative-verbs.ts'
import { isSameAction } from './plain-actions.ts'
import { markersIn } from '../marker-card.ts'
import type { Sides } from '../rule.ts'
import { isInSpans } from '../../spans.ts'
import { dictionaryBetween, linkBetween } from '../word-links.ts'

/** Passages above this many words are rendered too freely to go by what is left over. */
const MOST_WORDS = 16
/** Content words that may be left over on a side, the negated one among them. */
const MOST_OPEN = 2
/** Linked content words that show that the passages say the same otherwise. */
const FEWEST_LINKS = 2

/** What is said plainly on the other side. */
export interface Counterpart extends Span {
  /** A dictionary says that it is the negated word; else it sounds like it, or it is what is left over. */
  readonly isLinked: boolean
  /** It is negative in meaning itself, as the negated word is: `did not cancel`, `cancelled`. */
  readonly isNegative?: true
}

/**
 * What the other side has for the word that a negation negates: a negation is a divergence only
 * where the same thing is said without one. A translation that turns the thought round (`did not
 * agree`, `rejected`) has another word there, and that is none. Where no dictionary knows the
 * negated word, it is the one word that is left over in passages that otherwise correspond word for
 * word; where there is no dictionary at all, short passages may say it without being seen to: null.
 */
export function plainCounterpart(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  negation: Span,
): Counterpart | null | undefined {
  const link = linkBetween(sides)
  const isSame = (word: PassageWord, candidate: PassageWord): boolean =>
    isSameAction(word, own.tag, candidate, other.tag)
  const linked = (word: PassageWord, candidate: PassageWord): boolean =>
    (own === sides.a ? link(word, candidate) : link(candidate, word)) || isSame(word, candidate)
  const dictionary = dictionaryBetween(sides)
  const knows = (word: PassageWord, candidate: PassageWord): boolean =>
    (own === sides.a ? dictionary(word, candidate) : dictionary(candidate, word)) ||
    isSame(word, candidate)
  const negated = negatedWords(own, negation)
  const negative = markersIn(other, 'negationLike')
  const same = sameNegativeVerb(own, other, negation)
  if (same !== undefined) return { ...same, isLinked: true, isNegative: true }
  for (const word of negated) {
    const plain = other.words.find(
      (candidate) =>
        (maySay(own, word) || maySay(other, candidate)) &&
        linked(word, candidate) &&
        isSmall(other, candidate) &&
        !isInSpans(candidate, negative) &&
        !isGoverned(other, candidate, negative),
    )
    if (plain === undefined) continue
    const rest = negated.filter((one) => one !== word && isContent(own, one))
    const isSaidOfAll =
      rest.length > 0 &&
      ALL_BEFORE.test(other.text.slice(0, plain.start)) &&
      !rest.some((one) => other.words.some((candidate) => linked(one, candidate)))
    if (!isSaidOfAll) return { ...plain, isLinked: knows(word, plain) }
  }
  // `not impossible`, `does not rule out`: two negatives say it plainly.
  const doubled = markersIn(own, 'negationLike').filter(
    (word) => !isInSpans(word, markersIn(own, 'negation')),
  )
  if (negated.some((word) => isInSpans(word, doubled))) return undefined
  const open: Negated = { sides, own, other, negated, linked }
  const left = leftOver(open)
  const guess =
    left === undefined ? clauseCounterpart(open, negation) : left && { ...left, isLinked: false }
  if (!guess) return guess
  return maySayPlainly(other, guess) ? guess : undefined
}

/** `No house was destroyed`, `all the houses survived`: what is denied of none is said of all. */
const ALL_BEFORE =
  /(?:(?<!\p{L})(?:all|every|each|both|усі\p{L}*|всі\p{L}*|кож\p{L}+|обид\p{L}+|все|всех|всем\p{L}*|кажд\p{L}+|all(?:e[nrs]?)?|jede[nrms]?|sämtlich\p{L}*|tou(?:s|tes)|chaque|tod[oa]s|cada|wszys\p{L}+|każd\p{L}+|كل|جميع)\s(?:\p{L}+\s){0,2}|所有|全部|每)$/iu

/** Finite verbs, participles and short adjectives, by their endings: a guess is one of these. */
const PREDICATE: Readonly<Record<string, RegExp>> = {
  en: /(?:ed|en|ing|s|t|nd|ld|ade|ept|ome|ame|ound|ought)$/iu,
  uk: /(?:[еє]|[аиіуеяюо]в|л[аои]|ла|ли|ло|ть|ться|вся|лася|лися|лося|[ує]є|яє|ає|їть|но|то|ний|на|не|ні|ена|ені|та|ті|тий)$/iu,
  ru: /(?:л|л[аио]|ет|ют|ит|ят|ат|ут|тся|лся|л[аио]сь|ен|ена|ено|ены|ан|ана|ано|аны|т[аоы]?|н[аоы]?|ый|ая|ое|ые|ться|ть)$/iu,
  de: /^\p{Ll}.*(?:t|te|ten|en|n|rd|nd|ig|bar|lich|sam|g|ß|f|ch|b|d|s|m|r|l|h|k)$/u,
  fr: /(?:é|ée|és|ées|i|ie|is|it|u|ue|us|t|e|ent|er|ir|re|a|ont)$/iu,
  es: /(?:[oóaeé]|an|en|on|ado|ada|ados|adas|ido|ida|idos|idas|ar|er|ir)$/iu,
  pl: /(?:[łl][aoiy]?|je|ją|je się|e|ą|ny|na|ne|ni|ty|ta|te|ci|no|to|ć)$/iu,
}

/** Adverbs of measure and the like say nothing plainly. */
const MEASURE =
  /^(?:höchst|mind|zumind|завглиб|завширш|заввишк|завдовж|щонай|как|at|max|im|tout|najwy|como|most|least)\p{L}*$/iu

function maySayPlainly(passage: PassageReading, { start, end }: Span): boolean {
  const text = passage.text.slice(start, end)
  return !MEASURE.test(text) && (PREDICATE[passage.tag]?.test(text) ?? true)
}

/** A name inside a sentence says nothing that could be negated. */
function isSmall(passage: PassageReading, word: PassageWord): boolean {
  if (passage.tag === 'de' || !/^\p{Lu}/u.test(word.text)) return true
  return !/\p{L}[,]? $/u.test(passage.text.slice(0, word.start))
}

/** Letters between a negative word and what it governs: `refused to sign`, `little changed`. */
const GOVERNED = 14

/** Does a word that is negative in meaning stand right before it, in its clause? */
function isGoverned(
  passage: PassageReading,
  word: PassageWord,
  negative: readonly Span[],
): boolean {
  return negative.some(
    ({ end }) =>
      end <= word.start &&
      word.start - end <= GOVERNED &&
      !/[,;:.!?…()—–]/u.test(passage.text.slice(end, word.start)),
  )
}

/** A passage with a negation, and the one that may say it plainly. */
interface Negated {
  readonly sides: Sides
  readonly own: PassageReading
  readonly other: PassageReading
  /** The words of `own` that the negation may negate, the likeliest first. */
  readonly negated: readonly PassageWord[]
  /** May a word of `own` and one of `other` say the same? */
  readonly linked: (word: PassageWord, candidate: PassageWord) => boolean
}

function leftOver({ sides, own, other, negated, linked }: Negated): PassageWord | null | undefined {
  const isShort = own.words.length <= MOST_WORDS && other.words.length <= MOST_WORDS
  // Without a dictionary nothing tells which word a negative one of the other side renders.
  if (own.tag !== other.tag && sides.context.lexicon === undefined)
    return isShort && markersIn(other, 'negationLike').length === 0 ? null : undefined
  const content = (passage: PassageReading): readonly PassageWord[] =>
    passage.words.filter(
      (word) =>
        (isContent(passage, word) || negated.includes(word)) &&
        !isInSpans(word, passage.numbers) &&
        !isInSpans(word, markersIn(passage, 'say', 'sayLike', 'hedge', 'likelihood')),
    )
  const words = content(own)
  const others = content(other)
  const open = words.filter((word) => !other.words.some((candidate) => linked(word, candidate)))
  const openOther = others.filter((candidate) => !own.words.some((word) => linked(word, candidate)))
  const isClose = open.length <= 1 && openOther.length <= 1
  if (!isClose && (!isShort || own.tag === other.tag)) return undefined
  if (open.length > MOST_OPEN || openOther.length > MOST_OPEN) return undefined
  if (words.length - open.length < FEWEST_LINKS) return undefined
  // All that the other side says is here, too, so nothing there can be the thought turned round.
  if (openOther.length === 0) return isClose ? null : undefined
  const unknown = open.find((word) => negated.includes(word))
  if (unknown === undefined) return undefined
  if (!isSmall(other, openOther[0]!)) return undefined
  if (isClose) return openOther[0]
  // A dictionary that knows the word of A knows that none of its renderings is here.
  const inA = own === sides.a ? [unknown] : openOther
  const known = inA.every(({ key }) => isKnown(sides, key))
  return known ? undefined : openOther[0]
}

function isKnown(sides: Sides, key: string): boolean {
  return (sides.context.lexicon?.translations(key).length ?? 0) > 0
}

/** Passages above this many words are too free for what follows. */
const MOST_OF_CLAUSE = 24
/** Participles describe, and so do adjectives: `не имеющая выхода к морю`, landlocked. */
const DESCRIBES =
  /^\s\p{L}+(?:ий|ый|ая|яя|ое|ее|ие|ые|ого|его|ому|ему|ой|ей|ых|их|ным|ными|і|ій|ця|чи|ąc\p{L}*)(?!\p{L})/iu
/** Content words of the negated clause that the other side has, at least, and their share. */
const CLAUSE_LINKS = 2
const CLAUSE_SHARE = 0.7
/** A clause of so few words, the rest of it stands beyond a comma: `…, nicht identifiziert`. */
const SHORT_CLAUSE = 3

/**
 * Dictionaries know few of the verbs that a translator chooses from. Where the other side has the
 * rest of the negated clause, and no word at all that is negative in meaning, it says it plainly:
 * what it has there is the first word that nothing here accounts for.
 */
function clauseCounterpart(
  { sides, own, other, negated, linked }: Negated,
  negation: Span,
): Counterpart | undefined {
  if (own.tag === other.tag || sides.context.lexicon === undefined) return undefined
  if (Math.max(own.words.length, other.words.length) > MOST_OF_CLAUSE) return undefined
  if (markersIn(own, 'negation').length > 1) return undefined
  if (DESCRIBES.test(own.text.slice(negation.end))) return undefined
  if (isNegativeBeside(own) || isNegativeBeside(other)) return undefined
  const ofClause = clauseWords(own, negation)
  const isShortClause = ofClause.length <= SHORT_CLAUSE
  const content = (isShortClause ? own.words : ofClause).filter(
    (word) =>
      isContent(own, word) && !isInSpans(word, [negation]) && !negated.slice(0, 2).includes(word),
  )
  const has = content.filter((word) => other.words.some((candidate) => linked(word, candidate)))
  if (has.length < CLAUSE_LINKS || has.length < content.length * CLAUSE_SHARE) return undefined
  const said = markersIn(other, 'say', 'sayLike', 'hedge', 'likelihood')
  const open = other.words.filter(
    (candidate) =>
      isContent(other, candidate) &&
      isSmall(other, candidate) &&
      !isInSpans(candidate, said) &&
      !isInSpans(candidate, other.numbers) &&
      !own.words.some((word) => linked(word, candidate)),
  )
  if (open.length === 0 || open.length > MOST_OPEN + 1) return undefined
  return { start: open[0]!.start, end: open[0]!.end, isLinked: false }
}

function isNegativeBeside(passage: PassageReading): boolean {
  const negations = markersIn(passage, 'negation')
  return markersIn(passage, 'negationLike').some((marker) => !isInSpans(marker, negations))
}

/** All words of the clause that a place stands in. */
function clauseWords(passage: PassageReading, at: Span): readonly PassageWord[] {
  return passage.words.filter((word) => {
    const between =
      word.start >= at.end
        ? passage.text.slice(at.end, word.start)
        : passage.text.slice(word.end, at.start)
    return !CLAUSE_END.test(between)
  })
}
