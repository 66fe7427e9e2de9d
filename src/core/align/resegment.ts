/** What becomes of links when reviewers divide and join segments. */
import type { SegmentId, Side } from '../model.ts'
import type { StoredBead } from '../records.ts'
import type { BeadDelta, BitextIndex } from './bitext-index.ts'
import { isLink } from './bead-sets.ts'

/**
 * What a change of the segmentation does to the beads of a bitext: `from` (neighbours, in reading
 * order) became `to`. Live beads that held some of `from` hold all of `to` and become one where
 * they were several; rejections are kept where they still mean the same.
 */
export function resegment(
  index: BitextIndex,
  side: Side,
  from: readonly SegmentId[],
  to: readonly SegmentId[],
): BeadDelta {
  const gone = new Set(from)
  const affected = [...index.beads()].filter((bead) => bead[side].some((id) => gone.has(id)))
  const live = affected.filter((bead) => bead.status !== 'rejected').sort((a, b) => a.id - b.id)
  const rejected = affected.filter((bead) => bead.status === 'rejected')
  const renew = (segments: readonly SegmentId[]) => {
    const place = segments.findIndex((id) => gone.has(id))
    const kept = segments.filter((id) => !gone.has(id))
    return place === -1 ? segments : [...kept.slice(0, place), ...to, ...kept.slice(place)]
  }
  const added = rejected
    .filter((bead) => from.every((id) => bead[side].includes(id)))
    .map((bead) => ({ ...bead, [side]: renew(bead[side]) }))
  const first = live[0]
  if (first) added.push({ ...joined(index, live), [side]: renew(joined(index, live)[side]) })
  return { removed: affected, added }
}

function joined(index: BitextIndex, beads: readonly StoredBead[]): StoredBead {
  const first = beads[0]!
  if (beads.length === 1) return first
  const source = index.source.sorted(beads.flatMap((bead) => bead.source))
  const target = index.target.sorted(beads.flatMap((bead) => bead.target))
  const status = beads.every((bead) => bead.status === 'confirmed') ? 'confirmed' : 'proposed'
  const absence = isLink({ source, target }) ? null : first.absence
  return { ...first, source, target, status, absence, confidence: null, reasons: [] }
}
