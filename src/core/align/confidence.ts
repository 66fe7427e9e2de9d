/**
 * Probabilities that links are right, from what the searches say of them, which is taken as it is. By
 * `test/bench/fit-confidence.ts` it is too modest on the development sets: of 3,822 links in order
 * and 1,736 in any order (15 and 95 of them wrong) those between one and nine tenths are right more
 * often than they say (offset 3.15 and 1.15, slope 0.37 and 0.45). The aligner was tuned on these sets,
 * and their texts always have something in common; elsewhere it had better be modest.
 */
import type { LinkGroup } from './link-groups.ts'
import { RELATED } from './parameters.ts'

/** Of a bead on a path, by its log odds. */
export function confidenceInOrder(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

/** Of a link in any order, by its posterior in [0, 1]; never quite sure. */
export function confidenceInAnyOrder(posterior: number): number {
  return Math.min(1 - 1e-9, Math.max(1e-9, posterior))
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
