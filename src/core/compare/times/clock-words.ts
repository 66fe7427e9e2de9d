import { readChineseNumeral } from '../../text/numerals/zh.ts'
import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'
import { isInSpans, spanOfMatch } from '../../spans.ts'
import { isAfterNoon, isOfClock } from './hours-of-day.ts'

/**
 * Ways to tell the minutes of an hour. `place` says where the words stand: before the hour, after
 * it, between said minutes and the hour, or between the hour and said minutes.
 */
interface Way {
  readonly place: 'before' | 'after' | 'between' | 'behind'
  readonly words: RegExp
  /** Minutes added to the hour. */
  readonly minutes: number
  /** What the said minutes count: on (1) or back (−1). */
  readonly sign?: 1 | -1
  /** What stands before the first of two numbers. */
  readonly lead?: RegExp
  /** The words mean other things, too: the clock has to be told. */
  readonly isDoubtful?: boolean
}

const before = (words: string, minutes: number): Way => ({
  place: 'before',
  words: new RegExp(String.raw`(?<!\p{L})(?:${words})\s$`, 'iu'),
  minutes,
})
const after = (words: string, minutes: number): Way => ({
  place: 'after',
  words: new RegExp(String.raw`^\s?(?:${words})(?!\p{L})`, 'iu'),
  minutes,
})
const between = (words: string, sign: 1 | -1, minutes = 0, more: Partial<Way> = {}): Way => ({
  place: 'between',
  words: new RegExp(`^${words}$`, 'iu'),
  minutes,
  sign,
  ...more,
})
const behind = (words: string, sign: 1 | -1, more: Partial<Way> = {}): Way => ({
  ...between(words, sign, 0, more),
  place: 'behind',
})

const WAYS: Readonly<Record<string, readonly Way[]>> = {
  en: [
    before('half[ -]past', 30),
    before('quarter (?:past|after)', 15),
    before('quarter (?:to|before)', -15),
    between(String.raw`\s(?:minutes?\s)?past\s`, 1),
    between(String.raw`\s(?:minutes?\s)?to\s`, -1, 0, { isDoubtful: true }),
  ],
  uk: [
    before('пів на', -30),
    before('чверть на', -45),
    before('чверть по', 15),
    before('за чверть', -15),
    between(String.raw`\s(?:хвилин[иу]?\s)?на\s`, 1, -60, { isDoubtful: true }),
    between(String.raw`\s(?:хвилин[иу]?\s)?по\s`, 1, 0, { isDoubtful: true }),
    between(String.raw`\s(?:хвилин[иу]?\s)?`, -1, 0, { lead: /(?<!\p{L})за\s$/iu }),
  ],
  ru: [
    before(String.raw`половин\p{L}`, -30),
    before('четверть', -45),
    before('без четверти', -15),
    between(String.raw`\sминут[ыу]?\s`, 1, -60),
    between(String.raw`\s(?:минут[ыу]?\s)?`, -1, 0, { lead: /(?<!\p{L})без\s$/iu }),
  ],
  de: [
    before('viertel nach', 15),
    before('viertel vor', -15),
    before('drei ?viertel', -15),
    before('halb', -30),
    between(String.raw`\s(?:Minuten\s)?nach\s`, 1, 0, { isDoubtful: true }),
    between(String.raw`\s(?:Minuten\s)?vor\s`, -1, 0, { isDoubtful: true }),
  ],
  fr: [
    after('heures? et demie?', 30),
    after('heures? et quart', 15),
    after('heures? moins le quart', -15),
    behind(String.raw`\sheures?\smoins\s`, -1),
    behind(String.raw`\sheures?\s`, 1),
  ],
  es: [
    after('y media', 30),
    after('y cuarto', 15),
    after('menos cuarto', -15),
    behind(String.raw`\smenos\s`, -1, { lead: /(?<!\p{L})las?\s$/iu }),
    behind(String.raw`\sy\s`, 1, { lead: /(?<!\p{L})las?\s$/iu, isDoubtful: true }),
  ],
  pl: [
    before('wpół do', -30),
    before('kwadrans po', 15),
    before('za kwadrans', -15),
    between(String.raw`\s(?:minut[ęy]?\s)?po\s`, 1, 0, { isDoubtful: true }),
    between(String.raw`\s(?:minut[ęy]?\s)?`, -1, 0, { lead: /(?<!\p{L})za\s$/iu }),
  ],
  ar: [after('والنصف|ونصف', 30), after('والربع|وربع', 15), after('إلا (?:ال)?ربعا?ً?', -15)],
}

/** Times that have a name, in hours. */
const NAMED: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  en: [[12, 'noon|midday'], [24, 'midnight']],
  uk: [[12, 'опівдні|полудень|полудня'], [24, 'опівночі|північ(?=[ ,.]*$)']],
  ru: [[12, 'полдень|полудня'], [24, 'полночь|полуночи']],
  de: [[24, 'Mitternacht']],
  fr: [[12, '(?<!après-)midi'], [24, 'minuit']],
  es: [[12, 'mediodía'], [24, 'medianoche']],
  pl: [[12, '(?<=w )południe'], [24, '(?<=o )północy']],
} // prettier-ignore

/** `полдевятого`: half an hour before nine. */
const HALF_OF =
  /(?<!\p{L})пол(перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат)(?:ого|ьего)(?!\p{L})/giu
const HALVES = 'перв втор трет четверт пят шест седьм восьм девят десят одиннадцат двенадцат'.split(
  ' ',
)
/** `晚上八点半`. */
const CHINESE =
  /(下午|晚上|傍晚|夜里|晚间|夜间)?\s?([一二三四五六七八九十两]{1,3})[点點](半|[一三]刻|[一二三四五六七八九十]{1,3}分)?(?![\p{Nd}名多])/gu

/** Characters beside a number that are looked at. */
const NEAR = 28

/**
 * Times of day that are told in words, as one number each: `half past four in the afternoon`,
 * `без пяти восемь`, `noon`. Others stay as they are.
 */
export function clockWords(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  const told = [...toldTimes(numbers, passage), ...namedTimes(passage), ...writtenTimes(passage)]
  if (told.length === 0) return numbers
  return [...numbers.filter((number) => !isInSpans(number, told)), ...told].sort(
    (one, other) => one.start - other.start,
  )
}

function toldTimes(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  const ways = WAYS[passage.tag] ?? []
  return numbers.flatMap((hour, at) => {
    if (isHalfHour(hour, passage)) return [timeOf(passage.text, hour, 0, hour.start, hour.end)]
    if (!mayBeHour(hour)) return []
    for (const way of ways) {
      const other = numbers[way.place === 'behind' ? at + 1 : at - 1]
      const time = readTime(way, hour, other, passage)
      if (time !== undefined) return [time]
    }
    return []
  })
}

/** `las ocho y media de la tarde`, read as one number already. */
function isHalfHour(
  { value, kind, unit, start, end }: NumberMention,
  { text }: PassageReading,
): boolean {
  const counts = kind === 'number' || (kind === 'measure' && unit === 'h')
  return counts && value % 1 === 0.5 && value < 13 && isAfterNoon(text, end) && start < end
}

function mayBeHour({ value, kind, unit }: NumberMention): boolean {
  const counts = kind === 'number' || kind === 'ordinal' || (kind === 'measure' && unit === 'h')
  return (counts || kind === 'time') && Number.isInteger(value) && value >= 1 && value <= 24
}

function readTime(
  way: Way,
  hour: NumberMention,
  other: NumberMention | undefined,
  { text }: PassageReading,
): NumberMention | undefined {
  if (way.place === 'before') {
    const words = way.words.exec(text.slice(Math.max(0, hour.start - NEAR), hour.start))?.[0]
    if (words === undefined) return undefined
    return timeOf(text, hour, way.minutes, hour.start - words.length, hour.end)
  }
  if (way.place === 'after') {
    const words = way.words.exec(text.slice(hour.end, hour.end + NEAR))?.[0]
    if (words === undefined) return undefined
    return timeOf(text, hour, way.minutes, hour.start, hour.end + words.length)
  }
  // `las ocho menos diez`: no ten below zero.
  const minutes = Math.abs(other?.value ?? NaN)
  if (other === undefined || !Number.isInteger(minutes) || minutes > 59) return undefined
  const [first, last] = way.place === 'between' ? [other, hour] : [hour, other]
  if (!way.words.test(text.slice(first.end, last.start))) return undefined
  if (way.lead?.test(text.slice(Math.max(0, first.start - NEAR), first.start)) === false)
    return undefined
  if (way.isDoubtful === true && !(minutes % 5 === 0 && isOfClock(text, first.start, last.end)))
    return undefined
  return timeOf(text, hour, way.minutes + way.sign! * minutes, first.start, last.end)
}

function timeOf(
  text: string,
  { value, approximate }: NumberMention,
  minutes: number,
  start: number,
  end: number,
): NumberMention {
  const isLater = isAfterNoon(text, end) && value < 13
  const hours = (isLater ? (value % 12) + 12 : value) + minutes / 60
  return { start, end, value: hours, kind: 'time', spelled: true, approximate }
}

function namedTimes({ text, tag }: PassageReading): readonly NumberMention[] {
  const said = { kind: 'time', spelled: true, approximate: false } as const
  return (NAMED[tag] ?? []).flatMap(([value, words]) => {
    const pattern = new RegExp(String.raw`(?<!\p{L})(?:${words})(?!\p{L})`, 'giu')
    return Array.from(text.matchAll(pattern), (match) => ({
      ...said,
      ...spanOfMatch(match),
      value,
    }))
  })
}

/** Those written as one word, or without spaces. */
function writtenTimes({ text, tag }: PassageReading): readonly NumberMention[] {
  const shape = { kind: 'time', spelled: true, approximate: false } as const
  if (tag === 'ru') {
    return Array.from(text.matchAll(HALF_OF), ({ index, 0: word, 1: hour }) => {
      const end = index + word.length
      const hours = 1 + HALVES.indexOf(hour!.toLowerCase().replace('ё', 'е'))
      const later = isAfterNoon(text, end) ? 12 : 0
      return { ...shape, start: index, end, value: hours + later - 1 / 2 }
    })
  }
  if (tag !== 'zh') return []
  return [...text.matchAll(CHINESE)].flatMap(({ index, 0: words, 1: half, 2: hour, 3: part }) => {
    const hours = readChineseNumeral(hour!)
    if (hours === null || (half === undefined && part === undefined)) return []
    const later = half !== undefined && hours < 12 ? 12 : 0
    const minutes = chineseMinutes(part)
    return [
      { ...shape, start: index, end: index + words.length, value: hours + later + minutes / 60 },
    ]
  })
}

function chineseMinutes(part: string | undefined): number {
  if (part === undefined) return 0
  if (part === '半') return 30
  if (part.endsWith('刻')) return part.startsWith('三') ? 45 : 15
  return readChineseNumeral(part.slice(0, -1)) ?? 0
}
