import type { DivergenceRule, Span } from '../model.ts'
import { spanOf, termOf, type FoundDivergence, type Sides } from './rule.ts'

/** A card about a place of one side, beside a place of the other or none. */
export function cardOf(
  rule: DivergenceRule,
  sides: Sides,
  a: Span | undefined,
  b: Span | undefined,
  explanation: string,
): FoundDivergence {
  return {
    rule,
    a: a === undefined ? null : spanOf(a),
    b: b === undefined ? null : spanOf(b),
    explanation,
    term: termOf(a && sides.a.slice(a), b && sides.b.slice(b)),
  }
}

/** The same with an explanation that quotes what stands there: `The dates differ: “May” and “June”.` */
export function quotingCard(
  rule: DivergenceRule,
  sides: Sides,
  a: Span | undefined,
  b: Span | undefined,
  what: string,
): FoundDivergence {
  const quoted = [a && sides.a.slice(a), b && sides.b.slice(b)]
    .filter((text) => text !== undefined)
    .map((text) => `“${text}”`)
  return cardOf(rule, sides, a, b, `${what}: ${quoted.join(' and ')}.`)
}
