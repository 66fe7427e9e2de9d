/**
 * Long passages that two texts share in the same order, though elsewhere: inside of them the search
 * for a path finds what single links cannot, beads of several segments.
 */
import { alignInOrder, groupsOf } from './coarse-to-fine.ts'
import { meanOf, type TextFeatures } from './features.ts'
import type { LinkGroup } from './link-groups.ts'
import { placesIn, selectPart } from './part.ts'
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
  const places = {
    source: span(chain[0]!.source[0]!, chain.at(-1)!.source.at(-1)!),
    target: span(chain[0]!.target[0]!, chain.at(-1)!.target.at(-1)!),
  }
  const part = selectPart(pair, places)
  const passage = { ...part, source: byItself(part.source), target: byItself(part.target) }
  const { steps } = alignInOrder(passage, { anchors: [], rejections: null })
  return groupsOf(steps).map((group) => ({ ...group, ...placesIn(places, group) }))
}

function byItself(text: TextFeatures): TextFeatures {
  return { ...text, meanLength: meanOf(text.lengths) }
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, k) => first + k)
}
