/** Which pairs of segments are looked at when links may be anywhere: a few for each, found by what they share. */
import { postingsOf } from './coverage.ts'
import type { Rejections } from './fixed.ts'
import { PairScorer } from './pair-score.ts'
import { nearestMeanings } from './semantics.ts'
import type { TextPair } from './text-pair.ts'

/** Cells (i, columns[c]) for c in starts[i] … starts[i + 1], columns ascending, with their log odds. */
export interface Cells {
  readonly rows: number
  readonly width: number
  readonly starts: Int32Array
  readonly columns: Int32Array
  readonly scores: Float32Array
}

/** All pairs are looked at up to this many. */
const ALL_PAIRS = 250_000
/** Candidates of a segment by what it shares. */
const NEAREST = 12
/** And by its meaning, for texts up to so many pairs. */
const NEAREST_MEANINGS = 4
const MOST_MEANINGS = 4_000_000
/** Types in more segments than this, and than this share of them, find no candidates. */
const COMMON = 40
const COMMON_SHARE = 0.01
/** Cells around a candidate, along the diagonal, that are looked at for its neighbours' sake. */
const AROUND = 4
const BESIDE = 1

export function findCells(pair: TextPair, rejections: Rejections): Cells {
  const { source, target } = pair
  const scorer = new PairScorer(pair)
  const columnsOf =
    source.size * target.size <= ALL_PAIRS ? () => everyColumn(target.size) : candidateColumns(pair)
  const starts = new Int32Array(source.size + 1)
  const columns: number[] = []
  const scores: number[] = []
  for (let i = 0; i < source.size; i++) {
    scorer.at(i)
    for (const j of columnsOf(i)) {
      if (rejections.touched[i] === 1 && rejections.forbids([i], [j])) continue
      columns.push(j)
      scores.push(scorer.score(j))
    }
    starts[i + 1] = columns.length
  }
  return {
    rows: source.size,
    width: target.size,
    starts,
    columns: Int32Array.from(columns),
    scores: Float32Array.from(scores),
  }
}

function everyColumn(width: number): readonly number[] {
  return Array.from({ length: width }, (_, j) => j)
}

/** The candidates of each source segment and the cells around them. */
function candidateColumns(pair: TextPair): (i: number) => readonly number[] {
  const { source, target, evidence } = pair
  const semantics = source.size * target.size > MOST_MEANINGS ? null : pair.semantics
  const postings = postingsOf(target)
  const common = Math.max(COMMON, COMMON_SHARE * target.size)
  const sums = new Float64Array(target.size)
  const around: Set<number>[] = Array.from({ length: source.size }, () => new Set())
  for (let i = 0; i < source.size; i++) {
    const touched: number[] = []
    for (let k = source.starts[i]!; k < source.starts[i + 1]!; k++) {
      const type = source.types[k]!
      for (let m = evidence.source.starts[type]!; m < evidence.source.starts[type + 1]!; m++) {
        const partner = evidence.source.partners[m]!
        const from = postings.starts[partner]!
        const to = postings.starts[partner + 1]!
        if (to - from > common) continue
        for (let p = from; p < to; p++) {
          const j = postings.at[p]!
          if (sums[j] === 0) touched.push(j)
          sums[j]! += evidence.source.deltas[m]!
        }
      }
    }
    touched.sort((a, b) => sums[b]! - sums[a]! || a - b)
    for (const j of touched.slice(0, NEAREST)) surround(around, i, j, target.size)
    for (const j of touched) sums[j] = 0
    for (const j of runTargets(pair, i)) around[i]!.add(j)
    if (semantics === null) continue
    for (const j of nearestMeanings(semantics, i, NEAREST_MEANINGS)) {
      surround(around, i, j, target.size)
    }
  }
  return (i) => [...around[i]!].sort((a, b) => a - b)
}

/** Segments with the same words in a row: rare words need not be among them. */
function runTargets({ runs }: TextPair, i: number): Iterable<number> {
  return runs === null ? [] : runs.targets.subarray(runs.starts[i], runs.starts[i + 1])
}

function surround(around: readonly Set<number>[], i: number, j: number, width: number): void {
  for (let d = -AROUND; d <= AROUND; d++) {
    const row = around[i + d]
    if (row === undefined) continue
    const beside = d === 0 ? 0 : BESIDE
    for (let column = j + d - beside; column <= j + d + beside; column++) {
      if (column >= 0 && column < width) row.add(column)
    }
  }
}

/** The same cells seen from the other text. */
export function transposeCells(cells: Cells): Cells {
  const starts = new Int32Array(cells.width + 1)
  for (const column of cells.columns) starts[column + 1]!++
  for (let j = 0; j < cells.width; j++) starts[j + 1]! += starts[j]!
  const columns = new Int32Array(cells.columns.length)
  const scores = new Float32Array(cells.columns.length)
  const next = starts.slice()
  for (let i = 0; i < cells.rows; i++) {
    for (let c = cells.starts[i]!; c < cells.starts[i + 1]!; c++) {
      const at = next[cells.columns[c]!]!++
      columns[at] = i
      scores[at] = cells.scores[c]!
    }
  }
  return { rows: cells.width, width: cells.rows, starts, columns, scores }
}
