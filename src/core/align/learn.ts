/**
 * Words that stand for each other, learned from the surest links of the texts themselves: types that
 * occur in linked segments together far more often than by chance (Dunning's likelihood ratio, as
 * Moore 2004 uses it), among those that nothing else explains.
 */
import type { SideEvidence } from './evidence.ts'
import { MARK, type TextFeatures } from './features.ts'
import type { LinkGroup } from './link-groups.ts'
import { LEARNED, type Match } from './matches.ts'
import type { TextPair } from './text-pair.ts'
import { TypeSet } from './type-set.ts'

/** Links surer than this teach. */
const SURE = 0.8
/** Fewer links than this teach nothing but chance. */
const FEWEST_LINKS = 15
const MOST_LINKS = 3000
const FEWEST_TOGETHER = 3
/** Twice the log likelihood ratio of a pair: 0.1 % of unrelated pairs reach 10.8. */
const LEAST_RATIO = 16
/** Of the links that hold one type, the share that must hold the other. */
const LEAST_SHARE = 0.25
/** Associations of one type. */
const MOST_PARTNERS = 3

/** Matches of kind LEARNED; none from texts too short to learn from. */
export function learnMatches(pair: TextPair, groups: readonly LinkGroup[]): readonly Match[] {
  const sure = groups.filter(
    ({ source, target, confidence }) => confidence > SURE && source.length + target.length <= 4,
  )
  if (sure.length < FEWEST_LINKS) return []
  const step = Math.max(1, Math.ceil(sure.length / MOST_LINKS))
  const taught = sure.filter((_, index) => index % step === 0)
  const targetCounts = new Int32Array(pair.target.vocabulary.length)
  // By source type: the unexplained types on the other side of each link that it is unexplained in.
  const facing = new Map<number, (readonly number[])[]>()
  const left = new TypeSet(pair.source)
  const right = new TypeSet(pair.target)
  for (const { source, target } of taught) {
    left.fill(source)
    right.fill(target)
    const unknownLeft = unexplained(pair.source, pair.evidence.source, left, right)
    const unknownRight = unexplained(pair.target, pair.evidence.target, right, left)
    for (const t of unknownRight) targetCounts[t]!++
    for (const s of unknownLeft) {
      const others = facing.get(s)
      if (others === undefined) facing.set(s, [unknownRight])
      else others.push(unknownRight)
    }
  }
  const found: { match: Match; ratio: number }[] = []
  const together = new Int32Array(pair.target.vocabulary.length)
  for (const [s, others] of facing) {
    const count = others.length
    if (count < FEWEST_TOGETHER) continue
    for (const types of others) for (const t of types) together[t]!++
    for (const types of others) {
      for (const t of types) {
        const both = together[t]!
        together[t] = 0
        if (both < FEWEST_TOGETHER) continue
        if (both < LEAST_SHARE * Math.max(count, targetCounts[t]!)) continue
        const ratio = likelihoodRatio(both, count, targetCounts[t]!, taught.length)
        if (ratio < LEAST_RATIO) continue
        found.push({ match: { source: s, target: t, kind: LEARNED }, ratio })
      }
    }
  }
  return keepBest(found)
}

function unexplained(
  own: TextFeatures,
  evidence: SideEvidence,
  types: TypeSet,
  others: TypeSet,
): readonly number[] {
  return types.types.filter((type) => {
    if (own.classes[type] === MARK) return false
    for (let m = evidence.starts[type]!; m < evidence.starts[type + 1]!; m++) {
      if (others.has(evidence.partners[m]!)) return false
    }
    return true
  })
}

/** Twice the log likelihood ratio of dependence over independence, from a two by two table. */
function likelihoodRatio(both: number, a: number, b: number, all: number): number {
  if (both * all <= a * b) return 0
  return (
    2 *
    (surprise(both, (a * b) / all) +
      surprise(a - both, (a * (all - b)) / all) +
      surprise(b - both, ((all - a) * b) / all) +
      surprise(all - a - b + both, ((all - a) * (all - b)) / all))
  )
}

function surprise(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected)
}

function keepBest(found: readonly { match: Match; ratio: number }[]): readonly Match[] {
  const sorted = [...found].sort(
    (x, y) =>
      y.ratio - x.ratio || x.match.source - y.match.source || x.match.target - y.match.target,
  )
  const bySource = new Map<number, number>()
  const byTarget = new Map<number, number>()
  return sorted
    .map(({ match }) => match)
    .filter(({ source, target }) => {
      const left = bySource.get(source) ?? 0
      const right = byTarget.get(target) ?? 0
      if (left >= MOST_PARTNERS || right >= MOST_PARTNERS) return false
      bySource.set(source, left + 1)
      byTarget.set(target, right + 1)
      return true
    })
}
