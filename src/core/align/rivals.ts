/**
 * What a segment lacks speaks against each of its links alike: the longer it is and the freer the
 * translation, the lower all its cells. Where even its rivals are that low, a link is likelier than
 * its evidence alone says (the margin that Bertalign and CSLS use, on one side only).
 */
import type { Cells } from './candidates.ts'
import { RIVALS } from './parameters.ts'

/** The cells with their scores raised by how low their rows' and columns' rivals are; of short texts as they are. */
export function weighAgainstRivals(cells: Cells): Cells {
  const { rows, width, starts, columns } = cells
  if (Math.min(rows, width) < RIVALS.fewest) return cells
  const ofRows = new Float64Array(rows * RIVALS.rank).fill(-Infinity)
  const ofColumns = new Float64Array(width * RIVALS.rank).fill(-Infinity)
  for (let i = 0; i < rows; i++) {
    for (let c = starts[i]!; c < starts[i + 1]!; c++) {
      enter(ofRows, i, cells.scores[c]!)
      enter(ofColumns, columns[c]!, cells.scores[c]!)
    }
  }
  const scores = cells.scores.slice()
  for (let i = 0; i < rows; i++) {
    for (let c = starts[i]!; c < starts[i + 1]!; c++) {
      const rivals = rivalOf(ofRows, i) + rivalOf(ofColumns, columns[c]!)
      scores[c]! += RIVALS.weight * Math.max(0, 2 * RIVALS.usual - rivals)
    }
  }
  return { ...cells, scores }
}

/** Enters a score among the best of a segment, which are kept in order. */
function enter(best: Float64Array, segment: number, score: number): void {
  const end = (segment + 1) * RIVALS.rank
  let entering = score
  for (let k = segment * RIVALS.rank; k < end; k++) {
    if (entering <= best[k]!) continue
    const pushed = best[k]!
    best[k] = entering
    entering = pushed
  }
}

/** Of a segment with too few cells to tell, the usual one. */
function rivalOf(best: Float64Array, segment: number): number {
  const last = best[(segment + 1) * RIVALS.rank - 1]!
  return last === -Infinity ? RIVALS.usual : Math.max(RIVALS.least, last)
}
