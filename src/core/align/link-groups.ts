/** Links of single segments gathered into beads, so that no segment is in two. */
import type { Rejections } from './fixed.ts'

export interface Link {
  readonly i: number
  readonly j: number
  readonly confidence: number
  /** Log odds of the pair by itself, whatever stands around it or competes with it. */
  readonly evidence: number
}

/** Positions on either side, ascending, and the mean confidence of its links. */
export interface LinkGroup {
  readonly source: readonly number[]
  readonly target: readonly number[]
  readonly confidence: number
}

/** Links of a lower confidence begin no bead. */
export const LEAST_CONFIDENCE = 0.2
/** A segment more in a bead that is there already has to be likely: most sentences have one counterpart. */
const SURE_ENOUGH_TO_JOIN = 0.5
/** Or it says the same again: its evidence is as strong as that of the bead's first link, nearly. */
const SAME_AGAIN = 1
/** What the confidence of such an echo is of the first link's. */
const ECHO = 0.75
export const LEAST_ECHO_EVIDENCE = 4

interface Growing {
  readonly source: number[]
  readonly target: number[]
  readonly confidences: number[]
  readonly evidence: number
}

/**
 * The surest links first: a link of two free segments begins a bead; one with a free segment joins
 * the other's bead, as long as one side of the bead has a single segment.
 */
export function groupLinks(links: readonly Link[], rejections: Rejections): readonly LinkGroup[] {
  const sorted = links.toSorted((a, b) => b.confidence - a.confidence || a.i - b.i || a.j - b.j)
  const bySource = new Map<number, Growing>()
  const byTarget = new Map<number, Growing>()
  const groups: Growing[] = []
  for (const link of sorted) {
    const { i, j, confidence, evidence } = link
    const left = bySource.get(i)
    const right = byTarget.get(j)
    if (left === undefined && right === undefined) {
      if (confidence < LEAST_CONFIDENCE) continue
      const group = { source: [i], target: [j], confidences: [confidence], evidence }
      groups.push(group)
      bySource.set(i, group)
      byTarget.set(j, group)
    } else if (left !== undefined && right === undefined && left.source.length === 1) {
      if (!joins(link, left) || rejections.forbids(left.source, [...left.target, j])) continue
      left.target.push(j)
      left.confidences.push(Math.max(confidence, ECHO * left.confidences[0]!))
      byTarget.set(j, left)
    } else if (right !== undefined && left === undefined && right.target.length === 1) {
      if (!joins(link, right) || rejections.forbids([...right.source, i], right.target)) continue
      right.source.push(i)
      right.confidences.push(Math.max(confidence, ECHO * right.confidences[0]!))
      bySource.set(i, right)
    }
  }
  return groups.map(({ source, target, confidences }) => ({
    source: source.sort((a, b) => a - b),
    target: target.sort((a, b) => a - b),
    confidence: confidences.reduce((sum, confidence) => sum + confidence, 0) / confidences.length,
  }))
}

function joins({ confidence, evidence }: Link, group: Growing): boolean {
  if (confidence >= SURE_ENOUGH_TO_JOIN) return true
  return evidence >= LEAST_ECHO_EVIDENCE && evidence >= group.evidence - SAME_AGAIN
}
