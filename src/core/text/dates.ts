import type { LanguageTag, Span } from '../model.ts'
import { overlaps, spanOfMatch } from '../spans.ts'
import { baseLanguage } from './digits.ts'
import { calendarNames, type CalendarIndex } from './calendar.ts'
import { findNumbers } from './numbers.ts'
import { readChineseNumeral } from './numerals/zh.ts'

/** A date as it stands in a text; what it does not say is absent. */
export interface DateMention extends Span {
  /** Full: `21` in `'21` is not read. */
  readonly year?: number
  /** 1 to 12. */
  readonly month?: number
  /** 1 to 31. */
  readonly day?: number
  /** 1 (Monday) to 7. */
  readonly weekday?: number
  /** Of ten years that a text names instead of one: 1970, or 70 where no century is said. */
  readonly decade?: number
  /** Day and month may be the other way round (`03/04/2021` in English). */
  readonly dayMonthUnsure?: boolean
}

type Parts = Omit<DateMention, 'start' | 'end'>

/**
 * The dates of a text in order; they are disjoint. Month and weekday names are read in ar de en es
 * fr pl ru uk zh, in other languages as `Intl` spells them; numeric dates everywhere. A year alone
 * is a number of kind `year`, not a date.
 */
export function findDates(text: string, language: LanguageTag): readonly DateMention[] {
  const tag = baseLanguage(language)
  const names = calendarNames(language)
  const numeric = findNumericDates(text, tag)
  const named = [...findMonths(text, names, tag), ...findWeekdays(text, names, tag)]
  const free = named.filter((one) => !numeric.some((other) => overlaps(one, other)))
  return [...numeric, ...free].sort((one, other) => one.start - other.start)
}

const NUMERIC: readonly (readonly [RegExp, (match: RegExpMatchArray, tag: string) => Parts])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/g, ([, year, month, day]) => parts(year, month, day)],
  [
    /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/g,
    ([, day, month, year]) => parts(year, month, day),
  ],
  [/(?<![\d/])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/])/g, readSlashes],
  [
    /(\d{4})\s?年(?!代)(?:\s?(\d{1,2})\s?月)?(?:\s?(\d{1,2})\s?[日号])?/g,
    ([, year, month, day]) => parts(year, month, day),
  ],
  [
    /(?<!\p{Nd})([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})[日号])?/gu,
    ([, month, day]) => parts(undefined, chinese(month), chinese(day)),
  ],
  [/(\d{1,2})\s?月(?:\s?(\d{1,2})\s?[日号])?/g, ([, month, day]) => parts(undefined, month, day)],
]

/** A Chinese numeral in digits; months of ten and more are read as they are counted. */
function chinese(numeral: string | undefined): string | undefined {
  return numeral === undefined ? undefined : String(readChineseNumeral(numeral) ?? '')
}

function findNumericDates(text: string, tag: string): readonly DateMention[] {
  const found: DateMention[] = []
  for (const [pattern, read] of NUMERIC) {
    for (const match of text.matchAll(pattern)) {
      const span = spanOfMatch(match)
      const date = { ...span, ...read(match, tag) }
      const possible = (date.month ?? 1) <= 12 && (date.day ?? 1) <= 31
      if (possible && !found.some((other) => overlaps(span, other))) found.push(date)
    }
  }
  return found
}

/** `12/31/2021` and `31/12/2021`: the number above 12 is the day; else English may mean either. */
function readSlashes(match: RegExpMatchArray, tag: string): Parts {
  const [, first, second, year] = match
  if (Number(second) > 12) return parts(year, first, second)
  const read = parts(year, second, first)
  const unsure = tag === 'en' && Number(first) <= 12 && first !== second
  return unsure ? { ...read, dayMonthUnsure: true } : read
}

function parts(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
): Parts {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(day === undefined ? {} : { day: Number(day) }),
  }
}

/** Names of months with the day and the year beside them. */
function findMonths(text: string, names: CalendarIndex, tag: string): readonly DateMention[] {
  if (names.monthPattern === undefined) return []
  const months = [...text.matchAll(names.monthPattern)]
  if (months.length === 0) return []
  const ordinals = findNumbers(text, tag).filter((one) => one.kind === 'ordinal' && one.spelled)
  const found: DateMention[] = []
  for (const match of months) {
    const month = names.monthOf(match[0])!
    const monthEnd = match.index + match[0].length
    const before = readDayBefore(text, match.index)
    const after = readDayAfter(text, monthEnd, tag)
    const spelled = ordinals.find(
      (one) =>
        one.value <= 31 &&
        /^\s+(?:of\s+|de\s+)?$/u.test(text.slice(one.end, Math.max(one.end, match.index))),
    )
    const day = before?.day ?? after?.day ?? spelled?.value
    const start = before?.start ?? (after === undefined ? spelled?.start : undefined) ?? match.index
    const dayEnd = before === undefined ? (after?.end ?? monthEnd) : monthEnd
    const year = readYear(text, dayEnd)
    if (day === undefined && year === undefined) {
      if (!isMonthAlone(text, match.index, match[0], names)) continue
    }
    found.push({
      start,
      end: year?.end ?? dayEnd,
      month,
      ...(day === undefined ? {} : { day }),
      ...(year === undefined ? {} : { year: year.year }),
    })
  }
  return found
}

const DAY_BEFORE =
  /(?<![\p{Nd}.,:])(\p{Nd}{1,2})(?:[-‑]?(?:го|й|е|ого|st|nd|rd|th|er|º)|\.)?[\s\u00a0]+(?:(?:of|de|day\sof|числа)[\s\u00a0]+)?(?:شهر\s+)?$/u

function readDayBefore(
  text: string,
  at: number,
): { readonly start: number; readonly day: number } | undefined {
  const from = Math.max(0, at - 20)
  const match = DAY_BEFORE.exec(text.slice(from, at))
  if (match === null) return undefined
  const day = Number(
    match[1]!
      .normalize('NFKC')
      .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)),
  )
  return day >= 1 && day <= 31 ? { start: from + match.index, day } : undefined
}

function readDayAfter(
  text: string,
  at: number,
  tag: string,
): { readonly end: number; readonly day: number } | undefined {
  if (tag !== 'en') return undefined
  const match =
    /^\.?[\s\u00a0]+(?:the[\s\u00a0]+)?(\d{1,2})(?:st|nd|rd|th)?(?![\p{L}\d]|[.,:]\d|\s?%)/u.exec(
      text.slice(at, at + 12),
    )
  if (match === null) return undefined
  const day = Number(match[1])
  return day >= 1 && day <= 31 ? { end: at + match[0].length, day } : undefined
}

function readYear(
  text: string,
  at: number,
): { readonly end: number; readonly year: number } | undefined {
  const match =
    /^\.?(?:,?[\s\u00a0]+|,)(?:(?:of|de|del)[\s\u00a0]+)?([12]\d{3})(?![\d.,]\d|\d)/u.exec(
      text.slice(at, at + 14),
    )
  return match === null ? undefined : { end: at + match[0].length, year: Number(match[1]) }
}

/** Words before a month that stands alone. */
const OF_TIME =
  /(?:^|\s)(?:in|of|since|until|till|by|last|next|this|early|late|mid|from|before|after|every|to|at the end of|у|в|до|з|із|від|після|на|кінці|кінця|кінцем|початку|початок|середини|середині|конца|конце|концу|начала|начале|началу|середины|середине|im|seit|bis|ende|anfang|mitte|en|de|depuis|fin|début|desde|hasta|w|od|do|po|في|من|منذ|شهر)[\s\u00a0-]+$/iu

function isMonthAlone(text: string, at: number, name: string, names: CalendarIndex): boolean {
  if (!names.isAmbiguous(name)) return true
  // `scheduled for May`: a capital within a sentence, and no first name or title before it.
  const isInside = /(?<!\p{L})\p{Ll}+[,]?\s$/u.test(text.slice(Math.max(0, at - 16), at))
  if (names.language === 'en' && /^\p{Lu}/u.test(name) && isInside) return true
  const timed = OF_TIME.test(text.slice(Math.max(0, at - 20), at))
  return timed && (names.language !== 'en' || /^\p{Lu}/u.test(name)) && names.language !== 'pl'
}

/** Before `середи`, of Wednesday; else it says `from the middle`. */
const WEDNESDAY = /(?:минулої|наступної|цієї|кожної|тієї|до|від|після|з)[\s\u00a0]$/iu

function findWeekdays(text: string, names: CalendarIndex, tag: string): readonly DateMention[] {
  if (names.weekdayPattern === undefined) return []
  const found: DateMention[] = []
  for (const match of text.matchAll(names.weekdayPattern)) {
    if (tag === 'en' && !/^\p{Lu}/u.test(match[0])) continue
    const before = text.slice(Math.max(0, match.index - 3), match.index)
    // `середу`, `среду` mean the middle, too, outside `у середу`, `в среду`.
    if (/^с[ер]е?р?еду$/iu.test(match[0]) && !/(?:^|\s)[ув][\s\u00a0]$/iu.test(before)) continue
    if (/^середи$/iu.test(match[0]) && !WEDNESDAY.test(text.slice(0, match.index))) continue
    const weekday = names.weekdayOf(match[0])!
    found.push({ ...spanOfMatch(match), weekday })
  }
  return found
}
