/**
 * Links in any order: each segment's counterpart is the hidden state of a Markov chain that walks
 * through the other text, mostly in steps of one, and now and then leaps or has no counterpart.
 * The posterior of a link so weighs its own evidence together with its neighbours'.
 */
import { JUMPS } from './parameters.ts'

export interface Walk {
  /** Posterior of each link, at [i · m + j]. */
  readonly posterior: Float32Array
  /** Log likelihood of the texts as linked by this walk, over that of unrelated texts. */
  readonly logOdds: number
}

/** Walks through the first text's n segments; `scores` are log odds of links at [i · m + j]. */
export function walkThrough(scores: Float32Array, n: number, m: number): Walk {
  const { steps, leap, unlink, relink } = JUMPS
  const reach = (steps.length - 1) / 2
  const width = m
  // Two states a position: linked to j, and unlinked since a link to j.
  const linked = new Float64Array(n * width)
  const unlinked = new Float64Array(n * width)
  const odds = new Float64Array(n * width)
  let logOdds = 0
  // Each row is scaled by its best, so that strong evidence does not overflow.
  const scale = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    let best = 0
    for (let j = 0; j < m; j++) best = Math.max(best, scores[i * width + j]!)
    for (let j = 0; j < m; j++) odds[i * width + j] = Math.exp(scores[i * width + j]! - best)
    scale[i] = Math.exp(-best)
    logOdds += best
  }
  const stayed = 1 - leap - unlink
  const forward = (row: number) => {
    const at = row * width
    let total = 0
    if (row === 0) {
      for (let j = 0; j < m; j++) {
        linked[at + j] = ((1 - unlink) / m) * odds[at + j]!
        unlinked[at + j] = (unlink / m) * scale[row]!
        total += linked[at + j]! + unlinked[at + j]!
      }
    } else {
      const before = at - width
      let sumLinked = 0
      let sumUnlinked = 0
      for (let j = 0; j < m; j++) {
        sumLinked += linked[before + j]!
        sumUnlinked += unlinked[before + j]!
      }
      const anywhere = (sumLinked * leap + sumUnlinked * relink * leapAfterNull) / m
      for (let j = 0; j < m; j++) {
        let arrive = anywhere
        for (let d = -reach; d <= reach; d++) {
          const from = j - d
          if (from < 0 || from >= m) continue
          arrive +=
            steps[d + reach]! *
            (stayed * linked[before + from]! +
              relink * (1 - leapAfterNull) * unlinked[before + from]!)
        }
        linked[at + j] = arrive * odds[at + j]!
        unlinked[at + j] =
          (unlink * linked[before + j]! + (1 - relink) * unlinked[before + j]!) * scale[row]!
        total += linked[at + j]! + unlinked[at + j]!
      }
    }
    logOdds += Math.log(total)
    for (let j = 0; j < m; j++) {
      linked[at + j]! /= total
      unlinked[at + j]! /= total
    }
  }
  for (let row = 0; row < n; row++) forward(row)
  const posterior = new Float32Array(n * width)
  let afterLinked = new Float64Array(m).fill(1)
  let afterUnlinked = new Float64Array(m).fill(1)
  for (let row = n - 1; row >= 0; row--) {
    const at = row * width
    let total = 0
    for (let j = 0; j < m; j++)
      total += linked[at + j]! * afterLinked[j]! + unlinked[at + j]! * afterUnlinked[j]!
    for (let j = 0; j < m; j++) posterior[at + j] = (linked[at + j]! * afterLinked[j]!) / total
    if (row === 0) break
    const beforeLinked = new Float64Array(m)
    const beforeUnlinked = new Float64Array(m)
    let anywhere = 0
    let largest = 0
    const weighted = new Float64Array(m)
    for (let j = 0; j < m; j++) {
      weighted[j] = odds[at + j]! * afterLinked[j]!
      anywhere += weighted[j]!
    }
    anywhere /= m
    for (let j = 0; j < m; j++) {
      let near = 0
      for (let d = -reach; d <= reach; d++) {
        const to = j + d
        if (to >= 0 && to < m) near += steps[d + reach]! * weighted[to]!
      }
      beforeLinked[j] = leap * anywhere + stayed * near + unlink * afterUnlinked[j]! * scale[row]!
      beforeUnlinked[j] =
        relink * (leapAfterNull * anywhere + (1 - leapAfterNull) * near) +
        (1 - relink) * afterUnlinked[j]! * scale[row]!
      largest = Math.max(largest, beforeLinked[j]!, beforeUnlinked[j]!)
    }
    for (let j = 0; j < m; j++) {
      beforeLinked[j]! /= largest
      beforeUnlinked[j]! /= largest
    }
    afterLinked = beforeLinked
    afterUnlinked = beforeUnlinked
  }
  return { posterior, logOdds }
}

const leapAfterNull = 0.6
