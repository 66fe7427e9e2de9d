/** How much texts leave out, learned from a first path through them. */
import { GAPS, PATH, type PathPriors } from './parameters.ts'
import type { Step } from './parallel.ts'

/** The priors for texts that leave out as much, and as much at a time, as a path says. */
export function withGaps(path: readonly Step[]): PathPriors {
  let nulls = 0
  let gaps = 0
  let beads = 0
  let wasNull = false
  for (const { x, y } of path) {
    const isNull = x === 0 || y === 0
    if (isNull) nulls++
    else beads++
    if (isNull && !wasNull) gaps++
    wasNull = isNull
  }
  const { usual } = GAPS
  return {
    ...PATH,
    null: Math.min(GAPS.most, PATH.null + shift(gaps, beads + gaps, usual.begin)),
    nextNull: Math.min(GAPS.most, PATH.nextNull + shift(nulls - gaps, nulls, usual.goOn)),
  }
}

/** How far the log odds of a share that was seen move a prior made for the usual share. */
function shift(count: number, all: number, usual: number): number {
  const share = (count + GAPS.doubt * usual) / (all + GAPS.doubt)
  return GAPS.adapt * (logit(share) - logit(usual))
}

function logit(share: number): number {
  return Math.log(share / (1 - share))
}
