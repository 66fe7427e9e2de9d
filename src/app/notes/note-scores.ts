/** How much the notes on each version weigh. */
import type { ComparisonId, DocumentId, Note, Severity } from '../../core/model.ts'
import { scoreOf, type VersionScore } from '../../core/note-score.ts'
import type { DocumentSummary } from '../../core/records.ts'
import { wordCount } from '../../core/text/word-count.ts'
import type { Context } from '../context.ts'
import { comparisonTexts } from '../library.ts'

/**
 * Of these notes, which begin threads of the comparison; versions without any are left out. A note on
 * a link is about the version that is compared with the pivot.
 */
export function versionScores(
  context: Context,
  comparison: ComparisonId,
  notes: readonly Note[],
): readonly VersionScore[] {
  const { pivot, documents } = comparisonTexts(context, comparison)
  const severities = new Map<DocumentId, Severity[]>()
  for (const note of notes) {
    const about = documentOf(context, note, pivot)
    if (about !== undefined)
      severities.set(about, [...(severities.get(about) ?? []), note.severity])
  }
  return documents.flatMap((document) => {
    const found = severities.get(document.id)
    if (found === undefined) return []
    return [{ document, ...scoreOf(found), words: wordsOf(context, document) }]
  })
}

function documentOf(
  { stores }: Context,
  { anchor }: Note,
  pivot: DocumentId | null,
): DocumentId | undefined {
  if (anchor.on !== 'bead') return anchor.document
  const bitext = stores.bitexts.get(anchor.bitext)
  return bitext?.target === pivot ? bitext?.source : bitext?.target
}

/** Texts never change: what was counted once holds, as long as anybody has this context. */
const counted = new WeakMap<Context['stores'], Map<DocumentId, number>>()

function wordsOf({ stores }: Context, { id, language }: DocumentSummary): number {
  const known = counted.get(stores) ?? new Map<DocumentId, number>()
  counted.set(stores, known)
  const words = known.get(id) ?? wordCount(stores.documents.get(id)?.text ?? '', language)
  known.set(id, words)
  return words
}
