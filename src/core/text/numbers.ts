import type { LanguageTag } from '../model.ts'
import { baseLanguage } from './digits.ts'
import { isApproximate, isBelowZero } from './number-context.ts'
import type { NumberMention } from './number-mention.ts'
import { readDigitNumber } from './number-digits.ts'
import { readSpelledNumber } from './number-words.ts'
import { findAtoms } from './number-atoms.ts'
import { findRomanNumerals } from './roman-numerals.ts'

export type { NumberMention } from './number-mention.ts'

/**
 * The numbers of a text in order; they are disjoint. Spelled-out numerals are read in ar de en es
 * fr pl ru uk zh, digits in every script. Words that are articles or pronouns too (`one`, `один`)
 * are no numbers by themselves, and plurals such as `thousands` say none.
 */
export function findNumbers(text: string, language: LanguageTag): readonly NumberMention[] {
  const tag = baseLanguage(language)
  const atoms = findAtoms(text, tag)
  const found: NumberMention[] = []
  let index = 0
  while (index < atoms.length) {
    const atom = atoms[index]!
    const read =
      atom.kind === 'digits'
        ? readDigitNumber(text, atoms, index, tag)
        : readSpelledNumber(text, atoms, index, tag)
    if (read === undefined) {
      index += 1
      continue
    }
    const { start, end } = read.mention
    const isNegative = read.mention.value > 0 && isBelowZero(text, start, end)
    found.push({
      ...read.mention,
      ...(isNegative && { value: -read.mention.value }),
      approximate: isApproximate(text, start),
    })
    index += read.used
  }
  const centuries = findRomanNumerals(text)
  const all =
    centuries.length === 0
      ? found
      : [...found, ...centuries].sort((one, other) => one.start - other.start)
  return all.map((mention, place) => asRangeStart(text, mention, all[place + 1]))
}

const RANGE = /^\s?(?:to|[-–—]|до|or|або|чи|или|bis|oder|à|ou|a|o|do|lub|إلى|至|到|~)\s?$/iu

/** `2 to 4 inches`, `з 3 до 5 мільйонів`: the first number is counted in what the second is. */
function asRangeStart(
  text: string,
  mention: NumberMention,
  next: NumberMention | undefined,
): NumberMention {
  if (next === undefined || mention.kind !== 'number' || mention.unit !== undefined) return mention
  if (next.start - mention.end > 6 || !RANGE.test(text.slice(mention.end, next.start)))
    return mention
  const factor = next.value >= 1000 * mention.value ? magnitudeOf(next.value) : 1
  return {
    ...mention,
    ...(factor === 1 ? {} : { otherValue: mention.value * factor }),
    ...(next.unit === undefined ? {} : { unit: next.unit, kind: next.kind }),
  }
}

function magnitudeOf(value: number): number {
  if (value >= 1e9) return 1e9
  return value >= 1e6 ? 1e6 : 1e3
}
