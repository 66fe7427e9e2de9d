/** How much a request may bring, and all requests together: memory stays bounded whatever is sent. */
import type { Context as Request, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { UserError } from '../core/errors.ts'
import { accessOf } from './access.ts'
import { longestFor, PACE, piecesOf, within, type Pace } from './pace.ts'

const MEGABYTE = 1024 * 1024

/** Bytes of a request by somebody who has not signed in: a name and a password. */
const MOST_OF_ANYONE = 16 * 1024

/** Bytes of a form that brings no texts: notes, terms, choices. */
const MOST_OF_FORMS = 2 * MEGABYTE

/** Bytes where texts come in: a few books at once. */
const MOST_OF_TEXTS = 64 * MEGABYTE

/** `METHOD pattern` of the routes that take texts. */
const TEXTS: ReadonlySet<string> = new Set([
  'POST /comparisons',
  'POST /comparisons/preview',
  'POST /comparisons/:id/documents',
  'POST /documents/:id/replacement',
  'POST /glossary/files',
  'POST /api/v1/comparisons',
  'POST /api/v1/imports',
  'POST /api/v1/comparisons/:id/documents',
  'PUT /api/v1/documents/:id/text',
])

/** Bytes of large requests that are in memory at once, each until it is answered. */
const MOST_AT_ONCE = 4 * MOST_OF_TEXTS

/** Bytes of requests that are not counted. */
const SMALL = 64 * 1024

/** Bytes that are read and dropped of what is refused, so that a browser hears why. */
const MOST_DROPPED = 4 * MOST_OF_TEXTS

interface BodyLimits {
  readonly mostAtOnce?: number
  readonly pace?: Pace
}

/**
 * Bodies of requests, read here before anything is done with them. Throws UserError: too-large; busy
 * where others send so much that there is no room; HTTPException: 408 where they come too slowly, 415
 * where they are packed.
 */
export function limitBodies({
  mostAtOnce = MOST_AT_ONCE,
  pace = PACE,
}: BodyLimits = {}): MiddlewareHandler {
  let held = 0
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    refusePacked(c)
    const most = mostOf(c)
    const told = c.req.header('content-length')
    // Node.js lets nobody send more than was told.
    if (told !== undefined && Number(told) <= Math.min(most, SMALL)) {
      await within(longestFor(Number(told), pace), c.req.arrayBuffer())
      return next()
    }
    const { body } = c.req.raw
    if (body === null) return next()
    let size = 0
    const take = (piece: Uint8Array) => {
      size += piece.length
      held += piece.length
      if (size > most) throw tooLarge(most)
      if (held > mostAtOnce) throw noRoom()
    }
    try {
      if (Number(told ?? 0) > most) throw tooLarge(most)
      c.req.raw = new globalThis.Request(c.req.raw, { body: await readAll(body, take, pace) })
      return await next()
    } catch (error) {
      held -= size
      size = 0
      const isKnown = c.get('account') !== undefined || accessOf(routesOf(c)) !== 'anyone'
      if (error instanceof UserError && isKnown) await drop(body, Number(told ?? 0))
      throw error
    } finally {
      held -= size
    }
  }
}

function routesOf(c: Request) {
  return matchedRoutes(c).filter(({ method }) => method !== 'ALL')
}

function mostOf(c: Request): number {
  const routes = routesOf(c)
  if (accessOf(routes) === 'anyone') return MOST_OF_ANYONE
  const isOfTexts = routes.some(({ method, path }) => TEXTS.has(`${method} ${path}`))
  return isOfTexts ? MOST_OF_TEXTS : MOST_OF_FORMS
}

type Body = ReadableStream<Uint8Array>

async function readAll(
  body: Body,
  take: (piece: Uint8Array) => void,
  pace: Pace,
): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  for await (const piece of piecesOf(body, pace)) {
    take(piece)
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Not where too much is on its way: then the connection is cut. */
async function drop(body: Body, told: number): Promise<void> {
  if (told > MOST_DROPPED || body.locked) return
  let left = MOST_DROPPED
  for await (const piece of piecesOf(body)) {
    left -= piece.length
    if (left <= 0) return
  }
}

/** Nothing is unpacked here: a small body could become a large one. */
function refusePacked(c: Request): void {
  const coding = c.req.header('content-encoding')?.trim().toLowerCase() ?? ''
  if (coding === '' || coding === 'identity') return
  const message = 'The body is compressed, according to “Content-Encoding”. Send it uncompressed.'
  throw new HTTPException(415, { message })
}

function tooLarge(most: number): UserError {
  const message =
    most === MOST_OF_TEXTS
      ? 'That is more than 64 MB at once. Import the texts one by one.'
      : `That is more than ${most < MEGABYTE ? `${most / 1024} KB` : `${most / MEGABYTE} MB`}, which is too much for this form.`
  return new UserError('too-large', message)
}

function noRoom(): UserError {
  return new UserError('busy', 'Others are sending large files just now. Try again in a while.')
}
