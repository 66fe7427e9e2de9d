import type { Span } from '../model.ts'
import { hasMarkers } from './markers/find-markers.ts'
import type { MarkerClass } from './markers/marker-table.ts'
import type { PassageReading } from './passage.ts'
import { isInSpans } from '../spans.ts'
import type { FoundDivergence, Sides } from './rule.ts'

/** Do both languages have word lists? Rules that go by them keep silent otherwise. */
export function bothHaveMarkers(sides: Sides): boolean {
  return hasMarkers(sides.a.language) && hasMarkers(sides.b.language)
}

/** Where words of any of the classes stand in a passage, in order. */
export function markersIn(
  passage: PassageReading,
  ...classes: readonly MarkerClass[]
): readonly Span[] {
  return (
    classes
      .flatMap((marker) => passage.markers(marker))
      // `3 May` is a date.
      .filter((span) => !isInSpans(span, passage.dates))
      .sort((one, other) => one.start - other.start)
  )
}

/** Puts a span of the own passage and one of the other on their sides. */
export type Place = (
  own: Span | undefined,
  other: Span | undefined,
) => [a: Span | undefined, b: Span | undefined]

/** Runs a one-sided check in both directions; `swap` puts the found span on its side. */
export function bothWays(
  sides: Sides,
  check: (own: PassageReading, other: PassageReading, place: Place) => FoundDivergence | undefined,
): readonly FoundDivergence[] {
  const forwards = check(sides.a, sides.b, (own, other) => [own, other])
  const backwards = check(sides.b, sides.a, (own, other) => [other, own])
  return [forwards, backwards].filter((card) => card !== undefined)
}
