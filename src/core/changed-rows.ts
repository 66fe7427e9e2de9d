/** What is different between the rows before an edit and those after it. */
import type { BeadId } from './model.ts'
import type { Row } from './rows.ts'

/** Keys that are gone, and indexes of the rows that are new or look different. */
export function changedRows(
  before: readonly Row[],
  after: readonly Row[],
  beads: ReadonlySet<BeadId>,
): { readonly removed: readonly string[]; readonly changed: readonly number[] } {
  const earlier = new Map(before.map((row) => [row.key, row]))
  const changed: number[] = []
  for (const [i, row] of after.entries()) {
    const old = earlier.get(row.key)
    earlier.delete(row.key)
    if (!old || !looksSame(old, row) || ('bead' in row && beads.has(row.bead))) changed.push(i)
  }
  return { removed: [...earlier.keys()], changed }
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
