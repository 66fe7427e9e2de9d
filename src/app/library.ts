/** Comparisons and what is said about their documents. */
import { UserError } from '../core/errors.ts'
import { canonicalTag } from '../core/language/tags.ts'
import {
  DOCUMENT_ROLES,
  type ComparisonId,
  type DocumentId,
  type DocumentRole,
  type Segment,
} from '../core/model.ts'
import type {
  ComparisonRecord,
  ComparisonSummary,
  ComparisonTexts,
  DocumentRecord,
  OperationId,
  OperationKind,
  Revision,
} from '../core/records.ts'
import type { ComparisonState } from '../storage/comparison-store.ts'
import type { DocumentState } from '../storage/document-store.ts'
import { Conflict } from './editing/conflict.ts'
import type { Context } from './context.ts'
import { commit } from './editing/operations.ts'

/** Characters of a title at most. */
const LONGEST_TITLE = 300

/** Newest first; deleted ones are left out. */
export function listComparisons(context: Context): readonly ComparisonSummary[] {
  return context.stores.comparisons.list().map((record) => summaryOf(context, record))
}

/** A page of the library, and the comparison to go on before; null at the end. */
export interface LibraryPiece {
  readonly comparisons: readonly ComparisonSummary[]
  readonly next: ComparisonId | null
}

/** Newest first, from the one made before `before` on: with progress, which takes a look at every link. */
export function libraryPiece(
  context: Context,
  { before, limit }: { readonly before?: ComparisonId | undefined; readonly limit: number },
): LibraryPiece {
  const records = context.stores.comparisons.list()
  const rest = before === undefined ? records : records.filter(({ id }) => id < before)
  const shown = rest.slice(0, limit)
  return {
    comparisons: shown.map((record) => summaryOf(context, record)),
    next: rest.length > limit ? shown.at(-1)!.id : null,
  }
}

/** Throws UserError not-found. */
export function getComparison(context: Context, id: ComparisonId): ComparisonSummary {
  return summaryOf(context, comparisonTexts(context, id))
}

/** Without the progress of its review, which takes a look at every link. Throws UserError not-found. */
export function comparisonTexts({ stores }: Context, id: ComparisonId): ComparisonTexts {
  const record = stores.comparisons.get(id)
  if (!record) throw new UserError('not-found', `There is no comparison ${id}.`)
  return { ...record, documents: stores.documents.list(id) }
}

/** With the progress of its review, which takes a look at every link. */
export function summaryOf({ stores }: Context, record: ComparisonRecord): ComparisonSummary {
  const documents = stores.documents.list(record.id)
  return { ...record, documents, progress: stores.comparisons.progress(record.id) }
}

/** Throws UserError not-found. */
export function getDocument(context: Context, id: DocumentId): DocumentRecord {
  const document = context.stores.documents.get(id)
  const isGone = context.stores.documents.state(id)?.replacedBy === id
  if (!document || isGone) throw new UserError('not-found', `There is no document ${id}.`)
  return document
}

/** In reading order. Throws UserError not-found. */
export function documentSegments(context: Context, id: DocumentId): readonly Segment[] {
  getDocument(context, id)
  return context.stores.documents.segments(id)
}

export function renameComparison(
  context: Context,
  change: {
    readonly comparison: ComparisonId
    readonly title: string
    readonly revision?: Revision
    readonly by: string
  },
): OperationId {
  const title = titleOf(change.title)
  return changeComparison(context, { ...change, kind: 'rename', summary: title }, { title })
}

/** Hides it; `undo` with the operation brings it back. */
export function deleteComparison(
  context: Context,
  change: { readonly comparison: ComparisonId; readonly by: string },
): OperationId {
  const { title } = getComparison(context, change.comparison)
  const deletedAt = context.now()
  return changeComparison(context, { ...change, kind: 'delete', summary: title }, { deletedAt })
}

/** Throws UserError invalid where the document belongs to another comparison. */
export function setPivot(
  context: Context,
  change: { readonly comparison: ComparisonId; readonly document: DocumentId; readonly by: string },
): OperationId {
  const { documents } = getComparison(context, change.comparison)
  const document = documents.find(({ id }) => id === change.document)
  if (!document) throw new UserError('invalid', 'This document belongs to another comparison.')
  const { id: pivot, title } = document
  return changeComparison(context, { ...change, kind: 'pivot', summary: title }, { pivot })
}

function changeComparison(
  context: Context,
  change: {
    readonly comparison: ComparisonId
    readonly kind: OperationKind
    readonly summary: string
    readonly revision?: Revision
    readonly by: string
  },
  values: Partial<ComparisonState>,
): OperationId {
  const { comparison: id, kind, summary, by, revision } = change
  const operation = commit(context, () => {
    const current = getComparison(context, id)
    if (revision !== undefined && revision !== current.revision) {
      throw new Conflict('This comparison has been changed since.', current, values)
    }
    const before = context.stores.comparisons.state(id)!
    const after = { ...before, ...values }
    return { comparison: id, kind, by, summary, delta: { comparison: { id, before, after } } }
  })
  return operation!
}

/** The title as it is kept: on one line. Throws UserError invalid for an empty or very long one. */
export function titleOf(title: string): string {
  const kept = oneLine(title)
  if (kept === '') throw new UserError('invalid', 'A title is missing.')
  if (kept.length > LONGEST_TITLE) {
    throw new UserError('invalid', `A title has at most ${LONGEST_TITLE} characters.`)
  }
  return kept
}

function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

export interface DocumentDescription {
  readonly title?: string
  readonly language?: string
  /** An empty string takes the value away, here and below. */
  readonly outlet?: string
  readonly url?: string
  /** ISO 8601 date, as precise as it is known. */
  readonly publishedAt?: string
  readonly role?: DocumentRole | ''
}

/** Changes what is said about a document; its text stays. */
export function describeDocument(
  context: Context,
  change: {
    readonly document: DocumentId
    readonly description: DocumentDescription
    readonly revision?: Revision
    readonly by: string
  },
): OperationId {
  const { document: id, description, by } = change
  const values = descriptionOf(description)
  const operation = commit(context, () => {
    const document = getDocument(context, id)
    if (change.revision !== undefined && change.revision !== document.revision) {
      throw new Conflict('This document has been changed since.', document, description)
    }
    const before = context.stores.documents.state(id)!
    const after = { ...before, ...values }
    const { comparison } = document
    const summary = after.title
    const delta = { documents: [{ id, before, after }] }
    return { comparison, kind: 'describe', by, summary, delta }
  })
  return operation!
}

/** A description as it is stored. Throws UserError invalid, naming the value. */
export function descriptionOf(description: DocumentDescription): Partial<DocumentState> {
  const { title, language, outlet, url, publishedAt, role } = description
  return {
    ...(title !== undefined && { title: titleOf(title) }),
    ...(language !== undefined && { language: canonicalTag(language) }),
    ...(outlet !== undefined && { outlet: oneLine(outlet) || null }),
    ...(url !== undefined && { url: webAddress(url) }),
    ...(publishedAt !== undefined && { publishedAt: dateOf(publishedAt) }),
    ...(role !== undefined && { role: roleOf(role) }),
  }
}

/** Only http and https: addresses become links. */
function webAddress(url: string): string | null {
  const typed = url.trim()
  if (typed === '') return null
  const parsed = URL.parse(typed)
  if (parsed?.protocol === 'http:' || parsed?.protocol === 'https:') return parsed.href
  throw new UserError('invalid', `“${typed.slice(0, 100)}” is not a web address (http or https).`)
}

function dateOf(date: string): string | null {
  const typed = date.trim()
  if (typed === '') return null
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/u.exec(typed)
  const isReal =
    parts && !Number.isNaN(Date.parse(typed)) && new Date(typed).toISOString().startsWith(typed)
  if (isReal) return typed
  throw new UserError(
    'invalid',
    `“${typed.slice(0, 40)}” is not a date: write 2021-12-31, 2021-12 or 2021.`,
  )
}

function roleOf(role: string): DocumentRole | null {
  if (role === '') return null
  const known = DOCUMENT_ROLES.find((name) => name === role)
  if (known) return known
  throw new UserError(
    'invalid',
    `There is no role “${role}”; there are ${DOCUMENT_ROLES.join(', ')}.`,
  )
}
