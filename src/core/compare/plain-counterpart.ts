import type { Span } from '../model.ts'
import { isContent, maySay, negatedWords } from './negated-word.ts'
import type { PassageReading, PassageWord } from './passage.ts'
import { markersIn } from './rules/marker-card.ts'
import type { Sides } from './rules/rule.ts'
import { isInSpans } from './spans.ts'
import { linkBetween } from './word-links.ts'

/** Passages above this many words are rendered too freely to go by what is left over. */
const MOST_WORDS = 16
/** Content words that may be left over on a side, the negated one among them. */
const MOST_OPEN = 2
/** Linked content words that show that the passages say the same otherwise. */
const FEWEST_LINKS = 2

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
): PassageWord | null | undefined {
  const link = linkBetween(sides)
  const linked = (word: PassageWord, candidate: PassageWord): boolean =>
    own === sides.a ? link(word, candidate) : link(candidate, word)
  const negated = negatedWords(own, negation)
  const negative = markersIn(other, 'negationLike')
  for (const word of negated) {
    const plain = other.words.find(
      (candidate) =>
        (maySay(own, word) || maySay(other, candidate)) &&
        linked(word, candidate) &&
        isSmall(other, candidate) &&
        !isInSpans(candidate, negative) &&
        !isGoverned(other, candidate, negative),
    )
    if (plain !== undefined) return plain
    // `did not refuse`, `refused`: both have a negative word, and one negates it.
    if (negative.length === 1 && isInSpans(word, markersIn(own, 'negationLike'))) {
      return other.words.find((candidate) => isInSpans(candidate, negative))
    }
  }
  // `not impossible`, `does not rule out`: two negatives say it plainly.
  const doubled = markersIn(own, 'negationLike').filter(
    (word) => !isInSpans(word, markersIn(own, 'negation')),
  )
  if (negated.some((word) => isInSpans(word, doubled))) return undefined
  return leftOver(sides, own, other, negated, linked)
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

function leftOver(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  negated: readonly PassageWord[],
  linked: (word: PassageWord, candidate: PassageWord) => boolean,
): PassageWord | null | undefined {
  const isShort = own.words.length <= MOST_WORDS && other.words.length <= MOST_WORDS
  // Without a dictionary nothing tells which word a negative one of the other side renders.
  if (own.tag !== other.tag && sides.context.lexicon === undefined)
    return isShort && markersIn(other, 'negationLike').length === 0 ? null : undefined
  const content = (passage: PassageReading): readonly PassageWord[] =>
    passage.words.filter(
      (word) =>
        (isContent(passage, word) || negated.includes(word)) &&
        !isInSpans(word, passage.numbers) &&
        !isInSpans(word, markersIn(passage, 'say', 'hedge', 'likelihood')),
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
  const isKnown = inA.every(({ key }) => knows(sides, key))
  return isKnown ? undefined : openOther[0]
}

function knows(sides: Sides, key: string): boolean {
  return (sides.context.lexicon?.translations(key).length ?? 0) > 0
}
