import { composed } from '../../core/text/compose.ts'
import { UserError, type Warning } from '../../core/errors.ts'
import { canonicalTag } from '../../core/language/tags.ts'
import type { LanguageTag } from '../../core/model.ts'
import type { TermId, TermRecord } from '../../core/records.ts'
import { decodeText } from '../../formats/encoding/encoding.ts'
import type { TermPair } from '../../lexicon/concepts.ts'
import { readGlossaryTable } from '../../lexicon/glossary-csv.ts'
import type { GlossaryConcept } from '../../lexicon/glossary.ts'
import { readTbx } from '../../lexicon/tbx.ts'
import { inTransaction } from '../../storage/transaction.ts'
import { Conflict } from '../editing/conflict.ts'
import type { Context } from '../context.ts'
import { reviewerNamed } from '../accounts/reviewers.ts'
import { pairTerms } from './pair-terms.ts'

/** Characters of a term at most. */
const LONGEST_TERM = 200

export interface TermInput {
  readonly sourceLanguage: string
  readonly targetLanguage: string
  readonly source: string
  readonly target: string
  readonly comment?: string
}

/** By source term. */
export function listTerms(context: Context): readonly TermRecord[] {
  return context.stores.terms.list()
}

/** @throws {UserError} not-found */
export function getTerm(context: Context, id: TermId): TermRecord {
  const term = context.stores.terms.get(id)
  if (term) return term
  throw new UserError('not-found', `There is no term ${id}.`)
}

/** The same pair of words again only changes its comment. Throws UserError invalid. */
export function addTerms(
  context: Context,
  { terms, by }: { readonly terms: readonly TermInput[]; readonly by: string },
): readonly TermId[] {
  context.bitexts.dropAll()
  return inTransaction(context.database, () => {
    const reviewer = reviewerNamed(context, by).id
    const createdAt = context.now()
    return terms.map((term) =>
      context.stores.terms.insert({
        sourceLanguage: canonicalTag(term.sourceLanguage),
        targetLanguage: canonicalTag(term.targetLanguage),
        source: termText(term.source),
        target: termText(term.target),
        comment: (term.comment ?? '').toWellFormed().trim(),
        reviewer,
        createdAt,
        revision: 1,
      }),
    )
  })
}

/** Throws Conflict where somebody changed it meanwhile. */
export function editTerm(
  context: Context,
  edit: {
    readonly term: TermId
    readonly revision: number
    readonly source: string
    readonly target: string
    readonly comment: string
  },
): TermRecord {
  context.bitexts.dropAll()
  return inTransaction(context.database, () => {
    const { terms } = context.stores
    const { term: id, revision } = edit
    const source = termText(edit.source)
    const target = termText(edit.target)
    if (!terms.update({ id, revision, source, target, comment: edit.comment.trim() })) {
      throw new Conflict('This term has been changed since.', terms.get(id) ?? null, edit)
    }
    return terms.get(id)!
  })
}

export function removeTerm(context: Context, term: TermId): void {
  context.bitexts.dropAll()
  inTransaction(context.database, () => context.stores.terms.remove(term))
}

function termText(text: string): string {
  const kept = composed(text.toWellFormed()).replaceAll(/\s+/gu, ' ').trim()
  if (kept === '' || kept.length > LONGEST_TERM) {
    throw new UserError('invalid', `A term has 1 to ${LONGEST_TERM} characters.`)
  }
  return kept
}

/** What the aligner is told for a pair of languages: the terms of both directions. */
export function glossaryPairs(
  context: Context,
  source: LanguageTag,
  target: LanguageTag,
): readonly TermPair[] {
  return pairTerms(context.stores.terms, source, target).map((term) => ({
    source: term.source,
    target: term.target,
    weight: 1,
    origin: 'glossary',
  }))
}

/**
 * Terms of a CSV, TSV or TBX file; all or none. Every term of a concept is paired with those of the
 * other languages that come after it. Throws UserError unreadable, invalid.
 */
export async function importGlossary(
  context: Context,
  file: {
    readonly fileName: string
    readonly bytes: Uint8Array
    /** Of the first columns of a table that does not name them. */
    readonly languages?: readonly LanguageTag[]
    readonly by: string
  },
): Promise<{ readonly terms: number; readonly warnings: readonly Warning[] }> {
  const { fileName, bytes, languages, by } = file
  const { text } = await decodeText(bytes, { fileName })
  const isXml = /^\s*</u.test(text)
  const { concepts, warnings } = isXml
    ? readTbx(text, fileName)
    : readGlossaryTable(text, fileName, languages)
  const terms = addTerms(context, { terms: concepts.flatMap(pairsOf), by })
  return { terms: terms.length, warnings }
}

function pairsOf({ terms }: GlossaryConcept): readonly TermInput[] {
  return terms.flatMap((one, i) =>
    terms
      .slice(i + 1)
      .filter(({ language }) => language !== one.language)
      .map((other) => ({
        sourceLanguage: one.language,
        targetLanguage: other.language,
        source: one.text,
        target: other.text,
      })),
  )
}
