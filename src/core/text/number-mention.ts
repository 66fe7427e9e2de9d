import type { Span } from '../model.ts'

export type NumberKind =
  | 'number'
  | 'percent'
  | 'ordinal'
  | 'money'
  | 'measure'
  | 'fraction'
  | 'year'
  | 'decade'
  | 'time'
  | 'label'

/**
 * A number as it stands in a text, by value: `3,5 млн`, `3.5 million` and `3 500 000` are one value.
 * The span covers digits and numerals, not units and signs.
 *
 * Kinds: `percent` value 5 for 5 %; `money` and `measure` have a unit; `fraction` half, two thirds;
 * `year` four digits that look like one (1000 to 2100, nothing counted); `decade` value 1990 or 90;
 * `time` hours of the day with decimals; `label` digits that are part of a designation (G7, F-16).
 */
export interface NumberMention extends Span {
  readonly value: number
  /** The value under the other convention of points and commas, where both readings are possible. */
  readonly otherValue?: number
  readonly kind: NumberKind
  /** ISO 4217 code for money, a unit symbol such as `km` for measures, `%` for percent. */
  readonly unit?: string
  /** `about`, `almost`, `more than` and the like stand before it. */
  readonly approximate: boolean
  /** Written in words, wholly or in its first part. */
  readonly spelled: boolean
}

export interface NumberRead {
  readonly mention: Omit<NumberMention, 'approximate'>
  /** Atoms taken. */
  readonly used: number
}
