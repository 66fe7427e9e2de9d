/**
 * What of each segment finds its counterpart in spans of the other text. A segment's coverage adds
 * up over the segments of a span on its own side, so that any m-n bead is a sum of a few cells.
 */
import type { Band } from './band.ts'
import type { SideEvidence } from './evidence.ts'
import type { TextFeatures } from './features.ts'
import { CROWD } from './parameters.ts'

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

/** Writes where the cells of segment i of a text are kept, with the segments from `from` on of the other: `places[k]` for from + k, negative for none. */
type Layout = (i: number, from: number, width: number, places: Int32Array) => void

/** The cells (i, j) of a band for its source segments i. */
export function inRows(band: Band): Layout {
  return (i, from, width, places) => {
    const first = band.origins[i]! + from
    for (let k = 0; k < width; k++) places[k] = first + k
  }
}

/** The cells (i, j) of a band for its target segments j. */
export function inColumns(band: Band): Layout {
  return (j, from, width, places) => {
    for (let k = 0; k < width; k++) {
      const i = from + k
      places[k] = j < band.from[i]! || j >= band.to[i]! ? -1 : band.origins[i]! + j
    }
  }
}

/**
 * By cell, what spans of one to `longest` segments of the other text add to the log odds of a segment
 * of `own`: [y - 1] at the cell of segments i and j is that of the span [j, j + y) for segment i. The
 * spans begin in the ranges of the other text that `ranges` gives each segment.
 */
export function coverWithin(
  own: TextFeatures,
  evidence: SideEvidence,
  other: TextFeatures,
  ranges: Band,
  longest: number,
  layout: Layout,
): readonly Float32Array[] {
  const collector = new HitCollector(evidence, other, widestOf(ranges) + longest)
  const crowds = crowdsOf(other, longest)
  const useful = usefulTypes(evidence)
  const spans = Array.from({ length: longest }, () => new Float32Array(ranges.offsets[own.size]!))
  const places = new Int32Array(widestOf(ranges))
  for (let i = 0; i < own.size; i++) {
    const from = ranges.from[i]!
    const width = ranges.to[i]! - from
    layout(i, from, width, places)
    for (let k = own.starts[i]!; k < own.starts[i + 1]!; k++) {
      const type = own.types[k]!
      if (useful[type] === 0) continue
      const found = collector.collect(type, from, width + longest - 1)
      if (found > 0) addHits(spans, crowds, places, from, width, collector, found)
    }
  }
  return spans
}

function widestOf(ranges: Band): number {
  let widest = 0
  for (let i = 0; i < ranges.from.length; i++) {
    widest = Math.max(widest, ranges.to[i]! - ranges.from[i]!)
  }
  return widest
}

/**
 * Long segments hold any type by chance more often than short ones: what a hit is worth less in the
 * span of y segments from j on, at [y - 1][j], against a segment of mean length.
 */
export function crowdsOf(text: TextFeatures, longest: number): readonly Float32Array[] {
  const mean = text.meanLength + CROWD.slack
  const before = new Float64Array(text.size + 1)
  for (let j = 0; j < text.size; j++) before[j + 1] = before[j]! + text.lengths[j]!
  return Array.from({ length: longest }, (_, extra) => {
    const crowds = new Float32Array(text.size)
    for (let j = 0; j < text.size; j++) {
      const letters = before[Math.min(text.size, j + extra + 1)]! - before[j]!
      crowds[j] = CROWD.weight * Math.log((CROWD.slack + letters) / mean)
    }
    return crowds
  })
}

/** By type: 1 where any match is worth something. */
function usefulTypes({ starts, deltas }: SideEvidence): Uint8Array {
  const useful = new Uint8Array(starts.length - 1)
  for (let type = 0; type < useful.length; type++) {
    for (let m = starts[type]!; m < starts[type + 1]!; m++) if (deltas[m]! > 0) useful[type] = 1
  }
  return useful
}

/** Finds where the other text, from some position on, has what a type can stand for. */
class HitCollector {
  /** By position: the best delta there, 0 for none. */
  readonly best: Float32Array
  /** The positions that have one; of those before the first range's, in no order. */
  readonly hits: Int32Array
  readonly #evidence: SideEvidence
  readonly #postings: Postings
  /** By type of the other text: its first occurrence in or after the range that last asked for it, whence it is near to the next. */
  readonly #cursors: Int32Array

  constructor(evidence: SideEvidence, other: TextFeatures, widest: number) {
    this.best = new Float32Array(widest)
    this.hits = new Int32Array(widest)
    this.#evidence = evidence
    this.#postings = postingsOf(other)
    this.#cursors = this.#postings.starts.slice()
  }

  /** Fills in `best` and `hits` for [from, from + width), and tells the number of hits. */
  collect(type: number, from: number, width: number): number {
    const { starts, partners, deltas } = this.#evidence
    const { best, hits } = this
    const at = this.#postings.at
    let found = 0
    for (let m = starts[type]!; m < starts[type + 1]!; m++) {
      const delta = deltas[m]!
      if (delta <= 0) continue
      const partner = partners[m]!
      const end = this.#postings.starts[partner + 1]!
      const start = this.#postings.starts[partner]!
      let p = this.#cursors[partner]!
      while (p > start && at[p - 1]! >= from) p--
      while (p < end && at[p]! < from) p++
      this.#cursors[partner] = p
      for (; p < end; p++) {
        const place = at[p]! - from
        if (place >= width) break
        if (best[place] === 0) hits[found++] = place
        if (delta > best[place]!) best[place] = delta
      }
    }
    return found
  }
}

/** Adds to every span the best hit inside it, and clears `best`. */
function addHits(
  spans: readonly Float32Array[],
  crowds: readonly Float32Array[],
  places: Int32Array,
  from: number,
  width: number,
  { best, hits }: HitCollector,
  found: number,
): void {
  const longest = spans.length
  sortFirst(hits, found)
  let done = -1
  for (let hit = 0; hit < found; hit++) {
    const at = hits[hit]!
    // Spans that begin from here on can hold this hit; those before it were done with the last one.
    for (let j = Math.max(0, done + 1, at - longest + 1); j <= at && j < width; j++) {
      done = j
      const place = places[j]!
      if (place < 0) continue
      let most = 0
      for (let y = 0; y < longest; y++) {
        if (best[j + y]! > most) most = best[j + y]!
        if (most === 0) continue
        const worth = most - crowds[y]![from + j]!
        if (worth > 0) spans[y]![place]! += worth
      }
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
