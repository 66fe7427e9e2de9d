import type { NumberMention } from './number-mention.ts'

/** Roman numerals of centuries, in Latin or in Cyrillic letters that look the same. */
const CENTURY =
  /(?<![\p{L}\p{M}])[IVXІХ]{1,5}(?=(?:[-‑]?(?:го|му|ому|й|е|ème|e|eme))?[\s\u00a0](?:століт|сторіч|ст\.|в\.|век|стагод|wiek|w\.|siècle|s\.))|(?<=(?:siglo|s\.)[\s\u00a0])[IVX]{1,5}(?![\p{L}\p{M}])/gu

const LETTERS: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10 }

/** `XIV століття`, `siglo XIV`: the 14th. */
export function findRomanCenturies(text: string): readonly NumberMention[] {
  return [...text.matchAll(CENTURY)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    value: romanValue(match[0]),
    kind: 'ordinal',
    approximate: false,
    spelled: true,
  }))
}

function romanValue(numeral: string): number {
  const values = [...numeral].map((letter) => LETTERS[letter]!)
  return values.reduce(
    (sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value),
    0,
  )
}
