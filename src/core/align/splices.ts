/** Segments that join what stands in several places of the other text, or share it out there. */
import { otherSide } from '../model.ts'
import { BeadScorer } from './bead-score.ts'
import { transposeCells, type Cells } from './candidates.ts'
import type { Rejections } from './fixed.ts'
import { LEAST_CONFIDENCE, type LinkGroup } from './link-groups.ts'
import { SPLICE, WALK } from './parameters.ts'
import { CoverageReader, spliceChance } from './splice-coverage.ts'
import { RunReader, runOdds, worthOf, type Run } from './runs.ts'
import type { TextPair } from './text-pair.ts'

/** Segments of links that are surer are in no splice of another. */
const TAKEN = 0.5
/** Pairs of segments with lower log odds are parts of no splice. */
const LEAST_ODDS = -15

interface Spliced {
  /** Of the text that has several, ascending. */
  readonly parts: readonly number[]
  readonly confidence: number
  /** What it adds to the log odds of the texts. */
  readonly logOdds: number
}

interface Joined {
  readonly groups: readonly LinkGroup[]
  /** What the new links add to the log odds of the texts. */
  readonly logOdds: number
}

/**
 * The groups with what they lack: one with a single segment on a side takes in another that explains
 * what is left of that segment, and two together may be linked that no link was found for.
 */
export function joinSplices(
  pair: TextPair,
  groups: readonly LinkGroup[],
  cells: Cells,
  rejections: Rejections,
): Joined {
  const scorer = new SpliceScorer(pair, rejections)
  const merged = joinSide(scorer, 'target', groups, transposeCells(cells))
  const split = joinSide(scorer, 'source', merged.groups, cells)
  return { groups: split.groups, logOdds: merged.logOdds + split.logOdds }
}

/** Joins for every single segment of a side, whose cells are given row by row. */
function joinSide(
  scorer: SpliceScorer,
  one: 'source' | 'target',
  groups: readonly LinkGroup[],
  cells: Cells,
): Joined {
  const many = otherSide(one)
  const byOne = new Map<number, LinkGroup>()
  const byPart = new Map<number, LinkGroup>()
  for (const group of groups) {
    for (const k of group[one]) byOne.set(k, group)
    for (const k of group[many]) byPart.set(k, group)
  }
  const kept = new Set(groups)
  let logOdds = 0
  for (let k = 0; k < cells.rows; k++) {
    const group = byOne.get(k) ?? null
    if (group !== null && group[one].length > 1) continue
    const isFree = (part: number) => {
      const other = byPart.get(part)
      return other === undefined || (other !== group && other.confidence < TAKEN)
    }
    const spliced = scorer.best(one, k, group, nearest(cells, k, isFree), cells.width)
    if (spliced === null) continue
    logOdds += spliced.logOdds
    if (group !== null) kept.delete(group)
    const sides = one === 'source' ? [[k], spliced.parts] : [spliced.parts, [k]]
    const made = { source: sides[0]!, target: sides[1]!, confidence: spliced.confidence }
    kept.add(made)
    byOne.set(k, made)
    for (const part of spliced.parts) {
      const loser = byPart.get(part)
      if (loser !== undefined) kept.delete(loser)
      byPart.set(part, made)
    }
  }
  return { groups: [...kept], logOdds }
}

/** The free segments that go best with a segment by themselves. */
function nearest(
  { starts, columns, scores }: Cells,
  row: number,
  isFree: (part: number) => boolean,
): readonly number[] {
  const found: number[] = []
  for (let c = starts[row]!; c < starts[row + 1]!; c++) {
    if (scores[c]! > LEAST_ODDS && isFree(columns[c]!)) found.push(c)
  }
  return found
    .sort((a, b) => scores[b]! - scores[a]! || a - b)
    .slice(0, SPLICE.candidates)
    .map((c) => columns[c]!)
}

class SpliceScorer {
  readonly #beads: BeadScorer
  readonly #coverage: { readonly source: CoverageReader; readonly target: CoverageReader }
  readonly #runs: RunReader | null
  readonly #rejections: Rejections

  constructor(pair: TextPair, rejections: Rejections) {
    this.#beads = new BeadScorer(pair)
    this.#coverage = {
      source: new CoverageReader(pair, 'source'),
      target: new CoverageReader(pair, 'target'),
    }
    this.#runs = pair.runs === null ? null : new RunReader(pair.source, pair.target)
    this.#rejections = rejections
  }

  /** The likeliest splice for segment k of a side, with its group if it has one; null where none is likely. */
  best(
    one: 'source' | 'target',
    k: number,
    group: LinkGroup | null,
    candidates: readonly number[],
    width: number,
  ): Spliced | null {
    const many = otherSide(one)
    let best = group === null ? null : this.#extended(one, k, group, group[many], candidates)
    // Two that no walk has linked, or only one and hardly: they have to be likely among all places.
    if (group === null || group.confidence < TAKEN) {
      const places = Math.log(width / (WALK.relink * WALK.leapAgain))
      for (const [at, part] of candidates.entries()) {
        const alone = this.#score(one, k, [part])
        for (const other of candidates.slice(at + 1)) {
          const both = this.#score(one, k, [part, other])
          const gain = both - Math.max(alone, this.#score(one, k, [other]))
          const price = priceOf([part], other)
          if (gain < price + SPLICE.least || this.#forbids(one, k, [part, other])) continue
          const logOdds = both - price - places
          const confidence = chance(logOdds) * this.#chance(one, k, [part], other, gain)
          if (confidence < TAKEN || confidence <= (best?.confidence ?? 0)) continue
          best = { parts: [part, other].sort((a, b) => a - b), confidence, logOdds }
        }
      }
    }
    return best
  }

  /** A group with one part more. */
  #extended(
    one: 'source' | 'target',
    k: number,
    { confidence }: LinkGroup,
    parts: readonly number[],
    candidates: readonly number[],
  ): Spliced | null {
    const before = this.#score(one, k, parts)
    let best: Spliced | null = null
    for (const part of candidates) {
      const words = this.#score(one, k, [...parts, part]) - before
      const gain = Math.max(words, this.#runGain(one, k, parts, part))
      const logOdds = SPLICE.slope * (gain - priceOf(parts, part))
      if (logOdds < SPLICE.least || this.#forbids(one, k, [...parts, part])) continue
      // What the second part explains makes the first one likelier, too.
      const isTelling = gain > words ? chance(logOdds) : this.#chance(one, k, parts, part, gain)
      const both = chance(oddsOf(confidence) + logOdds) * isTelling
      if (both < LEAST_CONFIDENCE || both <= (best?.confidence ?? 0)) continue
      best = { parts: [...parts, part].sort((a, b) => a - b), confidence: both, logOdds }
    }
    return best
  }

  /** That one more part is no other sentence on the same matter. */
  #chance(
    one: 'source' | 'target',
    k: number,
    parts: readonly number[],
    part: number,
    gain: number,
  ): number {
    const reader = this.#coverage[one]
    const coverages = [reader.read(k, parts, [part]), reader.read(k, [part], parts)]
    return spliceChance(coverages, gain, isBeside(parts, part), reader.size)
  }

  #score(one: 'source' | 'target', k: number, parts: readonly number[]): number {
    return one === 'source' ? this.#beads.score([k], parts) : this.#beads.score(parts, [k])
  }

  /** What the runs of a part tell that are not those of the other parts again. */
  #runGain(one: 'source' | 'target', k: number, parts: readonly number[], part: number): number {
    const reader = this.#runs
    if (reader === null) return -Infinity
    const runsOf = (i: number) => (one === 'source' ? reader.runs(k, i) : reader.runs(i, k))
    const known = parts.flatMap(runsOf)
    const overlaps = (a: Run, b: Run) => a[one] < b[one] + b.length && b[one] < a[one] + a.length
    const others = runsOf(part).filter((run) => !known.some((other) => overlaps(run, other)))
    return runOdds(worthOf(others))
  }

  #forbids(one: 'source' | 'target', k: number, parts: readonly number[]): boolean {
    const { isEmpty } = this.#rejections
    if (isEmpty) return false
    return one === 'source'
      ? this.#rejections.forbids([k], parts)
      : this.#rejections.forbids(parts, [k])
  }
}

/** What a part beyond others has to add. */
function priceOf(parts: readonly number[], part: number): number {
  return isBeside(parts, part) ? SPLICE.beside : SPLICE.anywhere
}

function isBeside(parts: readonly number[], part: number): boolean {
  return parts.some((other) => Math.abs(other - part) === 1)
}

function chance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds))
}

function oddsOf(confidence: number): number {
  const most = Math.min(1 - 1e-9, Math.max(1e-9, confidence))
  return Math.log(most / (1 - most))
}
