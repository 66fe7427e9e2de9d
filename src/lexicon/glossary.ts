/** Glossaries of the user's: terms of one concept in several languages. */
import type { Warning } from '../core/errors.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { LanguageTag } from '../core/model.ts'
import type { TermPair } from './concepts.ts'

export interface GlossaryTerm {
  readonly language: LanguageTag
  readonly text: string
}

export interface GlossaryConcept {
  readonly terms: readonly GlossaryTerm[]
}

export interface GlossaryFile {
  readonly concepts: readonly GlossaryConcept[]
  readonly warnings: readonly Warning[]
}

/** Every term of one language with every term of the other, in order; concepts that lack one give none. */
export function glossaryPairs(
  concepts: readonly GlossaryConcept[],
  source: LanguageTag,
  target: LanguageTag,
): readonly TermPair[] {
  return concepts.flatMap(({ terms }) => {
    const heads = terms.filter(({ language }) => sameLanguage(language, source))
    const tails = terms.filter(({ language }) => sameLanguage(language, target))
    return heads.flatMap((head) =>
      tails.map((tail) => ({
        source: head.text,
        target: tail.text,
        weight: 1,
        origin: 'glossary',
      })),
    )
  })
}
