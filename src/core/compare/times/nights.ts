import type { Span } from '../../model.ts'
import type { DateMention } from '../../text/dates.ts'
import type { PassageReading } from '../passage.ts'

/** A word for the night, shortly before the first of two days. */
const NIGHT =
  /(?<!\p{L})(?:nights?|overnight|ніч|ночі|ноч[ьи]|nacht|nuit|noche|madrugada|noc|nocy)\s[^.;,]{0,12}$/iu
/** Between the days that a night joins: `4 to 5 May`, `Montag auf Dienstag`, `з 4 на 5 травня`. */
const JOINS = /^\.?\s?(?:to|into|на|auf(?:\sden)?|zu[mr]?|à|au|al?|na|[-–])\s?$/iu

/**
 * Is it the day on which a night begins whose other day is named as well? A night is told by the
 * day it leads to: `in the night of 4 to 5 May`, `в ночь на 5 мая`.
 */
export function isFirstOfNight(day: Span, { text, dates }: PassageReading): boolean {
  const next = dates.find(({ start }) => start > day.end)
  if (next === undefined || !JOINS.test(text.slice(day.end, next.start))) return false
  return NIGHT.test(text.slice(Math.max(0, day.start - 24), day.start))
}

/** `On the eve of 9 May`, `напередодні 9 травня`: the day before. */
const EVE =
  /(?<!\p{L})(?:eve\sof|day\sbefore|напередодні|накануне|vorabend\s(?:des|von)|veille\sd[ue]|víspera\sdel?|przeddzień)\s$/iu
/** `Monday night`: it ends on Tuesday. */
const OF_NIGHT = /^\s(?:night|overnight)(?!\p{L})/iu

/** The other day that a date may be told by, if any. */
export function neighbouringDay(
  date: DateMention,
  { text }: PassageReading,
): DateMention | undefined {
  const { day, weekday } = date
  if (day !== undefined && day > 1) {
    const isEve = EVE.test(text.slice(Math.max(0, date.start - 20), date.start))
    if (isEve) return { ...date, day: day - 1 }
  }
  if (weekday === undefined || !OF_NIGHT.test(text.slice(date.end, date.end + 12))) return undefined
  return { ...date, weekday: (weekday % 7) + 1 }
}
