import type { Span } from './model.ts'

/** What a match covers of the text that was searched. */
export function spanOfMatch({ index, 0: { length } }: RegExpExecArray): Span {
  return { start: index, end: index + length }
}

/** Do two half-open spans share a character? */
export function overlaps(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end
}

/** Does a span overlap any of a list? */
export function isInSpans(one: Span, spans: readonly Span[]): boolean {
  return spans.some((other) => overlaps(one, other))
}
