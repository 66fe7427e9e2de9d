/** Links between texts that share some passages, in any order. */
import { adaptTo } from './adapt.ts'
import { findCells, transposeCells } from './candidates.ts'
import type { Rejections } from './fixed.ts'
import { groupLinks, type Link, type LinkGroup } from './link-groups.ts'
import { LINK_THRESHOLD } from './parameters.ts'
import type { TextPair } from './text-pair.ts'
import { walkThrough } from './walk.ts'

export interface Outcome {
  readonly groups: readonly LinkGroup[]
  /** Log likelihood of the texts so linked, over that of unrelated texts. */
  readonly logOdds: number
}

/** A link must be likely both for a walk through the source and for one through the target. */
export function alignInAnyOrder(pair: TextPair, rejections: Rejections): Outcome {
  const first = linkInAnyOrder(pair, rejections)
  return linkInAnyOrder(adaptTo(pair, first.groups), rejections)
}

function linkInAnyOrder(pair: TextPair, rejections: Rejections): Outcome {
  const cells = findCells(pair, rejections)
  const there = walkThrough(cells)
  const flipped = transposeCells(cells)
  const back = walkThrough(flipped)
  const links: Link[] = []
  const next = flipped.starts.slice()
  for (let i = 0; i < cells.rows; i++) {
    for (let c = cells.starts[i]!; c < cells.starts[i + 1]!; c++) {
      const j = cells.columns[c]!
      const confidence = Math.sqrt(there.posterior[c]! * back.posterior[next[j]!++]!)
      if (confidence >= LINK_THRESHOLD) links.push({ i, j, confidence })
    }
  }
  return { groups: groupLinks(links, rejections), logOdds: (there.logOdds + back.logOdds) / 2 }
}
