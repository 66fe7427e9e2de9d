/** Places in texts as the web counts them. */

/** Code units between two places that are remembered. */
const STEP = 4096

/** A file asks about the same documents thousands of times. */
const pairsOf = new WeakMap<object, readonly number[]>()

/** Code points before an offset in UTF-16 code units; half of a pair counts as one. */
export function codePointsBefore(document: { readonly text: string }, offset: number): number {
  const { text } = document
  const pairs = pairsOf.get(document) ?? pairsBySteps(text)
  pairsOf.set(document, pairs)
  const step = Math.floor(offset / STEP)
  return offset - pairs[step]! - pairsIn(text, step * STEP, offset)
}

function pairsBySteps(text: string): readonly number[] {
  const pairs = [0]
  for (let from = 0; from + STEP <= text.length; from += STEP) {
    pairs.push(pairs.at(-1)! + pairsIn(text, from, from + STEP))
  }
  return pairs
}

/** Pairs of surrogates whose second half is in a part of a text. */
function pairsIn(text: string, from: number, to: number): number {
  let pairs = 0
  for (let at = Math.max(1, from); at < to; at++) {
    if (isSecond(text.charCodeAt(at)) && isFirst(text.charCodeAt(at - 1))) pairs++
  }
  return pairs
}

function isFirst(unit: number): boolean {
  return unit >= 0xd800 && unit < 0xdc00
}

function isSecond(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}
