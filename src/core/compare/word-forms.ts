/** A word, or its stem, made ready to be compared with others by its letters. */
export interface WordForm {
  /** With one letter for sounds that change within one word. */
  readonly even: string
  /** Of Arabic words. */
  readonly root: string | undefined
}

export function wordForm(word: string): WordForm {
  return { even: even(word), root: /\p{Script=Arabic}/u.test(word) ? arabicRoot(word) : undefined }
}

/** A short word may be followed by an ending of so many letters: `тур`, `туре`; `зим`, `зимов`. */
const SHORT = { least: 3, ending: 2 }

/**
 * May two words, or stems, be forms of one word, as far as letters tell? To be asked only where
 * something else says that their meanings fit. Stemmers leave `bestätigt` and `bestätigen`,
 * `zamknie` and `zamknąć` apart; a shared beginning is enough. Arabic verbs change at the front
 * and inside.
 */
export function areForms(one: WordForm, other: WordForm): boolean {
  if (one.root === undefined && other.root === undefined) return shareHead(one.even, other.even)
  if (one.root !== other.root) return false
  // Roots with a weak letter keep two: وصل, صول.
  const isWeak = WEAK.test(one.even) && WEAK.test(other.even)
  return one.root!.length >= (isWeak ? SHORT.least - 1 : SHORT.least)
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

/** Four letters and .7 of the longer word, or six and .6 of it, are the same at the start. */
function shareHead(one: string, other: string): boolean {
  const longer = Math.max(one.length, other.length)
  let head = 0
  while (head < longer && one.charCodeAt(head) === other.charCodeAt(head)) head += 1
  if (head < SHORT.least) return false
  if (head === Math.min(one.length, other.length)) return longer - head <= SHORT.ending
  return (head >= 4 && head >= longer * 0.7) || (head >= 6 && head >= longer * 0.6)
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
