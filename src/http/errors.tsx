/** Faults → answers. */
import type { Context as Request } from 'hono'
import { HTTPException } from 'hono/http-exception'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { OtherNamePage } from '../../views/layout/other-name.tsx'
import { ProblemPage, Toast } from '../../views/layout/message.tsx'
import { Conflict } from '../app/editing/conflict.ts'
import type { Context } from '../app/context.ts'
import { reportFault } from '../app/faults.ts'
import { UserError } from '../core/errors.ts'
import type { UserErrorCode } from '../core/errors.ts'
import { wantsParts } from './answers.tsx'
import { methodsAt } from './api/endpoints.ts'
import { RETRY_AFTER, isOfApi, problemOf, problemOfStatus } from './api/problem.ts'
import { answerConflict } from './conflicts.tsx'
import { routeOf } from './request-log.ts'
import { hostOf } from './security.ts'
import { shellOf } from './shell.ts'

/** One status for each thing that a person can do wrong. */
export const STATUS: Record<UserErrorCode, ContentfulStatusCode> = {
  usage: 400,
  invalid: 422,
  'not-found': 404,
  'not-text': 415,
  undecodable: 422,
  unreadable: 422,
  unsupported: 422,
  'too-large': 413,
  empty: 422,
  conflict: 409,
  busy: 503,
  cancelled: 409,
  unavailable: 503,
  forbidden: 403,
}

const HEADINGS: Partial<Record<UserErrorCode, string>> = {
  'not-found': 'Not found',
  conflict: 'Changed in the meantime',
  'too-large': 'Too large',
  busy: 'Busy',
  unavailable: 'Not available',
  forbidden: 'Not allowed',
}

/** What the user did wrong is said; a fault of ours goes to the log, with an id to find it by. */
export async function answerError(context: Context, error: Error, c: Request): Promise<Response> {
  const isApi = isOfApi(c.req.path)
  if (isApi && error instanceof UserError) return problemOf(error, STATUS[error.code])
  if (error instanceof Conflict) {
    const answer = await answerConflict(context, c, error)
    if (answer !== null) return answer
  }
  if (error instanceof UserError) {
    if (STATUS[error.code] === 503) c.header('Retry-After', String(RETRY_AFTER))
    const heading = HEADINGS[error.code] ?? 'That did not work'
    return await answerProblem(c, STATUS[error.code], heading, error.message)
  }
  if (error instanceof HTTPException && error.status < 500) {
    if (error.status === 421) return answerOtherName(c, error.message)
    if (isApi) return problemOfStatus(error.status, error.message)
    return await answerProblem(c, error.status, 'That did not work', error.message)
  }
  if (hasLeft(c, error)) return c.body(null, 400)
  const reference = reportFault(context, { method: c.req.method, route: routeOf(c) }, error)
  const message = 'This is a fault of the program.'
  if (isApi) return problemOfStatus(500, message, reference)
  return await answerProblem(c, 500, 'Something went wrong', message, reference)
}

/** The connection was closed before all of the request was there: nobody hears an answer. */
function hasLeft(c: Request, error: Error): boolean {
  return c.req.raw.signal.aborted && (error as NodeJS.ErrnoException).code === 'ECONNRESET'
}

/** Whoever asks by another name gets no style sheet from here either. */
function answerOtherName(c: Request, message: string): Response | Promise<Response> {
  if (isOfApi(c.req.path)) return problemOfStatus(421, message)
  c.status(421)
  return c.html(<OtherNamePage name={hostOf(c)} />)
}

/** For addresses that lead nowhere. */
export function answerNotFound(c: Request): Response | Promise<Response> {
  if (isOfApi(c.req.path)) return notInApi(c)
  return answerProblem(c, 404, 'Not found', 'There is no page at this address.')
}

/** Nothing is there, or something that answers to other methods. */
function notInApi(c: Request): Response {
  const methods = methodsAt(c.req.path)
  if (methods.length === 0) return problemOfStatus(404, 'There is nothing at this address.')
  if (c.req.method === 'OPTIONS') return c.body(null, 204, { Allow: methods.join(', ') })
  const answer = problemOfStatus(405, `This address answers to ${methods.join(', ')}.`)
  answer.headers.set('Allow', methods.join(', '))
  return answer
}

function answerProblem(
  c: Request,
  status: ContentfulStatusCode,
  heading: string,
  message: string,
  reference?: string,
): Response | Promise<Response> {
  c.status(status)
  if (wantsParts(c)) {
    const said = reference === undefined ? message : `${message} (reference ${reference})`
    return c.html(<Toast kind="problem" message={said} />)
  }
  return c.render(
    <ProblemPage
      shell={shellOf(c)}
      heading={heading}
      message={message}
      reference={reference}
      again={c.req.method === 'GET' ? shellOf(c).here : undefined}
    />,
  )
}
