/** What the rules know beside two texts: the same wherever their links are compared. */
import type { GlossaryTerm } from '../core/compare/divergences.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { Knowledge } from '../core/link-findings.ts'
import type { LanguageTag } from '../core/model.ts'
import { loadLexicon } from './lexicon.ts'
import { nameBook } from './name-book.ts'
import type { PackedIndexes } from './packed-indexes.ts'

/** Throws RangeError for a tag that is none. */
export function knowledgeOf(
  source: LanguageTag,
  target: LanguageTag,
  extras: {
    /** Terms of the user's, in the direction of the pair. */
    readonly glossary?: readonly GlossaryTerm[]
    /** Where the built-in resources of a pair are kept. */
    readonly packed?: PackedIndexes
  } = {},
): Knowledge {
  const { glossary = [], ...kept } = extras
  const lexicon = sameLanguage(source, target) ? undefined : loadLexicon(source, target, kept)
  return { lexicon, names: nameBook, glossary }
}

/** Each term once, with all its renderings. */
export function termsToKeepTo(
  pairs: readonly { readonly source: string; readonly target: string }[],
): readonly GlossaryTerm[] {
  const grouped = Map.groupBy(pairs, ({ source }) => source)
  return Array.from(grouped, ([a, renderings]) => ({
    a,
    b: renderings.map(({ target }) => target),
  }))
}
