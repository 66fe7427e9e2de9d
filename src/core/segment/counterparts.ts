/** Which segment of a corrected text stands for which one of the text before. */
import { diffArrays } from 'diff'

/** Share of words in common from which two segments are the same one, corrected. */
const SAME = 0.5

/**
 * For each segment of the old text the index of its counterpart in the new one, and whether the words
 * are the same; null where it is gone. Counterparts keep their order.
 */
export function segmentCounterparts(
  before: readonly string[],
  after: readonly string[],
): readonly ({ readonly index: number; readonly isSame: boolean } | null)[] {
  const found: ({ index: number; isSame: boolean } | null)[] = before.map(() => null)
  let old = 0
  let next = 0
  let gapOld = 0
  let gapNext = 0
  const closeGap = () => {
    pairCorrected(before.slice(gapOld, old), after.slice(gapNext, next)).forEach((index, i) => {
      if (index !== null) found[gapOld + i] = { index: gapNext + index, isSame: false }
    })
  }
  for (const change of diffArrays([...before], [...after])) {
    if (change.removed) old += change.count
    else if (change.added) next += change.count
    else {
      closeGap()
      for (let i = 0; i < change.count; i++) found[old++] = { index: next++, isSame: true }
      gapOld = old
      gapNext = next
    }
  }
  closeGap()
  return found
}

/** Between two places that agree: in order, each with the first that shares enough words. */
function pairCorrected(
  before: readonly string[],
  after: readonly string[],
): readonly (number | null)[] {
  const words = after.map(wordsOf)
  let from = 0
  return before.map((text) => {
    const own = wordsOf(text)
    for (let i = from; i < after.length; i++) {
      if (shared(own, words[i]!) < SAME) continue
      from = i + 1
      return i
    }
    return null
  })
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Of the words of both, the share that is in both. */
function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const both = a.intersection(b).size
  return both === 0 ? 0 : (2 * both) / (a.size + b.size)
}
