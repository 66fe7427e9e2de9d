import type {
  Difference,
  DifferenceKind,
  Divergence,
  DivergenceRule,
  LanguageTag,
} from '../model.ts'
import { wordCount } from '../text/word-count.ts'

/**
 * How much of a changed word counts, by the kind of change. Chosen by hand, not measured: nothing for
 * typing, little for the same word in another shape, one for another word, more where the change is
 * one of fact or stance. They serve to shade rows and say nothing of probabilities.
 */
const WORDING_WEIGHTS: Readonly<Record<DifferenceKind, number>> = {
  typography: 0,
  spelling: 0.1,
  inflection: 0.3,
  order: 0.3,
  move: 0.5,
  substitution: 1,
  addition: 1,
  omission: 1,
  number: 2,
  date: 2,
  name: 2,
  negation: 3,
  modality: 2,
  hedge: 2,
  attribution: 1,
  quotation: 1,
  term: 1,
}

/**
 * What one card takes from full agreement: 1 − w is left. Chosen by hand, not measured: most for what
 * is denied or missing, then figures and names, least for a term. They serve to shade rows too.
 */
const CARD_WEIGHTS: Readonly<Record<DivergenceRule, number>> = {
  number: 0.35,
  date: 0.35,
  name: 0.3,
  negation: 0.4,
  modality: 0.3,
  hedge: 0.25,
  attribution: 0.25,
  quotation: 0.2,
  term: 0.15,
  'no-counterpart': 0.4,
}

/** Of what was found between two passages, all that tells how much they vary. */
export interface CountedFindings {
  /** Within one language what `wordingShare` says; null across languages. */
  readonly share: number | null
  readonly divergences: readonly Pick<Divergence, 'rule'>[]
}

/**
 * How much two versions of a passage depart from each other, in [0, 1]; 0 where both say the same.
 * Within a language, the weighted share of words in differences; across languages, what the
 * divergence cards take from full agreement: 1 − Π(1 − w).
 */
export function rowVariation({ share, divergences }: CountedFindings): number {
  return share ?? 1 - divergences.reduce((left, { rule }) => left * (1 - CARD_WEIGHTS[rule]), 1)
}

/** The weighted share of the words of both texts that stand in their differences, in [0, 1]. */
export function wordingShare(
  [textA, textB]: readonly [string, string],
  language: LanguageTag,
  differences: readonly Difference[],
): number {
  const words = (text: string) => wordCount(text, language)
  const length = words(textA) + words(textB)
  if (length === 0) return 0
  let changed = 0
  for (const { a, b, kind } of differences) {
    const size = words(textA.slice(a.start, a.end)) + words(textB.slice(b.start, b.end))
    changed += size * WORDING_WEIGHTS[kind]
  }
  return Math.min(1, changed / length)
}

/** How much one version departs in a row. */
export interface VersionVariation {
  /** From the pivot, in [0, 1]; 0 for the pivot itself. */
  readonly fromPivot: number
  /** The mean over all other versions, in [0, 1]; 0 where there is no other. */
  readonly fromOthers: number
}

/**
 * Of each version of a row of the synopsis. `variation` tells how much two of them differ and is
 * asked once for each pair; `rowVariation` is one.
 */
export function synopsisVariation(
  versions: number,
  pivot: number,
  variation: (a: number, b: number) => number,
): readonly VersionVariation[] {
  const table = Array.from({ length: versions }, () => new Float64Array(versions))
  for (let a = 0; a < versions; a++) {
    for (let b = a + 1; b < versions; b++) table[a]![b] = table[b]![a] = variation(a, b)
  }
  return table.map((row) => ({
    fromPivot: row[pivot]!,
    fromOthers: row.reduce((sum, value) => sum + value, 0) / Math.max(1, versions - 1),
  }))
}
