import type { NumberMention } from '../../text/numbers.ts'
import { quotingCard } from '../card.ts'
import { boundsClash } from '../numbers/bounds.ts'
import { countableNumbers } from '../numbers/countable-numbers.ts'
import { joinDurations } from '../times/durations.ts'
import { joinPeriods } from '../times/long-periods.ts'
import { multiplesClash } from '../numbers/multiples.ts'
import type { PassageReading } from '../passage.ts'
import { scoresClash } from '../numbers/scores.ts'
import { joinShares } from '../numbers/shares.ts'
import { matchNumbers, sameNumber, unitsClash } from '../numbers/same-number.ts'
import { isInSpans, overlaps } from '../../spans.ts'
import { ageInYears } from '../numbers/years-of-life.ts'
import { hasQuantityWord } from '../numbers/quantity-words.ts'
import type { FoundDivergence, Rule, Sides } from '../rule.ts'

export const numberRule: Rule = {
  rule: 'number',
  description:
    'A number, percentage, amount of money or measure has another value or unit on the other side, or is on one side only.',
  find: findNumberDivergences,
}

function findNumberDivergences(sides: Sides): readonly FoundDivergence[] {
  const [ofA, ofB] = [countableNumbers(sides.a), countableNumbers(sides.b)]
  const a = likeOthers(ofA, sides.a, ofB)
  const b = likeOthers(ofB, sides.b, ofA)
  const { matches, restA, restB } = matchNumbers(a, b)
  const clashes = matches.filter(([one, other]) => unitsClash(one, other))
  const bounds = isDenied(sides)
    ? []
    : matches.filter(([one, other]) => boundsClash(one, other, sides.a, sides.b))
  const openA = restA.filter((one) => !isSaidInWords(one, sides.b))
  const openB = restB.filter((one) => !isSaidInWords(one, sides.a))
  const told = [...scoresClash(sides.a, sides.b), ...multiplesClash(sides.a, sides.b)]
  const { pairs, singlesA, singlesB } = pairDifferent(
    openA.filter((one) => !told.some(([score]) => overlaps(score, one))),
    openB.filter((one) => !told.some(([, score]) => overlaps(score, one))),
  )
  return [
    ...clashes.map(([one, other]) =>
      quotingCard('number', sides, one, other, 'The units of the number differ'),
    ),
    ...bounds.map(([one, other]) =>
      quotingCard('number', sides, one, other, 'The bounds of the number differ'),
    ),
    ...pairs
      .filter(
        ([one, other]) => !isInSpans(one, sides.a.decades) && !isInSpans(other, sides.b.decades),
      )
      .filter(([one, other]) => raisesPair(one, other))
      .map(([one, other]) => quotingCard('number', sides, one, other, 'The numbers differ')),
    ...singlesA
      .filter((one) => raisesAlone(one, sides.a))
      .map((one) => quotingCard('number', sides, one, undefined, ONE_SIDED)),
    ...singlesB
      .filter((one) => raisesAlone(one, sides.b))
      .map((one) => quotingCard('number', sides, undefined, one, ONE_SIDED)),
    ...told.map(([one, other]) => quotingCard('number', sides, one, other, 'The numbers differ')),
  ]
}

/** `Nobody under 18` is those of 18 and over. */
function isDenied({ a, b }: Sides): boolean {
  return a.markers('negation').length > 0 !== b.markers('negation').length > 0
}

/** What is said in other numbers than on the other side, in those. */
function likeOthers(
  numbers: readonly NumberMention[],
  passage: PassageReading,
  others: readonly NumberMention[],
): readonly NumberMention[] {
  const joins = [joinDurations, joinPeriods, joinShares, ageInYears]
  return joins.reduce((joined, join) => join(joined, passage, others), numbers)
}

const ONE_SIDED = 'A number has no counterpart on the other side'

/** Is there a word (`dozen`, `вдвічі`), a date or a plain repetition for it on the other side? */
function isSaidInWords(mention: NumberMention, other: PassageReading): boolean {
  const value = Math.abs(mention.value)
  const isPeriod =
    mention.kind === 'measure' || mention.kind === 'percent' || mention.kind === 'money'
  if (hasQuantityWord(other.text, other.tag, value, isPeriod)) {
    if (mention.spelled || mention.kind === 'ordinal' || value <= 3) return true
    if (mention.kind === 'measure' || mention.kind === 'percent' || mention.kind === 'time')
      return true
  }
  if (other.numbers.some((one) => sameNumber(mention, one))) return true
  return other.dates.some(
    (date) =>
      date.day === value ||
      date.year === value ||
      date.month === value ||
      (date.year ?? -1) % 100 === value,
  )
}

interface Pairing {
  readonly pairs: readonly (readonly [NumberMention, NumberMention])[]
  readonly singlesA: readonly NumberMention[]
  readonly singlesB: readonly NumberMention[]
}

/** Pairs the numbers left over: same unit first, then same kind, the nearest in size of these. */
function pairDifferent(a: readonly NumberMention[], b: readonly NumberMention[]): Pairing {
  const pairs: (readonly [NumberMention, NumberMention])[] = []
  const leftA = new Set(a)
  const leftB = new Set(b)
  const levels = [
    (one: NumberMention, other: NumberMention) => one.unit !== undefined && one.unit === other.unit,
    (one: NumberMention, other: NumberMention) => one.kind === other.kind,
    (one: NumberMention, other: NumberMention) => isCardinal(one) && isCardinal(other),
  ]
  for (const fits of levels) {
    for (const one of leftA) {
      const [other] = [...leftB]
        .filter((mention) => fits(one, mention) && mayStandFor(one, mention))
        .sort((left, right) => apart(one, left) - apart(one, right))
      if (other === undefined) continue
      pairs.push([one, other])
      leftA.delete(one)
      leftB.delete(other)
    }
  }
  return { pairs, singlesA: [...leftA], singlesB: [...leftB] }
}

/** How far apart two values are, by their ratio. */
function apart(one: NumberMention, other: NumberMention): number {
  return Math.abs(Math.log((Math.abs(one.value) + 1) / (Math.abs(other.value) + 1)))
}

/** `three` in words and `64 thousand` are two numbers, each without counterpart, not one changed. */
function mayStandFor(one: NumberMention, other: NumberMention): boolean {
  const isSmall = ({ spelled, value, unit }: NumberMention): boolean =>
    spelled && unit === undefined && value <= SMALL
  const isLarge = ({ value }: NumberMention): boolean => value >= LARGE
  return !((isSmall(one) && isLarge(other)) || (isSmall(other) && isLarge(one)))
}

/** Below this, words write a count; from this on, a number is never a slip for such a count. */
const SMALL = 12
const LARGE = 200

function isCardinal(mention: NumberMention): boolean {
  return (
    mention.kind === 'number' ||
    mention.kind === 'money' ||
    mention.kind === 'measure' ||
    mention.kind === 'percent'
  )
}

function raisesPair(one: NumberMention, other: NumberMention): boolean {
  if (one.kind === 'fraction' || other.kind === 'fraction') return one.kind === other.kind
  // Numerals inside compound adjectives, and designations, differ by convention too often.
  if (one.kind === 'label' || other.kind === 'label') return one.kind === other.kind
  return true
}

/** A number in digits is hardly ever left out by a translator; small words for numbers are. */
function raisesAlone(mention: NumberMention, own: PassageReading): boolean {
  // `200 miles (322 km)` says one distance twice.
  if (own.numbers.some((other) => other !== mention && sameNumber(mention, other))) return false
  if (mention.kind === 'fraction' || mention.kind === 'label' || mention.kind === 'decade')
    return false
  if (mention.kind === 'time' || mention.kind === 'ordinal') return false
  const value = Math.abs(mention.value)
  return mention.spelled ? value > 12 && value % 1 === 0 : value > 3
}
