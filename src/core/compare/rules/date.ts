import type { Span } from '../../model.ts'
import { quotingCard } from '../card.ts'
import type { DateMention } from '../../text/dates.ts'
import type { PassageReading } from '../passage.ts'
import { isFirstOfNight, neighbouringDay } from '../times/nights.ts'
import { partsOfDayClash } from '../times/parts-of-day.ts'
import { partsOfPeriodsClash } from '../times/parts-of-periods.ts'
import { relativeTimesClash } from '../times/relative-times.ts'
import { isSameDecade } from '../../text/decades.ts'
import { isInSpans } from '../../spans.ts'
import { spanOf, type FoundDivergence, type Rule, type Sides } from '../rule.ts'

export const dateRule: Rule = {
  rule: 'date',
  description:
    'A date, year, decade, season or relative day (yesterday, next week) differs from the one on the other side, or a full date is on one side only.',
  find: findDateDivergences,
}

function findDateDivergences(sides: Sides): readonly FoundDivergence[] {
  const a = datesAndYears(sides.a)
  const b = datesAndYears(sides.b)
  const restA = a.filter(
    (one) => !b.some((other) => areOne(sides, one, other)) && !isNumberOf(one, sides.b),
  )
  const restB = b.filter(
    (one) => !a.some((other) => areOne(sides, other, one)) && !isNumberOf(one, sides.a),
  )
  const cards: FoundDivergence[] = []
  const leftB = new Set(restB)
  for (const one of restA) {
    const other = [...leftB].find((date) => comparable(one, date))
    if (other !== undefined) {
      leftB.delete(other)
      cards.push(card(sides, one, other))
    } else if (raisesAlone(one, b) && !mayBeCount(one, sides.b, sides.a)) {
      cards.push(card(sides, one, undefined))
    }
  }
  for (const other of leftB) {
    if (raisesAlone(other, a) && !mayBeCount(other, sides.a, sides.b))
      cards.push(card(sides, undefined, other))
  }
  const told = [
    ...relativeTimesClash(sides.a, sides.b),
    ...partsOfDayClash(sides.a, sides.b),
    ...partsOfPeriodsClash(sides.a, sides.b),
  ]
  return [...cards, ...told.map(([one, other]) => card(sides, one, other))]
}

/** Is a date of A one of B, by the day itself or by the night that it begins or ends? */
function areOne(sides: Sides, inA: DateMention, inB: DateMention): boolean {
  if (agree(inA, inB)) return true
  const otherA = neighbouringDay(inA, sides.a)
  const otherB = neighbouringDay(inB, sides.b)
  return (
    (otherA !== undefined && agree(otherA, inB)) || (otherB !== undefined && agree(inA, otherB))
  )
}

/** Dates, and years and decades that stand alone. */
export function datesAndYears(passage: PassageReading): readonly DateMention[] {
  const years = passage.numbers
    .filter(
      (number) =>
        number.kind === 'year' &&
        !isInSpans(number, passage.dates) &&
        !isInSpans(number, passage.decades),
    )
    .map((number) => ({ ...spanOf(number), year: number.value }))
  const dates = passage.dates.filter((date) => !isFirstOfNight(date, passage))
  return [...dates, ...years, ...passage.decades].sort((one, other) => one.start - other.start)
}

const FIELDS = ['year', 'month', 'day', 'weekday', 'decade'] as const

/** Share something and contradict each other in nothing. */
export function agree(one: DateMention, other: DateMention): boolean {
  if (one.dayMonthUnsure === true || other.dayMonthUnsure === true) {
    const swapped = { ...one, day: one.month, month: one.day } as DateMention
    if (fieldsAgree(swapped, other)) return true
  }
  return fieldsAgree(one, other)
}

function fieldsAgree(one: DateMention, other: DateMention): boolean {
  const shared = FIELDS.filter((field) => one[field] !== undefined && other[field] !== undefined)
  return (
    shared.length > 0 &&
    shared.every((field) =>
      field === 'decade' ? isSameDecade(one.decade!, other.decade!) : one[field] === other[field],
    )
  )
}

/** Say a thing of the same kind, so that one can be the other's rendering. */
function comparable(one: DateMention, other: DateMention): boolean {
  return FIELDS.some((field) => one[field] !== undefined && other[field] !== undefined)
}

/** `2000` may be a year here and a count there. */
function isNumberOf(date: DateMention, other: PassageReading): boolean {
  const value = date.year ?? date.day
  if (value === undefined) return false
  const numbers = other.numbers.filter((number) => !isInSpans(number, other.dates))
  const isBare = date.month === undefined || date.day === undefined
  if (!isBare) return numbers.some((number) => number.value === date.day)
  return numbers.some(
    (number) =>
      number.kind !== 'year' &&
      (number.value === value || (number.value < 100 && value % 100 === number.value)),
  )
}

/** A bare year where the other side counts something in as many digits: the number rule tells. */
function mayBeCount(date: DateMention, other: PassageReading, own: PassageReading): boolean {
  if (date.year === undefined || date.month !== undefined) return false
  return other.numbers.some(
    (number) =>
      number.kind === 'number' &&
      number.value >= 1000 &&
      number.value < 10_000 &&
      !own.numbers.some(({ value }) => value === number.value),
  )
}

/** A day of a month, or a year, is hardly ever left out; months and weekdays are. */
function raisesAlone(date: DateMention, others: readonly DateMention[]): boolean {
  if (date.day !== undefined && date.month !== undefined) {
    return !others.some((other) => other.day === date.day || other.weekday !== undefined)
  }
  return date.year !== undefined && !others.some((other) => other.year !== undefined)
}

function card(sides: Sides, a: Span | undefined, b: Span | undefined): FoundDivergence {
  const isAlone = a === undefined || b === undefined
  const what = isAlone ? 'A date has no counterpart on the other side' : 'The dates differ'
  return quotingCard('date', sides, a, b, what)
}
