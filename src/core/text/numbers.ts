import type { LanguageTag, Span } from '../model.ts'
import { DIGIT_RUN, readDigits } from './digits.ts'

export type NumberKind =
  | 'number'
  | 'percent'
  | 'ordinal'
  | 'money'
  | 'measure'
  | 'year'
  | 'decade'
  | 'time'

/** A number as it stands in a text, by value: `3,5 млн`, `3.5 million` and `3 500 000` are one value. */
export interface NumberMention extends Span {
  readonly value: number
  /** The value under the other convention of points and commas, where both readings are possible. */
  readonly otherValue?: number
  readonly kind: NumberKind
  /** ISO 4217 code for money, a unit code such as `km` for measures. */
  readonly unit?: string
  /** `about`, `almost`, `more than` and the like stand before it. */
  readonly approximate: boolean
  /** Written in words, wholly or in its first part. */
  readonly spelled: boolean
}

const MAGNITUDES: readonly (readonly [RegExp, number])[] = [
  [/^(?:thousand|тис\.?|тыс\.?|тисяч\p{L}*|тысяч\p{L}*|tausend|mille|mil|tys\.?)(?!\p{L})/iu, 1e3],
  [
    /^(?:million|млн\.?|мільйон\p{L}*|миллион\p{L}*|Million\p{L}*|Mio\.?|mln|milion\p{L}*|mill[oó]n\p{L}*)(?!\p{L})/iu,
    1e6,
  ],
  [
    /^(?:billion|bn|млрд\.?|мільярд\p{L}*|миллиард\p{L}*|Milliard\p{L}*|Mrd\.?|mld|miliard\p{L}*)(?!\p{L})/iu,
    1e9,
  ],
]

/** The numbers of a text in order; they are disjoint. */
export function findNumbers(text: string, language: LanguageTag): readonly NumberMention[] {
  const found: NumberMention[] = []
  let at = 0
  while (at < text.length) {
    DIGIT_RUN.lastIndex = at
    const run = DIGIT_RUN.exec(text)
    if (run === null) {
      at += 1
      continue
    }
    const reading = readDigits(run[0], language)
    let end = at + reading.length
    let value = reading.value
    const space = /^[\s\u00a0]?/u.exec(text.slice(end))![0].length
    for (const [pattern, factor] of MAGNITUDES) {
      const match = pattern.exec(text.slice(end + space, end + space + 24))
      if (match !== null) {
        value *= factor
        end += space + match[0].length
        break
      }
    }
    const percent = /^\s?(?:%|percent|per cent|відсот|процент|Prozent)/iu.test(
      text.slice(end, end + 12),
    )
    found.push({
      start: at,
      end,
      value,
      kind: percent ? 'percent' : 'number',
      approximate: false,
      spelled: false,
    })
    at = end
  }
  return found
}
