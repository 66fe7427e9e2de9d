import { PassageReading, type Passage } from './passage.ts'
import { ALL_RULES } from './rules/index.ts'
import type { DivergenceContext, FoundDivergence } from './rules/rule.ts'

export type { Passage } from './passage.ts'
export type { DivergenceContext, FoundDivergence, GlossaryTerm } from './rules/rule.ts'

/**
 * What two aligned passages in any languages say differently, by all rules, in the order of the
 * text of `a` (what stands in `b` only comes last). A rule that has no word lists for a language
 * keeps silent there; numbers, dates and names are read in all.
 */
export function findDivergences(
  a: Passage,
  b: Passage,
  context: DivergenceContext = {},
): readonly FoundDivergence[] {
  const sides = { a: new PassageReading(a), b: new PassageReading(b), context }
  return ALL_RULES.flatMap((rule) => rule.find(sides)).sort(
    (one, other) => (one.a?.start ?? Infinity) - (other.a?.start ?? Infinity) || 0,
  )
}
