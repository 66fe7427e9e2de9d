import type { Context } from '../../app/context.ts'
import { endpoint, namedRevision, REMOVAL_QUERY, type Endpoint } from './endpoint.ts'
import { Done } from './schemas.ts'

/** What a deletion is asked for. */
interface Removal {
  readonly id: number
  readonly revision: number
  /** Whether the work of people may go with it. */
  readonly withWork: boolean
  readonly by: string
}

/** A deletion that answers with the operation whose undo brings everything back. */
export function removal(described: {
  /** With one `:id`. */
  readonly path: string
  readonly summary: string
  readonly remove: (context: Context, asked: Removal) => number | null
}): Endpoint {
  const { path, summary, remove } = described
  return endpoint({
    method: 'DELETE',
    path,
    summary,
    query: REMOVAL_QUERY,
    answer: Done,
    handle: (call) => {
      const { context, id, query, by } = call
      const withWork = query.work === 'delete'
      const asked = { id: id('id'), revision: namedRevision(call), withWork, by }
      return { operation: remove(context, asked) }
    },
  })
}
