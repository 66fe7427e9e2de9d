/** Links of single segments gathered into beads, so that no segment is in two. */
import type { Rejections } from './fixed.ts'

export interface Link {
  readonly i: number
  readonly j: number
  readonly confidence: number
}

/** Positions on either side, ascending, and the mean confidence of its links. */
export interface LinkGroup {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly confidence: number
}

/** A segment more in a bead that is there already has to be likely: most sentences have one counterpart. */
const SURE_ENOUGH_TO_JOIN = 0.5

interface Growing {
  readonly source: number[]
  readonly target: number[]
  readonly confidences: number[]
}

/**
 * The surest links first: a link of two free segments begins a bead; one with a free segment joins
 * the other's bead, as long as one side of the bead has a single segment.
 */
export function groupLinks(links: readonly Link[], rejections: Rejections): readonly LinkGroup[] {
  const sorted = [...links].sort((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j)
  const bySource = new Map<number, Growing>()
  const byTarget = new Map<number, Growing>()
  const groups: Growing[] = []
  for (const { i, j, confidence } of sorted) {
    const left = bySource.get(i)
    const right = byTarget.get(j)
    if (left === undefined && right === undefined) {
      const group = { source: [i], target: [j], confidences: [confidence] }
      groups.push(group)
      bySource.set(i, group)
      byTarget.set(j, group)
    } else if (confidence < SURE_ENOUGH_TO_JOIN) {
      continue
    } else if (left !== undefined && right === undefined && left.source.length === 1) {
      if (rejections.forbids(left.source, [...left.target, j])) continue
      left.target.push(j)
      left.confidences.push(confidence)
      byTarget.set(j, left)
    } else if (right !== undefined && left === undefined && right.target.length === 1) {
      if (rejections.forbids([...right.source, i], right.target)) continue
      right.source.push(i)
      right.confidences.push(confidence)
      bySource.set(i, right)
    }
  }
  return groups.map(({ source, target, confidences }) => ({
    source: source.sort((a, b) => a - b),
    target: target.sort((a, b) => a - b),
    confidence: confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length,
  }))
}
