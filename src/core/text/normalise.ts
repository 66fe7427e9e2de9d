import { composed } from './compose.ts'
import type { Warning } from '../errors.ts'
import type { LanguageTag } from '../model.ts'

const APOSTROPHES = /['’‘‛ʼʻʹ′`´＇]/g
const DOUBLE_QUOTES = /["“”„‟«»″〝〞＂]/g
const DASHES = /[-‐‑‒–—―−﹣－]/g
const SPACES = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g
/** Soft hyphen, zero-width characters, bidi marks, variation selectors, Arabic tatweel. */
const INVISIBLE =
  // oxlint-disable-next-line no-misleading-character-class
  /[\u00AD\u061C\u0640\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFE00-\uFE0F\uFEFF]/g
/** A stress mark over a Cyrillic vowel; ѓ and ќ are composed by NFC before this is tried. */
const CYRILLIC_STRESS = /(?<=\p{Script=Cyrillic})[\u0300\u0301]/gu

/**
 * The same word however it was typed: NFC, one kind of apostrophe, quotation mark, dash and space,
 * no invisible characters, no stress marks. Letter case stays. For comparison only; offsets into
 * the result mean nothing in the text.
 */
export function normaliseForComparison(word: string): string {
  return composed(word)
    .replace(INVISIBLE, '')
    .replace(CYRILLIC_STRESS, '')
    .replace(APOSTROPHES, "'")
    .replace(DOUBLE_QUOTES, '"')
    .replace(DASHES, '-')
    .replace(/…/g, '...')
    .replace(SPACES, ' ')
}

/**
 * Lower case by the rules of the language (Turkish ı), ß as ss: `STRASSE` and `Straße` fold alike.
 */
export function foldCase(word: string, language: LanguageTag): string {
  try {
    return word.toLocaleUpperCase(language).toLocaleLowerCase(language)
  } catch {
    return word.toUpperCase().toLowerCase()
  }
}

/** Characters that no text should have and that XML cannot carry. */
// oxlint-disable-next-line no-control-regex
const FORBIDDEN = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFE\uFFFF]/g

/**
 * Makes text fit to be stored: LF line ends (also for form feeds and the Unicode separators), no
 * BOM, well-formed UTF-16. Forbidden control characters and lone surrogates become U+FFFD; there is
 * one warning for each character that was replaced, with its count and the line of the first.
 */
export function sanitiseText(raw: string): { text: string; warnings: readonly Warning[] } {
  // oxlint-disable-next-line no-control-regex
  const lines = raw.replace(/^\uFEFF/, '').replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, '\n')
  const replaced = new Map<string, { count: number; offset: number }>()
  const count = (character: string, offset: number) => {
    const seen = replaced.get(character)
    if (seen) seen.count += 1
    else replaced.set(character, { count: 1, offset })
    return '\uFFFD'
  }
  const text = lines.replace(FORBIDDEN, count).replace(/[\uD800-\uDFFF]/gu, count)
  const warnings = [...replaced].map(([character, { count: times, offset }]): Warning => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    return {
      code: 'replaced-character',
      message: `${times === 1 ? 'A character' : `${times} characters`} ${name} that text cannot hold ${times === 1 ? 'was' : 'were'} replaced by U+FFFD.`,
      place: { line: lineAt(lines, offset) },
    }
  })
  return { text, warnings }
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1
  }
  return line
}
