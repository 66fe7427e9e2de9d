/**
 * What the aligner asks of bilingual resources. A lexicon is for one ordered pair of languages;
 * where its entries come from (built-in names, dictionaries, a glossary, confirmed pairs) is its
 * own affair.
 */
import type { LanguageTag } from '../model.ts'

/** One rendering of a head. */
export interface Translation {
  /** The words as the resource spells them, in the target language: one word or several. */
  readonly text: string
  /** How likely the head is rendered so, in (0, 1]; 1 for a glossary or an unambiguous name. */
  readonly weight: number
  /** Name of the resource, to be shown to a reviewer: `glossary`, `CLDR`, `confirmed pairs`. */
  readonly origin: string
}

export interface Lexicon {
  readonly source: LanguageTag
  readonly target: LanguageTag
  /**
   * Renderings of one head, best first; empty where nothing is known. The head is the words of the
   * source text as they stand there (inflected), lower-cased, separated by single spaces: bringing
   * them to the form of an entry (by `stem` of core/text/stem.ts or better) is the lexicon's part.
   * The aligner compares renderings with the target text by stem, so base forms will do.
   * Must be pure: same head, same answer.
   */
  translations(head: string): readonly Translation[]
}

/** A lexicon that knows nothing, for any pair. */
export function emptyLexicon(source: LanguageTag, target: LanguageTag): Lexicon {
  return { source, target, translations: () => [] }
}
