/** What people have confirmed teaches later alignments. */
import { sameLanguage } from '../../core/language/tags.ts'
import type { DocumentId, LanguageTag, Side } from '../../core/model.ts'
import type { ConfirmedPair } from '../../lexicon/confirmed-pairs.ts'
import type { ConfirmedSegment } from '../../storage/link-store.ts'
import type { Context } from '../context.ts'

/** Links that are learned from: the newest ones. */
const MOST_LINKS = 20_000

/** Confirmed passages of two languages from all comparisons, whichever way round they were paired. */
export function confirmedPairs(
  context: Context,
  source: LanguageTag,
  target: LanguageTag,
): readonly ConfirmedPair[] {
  const texts = new Map<DocumentId, string>()
  const wordsOf = (segments: readonly ConfirmedSegment[]) =>
    segments
      .map(({ document, start, end }) => {
        const text = texts.get(document) ?? context.stores.documents.text(document)
        texts.set(document, text)
        return text.slice(start, end)
      })
      .join(' ')
  const links = Map.groupBy(context.stores.links.confirmedSegments(MOST_LINKS), ({ bead }) => bead)
  return [...links.values()].flatMap((segments) => {
    const on = (side: Side) => segments.filter((segment) => segment.side === side)
    const [a, b] = [on('source'), on('target')]
    if (a.length === 0 || b.length === 0) return []
    const fits = (first: LanguageTag, second: LanguageTag) =>
      sameLanguage(a[0]!.language, first) && sameLanguage(b[0]!.language, second)
    if (fits(source, target)) return [{ source: wordsOf(a), target: wordsOf(b) }]
    if (fits(target, source)) return [{ source: wordsOf(b), target: wordsOf(a) }]
    return []
  })
}
