import type { LanguageTag } from '../model.ts'
import { baseLanguage } from './digits.ts'
import { AMBIGUOUS_MONTHS, CALENDAR, type CalendarNames } from './month-names.ts'
import { numeralKey } from './numerals/numeral-table.ts'

/** The month and weekday names of a language, ready to be found in a text. */
export interface CalendarIndex {
  readonly language: string
  /** Global; undefined for languages that write months in digits. */
  readonly monthPattern: RegExp | undefined
  readonly weekdayPattern: RegExp | undefined
  monthOf(name: string): number | undefined
  weekdayOf(name: string): number | undefined
  isAmbiguous(month: string): boolean
}

const indexes = new Map<string, CalendarIndex>()

/** Names from the tables here, else from `Intl` (long forms, alone and in a date). */
export function calendarNames(language: LanguageTag): CalendarIndex {
  const tag = baseLanguage(language)
  let index = indexes.get(tag)
  if (index === undefined) {
    index = makeIndex(tag, CALENDAR[tag] ?? intlNames(language))
    indexes.set(tag, index)
  }
  return index
}

function makeIndex(language: string, names: CalendarNames): CalendarIndex {
  const months = formMap(names.months)
  const weekdays = formMap(names.weekdays)
  const ambiguous = AMBIGUOUS_MONTHS[language] ?? new Set<string>()
  return {
    language,
    monthPattern: namePattern([...months.keys()], language),
    weekdayPattern: namePattern([...weekdays.keys()], language),
    monthOf: (name) => months.get(key(name)),
    weekdayOf: (name) => weekdays.get(key(name)),
    isAmbiguous: (month) => ambiguous.has(month.toLowerCase()),
  }
}

function key(name: string): string {
  return numeralKey(name).replaceAll(/[\s\u00a0]+/g, ' ')
}

/** Every form → the 1-based place of its entry. */
function formMap(entries: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>()
  for (const [place, entry] of entries.entries()) {
    for (const form of entry.split(' ')) {
      if (form !== '') map.set(key(form.replaceAll('_', ' ')), place + 1)
    }
  }
  return map
}

/** Characters that are written in several ways. */
const WRITTEN: ReadonlyMap<string, string> = new Map([
  ["'", "['’ʼ]"],
  ['е', '[её]'],
  ['ا', '[اأإآ]'],
  [' ', String.raw`[\s\u00a0]+`],
])

function namePattern(names: readonly string[], language: string): RegExp | undefined {
  if (names.length === 0) return undefined
  const sorted = [...names].sort((one, other) => other.length - one.length)
  const choices = sorted.map((name) =>
    Array.from(name, (letter) => WRITTEN.get(letter) ?? RegExp.escape(letter)).join(''),
  )
  if (language === 'zh') return new RegExp(choices.join('|'), 'gu')
  const open = String.raw`(?<![\p{L}\p{M}])`
  // German joins months to what they are part of: `Septemberwoche`.
  const joined =
    language === 'de'
      ? '(?:wochen?|wochenende|hälfte|tagen?|anfang|ende|mitte|vormittags?|nachmittags?|abends?|morgen|nacht|mittags?)?'
      : ''
  return new RegExp(`${open}(?:${choices.join('|')})(?=${joined}(?![\\p{L}\\p{M}]))`, 'giu')
}

function intlNames(language: LanguageTag): CalendarNames {
  const names = (options: Intl.DateTimeFormatOptions, dates: readonly Date[]): string[] =>
    dates.map((date) => {
      const parts = new Intl.DateTimeFormat(language, {
        ...options,
        timeZone: 'UTC',
      }).formatToParts(date)
      const part = parts.find((one) => one.type === 'month' || one.type === 'weekday')
      return (part?.value ?? '').toLowerCase().replaceAll(' ', '_')
    })
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2021, month, 15)))
  // 4 January 2021 was a Monday.
  const days = Array.from({ length: 7 }, (_, day) => new Date(Date.UTC(2021, 0, 4 + day)))
  const alone = names({ month: 'long' }, months)
  const dated = names({ month: 'long', day: 'numeric' }, months)
  const wordy = (name: string): boolean => /\p{L}{2}/u.test(name) && !/\p{Nd}/u.test(name)
  return {
    months: alone.map((name, index) => [name, dated[index]!].filter(wordy).join(' ')),
    weekdays: names({ weekday: 'long' }, days).map((name) => (wordy(name) ? name : '')),
  }
}
