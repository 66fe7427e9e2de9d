/** Numbers that were measured; each says on what. */

/** By kind of match and class of type: the chance that a linked segment holds the counterpart. */
export const HIT: readonly (readonly number[])[] = [
  [0.4, 0.85, 0.85, 0.85, 0.85], // number
  [0.6, 0.6, 0.6, 0.6, 0.6], // mark
  [0.75, 0.85, 0.85, 0.8, 0.8], // identical
  [0.6, 0.7, 0.7, 0.6, 0.6], // same stem
  [0.15, 0.3, 0.2, 0.2, 0.2], // sound
  [0.3, 0.5, 0.4, 0.2, 0.2],
  [0.45, 0.7, 0.6, 0.2, 0.2],
  [0.55, 0.8, 0.7, 0.2, 0.2],
  [0.55, 0.6, 0.6, 0.5, 0.5], // term
  [0.3, 0.3, 0.3, 0.3, 0.3], // weak term
  [0.4, 0.4, 0.4, 0.4, 0.4], // learned
]

/** By class of type: the log odds of a link that lacks the counterpart of a type nothing matches. */
export const MISS: readonly number[] = [0, -0.2, -0.2, -0.7, -0.1]

/** Log prior of a bead by its sizes, relative to 1-1. */
export const BEAD_PRIOR = { perExtra: -1.6, crossed: -2, null: -2.2 }
/** Share of the log odds of either side's types. */
export const EVIDENCE_WEIGHT = 0.5
export const LENGTH_WEIGHT = 1

/** How a walk through the other text goes on: steps by −3 … 3 after a link, leaps, and links that end and begin. */
export const JUMPS = {
  steps: [0.01, 0.02, 0.05, 0.04, 0.75, 0.09, 0.04],
  leap: 0.25,
  unlink: 0.45,
  relink: 0.25,
} as const

/** Links of a lower posterior are not proposed. */
export const LINK_THRESHOLD = 0.3
