/** Letters, and the share of the longer word, that forms of one word have in common at the start. */
const SHARED_HEADS: readonly (readonly [number, number])[] = [
  [4, 0.7],
  [6, 0.6],
]
/** A short word may be followed by an ending of so many letters: `тур`, `туре`; `зим`, `зимов`. */
const SHORT = { least: 3, ending: 2 }

/**
 * May two words, or stems, be forms of one word, as far as letters tell? To be asked only where
 * something else says that their meanings fit. Stemmers leave `bestätigt` and `bestätigen`,
 * `zamknie` and `zamknąć` apart; a shared beginning is enough. Arabic verbs change at the front
 * and inside.
 */
export function areForms(one: string, other: string): boolean {
  if (/\p{Script=Arabic}/u.test(other)) {
    const root = arabicRoot(other)
    return root.length >= SHORT.least && root === arabicRoot(one)
  }
  const longer = Math.max(one.length, other.length)
  let head = 0
  while (head < longer && one[head] === other[head]) head += 1
  if (head >= SHORT.least && head === Math.min(one.length, other.length)) {
    return longer - head <= SHORT.ending
  }
  return SHARED_HEADS.some(([letters, share]) => head >= letters && head >= longer * share)
}

/** Without the person of the verb, the article and the long vowels. */
function arabicRoot(stem: string): string {
  return stem
    .replace(/^(?:وال|ال|[وفسل])?(?=\p{L}{3})/u, '')
    .replace(/^[يتنأ](?=\p{L}{3})/u, '')
    .replaceAll(/[اويىةأإآ]/gu, '')
}
