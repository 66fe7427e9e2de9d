/**
 * Resources that name the same things in many languages. Two languages meet over the identifiers
 * of the things, so that any pair of them has a dictionary.
 */
import type { LanguageTag } from '../core/model.ts'

/** The terms of one language, by identifier; the first term of a concept is its usual name. */
export type ConceptTerms = ReadonlyMap<string, readonly string[]>

/**
 * How the terms of a concept in two languages belong together: `synonyms`, each renders each;
 * `keywords`, only the first ones render each other and the rest is about the same thing.
 */
export type ConceptRelation = 'synonyms' | 'keywords'

export interface ConceptSource {
  /** Shown to reviewers as the origin of an entry. */
  readonly name: string
  readonly relation: ConceptRelation
  /** How far to trust an unambiguous entry, in (0, 1]. */
  readonly weight: number
  /** Empty for a language that the source does not know. */
  terms(language: LanguageTag): ConceptTerms
}

/** A term in one language and its rendering in another. */
export interface TermPair {
  readonly source: string
  readonly target: string
  /** In (0, 1]. */
  readonly weight: number
  readonly origin: string
}

/** Weight of the second, third … term of a concept against the first: it is used less often. */
const LATER_TERM = 0.9

/** The pairs that the terms of a source give for two languages. */
export function termPairs(
  source: ConceptSource,
  heads: ConceptTerms,
  targets: ConceptTerms,
): readonly TermPair[] {
  const pairs: TermPair[] = []
  for (const [concept, terms] of heads) {
    const renderings = targets.get(concept)
    if (renderings === undefined) continue
    const most = source.relation === 'keywords' ? 1 : Number.POSITIVE_INFINITY
    for (const head of terms.slice(0, most)) {
      for (const [rank, tail] of renderings.slice(0, most).entries()) {
        const weight = source.weight * (rank === 0 ? 1 : LATER_TERM)
        pairs.push({ source: head, target: tail, weight, origin: source.name })
      }
    }
  }
  return pairs
}
