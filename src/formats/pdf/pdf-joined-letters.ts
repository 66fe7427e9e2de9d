/**
 * Joined letters of Arabic. A font draws lam and alef as one shape, which a file spells as two letters in
 * reading order; whoever turns the letters of a drawn line round turns these two as well.
 */

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u
/** These keep their own order inside what runs from right to left. */
const LEFT_TO_RIGHT = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}]/u
const UNSEEN = /[\s\p{Cf}]/gu

/**
 * Texts of a page with their joined letters in order. `glyphs` are the shapes of the page as they are
 * drawn, each with the letters that it stands for; the texts are made of them in that order. Where
 * they do not fit, the texts stay as they are.
 */
export function withJoinedLetters(
  texts: readonly string[],
  glyphs: readonly string[],
): readonly string[] {
  const seen = glyphs.map(withoutUnseen).filter((glyph) => glyph !== '')
  const result: string[] = []
  let at = 0
  for (const text of texts) {
    const length = withoutUnseen(text).length
    const own: string[] = []
    for (let taken = 0; taken < length && at < seen.length; at++) {
      own.push(seen[at]!)
      taken += seen[at]!.length
    }
    if (!isSame(text, own)) return texts
    result.push(own.some(isJoined) ? mended(text, own) : text)
  }
  return result
}

function withoutUnseen(text: string): string {
  return text.replace(UNSEEN, '')
}

/** Whether the letters are the same, in whatever order. */
function isSame(text: string, glyphs: readonly string[]): boolean {
  // Brackets are mirrored.
  const letters = (all: string) =>
    [...withoutUnseen(all).replace(/[^\p{L}\p{N}]/gu, '')].sort().join('')
  return letters(text) === letters(glyphs.join(''))
}

function isJoined(glyph: string): boolean {
  return glyph.length > 1 && RIGHT_TO_LEFT.test(glyph)
}

function mended(text: string, glyphs: readonly string[]): string {
  let letters = withoutUnseen(text)
  for (const run of runsOf(glyphs)) {
    if (!run.some(isJoined)) continue
    const turned = [...run.join('')].toReversed().join('')
    const place = letters.indexOf(turned)
    if (place === -1) continue
    const right = run.toReversed().join('')
    letters = letters.slice(0, place) + right + letters.slice(place + right.length)
  }
  let at = 0
  return text.replace(/[^\s\p{Cf}]/gu, (letter) => {
    at += letter.length
    return letters.slice(at - letter.length, at)
  })
}

/** Runs of glyphs without any that keep an order of their own. */
function runsOf(glyphs: readonly string[]): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const glyph of glyphs) {
    if (LEFT_TO_RIGHT.test(glyph)) runs.push([])
    else runs.at(-1)!.push(glyph)
  }
  return runs
}
