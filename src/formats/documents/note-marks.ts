/** What calls a footnote: a number or a sign. */
const CALL = /^(?:\[?\d{1,3}\]?(?:[,–-]\d{1,3})*|[*†‡§]{1,3})$/u
const RAISED_DIGITS = '⁰¹²³⁴⁵⁶⁷⁸⁹'

/**
 * What becomes of a mark that is raised: nothing where it calls a footnote. After one or two letters or
 * a digit, as in km² and 10⁶, raised digits are a power and stay; null: it is no such mark.
 */
export function raisedMark(before: string, mark: string): string | null {
  if (!CALL.test(mark)) return null
  if (!/(?:\p{Nd}|(?<!\p{L})\p{L}{1,2})$/u.test(before)) return ''
  return mark.replace(/\d/g, (digit) => RAISED_DIGITS[Number(digit)]!)
}
