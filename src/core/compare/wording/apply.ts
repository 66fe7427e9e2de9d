import type { Difference } from '../../model.ts'

/**
 * A with every difference replaced by what stands in B. Equal to B in `canonicalWording`: NFC and
 * NFD, and the apostrophes inside words, are no differences, so they stay as A has them. Throws a
 * RangeError where the differences are not ordered and disjoint in A.
 */
export function applyDifferences(a: string, b: string, differences: readonly Difference[]): string {
  let result = ''
  let at = 0
  for (const difference of differences) {
    if (difference.a.start < at) throw new RangeError('Differences overlap or are out of order.')
    result += a.slice(at, difference.a.start) + b.slice(difference.b.start, difference.b.end)
    at = difference.a.end
  }
  return result + a.slice(at)
}
