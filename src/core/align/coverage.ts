/**
 * What of each segment finds its counterpart in spans of the other text. A segment's coverage adds
 * up over the segments of a span on its own side, so that any m-n bead is a sum of a few cells.
 */
import type { Band } from './band.ts'
import type { SideEvidence } from './evidence.ts'
import type { TextFeatures } from './features.ts'
import { CROWD } from './parameters.ts'

export interface Coverage {
  /** spans[y - 1][cell (i, j)]: log odds that the other side's segments j … j + y - 1 add to those of segment i. */
  readonly spans: readonly Float32Array[]
  /** Log odds of the segments before each one when nothing finds a counterpart, added up. */
  readonly baseSums: Float64Array
}

/** Positions at which each type occurs, in order: those of type t are at[starts[t] … starts[t + 1]). */
export interface Postings {
  readonly starts: Int32Array
  readonly at: Int32Array
}

export function postingsOf(text: TextFeatures): Postings {
  const starts = new Int32Array(text.vocabulary.length + 1)
  for (const type of text.types) starts[type + 1]!++
  for (let t = 0; t < text.vocabulary.length; t++) starts[t + 1]! += starts[t]!
  const at = new Int32Array(text.types.length)
  const next = starts.slice()
  for (let i = 0; i < text.size; i++) {
    for (let k = text.starts[i]!; k < text.starts[i + 1]!; k++) at[next[text.types[k]!]!++] = i
  }
  return { starts, at }
}

/** Coverage of the segments of `own` by spans of one to `longest` segments of the other text, within the band. */
export function coverWithin(
  own: TextFeatures,
  evidence: SideEvidence,
  other: TextFeatures,
  band: Band,
  longest: number,
): Coverage {
  const postings = postingsOf(other)
  const crowds = crowdsOf(other, longest)
  const useful = usefulTypes(evidence)
  const cells = band.offsets[own.size]!
  const spans = Array.from({ length: longest }, () => new Float32Array(cells))
  const baseSums = new Float64Array(own.size + 1)
  let widest = 0
  for (let i = 0; i < own.size; i++) widest = Math.max(widest, band.to[i]! - band.from[i]!)
  const best = new Float32Array(widest + longest)
  const hits = new Int32Array(widest + longest)
  for (let i = 0; i < own.size; i++) {
    const from = band.from[i]!
    const width = band.to[i]! - from
    const row = band.offsets[i]!
    let base = 0
    for (let k = own.starts[i]!; k < own.starts[i + 1]!; k++) {
      const type = own.types[k]!
      base += evidence.misses[type]!
      if (useful[type] === 0) continue
      const found = collectHits(evidence, type, postings, from, width + longest - 1, best, hits)
      if (found > 0) addHits(spans, crowds, row, from, width, best, hits, found)
    }
    baseSums[i + 1] = baseSums[i]! + base
  }
  return { spans, baseSums }
}

/**
 * Long segments hold any type by chance more often than short ones: what a hit is worth less in the
 * span of y segments from j on, at [y - 1][j], against a segment of mean length.
 */
export function crowdsOf(text: TextFeatures, longest: number): readonly Float32Array[] {
  let letters = 0
  for (const length of text.lengths) letters += length
  const mean = letters / Math.max(1, text.size) + CROWD.slack
  return Array.from({ length: longest }, (_, extra) =>
    Float32Array.from({ length: text.size }, (_, j) => {
      let sum = CROWD.slack
      for (let k = j; k <= Math.min(text.size - 1, j + extra); k++) sum += text.lengths[k]!
      return CROWD.weight * Math.log(sum / mean)
    }),
  )
}

/** By type: 1 where any match is worth something. */
function usefulTypes({ starts, deltas }: SideEvidence): Uint8Array {
  const useful = new Uint8Array(starts.length - 1)
  for (let type = 0; type < useful.length; type++) {
    for (let m = starts[type]!; m < starts[type + 1]!; m++) if (deltas[m]! > 0) useful[type] = 1
  }
  return useful
}

/** The best delta of a type at each position from `from` on; returns how many positions have one. */
function collectHits(
  evidence: SideEvidence,
  type: number,
  postings: Postings,
  from: number,
  width: number,
  best: Float32Array,
  hits: Int32Array,
): number {
  let found = 0
  for (let m = evidence.starts[type]!; m < evidence.starts[type + 1]!; m++) {
    const partner = evidence.partners[m]!
    const delta = evidence.deltas[m]!
    if (delta <= 0) continue
    const end = postings.starts[partner + 1]!
    for (let p = lowerBound(postings.at, postings.starts[partner]!, end, from); p < end; p++) {
      const at = postings.at[p]! - from
      if (at >= width) break
      if (best[at] === 0) hits[found++] = at
      if (delta > best[at]!) best[at] = delta
    }
  }
  return found
}

/** Adds to every span the best hit inside it, and clears `best`. */
function addHits(
  spans: readonly Float32Array[],
  crowds: readonly Float32Array[],
  row: number,
  from: number,
  width: number,
  best: Float32Array,
  hits: Int32Array,
  found: number,
): void {
  const longest = spans.length
  sortFirst(hits, found)
  let done = -1
  for (let hit = 0; hit < found; hit++) {
    const at = hits[hit]!
    // Spans that begin from here on can hold this hit; those before it were done with the last one.
    for (let j = Math.max(0, done + 1, at - longest + 1); j <= at && j < width; j++) {
      let most = 0
      for (let y = 0; y < longest; y++) {
        if (best[j + y]! > most) most = best[j + y]!
        if (most === 0) continue
        const worth = most - crowds[y]![from + j]!
        if (worth > 0) spans[y]![row + j]! += worth
      }
      done = j
    }
  }
  for (let hit = 0; hit < found; hit++) best[hits[hit]!] = 0
}

/** Sorts the first `count` numbers: mostly a handful, or ascending runs. */
function sortFirst(numbers: Int32Array, count: number): void {
  if (count > 32) {
    numbers.subarray(0, count).sort()
    return
  }
  for (let k = 1; k < count; k++) {
    const number = numbers[k]!
    let at = k
    for (; at > 0 && numbers[at - 1]! > number; at--) numbers[at] = numbers[at - 1]!
    numbers[at] = number
  }
}

function lowerBound(sorted: Int32Array, from: number, to: number, value: number): number {
  let low = from
  let high = to
  while (low < high) {
    const middle = (low + high) >> 1
    if (sorted[middle]! < value) low = middle + 1
    else high = middle
  }
  return low
}
