import type { LanguageTag } from '../model.ts'

/**
 * Numbers written in digits: ASCII, Arabic-Indic, Devanagari, full-width and any other decimal
 * digits of Unicode, with the group and decimal marks of the text's language.
 */

/** A run of digits with marks inside, such as `3,5`, `64 000`, `1.250.000`, `٣٫٥`. */
export const DIGIT_RUN = /\p{Nd}+(?:[.,'’٫٬\u00a0\u202f\u2009 ]\p{Nd}+)*/uy

export interface DigitReading {
  readonly value: number
  /** The value under the other convention where a mark can be read both ways: `3,500`. */
  readonly otherValue?: number
  /** UTF-16 units of the run that belong to this number; what follows is another number. */
  readonly length: number
  /** Decimal places written. */
  readonly places: number
}

/** Languages that write a point before decimals; all others write a comma. */
const POINT_LANGUAGES = new Set(['en', 'zh', 'ja', 'ko', 'he', 'th', 'hi', 'ar', 'ur', 'bn', 'ta'])

const SPACE_MARK = /^[\u00a0\u202f\u2009 ]$/

/** The base subtag of a BCP 47 tag: `zh-Hant` → `zh`. */
export function baseLanguage(language: LanguageTag): string {
  const end = language.indexOf('-')
  return (end < 0 ? language : language.slice(0, end)).toLowerCase()
}

const PLAIN_DIGITS = /^[0-9]+$/

/** Reads the start of a run that {@link DIGIT_RUN} matched. */
export function readDigits(run: string, language: LanguageTag): DigitReading {
  if (PLAIN_DIGITS.test(run)) return reading(run, '', run.length)
  const groups = splitGroups(run)
  const first = groups[0]!
  if (groups.length === 1) return reading(first.digits, '', first.end)
  const pointIsDecimal = POINT_LANGUAGES.has(baseLanguage(language))
  const mark = groups[1]!.mark
  if (SPACE_MARK.test(mark) || mark === "'" || mark === '’' || mark === '٬') {
    return readGrouped(groups, pointIsDecimal)
  }
  if (mark === '٫') return reading(first.digits, groups[1]!.digits, groups[1]!.end)
  return readMarked(groups, pointIsDecimal)
}

interface DigitGroup {
  readonly mark: string
  /** ASCII digits. */
  readonly digits: string
  readonly end: number
}

/** Groups of one number that are looked at; more of them in a row are a list. */
const MOST_GROUPS = 32

function splitGroups(run: string): readonly DigitGroup[] {
  const groups: DigitGroup[] = []
  for (const match of run.matchAll(/([^\p{Nd}]?)(\p{Nd}+)/gu)) {
    groups.push({
      mark: match[1]!,
      digits: asciiDigits(match[2]!),
      end: match.index + match[0].length,
    })
    if (groups.length === MOST_GROUPS) break
  }
  return groups
}

/** Digits of any script as ASCII: every Unicode decimal digit run starts at a multiple of its zero. */
export function asciiDigits(digits: string): string {
  let ascii = ''
  for (const character of digits) {
    const code = character.codePointAt(0)!
    ascii += code < 0x80 ? character : String(digitValue(code))
  }
  return ascii
}

function digitValue(code: number): number {
  let zero = code
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1
  return code - zero
}

/** `64 000`, `1'250'000,5`: groups of three after a space or an apostrophe, then decimals. */
function readGrouped(groups: readonly DigitGroup[], pointIsDecimal: boolean): DigitReading {
  const mark = groups[1]!.mark
  let count = 1
  while (
    count < groups.length &&
    groups[count]!.mark === mark &&
    groups[count]!.digits.length === 3
  ) {
    count += 1
  }
  const first = groups[0]!
  // An English text separates numbers, not groups, by an ordinary space.
  const plainSpace = mark === ' ' && pointIsDecimal && count < 3
  if (count === 1 || first.digits.length > 3 || first.digits.startsWith('0') || plainSpace) {
    return reading(first.digits, '', first.end)
  }
  const whole = groups
    .slice(0, count)
    .map((group) => group.digits)
    .join('')
  const next = groups[count]
  if (next !== undefined && /^[.,٫]$/.test(next.mark)) return reading(whole, next.digits, next.end)
  return reading(whole, '', groups[count - 1]!.end)
}

/** `3,5`, `3,500`, `1.250.000`, `1,250.5`: points and commas. */
function readMarked(groups: readonly DigitGroup[], pointIsDecimal: boolean): DigitReading {
  const first = groups[0]!
  const mark = groups[1]!.mark
  const grouping = mark === ',' ? pointIsDecimal : !pointIsDecimal
  let count = 1
  while (count < groups.length && groups[count]!.mark === mark) count += 1
  const run = groups.slice(1, count)
  const threes = run.every((group) => group.digits.length === 3)
  const groupable = threes && first.digits.length <= 3 && !first.digits.startsWith('0')
  const whole = first.digits + run.map((group) => group.digits).join('')
  const end = groups[count - 1]!.end
  const next = groups[count]
  if (groupable && next !== undefined && /^[.,٫]$/.test(next.mark)) {
    return reading(whole, next.digits, next.end)
  }
  if (run.length > 1)
    return groupable ? reading(whole, '', end) : reading(first.digits, '', first.end)
  const decimal = reading(first.digits, run[0]!.digits, end)
  if (!groupable) {
    // In a comma-is-a-group language `5,6` is a list without a space, or a decimal by habit.
    return decimal
  }
  const grouped = reading(whole, '', end)
  return grouping
    ? { ...grouped, otherValue: decimal.value }
    : { ...decimal, otherValue: grouped.value }
}

function reading(whole: string, decimals: string, length: number): DigitReading {
  const value = Number(decimals === '' ? whole : `${whole}.${decimals}`)
  return { value, length, places: decimals.length }
}
