/** Links between texts that share some passages, in any order. */
import { adaptTo } from './adapt.ts'
import { confidenceInAnyOrder } from './confidence.ts'
import { findCells, transposeCells, type Cells } from './candidates.ts'
import type { Rejections } from './fixed.ts'
import {
  groupLinks,
  LEAST_CONFIDENCE,
  LEAST_ECHO_EVIDENCE,
  type Link,
  type LinkGroup,
} from './link-groups.ts'
import { WALK } from './parameters.ts'
import { alignPassages } from './passages.ts'
import { weighAgainstRivals } from './rivals.ts'
import { joinSplices } from './splices.ts'
import type { TextPair } from './text-pair.ts'
import { walkThrough } from './walk.ts'

export interface Outcome {
  readonly groups: readonly LinkGroup[]
  /** Log likelihood of the texts so linked, over that of unrelated texts. */
  readonly logOdds: number
}

export interface InAnyOrder extends Outcome {
  /** The same by what a path in order knows, too: without runs of words and without splices. */
  comparableOdds(): number
}

/** A link must be likely both for a walk through the source and for one through the target. */
export function alignInAnyOrder(pair: TextPair, rejections: Rejections): InAnyOrder {
  const first = linkInAnyOrder(pair, rejections, WALK.relink)
  const relink = relinkAfter(first.groups, pair)
  const adapted = adaptTo(pair, first.groups)
  const { cells, ...second } = linkInAnyOrder(adapted, rejections, relink)
  const groups = rejections.isEmpty
    ? withoutConflicts(alignPassages(adapted, second.groups))
    : second.groups
  const joined = joinSplices(adapted, groups, cells, rejections)
  const plain = { ...adapted, runs: null }
  return {
    groups: joined.groups,
    logOdds: second.logOdds + joined.logOdds,
    comparableOdds: () =>
      pair.runs === null ? second.logOdds : linkInAnyOrder(plain, rejections, relink).logOdds,
  }
}

/** Beads of a passage may take in segments that had a link elsewhere: the surer one stays. */
function withoutConflicts(groups: readonly LinkGroup[]): readonly LinkGroup[] {
  const source = new Set<number>()
  const target = new Set<number>()
  return groups
    .toSorted((a, b) => b.confidence - a.confidence || a.source[0]! - b.source[0]!)
    .filter((group) => {
      if (group.source.some((i) => source.has(i)) || group.target.some((j) => target.has(j))) {
        return false
      }
      for (const i of group.source) source.add(i)
      for (const j of group.target) target.add(j)
      return true
    })
}

function linkInAnyOrder(
  pair: TextPair,
  rejections: Rejections,
  relink: number,
): Outcome & { readonly cells: Cells } {
  const cells = findCells(pair, rejections)
  const weighed = weighAgainstRivals(cells)
  const there = walkThrough(weighed, relink)
  const flipped = transposeCells(weighed)
  const back = walkThrough(flipped, relink)
  const links: Link[] = []
  // What low rivals add tells links from each other, not whether the texts have any.
  let raised = 0
  const next = flipped.starts.slice()
  for (let i = 0; i < cells.rows; i++) {
    for (let c = cells.starts[i]!; c < cells.starts[i + 1]!; c++) {
      const j = cells.columns[c]!
      const posterior = Math.sqrt(there.posterior[c]! * back.posterior[next[j]!++]!)
      const evidence = cells.scores[c]!
      raised += posterior * (weighed.scores[c]! - evidence)
      if (posterior < LEAST_CONFIDENCE && evidence < LEAST_ECHO_EVIDENCE) continue
      links.push({ i, j, confidence: confidenceInAnyOrder(posterior), evidence })
    }
  }
  const groups = groupLinks(links, rejections)
  return { groups, logOdds: (there.logOdds + back.logOdds) / 2 - raised, cells }
}

/** Where a first walk found few links, more are less likely. */
function relinkAfter(groups: readonly LinkGroup[], { source, target }: TextPair): number {
  const links = groups.reduce((sum, group) => sum + group.confidence, 0)
  const share =
    (links + WALK.doubt * WALK.usual) / (Math.min(source.size, target.size) + WALK.doubt)
  return WALK.relink * Math.min(1, share / WALK.usual)
}
