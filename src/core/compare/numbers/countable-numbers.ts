import type { NumberMention } from '../../text/numbers.ts'
import { clockWords } from '../times/clock-words.ts'
import { hoursOfDay } from '../times/hours-of-day.ts'
import { isFirstOfNight } from '../times/nights.ts'
import { relativeTimesIn } from '../times/relative-times.ts'
import { joinHalves } from './half-units.ts'
import { joinFractions } from './joined-fractions.ts'
import { joinMinorUnits } from './minor-units.ts'
import { sharesOf } from './shares.ts'
import type { PassageReading } from '../passage.ts'
import { isInSpans } from '../../spans.ts'

/** Numbers that are not parts of dates; years are the date rule's. */
export function countableNumbers(passage: PassageReading): readonly NumberMention[] {
  // Of a year, which are the date rule's as well.
  const quarters =
    passage.numbers.length === 0
      ? []
      : relativeTimesIn(passage).filter(({ unit }) => unit === 'quarter')
  const numbers = clockWords(passage.numbers, passage).filter(
    (number) =>
      number.kind !== 'year' &&
      !isInSpans(number, passage.dates) &&
      !isFirstOfNight(number, passage) &&
      !isInSpans(number, passage.decades) &&
      !isInSpans(number, quarters),
  )
  const halves = joinHalves(chineseTens(withDecades(numbers, passage), passage), passage)
  const whole = joinFractions(halves, passage)
  return joinMinorUnits(sharesOf(hoursOfDay(whole, passage), passage), passage)
}

/** Decades, which the date rule compares, stand for numbers of their value: `in the seventies`. */
function withDecades(
  numbers: readonly NumberMention[],
  { decades }: PassageReading,
): readonly NumberMention[] {
  if (decades.length === 0) return numbers
  const mentions = decades.map(({ start, end, decade }): NumberMention => ({
    start,
    end,
    value: decade,
    kind: 'decade',
    spelled: true,
    approximate: false,
  }))
  return [...numbers, ...mentions].sort((one, other) => one.start - other.start)
}

/** `八旬`: so many times ten years of age. */
function chineseTens(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  if (passage.tag !== 'zh') return numbers
  const tens = [...passage.text.matchAll(/([六七八九])旬/gu)].map(
    ({ index, 0: text, 1: digit }): NumberMention => ({
      start: index,
      end: index + text.length,
      value: (6 + '六七八九'.indexOf(digit!)) * 10,
      kind: 'number',
      spelled: true,
      approximate: true,
    }),
  )
  return [...numbers.filter((number) => !tens.some((one) => one.start === number.start)), ...tens]
}
