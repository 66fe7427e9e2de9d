import type { EditRegion } from './edit-regions.ts'
import type { WordingToken } from './wording-tokens.ts'

/** Runs of equal tokens between two changes that are looked at again. */
const LONGEST_ANCHOR = 3
/** Tokens of a change on either side beyond which nothing is looked for. */
const FAR = 40

/**
 * A short run of equal tokens between two changes may match at more than one place: `which was
 * built in 1932 was unsafe` has `was` twice, and the second is the one of `was safe`. Of all places
 * it takes the one that leaves replacements of like length on both sides.
 */
export function withBestAnchors(
  regions: readonly EditRegion[],
  a: readonly WordingToken[],
  b: readonly WordingToken[],
): readonly EditRegion[] {
  const best = [...regions]
  for (let at = 0; at + 1 < best.length; at++) {
    const [one, two] = [best[at]!, best[at + 1]!]
    const length = two.fromA - one.toA
    if (length > LONGEST_ANCHOR || reach(one, two) > FAR) continue
    const candidates = [...placesIn(one, two, length, a, b), ...placesInA(one, two, length, a, b)]
    let least = unevenness(one) + unevenness(two)
    for (const [first, second] of candidates) {
      const cost = unevenness(first) + unevenness(second)
      if (cost >= least) continue
      least = cost
      best[at] = first
      best[at + 1] = second
    }
  }
  return best.filter(({ fromA, toA, fromB, toB }) => fromA < toA || fromB < toB)
}

function reach(one: EditRegion, two: EditRegion): number {
  return Math.max(two.toA - one.fromA, two.toB - one.fromB)
}

/** By how many tokens the sides of a replacement differ; what is put in or left out replaces nothing. */
function unevenness({ fromA, toA, fromB, toB }: EditRegion): number {
  const [lengthA, lengthB] = [toA - fromA, toB - fromB]
  return lengthA === 0 || lengthB === 0 ? 0 : Math.abs(lengthA - lengthB)
}

type Pair = readonly [EditRegion, EditRegion]

/** The same anchor of A at every place of B between the ends of the two changes. */
function placesIn(
  one: EditRegion,
  two: EditRegion,
  length: number,
  a: readonly WordingToken[],
  b: readonly WordingToken[],
): readonly Pair[] {
  const found: Pair[] = []
  for (let from = one.fromB; from + length <= two.toB; from++) {
    const isSame = Array.from({ length }, (_, step) => step).every(
      (step) => a[one.toA + step]!.key === b[from + step]!.key,
    )
    if (isSame)
      found.push([
        { ...one, toB: from },
        { ...two, fromB: from + length },
      ])
  }
  return found
}

/** The same anchor of B at every place of A. */
function placesInA(
  one: EditRegion,
  two: EditRegion,
  length: number,
  a: readonly WordingToken[],
  b: readonly WordingToken[],
): readonly Pair[] {
  return placesIn(turned(one), turned(two), length, b, a).map(([first, second]) => [
    turned(first),
    turned(second),
  ])
}

function turned({ fromA, toA, fromB, toB }: EditRegion): EditRegion {
  return { fromA: fromB, toA: toB, fromB: fromA, toB: toA }
}
