import type { GlossaryTerm } from '../../core/compare/divergences.ts'
import type { LanguageTag } from '../../core/model.ts'
import { termsToKeepTo } from '../../lexicon/knowledge.ts'
import type { TermStore } from '../../storage/term-store.ts'

/** Terms of the user's for a pair of languages, those of the other direction turned. */
export function pairTerms(
  terms: TermStore,
  source: LanguageTag,
  target: LanguageTag,
): readonly { readonly source: string; readonly target: string }[] {
  const turned = terms.ofPair(target, source)
  return [
    ...terms.ofPair(source, target),
    ...turned.map((term) => ({ source: term.target, target: term.source })),
  ]
}

/** The same as the rules take them. */
export function pairGlossary(
  terms: TermStore,
  source: LanguageTag,
  target: LanguageTag,
): readonly GlossaryTerm[] {
  return termsToKeepTo(pairTerms(terms, source, target))
}
