/** What a third version says about a link of two others: it confirms it, doubts it, or proposes one. */
import type { Bead, SegmentId } from '../model.ts'

/** The links of a third version C to both texts of a bitext A–B; live beads alone. */
export interface ThirdVersion {
  /** From A to C. */
  readonly toThird: readonly Bead[]
  /** From C to B. */
  readonly fromThird: readonly Bead[]
}

export type Verdict = 'supported' | 'doubted'

/** A link that two confident ones imply between segments that are in no link. */
export type ImpliedLink = Pick<Bead, 'source' | 'target'> & { readonly confidence: number }

/** Least confidence of legs that support a link. */
const LIKELY = 0.5

/** Least confidence of legs that doubt a link or imply one. */
const CONFIDENT = 0.8

/**
 * What a verdict makes of the odds of a link, and how many implied links are right. Chosen with care
 * from what the Declaration of Human Rights in seven languages gave, paragraphs left out or put
 * elsewhere, whose gold is noisy: .76 to 2.0 where supported, .05 to .10 where doubted, and .31 to .52
 * of the implied links right.
 */
const ODDS: Readonly<Record<Verdict, number>> = { supported: 1.25, doubted: 0.1 }
const IMPLIED = 0.4

const confidenceOf = ({ confidence }: Pick<Bead, 'confidence'>): number => confidence ?? 1

/** Which bead each segment of the source is in; beads of at least `least` with both sides. */
function beadsBySource(beads: readonly Bead[], least: number): ReadonlyMap<SegmentId, Bead> {
  const by = new Map<SegmentId, Bead>()
  for (const bead of beads) {
    if (bead.status === 'rejected' || bead.target.length === 0 || confidenceOf(bead) < least)
      continue
    for (const id of bead.source) by.set(id, bead)
  }
  return by
}

/** The segments of B that a third version leads to, over legs of at least `least`. */
function walkOver(
  { toThird, fromThird }: ThirdVersion,
  least: number,
): (ids: readonly SegmentId[]) => ReadonlySet<SegmentId> {
  const first = beadsBySource(toThird, least)
  const second = beadsBySource(fromThird, least)
  return (ids) => {
    const inThird = ids.flatMap((id) => first.get(id)?.target ?? [])
    return new Set(inThird.flatMap((id) => second.get(id)?.target ?? []))
  }
}

/**
 * What a third version says of a link A–B: `supported` where it leads from A to the same segments of
 * B, `doubted` where it leads confidently to others alone; null where it has no say.
 */
export function judgeByThird(third: ThirdVersion): (bead: Bead) => Verdict | null {
  const likely = walkOver(third, LIKELY)
  const confident = walkOver(third, CONFIDENT)
  return ({ source, target }) => {
    const reached = likely(source)
    if (target.some((id) => reached.has(id))) return 'supported'
    return confident(source).size > 0 ? 'doubted' : null
  }
}

/**
 * The verdict of all third versions on each link; a draw is none. One verdict counts once, however
 * many versions share it: they are not independent.
 */
export function judgeByThirds(thirds: readonly ThirdVersion[]): (bead: Bead) => Verdict | null {
  const judges = thirds.map(judgeByThird)
  return (bead) => {
    const votes = judges.map((judge) => judge(bead))
    const balance = votes.reduce(
      (sum, vote) => sum + (vote === 'supported' ? 1 : vote === 'doubted' ? -1 : 0),
      0,
    )
    return balance > 0 ? 'supported' : balance < 0 ? 'doubted' : null
  }
}

/** The confidence after a verdict, in [0, 1]. */
export function confidenceAfter(confidence: number, verdict: Verdict): number {
  const right = confidence * ODDS[verdict]
  const after = right / (right + 1 - confidence)
  // Rounding must not turn it the other way.
  return verdict === 'supported' ? Math.max(confidence, after) : Math.min(confidence, after)
}

/**
 * Links between segments of A and B that are in no live bead of `beads`, where one confident bead
 * leads from A to a third version and another from the same segments on to B.
 */
export function impliedLinks(
  beads: readonly Bead[],
  thirds: readonly ThirdVersion[],
): readonly ImpliedLink[] {
  const live = beads.filter(({ status }) => status !== 'rejected')
  const taken = {
    source: new Set(live.flatMap(({ source }) => source)),
    target: new Set(live.flatMap(({ target }) => target)),
  }
  const implied: ImpliedLink[] = []
  for (const { toThird, fromThird } of thirds) {
    const second = beadsBySource(fromThird, CONFIDENT)
    for (const first of new Set(beadsBySource(toThird, CONFIDENT).values())) {
      const [next, ...others] = new Set(first.target.map((id) => second.get(id)))
      if (!next || others.length > 0) continue
      const { source } = first
      const { target } = next
      if (source.some((id) => taken.source.has(id))) continue
      if (target.some((id) => taken.target.has(id))) continue
      const confidence = IMPLIED * confidenceOf(first) * confidenceOf(next)
      implied.push({ source, target, confidence })
      for (const id of source) taken.source.add(id)
      for (const id of target) taken.target.add(id)
    }
  }
  return implied
}
