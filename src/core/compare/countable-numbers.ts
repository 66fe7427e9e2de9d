import type { DateMention } from '../text/dates.ts'
import type { NumberMention } from '../text/numbers.ts'
import { joinFractions } from './joined-fractions.ts'
import { joinMinorUnits } from './minor-units.ts'
import { isHalfHour, sharesOf } from './shares-and-hours.ts'
import type { PassageReading } from './passage.ts'

/** Numbers that are not parts of dates; years are the date rule's. */
export function countableNumbers(passage: PassageReading): readonly NumberMention[] {
  const numbers = passage.numbers.filter(
    (number) =>
      number.kind !== 'year' && !isInDate(number, passage.dates) && !isHalfHour(number, passage),
  )
  return joinMinorUnits(sharesOf(joinFractions(numbers, passage), passage), passage)
}

export function isInDate(number: NumberMention, dates: readonly DateMention[]): boolean {
  return dates.some((date) => number.start < date.end && date.start < number.end)
}
