import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

/** Years of a period. */
const DECADE = 10
const CENTURY = 100

/** Words for them: whole ones, or their beginnings with the endings they take. */
const WORDS = [
  [
    DECADE,
    String.raw`decades?|десятиліт\p{L}{1,3}|десятилет\p{L}{1,3}|jahrzehnt(?:e[ns]?|s)?|décennies?|décadas?|decenios?|dekad\p{L}{0,3}|dziesięcioleci\p{L}{0,3}|عقدا?|عقدين|عقود`,
  ],
  [
    CENTURY,
    String.raw`centur(?:y|ies)|столітт\p{L}{1,2}|сторіч\p{L}{1,2}|столети\p{L}{1,2}|века?|веков|jahrhundert(?:e[ns]?|s)?|siècles?|siglos?|wiek(?:u|i|ów)?|stuleci\p{L}{0,2}|قرنا?|قرنين|قرون|世纪`,
  ],
] as const

/** `полвека`, `Vierteljahrhundert`, `demi-siècle`: a share that is part of the word, or stands before it. */
const SHARES = [
  [
    1 / 4,
    String.raw`quarter(?:[\s-]of)?(?:\sa)?[\s-]|чверть\s|четверть\s|viertel|quart\sde\s|cuarto\sde\s|ćwierć(?:\s)?|ربع\s|四分之一个?`,
  ],
  [
    1 / 2,
    String.raw`half[\s-](?:a[\s-])?|half-|пів|пол|полу|halbe[ns]?\s|demi-|medi[oa]\s|pół\s?|نصف\s|半个?`,
  ],
  [3 / 2, String.raw`півтора\s|полтора\s|anderthalb\s|półtora\s`],
] as const

/** What makes it a half more, behind it: `a century and a half`. */
const AND_A_HALF =
  /^\s(?:and\sa\shalf|et\sdemie?|y\smedi[oa]|з\sполовиною|с\sполовиной|i\spół|ونصف)(?!\p{L})/iu

interface Period {
  readonly start: number
  readonly end: number
  readonly years: number
}

/**
 * Puts periods counted in decades or centuries as years where the other side counts the same years:
 * `two decades`, `двадцять років`. Others stay as they are.
 */
export function joinPeriods(
  numbers: readonly NumberMention[],
  passage: PassageReading,
  others: readonly NumberMention[],
): readonly NumberMention[] {
  const years = others.filter(({ unit }) => unit === 'yr')
  if (years.length === 0) return numbers
  const said = periodsIn(numbers, passage).filter((period) =>
    years.some(({ value }) => Math.abs(value - period.years) < 1e-6),
  )
  if (said.length === 0) return numbers
  const isPart = (number: NumberMention) =>
    said.some(({ start, end }) => number.start < end && start < number.end)
  const joined = said.map(({ start, end, years: value }): NumberMention => ({
    start,
    end,
    value,
    kind: 'measure',
    unit: 'yr',
    spelled: true,
    approximate: numbers.some((one) => isPart(one) && one.approximate),
  }))
  return [...numbers.filter((number) => !isPart(number)), ...joined].sort(
    (one, other) => one.start - other.start,
  )
}

const PATTERNS = WORDS.map(([years, words]) => ({
  years,
  pattern: new RegExp(
    `(?<!\\p{L})(?:${SHARES.map(([, share]) => `(${share})`).join('|')})?(?:${words})(?!\\p{L})`,
    'giu',
  ),
}))

/** Between a number and what it counts. */
const GAP = /^[\s\u00a0-]?个?$/u

function periodsIn(numbers: readonly NumberMention[], { text }: PassageReading): Period[] {
  return PATTERNS.flatMap(({ years, pattern }) =>
    [...text.matchAll(pattern)].map((match): Period => {
      const more = AND_A_HALF.exec(text.slice(match.index + match[0].length))
      const end = match.index + match[0].length + (more?.[0].length ?? 0)
      const share = SHARES.findIndex((_, at) => match[at + 1] !== undefined)
      const count = numbers.find(
        (number) => number.end <= match.index && GAP.test(text.slice(number.end, match.index)),
      )
      const times = share === -1 ? (count?.value ?? 1) : SHARES[share]![0]
      return {
        start: share === -1 ? (count?.start ?? match.index) : match.index,
        end,
        years: years * (times + (more ? 1 / 2 : 0)),
      }
    }),
  )
}
