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

/** Does the half of the day from noon on stand at a place, behind an hour? */
export function isAfterNoon(text: string, at: number): boolean {
  return AFTER_NOON.test(text.slice(at, at + 32))
}

/** Behind a time of day, or before it: `at five to eight`. */
const OF_CLOCK = new RegExp(
  String.raw`^${CLOCK},?[\s\u00a0](?:o['’]clock|[ap]\.?\s?m(?!\p{L})|in[\s]the[\s]morning|ранку|ночі|утра|ночи|uhr|morgens|früh|nachts|du[\s]matin|de[\s]la[\s]mañana|de[\s]la[\s]madrugada|rano|w[\s]nocy)(?!\p{L})`,
  'iu',
)
const AT_CLOCK =
  /(?<!\p{L})(?:at|by|until|till|before|after|shortly|о|об|до|um|gegen|bis|ab|seit|a[\s]las?|o|od|przed)[\s\u00a0]$/iu

/** Does something beside the span from `start` to `end` say that it is a time of day? */
export function isOfClock(text: string, start: number, end: number): boolean {
  return (
    isAfterNoon(text, end) ||
    OF_CLOCK.test(text.slice(end, end + 32)) ||
    AT_CLOCK.test(text.slice(Math.max(0, start - 12), start))
  )
}

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
    if (value <= 12 && isAfterNoon(text, number.end)) {
      return { ...time, kind: 'time', value: (value % 12) + 12, otherValue: value }
    }
    if (HOUR.test(text.slice(Math.max(0, number.start - 10), number.start))) {
      return { ...time, kind: 'time' }
    }
    return number
  })
}
