/**
 * The numbers of the aligner; each block says where it comes from. *By hand* means: chosen, and checked
 * by `synoptic evaluate` on the development sets that the README names, whose figures whoever moves one
 * has to compare with. What was tried on the way was not recorded. Where something was measured, the
 * block says what, and on how much.
 */

/**
 * By kind of match and class of type (word, name, acronym, number, mark): the chance that a linked
 * segment holds the counterpart. By hand; what a pair of texts teaches takes its place (`adapt.ts`).
 */
export const HIT: readonly (readonly number[])[] = [
  [0.8, 0.8, 0.8, 0.94, 0.8], // number
  [0.75, 0.75, 0.75, 0.75, 0.75], // mark
  [0.65, 0.8, 0.6, 0.8, 0.8], // identical
  [0.6, 0.7, 0.6, 0.6, 0.6], // same stem
  [0.22, 0.32, 0.25, 0.2, 0.2], // sound alike (SOUND_GRADES of matches.ts)
  [0.44, 0.8, 0.5, 0.2, 0.2], // sound much alike
  [0.75, 0.92, 0.5, 0.2, 0.2], // sound the same
  [0.65, 0.78, 0.45, 0.5, 0.5], // term
  [0.55, 0.7, 0.45, 0.3, 0.3], // weak term
  [0.4, 0.4, 0.4, 0.4, 0.4], // learned
]

/**
 * By kind of match: the share of its log odds that counts, for words in lower case and for all others;
 * the words of a sentence are not independent. By hand.
 */
export const HIT_WEIGHT: readonly (readonly [number, number])[] = [
  [0.46, 0.68], // number
  [0.5, 0.5], // mark
  [0.35, 0.52], // identical
  [0.5, 0.55], // same stem
  [0.42, 0.53], // sound alike
  [0.65, 0.5], // sound much alike
  [0.48, 0.52], // sound the same
  [0.5, 0.59], // term
  [0.5, 0.35], // weak term
  [0.5, 0.5], // learned
]

/**
 * By class of type: the share that counts of the log odds of a counterpart that is in the text, but not
 * here. By hand.
 */
export const MISS_WEIGHT: readonly number[] = [0.43, 0.4, 0.3, 0.98, 1]

/** By class of type: the log odds of a link that holds a type nothing in the other text matches. By hand. */
export const BLANK: readonly number[] = [-0.02, -0.15, -0.3, -0.6, -0.3]

/** The same in one language, where words of a version mostly stand in the other. By hand. */
export const BLANK_IN_ONE_LANGUAGE: readonly number[] = [-0.25, -0.4, -0.4, -0.6, -0.3]

/** Log odds and priors of the steps of a monotone path. */
export interface PathPriors {
  /** Of a bead before any evidence: what the other numbers leave over. */
  readonly bead: number
  /** Of every segment of a bead beyond 1-1. */
  readonly extra: number
  /** Of beads with several segments on both sides. */
  readonly manyToMany: number
  /** Of a segment without counterpart after a bead, and after another such. */
  readonly null: number
  readonly nextNull: number
  /** Share of the log odds of lengths. */
  readonly length: number
}

/** For texts known to be parallel. By hand. */
export const PATH: PathPriors = {
  bead: 3,
  extra: -1.6,
  manyToMany: -1,
  null: -3,
  nextNull: -2.5,
  length: 1.3,
}

/** For texts that may as well not be: comparable with the odds of a walk (`length` is the same). By hand. */
export const PATH_BY_CHANCE: PathPriors = {
  bead: 2.1,
  extra: -0.8,
  manyToMany: -2,
  null: -2.5,
  nextNull: -1.5,
  length: 0.61,
}

/** How the gaps of a first path move the priors of segments without counterpart. By hand. */
export const GAPS = {
  /** The shares that PATH is for: of gaps among beads and gaps, and of segments that continue a gap. */
  usual: { begin: 0.15, goOn: 0.1 },
  /** The observations that those count for. */
  doubt: 5,
  /** How far the log odds of the texts' own shares move the priors. */
  adapt: 1.5,
  /** The least that a segment without counterpart costs. */
  most: -0.4,
}

/**
 * How much of the chance of a match, which grows with the letters it may stand among, counts; letters
 * added to all. By hand.
 */
export const CROWD = { weight: 0.28, slack: 10 }

/**
 * How a walk through the other text goes on: steps by −3 … 3 after a link, leaps, and links that end and
 * begin. By hand; where few links are found, the share of linked segments takes the place of `usual`.
 */
export const WALK = {
  /** Of a link before any evidence. */
  link: 2.4,
  length: 0.61,
  /** By the number of numbers and words beside those of grammar that find a counterpart: what so few speak against a link. */
  few: [-2.25, -0.36, -0.36, -0.18, -0.18],
  steps: [0.01, 0.02, 0.05, 0.04, 0.75, 0.09, 0.04],
  leap: 0.25,
  unlink: 0.45,
  relink: 0.25,
  /** The share of linked segments that this is for, and the segments that it counts for. */
  usual: 0.2,
  doubt: 3,
  /** Share of leaps among the links that begin again. */
  leapAgain: 0.6,
}

/**
 * How low scores of a segment's other cells raise all of them, in log odds: below `usual`, and no lower
 * than `least` counts. The cell of that rank is asked, since a segment that was split has several
 * links; in texts with fewer segments it is low by nature. Chosen on news, with all vocabulary and with
 * parts of it withheld: link F1 .964 becomes .967, and .844 .853 without any. On help pages and the
 * Declaration of Human Rights in 32 pairs of languages it stays; on verse in 9 pairs .43 becomes .50.
 */
export const RIVALS = { rank: 4, fewest: 12, usual: -4, least: -7, weight: 0.25 } as const

/** What runs of equal words tell, in words that no text holds by chance. By hand. */
export const RUN = {
  /** Words that both texts together have no more often than this count for one. */
  seldom: 3,
  /** What words of grammar count for, short ones and those of so many letters, and words of formulas. */
  common: 0.2,
  longCommon: 0.4,
  long: 4,
  formula: 0.3,
  /** Words that count for less than `telling` count together for no more than this and the others. */
  commonAlone: 1,
  telling: 0.5,
  /** Names at most, and one more word of a name, with fewer than so many others between. */
  name: 0.7,
  nameAgain: 0.2,
  nameReach: 3,
  /** What a run beyond the first of a pair has to tell before it counts. */
  again: 1.5,
  /** Runs that tell less are left out. */
  least: 2,
  /** Log odds of a link before its runs, what they add by what they tell, and the most that they make. */
  link: -2.5,
  weight: 3,
  most: 14,
} as const

/**
 * One segment made of several that may stand anywhere. Of 1,700 sentences of news the best second
 * sentence that is none adds up to 4 to the log odds, one in fifty 1.8; one that is adds 6 to 7 mostly.
 */
export const SPLICE = {
  /** What a second part has to add before it is as likely as not: a neighbour of the first, and any other. */
  beside: 2.3,
  anywhere: 2.8,
  /** And beyond that, so as to spoil no link. */
  least: 1.1,
  /** Of the log odds of a second part, what counts: words are not independent. */
  slope: 0.8,
  /** Segments that are tried as parts. */
  candidates: 6,
  /**
   * How the shares that a part and the segment tell of each other speak against another sentence on the
   * same matter, in log odds. Measured on 980 splices in documents with sentences left out, a quarter false.
   */
  same: { base: -1.4, beside: 3.5, part: 3.1, clause: 0.85, words: 0.33, gain: 0.25, size: 2 },
  mostGain: 12,
  /** Segments of a text in which a likely second sentence is no more likely to be found by chance. */
  usualSize: 30,
  /** Splices that are less likely than this are none. */
  leastChance: 0.8,
  /** Nor are those of distant parts that tell fewer words, or less of each other: of so many words, and of fewer. */
  leastWords: 2,
  manyWords: 3,
  leastShare: 0.3,
  leastShareOfFew: 0.5,
} as const

/**
 * How sentence embeddings count. Chosen with care rather than measured: the most that they can say
 * for a link is what two rare names say, and they speak against one only as far as the model finds
 * neighbours in these texts at all.
 */
export const MEANING = {
  /** Share of the log odds that counts: words and meanings are not independent. */
  weight: 0.85,
  most: 8,
  against: 3,
  /** The least spread of cosines by chance. */
  leastSpread: 0.02,
  /** How far beyond the best by chance a neighbour counts as one, in spreads. */
  beyond: 0.5,
} as const

/**
 * Log odds that two texts have anything in common, before they are read: one pair in sixteen. Of 2,700
 * pairs of unrelated news the links that are found by chance have log odds up to 2.7, of pairs that share
 * a third at least 5.7.
 */
export const RELATED = -2.7

/**
 * Texts are parallel when the best path is likelier than links in any order by `margin` and by what a
 * path gains by chance, which counts from `leastChance` to `mostChance`; all in log odds per segment of
 * either text. Of 680 pairs in 25 pairs of languages, in order with up to two fifths left out, in other
 * order, or with nothing in common, 22 are judged wrongly, most of them where no vocabulary joins the
 * languages; 52 without regard to chance. From `sure` on nothing more is asked; where links in any order
 * explain nothing, `alone` will do. What a path gains by chance differs by `spread` from one order of the
 * segments to another. Where runs of words and splices double the odds of the path, it tells only a part.
 */
export const IN_ORDER = {
  margin: 0.2,
  leastChance: -0.3,
  mostChance: 0.4,
  sure: 0.6,
  alone: 0.1,
  spread: 0.1,
} as const
