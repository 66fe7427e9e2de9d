import type { DateMention } from '../../text/dates.ts'
import { baseQuantity } from '../../text/measures.ts'
import type { NumberMention } from '../../text/numbers.ts'
import { joinFractions } from '../joined-fractions.ts'
import type { PassageReading } from '../passage.ts'
import { hasQuantityWord } from './quantity-words.ts'
import { spanOf, termOf, type FoundDivergence, type Rule, type Sides } from './rule.ts'

/** Translators round when they convert units: `5 miles` is `8 km`. */
const CONVERSION_TOLERANCE = 0.06

/** What an inch or a mile loses when its metric value is rounded. */
const ROUNDING_TOLERANCE = 0.025

export const numberRule: Rule = {
  rule: 'number',
  name: 'Number',
  description:
    'A number, percentage, amount of money or measure has another value or unit on the other side, or stands on one side only.',
  find: findNumberDivergences,
}

function findNumberDivergences(sides: Sides): readonly FoundDivergence[] {
  const a = countableNumbers(sides.a)
  const b = countableNumbers(sides.b)
  const { matches, restA, restB } = matchNumbers(a, b)
  const clashes = matches.filter(([one, other]) => unitsClash(one, other))
  const openA = restA.filter((one) => !isSaidInWords(one, sides.b))
  const openB = restB.filter((one) => !isSaidInWords(one, sides.a))
  const { pairs, singlesA, singlesB } = pairDifferent(openA, openB)
  return [
    ...clashes.map(([one, other]) => card(sides, one, other, 'The units of the number differ')),
    ...pairs
      .filter(([one, other]) => raisesPair(one, other))
      .map(([one, other]) => card(sides, one, other, 'The numbers differ')),
    ...singlesA
      .filter((one) => raisesAlone(one, sides.a))
      .map((one) => card(sides, one, undefined, ONE_SIDED)),
    ...singlesB
      .filter((one) => raisesAlone(one, sides.b))
      .map((one) => card(sides, undefined, one, ONE_SIDED)),
  ]
}

const ONE_SIDED = 'A number has no counterpart on the other side'

/** Numbers that are not parts of dates; years are the date rule's. */
export function countableNumbers(passage: PassageReading): readonly NumberMention[] {
  const numbers = passage.numbers.filter(
    (number) => number.kind !== 'year' && !isInDate(number, passage.dates),
  )
  return joinFractions(numbers, passage)
}

export function isInDate(number: NumberMention, dates: readonly DateMention[]): boolean {
  return dates.some((date) => number.start < date.end && date.start < number.end)
}

export interface NumberMatching {
  readonly matches: readonly (readonly [NumberMention, NumberMention])[]
  readonly restA: readonly NumberMention[]
  readonly restB: readonly NumberMention[]
}

/** Pairs numbers of equal value one to one, those with equal units first; then repetitions. */
export function matchNumbers(
  a: readonly NumberMention[],
  b: readonly NumberMention[],
): NumberMatching {
  const matches: (readonly [NumberMention, NumberMention])[] = []
  const usedA = new Set<NumberMention>()
  const usedB = new Set<NumberMention>()
  const levels = [
    (one: NumberMention, other: NumberMention) =>
      one.unit === other.unit && one.kind === other.kind,
    (one: NumberMention, other: NumberMention) => !unitsClash(one, other),
    () => true,
  ]
  for (const fits of levels) {
    for (const one of a) {
      if (usedA.has(one)) continue
      const other = b.find(
        (mention) => !usedB.has(mention) && fits(one, mention) && sameNumber(one, mention),
      )
      if (other === undefined) continue
      usedA.add(one)
      usedB.add(other)
      matches.push([one, other])
    }
  }
  // A number said twice on one side and once on the other is no difference.
  const restA = a.filter((one) => !usedA.has(one) && !b.some((other) => sameNumber(one, other)))
  const restB = b.filter((one) => !usedB.has(one) && !a.some((other) => sameNumber(other, one)))
  return { matches, restA, restB }
}

/** Equal in value under some reading of both, after unit conversion if need be. */
export function sameNumber(one: NumberMention, other: NumberMention): boolean {
  for (const left of readings(one)) {
    for (const right of readings(other)) {
      if (Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(left))) return true
    }
  }
  const years = new Set([one.kind, other.kind])
  if (years.has('label') && one.value % 100 === other.value % 100) return true
  return (
    isConverted(one, other) ||
    isRounded(one, other) ||
    isSameDecade(one, other) ||
    isSameHour(one, other)
  )
}

function readings(mention: NumberMention): readonly number[] {
  const values = [Math.abs(mention.value)]
  if (mention.otherValue !== undefined) values.push(mention.otherValue)
  // Half is 50 %; a fraction and a percentage of one value are one number.
  if (mention.kind === 'fraction') values.push(mention.value * 100)
  return values
}

function isConverted(one: NumberMention, other: NumberMention): boolean {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit) return false
  const left = baseQuantity(one.value, one.unit)
  const right = baseQuantity(other.value, other.unit)
  if (left === undefined || right === undefined || left.dimension !== right.dimension) return false
  if (left.dimension === 'temperature') return Math.abs(left.amount - right.amount) <= 2
  const larger = Math.max(Math.abs(left.amount), Math.abs(right.amount))
  return Math.abs(left.amount - right.amount) <= CONVERSION_TOLERANCE * larger
}

/** `25.4 cm` and `25 cm`: one side writes decimals, the other rounds them away. */
function isRounded(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'measure' || one.unit !== other.unit) return false
  if (Number.isInteger(one.value) === Number.isInteger(other.value)) return false
  return Math.abs(one.value - other.value) <= ROUNDING_TOLERANCE * Math.max(one.value, other.value)
}

function isSameDecade(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'decade' && other.kind !== 'decade') return false
  return one.value % 100 === other.value % 100 && Math.min(one.value, other.value) < 100
}

/** `5:30` where the other side says `17:30`. */
function isSameHour(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'time' && other.kind !== 'time') return false
  const apart = Math.abs(one.value - other.value)
  return Math.abs(apart - 12) < 1e-6 && Math.max(one.value, other.value) <= 24
}

/** Both units are known and cannot both be right for one value. */
function unitsClash(one: NumberMention, other: NumberMention): boolean {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit) return false
  if (isConverted(one, other)) return false
  if (one.kind === 'money' && other.kind === 'money') return true
  const left = baseQuantity(one.value, one.unit)
  const right = baseQuantity(other.value, other.unit)
  const measures = left !== undefined && right !== undefined
  if (measures) return left.dimension === right.dimension
  const kinds = new Set([one.kind, other.kind])
  return kinds.has('percent') && kinds.has('money')
}

/** Is there a word (`dozen`, `вдвічі`), a date or a plain repetition for it on the other side? */
function isSaidInWords(mention: NumberMention, other: PassageReading): boolean {
  const value = Math.abs(mention.value)
  if (hasQuantityWord(other.text, other.tag, value)) {
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

/** Pairs the numbers left over: same unit first, then same kind, then in order. */
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
      const other = [...leftB].find((mention) => fits(one, mention))
      if (other === undefined) continue
      pairs.push([one, other])
      leftA.delete(one)
      leftB.delete(other)
    }
  }
  return { pairs, singlesA: [...leftA], singlesB: [...leftB] }
}

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

function card(
  sides: Sides,
  a: NumberMention | undefined,
  b: NumberMention | undefined,
  what: string,
): FoundDivergence {
  const textA = a === undefined ? undefined : sides.a.slice(a)
  const textB = b === undefined ? undefined : sides.b.slice(b)
  const quoted = [textA, textB].filter((text) => text !== undefined).map((text) => `“${text}”`)
  return {
    rule: 'number',
    a: a === undefined ? null : spanOf(a),
    b: b === undefined ? null : spanOf(b),
    explanation: `${what}: ${quoted.join(' and ')}.`,
    term: termOf(textA, textB),
  }
}
