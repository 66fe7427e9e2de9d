import { isContent } from './negated-word.ts'
import { opposedCondition } from './opposed-conditions.ts'
import { opposedPredicate, type Opposed } from './opposed-predicates.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { markersIn } from '../marker-card.ts'
import type { Sides } from '../rule.ts'
import { overlaps } from '../../spans.ts'
import { linkBetween } from '../word-links.ts'
import type { Span } from '../../model.ts'

/** Share of the content words of a side that the other has, where a dictionary tells. */
const LEAST_LINKED = 0.5
/** Where it knows few: how far apart the opposites stand at most, as shares of their texts. */
const MOST_APART = 0.35

/**
 * What one side says with the opposite of the word of the other, where neither has a negation that
 * could make up for it: `rejected` and `approved`, `unless` and `if`, `without` and `with`.
 */
export function saidOpposite(
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
  negatives: (own: PassageReading, other: PassageReading) => readonly Span[],
): Opposed | undefined {
  const words = linkBetween(sides)
  const link = (word: PassageWord, candidate: PassageWord): boolean =>
    own === sides.a ? words(word, candidate) : words(candidate, word)
  const opposed = opposedPredicate(own, other)
  const found =
    opposed && isSamePlace(sides, opposed, own) ? opposed : opposedCondition(own, other, link)
  if (found === undefined || markersIn(other, 'negation').length > 0) return undefined
  if (markersIn(own, 'negation').some((marker) => !overlaps(marker, found.no))) return undefined
  const beside = negatives(own, other).filter((marker) => !overlaps(marker, found.no))
  // `impossible without it`, `closed until May`: they say otherwise what the other side says.
  if (found === opposed && beside.length > 0) return undefined
  return negatives(other, own).length > beside.length ? undefined : found
}

/** Do the sides say the same beside the opposites, as far as a dictionary knows their words? */
function isSamePlace(sides: Sides, { no, yes }: Opposed, own: PassageReading): boolean {
  const { a, b, context } = sides
  const link = linkBetween(sides)
  const content = a.words.filter(
    (word) => isContent(a, word) && !overlaps(word, own === a ? no : yes),
  )
  const linked = content.filter((word) => b.words.some((candidate) => link(word, candidate)))
  if (linked.length >= content.length * LEAST_LINKED) return true
  const known = content.filter(({ key }) => context.lexicon?.translations(key).length)
  if (a.tag === b.tag || known.length > content.length * LEAST_LINKED) return false
  const other = own === a ? b : a
  return Math.abs(no.start / own.text.length - yes.start / other.text.length) <= MOST_APART
}
