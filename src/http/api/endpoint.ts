/** One operation of the API: what it takes and gives, and what it does. */
import type { Context as Request } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Context } from '../../app/context.ts'
import { JsonBoundError, parseBounded } from '../../core/bounded-json.ts'
import { UserError } from '../../core/errors.ts'
import type { Revision } from '../../core/records.ts'
import { idParam } from '../forms.ts'
import { byOf } from '../shell.ts'
import { InvalidRequest } from './problem.ts'

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'

/** What a handler is told. */
export interface Call<Query, Body> {
  readonly context: Context
  readonly request: Request
  /** An id in the path. */
  readonly id: (name: string) => number
  readonly query: Query
  readonly body: Body
  /** From `If-Match` or the body or query; undefined where nobody said. */
  readonly revision: Revision | undefined
  readonly by: string
}

interface Described {
  readonly method: Method
  /** Below /api/v1, as Hono writes it: `/notes/:id`. */
  readonly path: string
  readonly summary: string
  /** Of a success. Default 200. */
  readonly status?: 200 | 201 | 202
  /** Null where the answer is a file. */
  readonly answer: z.ZodType | null
}

interface Typed<Query extends z.ZodObject, Body extends z.ZodType> extends Described {
  readonly query?: Query
  readonly body?: Body
  readonly handle: (call: Call<z.output<Query>, z.output<Body>>) => unknown
}

export interface Endpoint extends Described {
  readonly query: z.ZodObject
  readonly body: z.ZodType | null
  /** Reads and checks the request, then answers it. */
  readonly respond: (context: Context, request: Request) => Promise<Response>
}

/** The last part of an address, where a number is expected in all others. */
export const NO_QUERY = z.object({})

export function endpoint<
  Query extends z.ZodObject = typeof NO_QUERY,
  Body extends z.ZodType = z.ZodUndefined,
>(typed: Typed<Query, Body>): Endpoint {
  const { query = NO_QUERY, body = null, status = 200, handle, ...described } = typed
  return {
    ...described,
    status,
    query,
    body,
    respond: async (context, request) => {
      const asked = checked(query, request.req.query(), 'query') as z.output<Query>
      const sent = body === null ? undefined : checked(body, await readJson(request), 'body')
      const answer = await handle({
        context,
        request,
        id: (name) => idParam(request, name),
        query: asked,
        body: sent as z.output<Body>,
        revision: revisionOf(request, sent ?? asked),
        by: byOf(request),
      })
      if (answer instanceof Response) return answer
      return withTag(request.json(answer, status), answer)
    },
  }
}

function checked(schema: z.ZodType, value: unknown, part: 'body' | 'query'): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  throw new InvalidRequest(
    part,
    result.error.issues.map(({ path, message }) => ({
      path: path
        .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
        .join(''),
      message,
    })),
  )
}

/** Texts are few and long; the longest lists are those of segments. */
const BODY_BOUNDS = { depth: 32, values: 200_000 }

/** Nothing but JSON, so that no form of another site can send it. */
async function readJson(request: Request): Promise<unknown> {
  const type = request.req.header('content-type') ?? ''
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/iu.test(type)) {
    throw new HTTPException(415, { message: 'Send JSON, as application/json.' })
  }
  try {
    return parseBounded(await request.req.text(), BODY_BOUNDS)
  } catch (error) {
    if (error instanceof HTTPException || error instanceof UserError) throw error
    if (error instanceof JsonBoundError) {
      // No body that the API knows is as deep, however short it is.
      const code = error.bound === 'depth' ? 'usage' : 'too-large'
      throw new UserError(code, `The body has ${error.message}.`, {}, { cause: error })
    }
    throw new UserError('usage', 'The body is not JSON.', {}, { cause: error })
  }
}

/** Throws UserError usage for an `If-Match` that is none of ours. */
function revisionOf(request: Request, sent: unknown): Revision | undefined {
  const tag = request.req.header('if-match')
  if (tag !== undefined) {
    const revision = /^(?:W\/)?"(\d{1,15})"$/u.exec(tag.trim())?.[1]
    if (revision !== undefined) return Number(revision)
    throw new UserError('usage', 'If-Match names one revision, such as "12".')
  }
  return (sent as { readonly revision?: Revision } | undefined)?.revision
}

/** What has a revision names it in the header that `If-Match` answers to. */
function withTag(response: Response, answer: unknown): Response {
  const revision = (answer as { readonly revision?: unknown } | null)?.revision
  if (typeof revision === 'number') response.headers.set('ETag', `"${revision}"`)
  return response
}

/** Throws UserError usage where an edit names no revision. */
export function namedRevision({ revision }: { readonly revision: Revision | undefined }): Revision {
  if (revision !== undefined) return revision
  throw new UserError('usage', 'Name the revision that you saw: in If-Match, or as “revision”.')
}

/** The query of a deletion, which has no body. */
export const REVISION_QUERY = z.object({ revision: z.coerce.number().int().min(0).optional() })

/** Of a deletion that people's work may be lost by. */
export const REMOVAL_QUERY = REVISION_QUERY.extend({
  work: z
    .enum(['keep', 'delete'])
    .optional()
    .describe('`keep`, the default, refuses if people decided on links or wrote notes.'),
})
