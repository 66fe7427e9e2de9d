import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

const DOZEN = /^(?:dozen|dutzend|douzaine|docena|tuzin|дюжин)/iu

/** `eine halbe Million`, `un demi-million`, `ein halbes Dutzend`: a fraction of the magnitude behind it is one number. */
export function joinFractions(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  const joined: NumberMention[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    const isOfThis =
      last?.kind === 'fraction' &&
      last.value < 1 &&
      number.spelled &&
      ([1e3, 1e6, 1e9, 1e12].includes(number.value) || DOZEN.test(passage.slice(number))) &&
      /^[ \u00a0-]$/u.test(passage.text.slice(last.end, number.start))
    if (!isOfThis) joined.push(number)
    else
      joined[joined.length - 1] = { ...number, start: last.start, value: last.value * number.value }
  }
  return joined
}
