/** Probabilities that links are right, from what the searches say of them. */
import { CONFIDENCE } from './parameters.ts'

/** Of a bead on a path, by its log odds. */
export function confidenceInOrder(score: number): number {
  return calibrated(score, CONFIDENCE.inOrder)
}

/** Of a link in any order, by its posterior in [0, 1]. */
export function confidenceInAnyOrder(posterior: number): number {
  const most = Math.min(1 - 1e-9, Math.max(1e-9, posterior))
  return calibrated(Math.log(most / (1 - most)), CONFIDENCE.inAnyOrder)
}

function calibrated(logOdds: number, { offset, slope }: { offset: number; slope: number }): number {
  return 1 / (1 + Math.exp(-offset - slope * logOdds))
}
