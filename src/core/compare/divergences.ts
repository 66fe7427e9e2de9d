import type { DivergenceRule, Span } from '../model.ts'
import { PassageReading, type Passage } from './passage.ts'
import { ALL_RULES } from './rules/index.ts'
import type { DivergenceContext, FoundDivergence, Sides } from './rule.ts'

export type { Passage } from './passage.ts'
export type { DivergenceContext, FoundDivergence, GlossaryTerm } from './rule.ts'

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
  return divergencesBetween(readSides(a, b, context))
}

/** The passages made ready for all that is asked of them. */
export function readSides(a: Passage, b: Passage, context: DivergenceContext = {}): Sides {
  return { a: new PassageReading(a), b: new PassageReading(b), context }
}

/** The same of passages that are read already. */
export function divergencesBetween(sides: Sides): readonly FoundDivergence[] {
  const found = ALL_RULES.flatMap((rule) => rule.find(sides))
  return withoutIndirect(withoutParts(found)).sort(
    (one, other) => (one.a?.start ?? Infinity) - (other.a?.start ?? Infinity) || 0,
  )
}

/**
 * A name or number inside a passage that has no counterpart is missing with it: one card is enough.
 * Who said it is told besides: without it, the rest is said by nobody.
 */
const STAYS: ReadonlySet<DivergenceRule> = new Set(['no-counterpart', 'attribution'])

function withoutParts(found: readonly FoundDivergence[]): FoundDivergence[] {
  const missing = found.filter(({ rule }) => rule === 'no-counterpart')
  return found.filter((card) => {
    if (STAYS.has(card.rule) || (card.a !== null && card.b !== null)) return true
    return !missing.some(({ a, b }) => isInside(card.a, a) || isInside(card.b, b))
  })
}

/** Words that are missing on the other side are not there as indirect speech. */
function withoutIndirect(found: readonly FoundDivergence[]): FoundDivergence[] {
  const missing = found.filter(({ rule }) => rule === 'no-counterpart')
  return found.filter(
    (card) => card.verdict !== 'indirect' || !missing.some((one) => isMostOf(one, card)),
  )
}

/** More than half of it, by characters. */
function isMostOf(part: FoundDivergence, whole: FoundDivergence): boolean {
  const covers = (inner: Span | null, outer: Span | null): boolean =>
    isInside(inner, outer) && inner!.end - inner!.start > (outer!.end - outer!.start) / 2
  return part.a === null ? covers(part.b, whole.b) : covers(part.a, whole.a)
}

function isInside(inner: Span | null, outer: Span | null): boolean {
  if (inner === null || outer === null) return false
  return inner.start >= outer.start && inner.end <= outer.end
}
