/** Search in the library or in one comparison. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { paths, withQuery } from '../../../views/paths.ts'
import { SearchPage } from '../../../views/search/search-page.tsx'
import type { SearchQuery } from '../../../views/search/search-page.tsx'
import { pairPath } from '../../../views/workbench/pair.ts'
import type { Context } from '../../app/context.ts'
import { getDocument } from '../../app/library.ts'
import { search } from '../../app/searching/searching.ts'
import type { SearchResult } from '../../app/searching/searching.ts'
import { UserError } from '../../core/errors.ts'
import type { ComparisonId, DocumentId } from '../../core/model.ts'
import type { DocumentSummary } from '../../core/records.ts'
import { STATUS } from '../errors.tsx'
import { RETRY_AFTER } from '../api/problem.ts'
import { idParam } from '../forms.ts'
import { choosePair, placeInComparison } from '../pair.ts'
import { shellOf } from '../shell.ts'
import { rowsOf } from '../turned.ts'

const WAYS = ['text', 'word', 'regex'] as const
const NOTHING: SearchResult = { texts: [], notes: [], next: null }

export function searchRoutes(context: Context): Hono {
  const routes = new Hono()
  routes.get('/search', (c) => show(context, c, null))
  routes.get('/comparisons/:id/search', (c) => show(context, c, idParam(c, 'id')))
  routes.get('/comparisons/:id/documents/:document/segments/:segment', (c) =>
    goToSegment(context, c),
  )
  return routes
}

async function show(context: Context, c: Request, comparison: ComparisonId | null) {
  const asked: SearchQuery = {
    query: c.req.query('query') ?? '',
    how: WAYS.find((way) => way === c.req.query('how')) ?? 'text',
    matchCase: c.req.query('matchCase') === 'yes',
    fold: c.req.query('fold') === 'yes',
  }
  const { result, problem } = await trySearch(context, c, asked, comparison)
  const known = new Map<DocumentId, DocumentSummary>()
  const documentOf = (id: DocumentId) => {
    const document = known.get(id) ?? getDocument(context, id)
    known.set(id, document)
    return document
  }
  const here = comparison === null ? paths.search() : paths.comparisonSearch(comparison)
  return c.render(
    <SearchPage
      shell={shellOf(c)}
      place={comparison === null ? undefined : placeInComparison(context, comparison, 'search')}
      asked={asked}
      texts={result.texts}
      notes={result.notes}
      more={result.next === null ? null : moreOf(here, asked, result.next)}
      documentOf={documentOf}
      problem={problem}
    />,
  )
}

function moreOf(here: string, asked: SearchQuery, after: string): string {
  const { query, how } = asked
  const yes = (is: boolean) => (is ? 'yes' : undefined)
  return withQuery(here, {
    query,
    how,
    matchCase: yes(asked.matchCase),
    fold: yes(asked.fold),
    after,
  })
}

/** A query that is none is said above the form, which keeps it. */
async function trySearch(
  context: Context,
  c: Request,
  asked: SearchQuery,
  comparison: ComparisonId | null,
): Promise<{ result: SearchResult; problem?: string }> {
  const after = c.req.query('after')
  try {
    const result = await search(context, {
      ...asked,
      ...(comparison === null ? {} : { comparison }),
      ...(after === undefined ? {} : { after }),
    })
    return { result }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    c.status(STATUS[error.code])
    if (STATUS[error.code] === 503) c.header('Retry-After', String(RETRY_AFTER))
    return { result: NOTHING, problem: error.message }
  }
}

/** The workbench at the row of a segment, beside the pivot or the first other version. */
function goToSegment(context: Context, c: Request) {
  const comparison = idParam(c, 'id')
  const document = idParam(c, 'document')
  const segment = idParam(c, 'segment')
  const usual = choosePair(context, comparison, {})
  const shown = usual?.source.id === document || usual?.target.id === document
  const pair =
    usual === null || shown
      ? usual
      : choosePair(context, comparison, { source: usual.source.id, target: document })
  if (pair === null) return c.redirect(paths.comparison(comparison), 303)
  const side = pair.source.id === document ? 'source' : 'target'
  const [view] = rowsOf(context, pair, { at: { side, segment }, limit: 1 }).rows
  const row = view?.row.key
  return c.redirect(pairPath(pair, row === undefined ? {} : { at: row, row }), 303)
}
