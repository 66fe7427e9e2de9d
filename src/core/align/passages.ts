/**
 * Long passages that two texts share in the same order, though elsewhere: inside of them the search
 * for a path finds what single links cannot, beads of several segments.
 */
import { alignInOrder, groupsOf } from './coarse-to-fine.ts'
import type { TextFeatures } from './features.ts'
import type { LinkGroup } from './link-groups.ts'
import type { TextPair } from './text-pair.ts'

/** Links that make a passage; shorter ones are as well told by their links alone. */
const FEWEST_LINKS = 12
/** Segments of either text that may lie between two links of a passage. */
const WIDEST_GAP = 8
/** Of the segments of a passage on its shorter side, those that are linked. */
const LEAST_SHARE = 0.4

/** The groups, with those of long passages in order replaced by the beads of their best path. */
export function alignPassages(pair: TextPair, groups: readonly LinkGroup[]): readonly LinkGroup[] {
  const sorted = groups.toSorted((a, b) => a.source[0]! - b.source[0]!)
  const chains: LinkGroup[][] = []
  for (const group of sorted) {
    const chain = chains.findLast((candidate) => follows(candidate.at(-1)!, group))
    if (chain === undefined) chains.push([group])
    else chain.push(group)
  }
  return chains.flatMap((chain) => (isPassage(chain) ? alignPassage(pair, chain) : chain))
}

function follows(before: LinkGroup, after: LinkGroup): boolean {
  const step = after.source[0]! - before.source.at(-1)!
  const otherStep = after.target[0]! - before.target.at(-1)!
  return step > 0 && otherStep > 0 && step <= WIDEST_GAP && otherStep <= WIDEST_GAP
}

function isPassage(chain: readonly LinkGroup[]): boolean {
  const length = chain.at(-1)!.source.at(-1)! - chain[0]!.source[0]!
  const otherLength = chain.at(-1)!.target.at(-1)! - chain[0]!.target[0]!
  return chain.length >= Math.max(FEWEST_LINKS, LEAST_SHARE * Math.min(length, otherLength))
}

function alignPassage(pair: TextPair, chain: readonly LinkGroup[]): readonly LinkGroup[] {
  const from = chain[0]!.source[0]!
  const to = chain.at(-1)!.source.at(-1)! + 1
  const otherFrom = chain[0]!.target[0]!
  const otherTo = chain.at(-1)!.target.at(-1)! + 1
  const passage: TextPair = {
    ...pair,
    source: slice(pair.source, from, to),
    target: slice(pair.target, otherFrom, otherTo),
  }
  const { steps } = alignInOrder(passage, { anchors: [], rejections: null })
  return groupsOf(steps).map(({ source, target, confidence }) => ({
    source: source.map((i) => i + from),
    target: target.map((j) => j + otherFrom),
    confidence,
  }))
}

function slice(text: TextFeatures, from: number, to: number): TextFeatures {
  const first = text.starts[from]!
  return {
    ...text,
    size: to - from,
    starts: text.starts.slice(from, to + 1).map((start) => start - first),
    types: text.types.slice(first, text.starts[to]),
    lengths: text.lengths.slice(from, to),
  }
}
