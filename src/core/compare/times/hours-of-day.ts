import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

/** `o'clock` between a number and the part of the day. */
const CLOCK = String.raw`(?:[\s\u00a0](?:o['’]clock|год(?:ин[аиі]?|\.)?|час(?:а|ов|\.)?|uhr|heures?|h|horas?))?`

/** The half of the day from noon on, behind a number. */
const AFTER_NOON = new RegExp(
  String.raw`^${CLOCK},?[\s\u00a0](?:in[\s]the[\s](?:afternoon|evening)|at[\s]night|this[\s]evening|tonight|пополудні|вечора|ввечері|увечері|дня|пополудни|вечера|вечером|abends|nachmittags|am[\s](?:abend|nachmittag)|du[\s]soir|de[\s]l['’]après-midi|de[\s]la[\s](?:tarde|noche)|wieczorem|po[\s]południu|مساءً?)(?!\p{L})`,
  'iu',
)

/** Before a number: it is an hour of the day. */
const HOUR = /(?<!\p{L})(?:godz(?:in(?:ie|y|ą|a)|\.)|годині?|часам?|الساعة)[\s\u00a0]$/iu

/**
 * Numbers that are hours of the day, as times: `seven in the evening` is 19 or 7, `o godzinie 19` 19.
 * Others stay as they are.
 */
export function hoursOfDay(
  numbers: readonly NumberMention[],
  { text }: PassageReading,
): readonly NumberMention[] {
  return numbers.map((number) => {
    const { value, kind, unit } = number
    const counts = kind === 'number' || kind === 'ordinal' || (kind === 'measure' && unit === 'h')
    if (!counts || !Number.isInteger(value) || value < 1 || value > 24) return number
    const { unit: _unit, otherValue: _other, ...time } = number
    if (value <= 12 && AFTER_NOON.test(text.slice(number.end, number.end + 32))) {
      return { ...time, kind: 'time', value: (value % 12) + 12, otherValue: value }
    }
    if (HOUR.test(text.slice(Math.max(0, number.start - 10), number.start))) {
      return { ...time, kind: 'time' }
    }
    return number
  })
}
