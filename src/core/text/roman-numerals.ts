import type { NumberMention } from './number-mention.ts'
import { spanOfMatch } from '../spans.ts'

/** Roman numerals of centuries, in Latin or in Cyrillic letters that look the same. */
const CENTURY =
  /(?<![\p{L}\p{M}])[IVXІХ]{1,5}(?=(?:[-‑]?(?:го|му|ому|й|е|ème|e|eme))?[\s\u00a0](?:століт|сторіч|ст\.|в\.|век|стагод|wiek|w\.|siècle|s\.))|(?<=(?:siglo|s\.)[\s\u00a0])[IVX]{1,5}(?![\p{L}\p{M}])/gu

/** Behind a name: `Louis XIV`, `Карл II`. A single I is a pronoun more often. */
const RULER = /(?<=\p{Lu}\p{Ll}{2,}[\s\u00a0])(?:[IІ]{2,3}|[IVXІХ]{2,6}|V)(?![\p{L}\p{M}\d-])/gu

const LETTERS: Readonly<Record<string, number>> = { I: 1, І: 1, V: 5, X: 10, Х: 10 }

/** `XIV століття`, `siglo XIV`, `Louis XIV`: the 14th. In order. */
export function findRomanNumerals(text: string): readonly NumberMention[] {
  const centuries = [...text.matchAll(CENTURY)]
  const rulers = [...text.matchAll(RULER)].filter(
    ({ index }) => !centuries.some((century) => century.index === index),
  )
  const inOrder = [...centuries, ...rulers].sort((one, other) => one.index - other.index)
  return inOrder.map((match) => ({
    ...spanOfMatch(match),
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
