/** What pairs of segments that people confirmed teach about words. */
import type { LanguageTag } from '../core/model.ts'
import type { TermPair } from './concepts.ts'
import { Spellings } from './spellings.ts'
import { associateWords } from './word-associations.ts'

/** Two passages that a person has said belong together. */
export interface ConfirmedPair {
  readonly source: string
  readonly target: string
}

/** Least agreement of both directions; sentences are longer than phrases, so more is asked. */
const LEAST_ASSOCIATION = 0.3

/** Two words that met once may have met by chance. */
const LEAST_MEETINGS = 2

/** Distinct words of a sentence; longer ones say little about any two words. */
const LARGEST_BAG = 80

/** Word pairs learned from the passages; few passages teach little, one teaches nothing. */
export function learnFromPairs(
  pairs: readonly ConfirmedPair[],
  source: LanguageTag,
  target: LanguageTag,
): readonly TermPair[] {
  const heads = new Spellings(source)
  const tails = new Spellings(target)
  const bags = pairs.map((pair) => ({
    source: heads.stemsOf([pair.source]),
    target: tails.stemsOf([pair.target]),
  }))
  const limits = { least: LEAST_ASSOCIATION, meetings: LEAST_MEETINGS, largestBag: LARGEST_BAG }
  return associateWords(bags, limits).map((association) => ({
    source: heads.usual(association.source),
    target: tails.usual(association.target),
    weight: association.weight,
    origin: 'confirmed pairs',
  }))
}
