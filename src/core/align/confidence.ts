/** Probabilities that links are right, from what the searches say of them. */
import type { LinkGroup } from './link-groups.ts'
import { CONFIDENCE, RELATED } from './parameters.ts'

/** Of a bead on a path, by its log odds. */
export function confidenceInOrder(score: number): number {
  return calibrated(score, CONFIDENCE.inOrder)
}

/** Of a link in any order, by its posterior in [0, 1]. */
export function confidenceInAnyOrder(posterior: number): number {
  const most = Math.min(1 - 1e-9, Math.max(1e-9, posterior))
  return calibrated(Math.log(most / (1 - most)), CONFIDENCE.inAnyOrder)
}

/**
 * Most texts have nothing in common, and among so many pairs of segments some are alike by chance:
 * no link is likelier than that these texts are about the same. `logOdds` are those of the links that
 * were found, over unrelated texts.
 */
export function doubtLinks(groups: readonly LinkGroup[], logOdds: number): readonly LinkGroup[] {
  const related = 1 / (1 + Math.exp(-RELATED - logOdds))
  return groups.map((group) => ({ ...group, confidence: group.confidence * related }))
}

function calibrated(logOdds: number, { offset, slope }: { offset: number; slope: number }): number {
  return 1 / (1 + Math.exp(-offset - slope * logOdds))
}
