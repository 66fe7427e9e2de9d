import type { Span } from '../../model.ts'
import type { WordingSides } from './classify.ts'
import type { PlacedRegion } from './moves.ts'
import type { WordingToken } from './wording-tokens.ts'

/**
 * Widens replacements that cut a number in two to the whole number: `64 [thousand/000]` becomes
 * `[64 thousand/64 000]`. Between two regions both sides have the same tokens, so both sides widen
 * by as many.
 */
export function widenToNumbers(
  regions: readonly PlacedRegion[],
  sides: WordingSides,
): readonly PlacedRegion[] {
  return regions.map((region, index) => {
    const isReplacement = region.fromA < region.toA && region.fromB < region.toB
    if (!isReplacement) return region
    const roomBefore = region.fromA - (regions[index - 1]?.toA ?? 0)
    const roomAfter = (regions[index + 1]?.fromA ?? sides.tokensA.length) - region.toA
    const a = cutTokens(sides.tokensA, region.fromA, region.toA, sides.numbersA)
    const b = cutTokens(sides.tokensB, region.fromB, region.toB, sides.numbersB)
    const before = Math.min(roomBefore, Math.max(a.before, b.before))
    const after = Math.min(roomAfter, Math.max(a.after, b.after))
    return {
      ...region,
      fromA: region.fromA - before,
      toA: region.toA + after,
      fromB: region.fromB - before,
      toB: region.toB + after,
    }
  })
}

/** Is a token less than the number that it belongs to? */
export function isPartOfNumber(token: Span, numbers: readonly Span[]): boolean {
  return numbers.some(
    ({ start, end }) =>
      start < token.end && token.start < end && (start < token.start || token.end < end),
  )
}

/** How many tokens before and after a range belong to numbers that the range cuts. */
function cutTokens(
  tokens: readonly WordingToken[],
  from: number,
  to: number,
  numbers: readonly Span[],
): { readonly before: number; readonly after: number } {
  const start = tokens[from]!.start
  const end = tokens[to - 1]!.end
  const first = numbers.find((one) => one.start < start && one.end > start)?.start ?? start
  const last = numbers.find((one) => one.start < end && one.end > end)?.end ?? end
  if (first === start && last === end) return { before: 0, after: 0 }
  const inside = tokens.filter((token) => token.start >= first && token.end <= last)
  return {
    before: inside.filter((token) => token.start < start).length,
    after: inside.filter((token) => token.end > end).length,
  }
}
