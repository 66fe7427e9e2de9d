import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { RELATIVE_TIMES } from './relative-time-words.ts'
import { spanOfMatch } from '../../spans.ts'

/** `yesterday` (day, −1), `next year` (year, 1), `in spring` (season, 1). */
export interface RelativeTime extends Span {
  readonly unit: string
  readonly place: number
}

/**
 * Times told from the day of speaking, and seasons, that contradict each other: of a unit that each
 * side has once, at different places. A translator may put a weekday for `yesterday`, so one alone
 * says nothing.
 */
export function relativeTimesClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [RelativeTime, RelativeTime])[] {
  const ofA = relativeTimesIn(a)
  const ofB = ofA.length === 0 ? [] : relativeTimesIn(b)
  const periods = otherPeriods(ofA, ofB)
  if (periods !== undefined) return [periods]
  return ofA.flatMap((one) => {
    const alike = (times: readonly RelativeTime[]): readonly RelativeTime[] =>
      times.filter(({ unit }) => unit === one.unit)
    const [other] = alike(ofB)
    if (alike(ofA).length !== 1 || alike(ofB).length !== 1 || other!.place === one.place) return []
    return [[one, other!] as const]
  })
}

/** `next week`, `наступного місяця`: the one period of each side, of other lengths. */
function otherPeriods(
  ofA: readonly RelativeTime[],
  ofB: readonly RelativeTime[],
): readonly [RelativeTime, RelativeTime] | undefined {
  const [[one, more], [other, others]] = [ofA, ofB].map((times) =>
    times.filter(({ unit }) => PERIODS.has(unit)),
  ) as [RelativeTime[], RelativeTime[]]
  if (one === undefined || other === undefined || more !== undefined || others !== undefined)
    return undefined
  return one.unit === other.unit || one.place !== other.place ? undefined : [one, other]
}

const PERIODS: ReadonlySet<string> = new Set(['week', 'month', 'year'])

interface TimePatterns {
  /** Does a text tell any? Most tell none. */
  readonly any: RegExp
  readonly times: readonly (readonly [unit: string, place: number, pattern: RegExp])[]
}

const patterns = new Map<string, TimePatterns>()

/** The times of a passage that are told so, and its seasons and quarters. */
export function relativeTimesIn({ text, tag }: PassageReading): readonly RelativeTime[] {
  const even = text.replaceAll(/[’ʼ]/gu, "'")
  const { any, times } = patternsOf(tag)
  if (!any.test(even)) return []
  const found = times.flatMap(([unit, place, pattern]) =>
    [...even.matchAll(pattern)].map((match) => ({
      unit,
      place,
      ...spanOfMatch(match),
    })),
  )
  // `yesterday` within `the day before yesterday` is no time of its own.
  const isInner = (one: Span): boolean =>
    found.some(
      (other) =>
        other.start <= one.start &&
        other.end >= one.end &&
        other.end - other.start > one.end - one.start,
    )
  return found.filter((one) => !isInner(one))
}

function patternsOf(tag: string): TimePatterns {
  let made = patterns.get(tag)
  if (made === undefined) {
    const lists = Object.entries(RELATIVE_TIMES[tag] ?? {})
    const pattern = (words: string, flags: string): RegExp => {
      const body = tag === 'zh' ? words : `(?<!\\p{L})(?:${words})(?!\\p{L})`
      return new RegExp(body, tag === 'de' ? flags : `${flags}i`)
    }
    const times = lists.map(([name, words]) => {
      const [unit, place] = name.split(' ')
      return [unit!, Number(place), pattern(words, 'gu')] as const
    })
    const all = lists.map(([, words]) => words).join('|')
    made = { any: all === '' ? /(?!)/u : pattern(all, 'u'), times }
    patterns.set(tag, made)
  }
  return made
}
