/** Chinese numerals: positional by 十 百 千 within sections of 万 and 亿. */

const DIGITS: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
}
const PLACES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  拾: 10,
  佰: 100,
  仟: 1000,
}
const SECTIONS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8, 兆: 1e12 }

/** One or more numeral characters; which of them form a number is for {@link readChineseNumeral}. */
export const CHINESE_NUMERAL_RUN = /[〇零一二两兩三四五六七八九十百千万萬亿億]+/uy

/** What may follow digits: `3.5万`, `6万4千`, `1200亿`. */
export const CHINESE_MAGNITUDE = /(?:[十百千]?[万萬亿億兆]|[百千])+/uy

/**
 * The value of a run such as `三百五十`, `六万四千`, `二〇二一`; null where it is none (`万一`, `千万`
 * alone, which say no number).
 */
export function readChineseNumeral(run: string): number | null {
  const characters = Array.from(run)
  if (characters.every((character) => character in DIGITS)) {
    if (characters.length === 1) return DIGITS[run]!
    // Years and the like are spelled digit by digit; two digits alone (`三四`) mean three or four.
    return characters.length < 3
      ? null
      : Number(characters.map((character) => DIGITS[character]).join(''))
  }
  return readPositional(characters)
}

function readPositional(characters: readonly string[]): number | null {
  let total = 0
  let section = 0
  let digit: number | null = null
  let lastPlace = Infinity
  let lastSection = Infinity
  for (const character of characters) {
    if (character in DIGITS) {
      if (digit !== null && digit !== 0) return null
      digit = DIGITS[character]!
    } else if (character in PLACES) {
      const place = PLACES[character]!
      // Only ten may go without a digit: 十五.
      if (place >= lastPlace || (digit === null && place !== 10)) return null
      section += (digit ?? 1) * place
      lastPlace = place
      digit = null
    } else {
      section += digit ?? 0
      if (section === 0) return null
      const factor = SECTIONS[character]!
      // 一亿三千万 adds a smaller section; 三万亿 multiplies what came before.
      total =
        factor < lastSection && lastSection !== Infinity
          ? total + section * factor
          : (total + section) * factor
      lastSection = factor
      section = 0
      lastPlace = Infinity
      digit = null
    }
  }
  return total + section + (digit ?? 0)
}

/** The factor of a magnitude after digits: `万` → 1e4, `百万` → 1e6, `千亿` → 1e11. */
export function chineseMagnitude(characters: string): number {
  let factor = 1
  for (const character of characters) factor *= PLACES[character] ?? SECTIONS[character] ?? 1
  return factor
}
