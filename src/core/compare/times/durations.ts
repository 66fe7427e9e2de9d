import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

/** Between the parts of one duration: `2 hours, 6 minutes and 41 seconds`. */
const BETWEEN = /^,?\s?(?:(?:and|і|й|та|и|und|et|y|i)\s)?$/iu
const PARTS = ['h', 'min', 's']

/**
 * Puts durations said in units as one number where the other side writes the same with colons or in
 * one unit: `2 hours 6 minutes and 41 seconds`, `2:06.41`; `1 h 20 min`, `80 minutes`. Others stay
 * as they are.
 */
export function joinDurations(
  numbers: readonly NumberMention[],
  passage: PassageReading,
  others: readonly NumberMention[],
): readonly NumberMention[] {
  const times = others.filter(({ kind, unit }) => kind === 'time' || PARTS.includes(unit ?? ''))
  if (times.length === 0) return numbers
  const joined: NumberMention[] = []
  let index = 0
  while (index < numbers.length) {
    const run = durationAt(numbers, index, passage)
    const value = hoursOf(run)
    const told = times.find((time) => Math.abs(toldIn(run[0]?.unit, time) - value) < 1e-6)
    if (run.length > 1 && told !== undefined) {
      const { start, approximate, spelled, unit } = run[0]!
      const end = run.at(-1)!.end
      const span = { start, end, value, spelled, approximate }
      joined.push(
        told.kind === 'time'
          ? { ...span, kind: 'time' }
          : { ...span, kind: 'measure', unit: unit! },
      )
      index += run.length
    } else {
      joined.push(numbers[index]!)
      index += 1
    }
  }
  return joined
}

/** What a time, or a duration in one unit (`80 minutes`), comes to in another unit. */
function toldIn(unit: string | undefined, { kind, value, unit: own }: NumberMention): number {
  if (kind === 'time') return value
  return value * 60 ** (PARTS.indexOf(unit ?? '') - PARTS.indexOf(own!))
}

/** The measures of ever smaller units from a place on that nothing but a joiner parts. */
function durationAt(
  numbers: readonly NumberMention[],
  from: number,
  passage: PassageReading,
): readonly NumberMention[] {
  const run: NumberMention[] = []
  for (const number of numbers.slice(from, from + PARTS.length)) {
    const last = run.at(-1)
    const rank = PARTS.indexOf(number.unit ?? '')
    if (rank === -1 || (last !== undefined && rank <= PARTS.indexOf(last.unit!))) break
    // The unit stands behind the number: one word.
    const gap = last === undefined ? '' : passage.text.slice(last.end, number.start)
    if (last !== undefined && !BETWEEN.test(gap.replace(/^[\s\u00a0-]?[\p{L}\p{M}]+\.?/u, '')))
      break
    run.push(number)
  }
  return run
}

/** As colons write it: `1:43.22` has 43 sixtieths and 22 of the next place, whatever its unit. */
function hoursOf(run: readonly NumberMention[]): number {
  let value = 0
  let place = 1
  for (const part of run) {
    const whole = Math.floor(part.value)
    value += whole / place
    place *= 60
    if (whole !== part.value) value += Math.round((part.value - whole) * 100) / place
  }
  return value
}
