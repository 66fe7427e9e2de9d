import { z } from 'zod'
import { Conflict } from '../../app/editing/conflict.ts'
import { addDocuments, importComparison, type Incoming } from '../../app/importing/importing.ts'
import {
  deleteComparison,
  getComparison,
  libraryPiece,
  renameComparison,
  setPivot,
} from '../../app/library.ts'
import { history, redo, undo } from '../../app/editing/undoing.ts'
import { alignWithPivot } from '../../app/aligning/version-alignments.ts'
import { endpoint, namedRevision, REVISION_QUERY, type Endpoint } from './endpoint.ts'
import { cursorAt, DEFAULT_LIMIT, lastKey, page, PAGE_QUERY, pageOf } from './pages.ts'
import { ComparisonEdit, NewComparison, NewDocument, NewDocuments, TakeBack } from './bodies.ts'
import { Comparison, DocumentSummary, Done, Operation } from './schemas.ts'

/** Comparisons, their documents as a list, and their history. */
export const COMPARISON_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/comparisons',
    summary: 'All comparisons, newest first.',
    query: PAGE_QUERY,
    answer: pageOf('Comparison', Comparison),
    handle: ({ context, query }) => {
      const { cursor, limit = DEFAULT_LIMIT } = query
      const before = lastKey({ cursor }) ?? undefined
      const { comparisons, next } = libraryPiece(context, { before, limit })
      return { items: comparisons, next: next === null ? null : cursorAt(next) }
    },
  }),
  endpoint({
    method: 'POST',
    path: '/comparisons',
    summary: 'Makes a comparison of texts, and aligns them with the first one.',
    body: NewComparison,
    status: 201,
    answer: Comparison,
    handle: async ({ context, body, by }) => {
      const { title, align = true } = body
      const documents = body.documents.map(incomingOf)
      const request = { documents, by, ...(title !== undefined && { title }) }
      const { comparison } = await importComparison(context, request)
      if (align) alignWithPivot(context, comparison)
      return getComparison(context, comparison)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/comparisons/:id',
    summary: 'A comparison with its documents.',
    answer: Comparison,
    handle: ({ context, id }) => getComparison(context, id('id')),
  }),
  endpoint({
    method: 'PATCH',
    path: '/comparisons/:id',
    summary: 'Renames a comparison, or chooses the version that the others are compared with.',
    body: ComparisonEdit,
    answer: Comparison,
    handle: (call) => {
      const { context, body, by } = call
      const { title, pivot } = body
      const comparison = call.id('id')
      checkRevision(getComparison(context, comparison), namedRevision(call), body)
      if (title !== undefined) renameComparison(context, { comparison, title, by })
      if (pivot !== undefined) setPivot(context, { comparison, document: pivot, by })
      return getComparison(context, comparison)
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/comparisons/:id',
    summary: 'Deletes a comparison; undo with the operation brings it back.',
    query: REVISION_QUERY,
    answer: Done,
    handle: (call) => {
      const { context, by } = call
      const comparison = call.id('id')
      checkRevision(getComparison(context, comparison), namedRevision(call), { deleted: true })
      return { operation: deleteComparison(context, { comparison, by }) }
    },
  }),
  endpoint({
    method: 'GET',
    path: '/comparisons/:id/documents',
    summary: 'The documents of a comparison, without their texts.',
    query: PAGE_QUERY,
    answer: pageOf('Document', DocumentSummary),
    handle: ({ context, id, query }) => {
      const documents = getComparison(context, id('id')).documents
      return page(
        documents.toSorted((a, b) => a.id - b.id),
        (document) => document.id,
        query,
      )
    },
  }),
  endpoint({
    method: 'POST',
    path: '/comparisons/:id/documents',
    summary: 'Adds further versions.',
    body: NewDocuments,
    status: 201,
    answer: Comparison,
    handle: async ({ context, id, body, by }) => {
      const comparison = id('id')
      getComparison(context, comparison)
      await addDocuments(context, { comparison, documents: body.documents.map(incomingOf), by })
      return getComparison(context, comparison)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/comparisons/:id/operations',
    summary: 'The history, newest first.',
    query: PAGE_QUERY,
    answer: pageOf('Operation', Operation),
    handle: ({ context, id, query }) => {
      const comparison = id('id')
      getComparison(context, comparison)
      const before = lastKey(query)
      // One more than is shown says whether there are more.
      const limit = (query.limit ?? DEFAULT_LIMIT) + 1
      const older = history(context, { comparison, limit, ...(before !== null && { before }) })
      return page(older, (operation) => operation.id, query, 'descending')
    },
  }),
  ...(['undo', 'redo'] as const).map((verb) =>
    endpoint({
      method: 'POST',
      path: `/comparisons/:id/${verb}`,
      summary: verb === 'undo' ? 'Undoes an operation.' : 'Redoes what an undo took back.',
      body: TakeBack,
      answer: Done,
      handle: ({ context, id, body, by }) => {
        const takeBack = verb === 'undo' ? undo : redo
        const { operation } = body
        const request = { comparison: id('id'), by, ...(operation !== undefined && { operation }) }
        return { operation: takeBack(context, request).operation }
      },
    }),
  ),
]

/** Throws Conflict where somebody has changed it since. */
function checkRevision(
  current: { readonly revision: number },
  seen: number,
  attempted: unknown,
): void {
  if (current.revision !== seen) {
    throw new Conflict('This comparison has been changed since.', current, attempted)
  }
}

/** A document of a request as it is imported. */
export function incomingOf(sent: z.output<typeof NewDocument>): Incoming {
  const { text, base64, fileName = 'pasted.txt', encoding, segmented = false, ...rest } = sent
  const description = Object.fromEntries(
    Object.entries(rest).filter(([, value]) => value !== undefined),
  )
  return {
    fileName,
    content: text ?? new Uint8Array(Buffer.from(base64 ?? '', 'base64')),
    segmented,
    ...(encoding !== undefined && { encoding }),
    description,
  }
}
