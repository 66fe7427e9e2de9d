/** Errors of the API: problem details as in RFC 9457. */
import { STATUS_CODES } from 'node:http'
import type { z } from 'zod'
import { Conflict } from '../../app/editing/conflict.ts'
import { UserError, type UserErrorCode } from '../../core/errors.ts'
import type { Problem } from './schemas.ts'

/** Seconds after which what is busy may be asked again: the time of a few alignments or files. */
export const RETRY_AFTER = 10

/** A request that does not fit its schema: says where. */
export class InvalidRequest extends UserError {
  readonly errors: readonly { readonly path: string; readonly message: string }[]

  constructor(part: 'body' | 'query', errors: InvalidRequest['errors']) {
    const [first] = errors
    super('invalid', `The ${part} does not fit: ${first?.path || '/'}: ${first?.message}`)
    this.errors = errors
  }
}

/** Whether an address belongs to the API, which answers with problems, never with pages. */
export function isOfApi(path: string): boolean {
  return path === '/api' || path.startsWith('/api/')
}

/** What a person did wrong. A conflict carries what is stored now beside what was to be stored. */
export function problemOf(error: UserError, status: number): Response {
  const more =
    error instanceof Conflict
      ? { current: error.current ?? null, attempted: error.attempted ?? null }
      : error instanceof InvalidRequest
        ? { errors: [...error.errors] }
        : {}
  return answerProblem(status, error.code, error.message, more)
}

/** The codes of faults that HTTP itself names. */
const CODES: Readonly<Record<number, UserErrorCode>> = {
  401: 'forbidden',
  403: 'forbidden',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported',
  429: 'busy',
  503: 'busy',
}

/** A fault that has a status and no code of ours; of the program's own, `fault`. */
export function problemOfStatus(status: number, detail: string, reference?: string): Response {
  const code = status >= 500 ? 'fault' : (CODES[status] ?? 'usage')
  return answerProblem(status, code, detail, reference === undefined ? {} : { reference })
}

function answerProblem(
  status: number,
  code: string,
  detail: string,
  more: Partial<z.output<typeof Problem>>,
): Response {
  const title = STATUS_CODES[status] ?? 'Error'
  const problem = { type: `urn:synoptic:problem:${code}`, title, status, detail, code, ...more }
  return Response.json(problem, {
    status,
    headers: {
      'Content-Type': 'application/problem+json',
      ...(status === 503 && { 'Retry-After': String(RETRY_AFTER) }),
    },
  })
}
