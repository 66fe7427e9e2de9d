/** What is quickly told of a text character by character. */

/** Letters and digits, nearly: what is no space, punctuation or second half of a surrogate pair. */
export function countLetters(text: string): number {
  let count = 0
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k)
    if (code < 0x80) {
      const lower = code | 0x20
      if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) count++
    } else if (code >= 0xaa && code !== 0xab && code !== 0xbb && !isMark(code)) {
      count++
    }
  }
  return count
}

/** General and CJK punctuation, accents that combine, and low surrogates. */
function isMark(code: number): boolean {
  if (code < 0x300) return false
  return (
    code <= 0x36f ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0xff00 && code <= 0xff0f)
  )
}

const DIGIT = /\p{Nd}/u
/** The first digits beside those of ASCII are the Arabic ones. */
const FIRST_OTHER_DIGIT = 0x660

/** Whether the text has a digit of any script. */
export function hasDigit(text: string): boolean {
  let mayHave = false
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k)
    if (code >= 0x30 && code <= 0x39) return true
    if (code >= FIRST_OTHER_DIGIT) mayHave = true
  }
  return mayHave && DIGIT.test(text)
}
