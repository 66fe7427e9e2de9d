import type { Divergence, LanguageTag } from '../model.ts'
import { findNumbers } from '../text/numbers.ts'

/** One side of an aligned pair; spans are relative to its text. */
export interface Passage {
  readonly text: string
  readonly language: LanguageTag
}

/** What the rules may use beside the two passages. */
export interface DivergenceContext {}

/** What two aligned passages in any languages say differently, in the order of the text of `a`. */
export function findDivergences(
  a: Passage,
  b: Passage,
  _context: DivergenceContext = {},
): readonly Divergence[] {
  const numbersA = findNumbers(a.text, a.language)
  const numbersB = findNumbers(b.text, b.language)
  const restA = numbersA.filter((one) => !numbersB.some((other) => other.value === one.value))
  const restB = numbersB.filter((one) => !numbersA.some((other) => other.value === one.value))
  return restA.slice(0, restB.length).map((one, index) => ({
    rule: 'number' as const,
    a: { start: one.start, end: one.end },
    b: { start: restB[index]!.start, end: restB[index]!.end },
    explanation: 'The numbers differ.',
  }))
}
