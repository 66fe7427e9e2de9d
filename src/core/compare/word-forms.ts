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
    // Roots with a weak letter keep two: وصل, صول.
    const least = WEAK.test(one) && WEAK.test(other) ? SHORT.least - 1 : SHORT.least
    return root.length >= least && root === arabicRoot(one)
  }
  return shareHead(even(one), even(other))
}

/** Sounds that change within one word: `bestätigt`, `bestat-`; `посол`, `посла`, whose stems are `посіл`, `післ`. */
function even(stem: string): string {
  if (/\p{Script=Cyrillic}/u.test(stem)) {
    return stem.replaceAll(/[оеё]/g, 'і').replace(/(?<=\p{L}[^аиіїуюяыэ])і(?=[лнкрц]$)/u, '')
  }
  return stem
    .replaceAll('ä', 'a')
    .replaceAll('ö', 'o')
    .replaceAll('ü', 'u')
    .replace(/(?<=\p{L}{4})igt$/u, '')
}

function shareHead(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length)
  let head = 0
  while (head < longer && one[head] === other[head]) head += 1
  if (head >= SHORT.least && head === Math.min(one.length, other.length)) {
    return longer - head <= SHORT.ending
  }
  return SHARED_HEADS.some(([letters, share]) => head >= letters && head >= longer * share)
}

const WEAK = /[اويى]/u
const WEAK_LETTERS = /[اويىةأإآ]/gu

/** Without the person of the verb, the article and the long vowels. */
function arabicRoot(stem: string): string {
  return stem
    .replace(/^(?:وال|ال|[وفسل](?=\p{L}{4}))?(?=\p{L}{3})/u, '')
    .replace(/^[يتنأ](?=\p{L}{3})/u, '')
    .replaceAll(WEAK_LETTERS, '')
}
