/**
 * Links in any order, as the hidden states of a Markov chain that walks through the segments of one
 * text and points into the other: mostly it steps on by one, now and then it leaps or points nowhere.
 * The posterior of a link thus weighs its own evidence together with its neighbours', and with all
 * other places that a segment could be linked to. Time is linear in the number of cells.
 */
import type { Cells } from './candidates.ts'
import { WALK } from './parameters.ts'

export interface Walk {
  /** Posterior of the link in each cell. */
  readonly posterior: Float64Array
  /** Log likelihood of the texts as linked by such walks, over that of unrelated texts. */
  readonly logOdds: number
}

const REACH = (WALK.steps.length - 1) / 2

/** Walks through the rows of the cells; `relink` is the probability that a row is linked after one that is not. */
export function walkThrough(cells: Cells, relink: number): Walk {
  const { odds, scales, bests } = scaleRows(cells)
  const { linked, totals } = walkForward(cells, odds, scales, relink)
  const posterior = walkBackward(cells, odds, scales, linked, totals, relink)
  let logOdds = 0
  for (let i = 0; i < cells.rows; i++) logOdds += bests[i]! + Math.log(totals[i]!)
  return { posterior, logOdds }
}

/** Odds of each cell divided by the best of its row (or by 1, "not linked"), and that divisor. */
function scaleRows(cells: Cells): {
  odds: Float64Array
  scales: Float64Array
  bests: Float64Array
} {
  const odds = new Float64Array(cells.columns.length)
  const scales = new Float64Array(cells.rows)
  const bests = new Float64Array(cells.rows)
  for (let i = 0; i < cells.rows; i++) {
    let best = 0
    for (let c = cells.starts[i]!; c < cells.starts[i + 1]!; c++)
      best = Math.max(best, cells.scores[c]!)
    for (let c = cells.starts[i]!; c < cells.starts[i + 1]!; c++) {
      odds[c] = Math.exp(cells.scores[c]! - best)
    }
    scales[i] = Math.exp(-best)
    bests[i] = best
  }
  return { odds, scales, bests }
}

/**
 * A value for every column, `all + factor · own[column]`, so that all columns can be scaled at once.
 * Columns of a negligible value are forgotten when the factor gets too small.
 */
class ColumnValues {
  readonly own: Float64Array
  all: number
  factor = 1
  /** Sum of `own`. */
  sum = 0
  #touched: number[] = []

  constructor(width: number, all: number) {
    this.own = new Float64Array(width)
    this.all = all
  }

  at(column: number): number {
    return this.all + this.factor * this.own[column]!
  }

  total(): number {
    return this.all * this.own.length + this.factor * this.sum
  }

  add(column: number, value: number): void {
    const share = value / this.factor
    if (this.own[column] === 0) this.#touched.push(column)
    this.own[column]! += share
    this.sum += share
  }

  scale(by: number): void {
    this.all *= by
    this.factor *= by
    if (this.factor < 1e-100) this.#renew()
  }

  #renew(): void {
    const kept: number[] = []
    this.sum = 0
    for (const column of this.#touched) {
      const value = this.own[column]! * this.factor
      this.own[column] = value > 1e-60 ? value : 0
      this.sum += this.own[column]
      if (this.own[column] > 0) kept.push(column)
    }
    this.#touched = kept
    this.factor = 1
  }
}

/** Forward probabilities of each cell, each row together with its unlinked states adding up to one. */
function walkForward(
  cells: Cells,
  odds: Float64Array,
  scales: Float64Array,
  relink: number,
): { linked: Float64Array; totals: Float64Array } {
  const { steps, leap, unlink, leapAgain } = WALK
  const { width, starts, columns } = cells
  const linked = new Float64Array(columns.length)
  const totals = new Float64Array(cells.rows)
  // The state "unlinked since a link to j", for every column j.
  const unlinked = new ColumnValues(width, (1 - relink) / width)
  const before = new Float64Array(width)
  const stay = 1 - leap - unlink
  let sumBefore = 0
  for (let i = 0; i < cells.rows; i++) {
    const anywhere =
      i === 0 ? relink / width : (leap * sumBefore + relink * leapAgain * unlinked.total()) / width
    // Nothing lies before the first row.
    const reach = i === 0 ? -Infinity : REACH
    let sum = 0
    for (let c = starts[i]!; c < starts[i + 1]!; c++) {
      let arrive = anywhere
      for (let d = -REACH; d <= reach; d++) {
        const from = columns[c]! - d
        if (from < 0 || from >= width) continue
        const near = stay * before[from]! + relink * (1 - leapAgain) * unlinked.at(from)
        arrive += steps[d + REACH]! * near
      }
      linked[c] = arrive * odds[c]!
      sum += linked[c]!
    }
    if (i > 0) {
      unlinked.scale(1 - relink)
      for (let c = starts[i - 1]!; c < starts[i]!; c++) {
        unlinked.add(columns[c]!, unlink * linked[c]!)
        before[columns[c]!] = 0
      }
    }
    unlinked.scale(scales[i]!)
    const total = sum + unlinked.total()
    totals[i] = total
    unlinked.scale(1 / total)
    sumBefore = sum / total
    for (let c = starts[i]!; c < starts[i + 1]!; c++) {
      linked[c]! /= total
      before[columns[c]!] = linked[c]!
    }
  }
  return { linked, totals }
}

function walkBackward(
  cells: Cells,
  odds: Float64Array,
  scales: Float64Array,
  linked: Float64Array,
  totals: Float64Array,
  relink: number,
): Float64Array {
  const { steps, leap, unlink, leapAgain } = WALK
  const { width, starts, columns } = cells
  const posterior = new Float64Array(columns.length)
  const stay = 1 - leap - unlink
  const after = new ColumnValues(width, 1)
  // Odds times backward probability of the cells of the row below.
  const weighted = new Float64Array(width)
  let sum = 0
  for (let i = cells.rows - 1; i >= 0; i--) {
    const isLast = i === cells.rows - 1
    const below = isLast ? 1 : totals[i + 1]!
    const scale = isLast ? 1 : scales[i + 1]!
    for (let c = starts[i]!; c < starts[i + 1]!; c++) {
      let value = 1
      if (!isLast) {
        value = (leap * sum) / width + unlink * scale * after.at(columns[c]!)
        for (let d = -REACH; d <= REACH; d++) {
          const to = columns[c]! + d
          if (to >= 0 && to < width) value += stay * steps[d + REACH]! * weighted[to]!
        }
        value /= below
      }
      posterior[c] = value
    }
    if (!isLast) {
      after.scale(((1 - relink) * scale) / below)
      after.all += (relink * leapAgain * sum) / width / below
      for (let c = starts[i + 1]!; c < starts[i + 2]!; c++) {
        for (let d = -REACH; d <= REACH; d++) {
          const from = columns[c]! - d
          if (from < 0 || from >= width) continue
          const near = steps[d + REACH]! * weighted[columns[c]!]!
          after.add(from, (relink * (1 - leapAgain) * near) / below)
        }
      }
      for (let c = starts[i + 1]!; c < starts[i + 2]!; c++) weighted[columns[c]!] = 0
    }
    sum = 0
    for (let c = starts[i]!; c < starts[i + 1]!; c++) {
      weighted[columns[c]!] = odds[c]! * posterior[c]!
      sum += weighted[columns[c]!]!
      posterior[c]! *= linked[c]!
    }
  }
  return posterior
}
