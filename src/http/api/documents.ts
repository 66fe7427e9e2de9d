import { describeDocument, documentSegments, getDocument } from '../../app/library.ts'
import { removeDocument } from '../../app/removing.ts'
import { replaceText } from '../../app/importing/replacing.ts'
import { Conflict } from '../../app/editing/conflict.ts'
import { incomingOf } from './comparisons.ts'
import { endpoint, namedRevision, REVISION_QUERY, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { DocumentEdit, NewDocument } from './bodies.ts'
import { removal } from './removal.ts'
import { Document, Segment } from './schemas.ts'

/** Documents, what is said about them, and their segments. */
export const DOCUMENT_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/documents/:id',
    summary: 'A document with its text.',
    answer: Document,
    handle: ({ context, id }) => getDocument(context, id('id')),
  }),
  endpoint({
    method: 'PATCH',
    path: '/documents/:id',
    summary: 'Changes the description of a document; an empty value removes it.',
    body: DocumentEdit,
    answer: Document,
    handle: (call) => {
      const { context, by } = call
      const document = call.id('id')
      getDocument(context, document)
      const { revision: _, ...given } = call.body
      const description = Object.fromEntries(
        Object.entries(given).filter(([, value]) => value !== undefined),
      )
      describeDocument(context, { document, description, revision: namedRevision(call), by })
      return getDocument(context, document)
    },
  }),
  removal({
    path: '/documents/:id',
    summary: 'Removes a document from its comparison; undo with the operation brings it back.',
    remove: (context, { id, ...asked }) => removeDocument(context, { document: id, ...asked }),
  }),
  endpoint({
    method: 'PUT',
    path: '/documents/:id/text',
    summary:
      'Replaces the text with a corrected one: a new document, with the links and notes that fit.',
    query: REVISION_QUERY,
    body: NewDocument,
    answer: Document,
    handle: async (call) => {
      const { context, by } = call
      const current = getDocument(context, call.id('id'))
      const seen = namedRevision({ revision: call.revision ?? call.query.revision })
      if (current.revision !== seen) {
        throw new Conflict('This document has been changed since.', current, call.body)
      }
      const incoming = incomingOf(call.body)
      const { document } = await replaceText(context, { document: current.id, incoming, by })
      return getDocument(context, document)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/documents/:id/segments',
    summary: 'The segments of a document, by number.',
    query: PAGE_QUERY,
    answer: pageOf('Segment', Segment),
    handle: ({ context, id, query }) => {
      const { text } = getDocument(context, id('id'))
      const segments = documentSegments(context, id('id')).toSorted((a, b) => a.id - b.id)
      const { items, next } = page(segments, (segment) => segment.id, query)
      const texts = items.map((one) => ({ ...one, text: text.slice(one.start, one.end) }))
      return { items: texts, next }
    },
  }),
]
