import { addTerms, editTerm, getTerm, listTerms, removeTerm } from '../../app/comparing/glossary.ts'
import { NewTerm, TermEdit } from './bodies.ts'
import { endpoint, namedRevision, type Endpoint } from './endpoint.ts'
import { page, PAGE_QUERY, pageOf } from './pages.ts'
import { Done, Term } from './schemas.ts'

/** The glossary. */
export const TERM_ENDPOINTS: readonly Endpoint[] = [
  endpoint({
    method: 'GET',
    path: '/terms',
    summary: 'The terms of the glossary, by number.',
    query: PAGE_QUERY,
    answer: pageOf('Term', Term),
    handle: ({ context, query }) =>
      page(
        listTerms(context).toSorted((a, b) => a.id - b.id),
        (term) => term.id,
        query,
      ),
  }),
  endpoint({
    method: 'POST',
    path: '/terms',
    summary: 'Adds a term; the same pair of words again only changes its comment.',
    body: NewTerm,
    status: 201,
    answer: Term,
    handle: ({ context, body, by }) => {
      const { comment, ...rest } = body
      const terms = [{ ...rest, ...(comment !== undefined && { comment }) }]
      return getTerm(context, addTerms(context, { terms, by })[0]!)
    },
  }),
  endpoint({
    method: 'GET',
    path: '/terms/:id',
    summary: 'A term.',
    answer: Term,
    handle: ({ context, id }) => getTerm(context, id('id')),
  }),
  endpoint({
    method: 'PATCH',
    path: '/terms/:id',
    summary: 'Changes the words or the comment of a term.',
    body: TermEdit,
    answer: Term,
    handle: (call) => {
      const { context, body } = call
      const { id: term, source, target, comment } = getTerm(context, call.id('id'))
      return editTerm(context, {
        term,
        revision: namedRevision(call),
        source: body.source ?? source,
        target: body.target ?? target,
        comment: body.comment ?? comment,
      })
    },
  }),
  endpoint({
    method: 'DELETE',
    path: '/terms/:id',
    summary: 'Removes a term.',
    answer: Done,
    handle: ({ context, id }) => {
      removeTerm(context, getTerm(context, id('id')).id)
      return { operation: null }
    },
  }),
]
