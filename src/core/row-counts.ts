/** How far the review of a bitext is. */
import type { BeadDelta, BitextIndex } from './align/bitext-index.ts'
import type { StoredBead } from './records.ts'
import type { RowCounts } from './rows.ts'

/** By going through all beads. */
export function countRows(index: BitextIndex): RowCounts {
  const nothingLinked: RowCounts = {
    links: 0,
    confirmed: 0,
    rejected: 0,
    unalignedSource: index.source.segments.length,
    unalignedTarget: index.target.segments.length,
  }
  return countsAfter(nothingLinked, { removed: [], added: [...index.beads()] })
}

/** The counts after a change of beads. */
export function countsAfter(counts: RowCounts, { removed, added }: BeadDelta): RowCounts {
  const after = { ...counts }
  const count = ({ status, source, target }: StoredBead, times: 1 | -1) => {
    if (status === 'rejected') {
      after.rejected += times
      return
    }
    after.links += times
    if (status === 'confirmed') after.confirmed += times
    after.unalignedSource -= times * source.length
    after.unalignedTarget -= times * target.length
  }
  for (const bead of removed) count(bead, -1)
  for (const bead of added) count(bead, 1)
  return after
}
