/** JSON over HTTP with services that the user has set up. */
import { parseBounded } from '../core/bounded-json.ts'
import { UserError } from '../core/errors.ts'

/** Milliseconds; a model that must be loaded first takes some of them. */
const USUAL_TIMEOUT = 30_000

/** Arrays and objects in each other. */
const DEEPEST = 16

/** How much a service may answer, whatever it is asked. */
export interface AnswerBounds {
  /** Unpacked. */
  readonly bytes: number
  readonly values: number
}

/** Of a list of languages: some two hundred, each with those that it goes into. */
export const LIST_BOUNDS: AnswerBounds = { bytes: 4 * 2 ** 20, values: 200_000 }

export interface ServiceRequest {
  /** Shown in messages: `LibreTranslate`. */
  readonly service: string
  readonly url: URL
  /** Sent as JSON by POST; without it the request is a GET. */
  readonly json?: unknown
  /** Sent as a form by POST. */
  readonly form?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
  readonly bounds: AnswerBounds
  readonly signal: AbortSignal
  /** Milliseconds. */
  readonly timeout?: number
}

/** The address of a service. Throws UserError invalid unless it is an http or https URL without a password. */
export function serviceUrl(address: string): URL {
  const url = URL.parse(address.trim())
  if (url === null || !/^https?:$/u.test(url.protocol)) {
    throw new UserError('invalid', `“${address}” is not an http or https address.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError('invalid', 'The address of a service must not hold a password.')
  }
  return url
}

/** A path below the address: `http://h/base` and `translate` give `http://h/base/translate`. */
export function below(base: URL, path: string): URL {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/u, '')}/${path}`
  url.hash = ''
  return url
}

/**
 * The parsed answer. Redirects are not followed. Throws UserError unavailable where the service does
 * not answer in time, answers with an error, with no JSON or beyond the bounds; UserError cancelled after an abort.
 */
export async function askService(request: ServiceRequest): Promise<unknown> {
  const { service, url, bounds, signal, timeout = USUAL_TIMEOUT } = request
  const limit = AbortSignal.timeout(timeout)
  try {
    const response = await fetch(url, {
      ...bodyOf(request),
      redirect: 'error',
      signal: AbortSignal.any([signal, limit]),
    })
    const text = await readLimited(response, bounds.bytes)
    if (!response.ok) throw new Error(`${response.status} ${inOneLine(text)}`.trim())
    return parseAnswer(text, bounds)
  } catch (error) {
    if (signal.aborted)
      throw new UserError('cancelled', `${service}: cancelled.`, {}, { cause: error })
    const reason = limit.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(error)
    const message = `${service} at ${url.origin} cannot be used: ${reason}.`
    throw new UserError('unavailable', message, {}, { cause: error })
  }
}

function bodyOf({ json, form, headers }: ServiceRequest): RequestInit {
  if (json !== undefined) {
    const body = JSON.stringify(json)
    return { method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } }
  }
  if (form !== undefined) {
    return { method: 'POST', body: new URLSearchParams({ ...form }), headers: { ...headers } }
  }
  return { headers: { ...headers } }
}

async function readLimited(response: Response, most: number): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > most) throw new Error('its answer is too large')
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

function parseAnswer(text: string, { values }: AnswerBounds): unknown {
  try {
    return parseBounded(text, { depth: DEEPEST, values })
  } catch (error) {
    if (error instanceof RangeError)
      throw new Error(`its answer has ${error.message}`, { cause: error })
    throw new Error('its answer is not JSON', { cause: error })
  }
}

/** The beginning of what a service says of a fault, as it can stand in a message. */
function inOneLine(text: string): string {
  const start = text.slice(0, 2000).replaceAll(/[\s\p{C}]+/gu, ' ')
  return start.trim().slice(0, 200).toWellFormed()
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : ''
  return code === '' ? error.message.replace(/\.$/u, '') : code
}
