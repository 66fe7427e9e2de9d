/** What is different between the rows before an edit and those after it. */
import { longestSeries } from './longest-series.ts'
import type { BeadId } from './model.ts'
import type { Row } from './rows.ts'

/**
 * Keys that are gone, and ascending indexes of the rows that are new, look different or have moved:
 * each of these put behind the row above it, in this order, and the rows are those after the edit.
 */
export function changedRows(
  before: readonly Row[],
  after: readonly Row[],
  beads: ReadonlySet<BeadId>,
): { readonly removed: readonly string[]; readonly changed: readonly number[] } {
  const earlier = new Map(before.map((row) => [row.key, row]))
  const inPlace = unmoved(before, after)
  const changed: number[] = []
  for (const [i, row] of after.entries()) {
    const old = earlier.get(row.key)
    earlier.delete(row.key)
    const isTouched = 'bead' in row && beads.has(row.bead)
    if (!old || isTouched || !inPlace.has(row.key) || !looksSame(old, row)) changed.push(i)
  }
  return { removed: [...earlier.keys()], changed }
}

/** Keys of the rows that can stay where they are while the others take their places among them. */
function unmoved(before: readonly Row[], after: readonly Row[]): ReadonlySet<string> {
  const places = new Map(before.map(({ key }, place) => [key, place]))
  const kept = after.filter(({ key }) => places.has(key))
  const series = longestSeries(kept.map(({ key }) => places.get(key)!))
  return new Set(Array.from(series, (at) => kept[at]!.key))
}

function looksSame(a: Row, b: Row): boolean {
  if (a.kind === 'link' && b.kind === 'link') {
    return a.crossing === b.crossing && same(a.source, b.source) && same(a.target, b.target)
  }
  if (a.kind === 'ghost' && b.kind === 'ghost') return same(a.segments, b.segments)
  if (a.kind !== 'unaligned' || b.kind !== 'unaligned') return false
  return same(a.segments, b.segments) && same(a.rejected, b.rejected)
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
