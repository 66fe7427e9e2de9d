/** What every request passes before any handler sees it, and what every answer carries. */
import type { Context as Request, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { UserError } from '../core/errors.ts'
import { bearerOf } from './bearer.ts'
import { isEncrypted } from './peer-address.ts'

/**
 * Answers only to the names that the server is known by, so that a foreign page cannot reach it by
 * pointing a name of its own at this machine (DNS rebinding). `null`: any name.
 */
export function exactHost(hosts: ReadonlySet<string> | null): MiddlewareHandler {
  return async (c, next) => {
    if (hosts !== null && !(hosts.has(hostOf(c)) && hosts.has(authorityOf(c)))) {
      throw new HTTPException(421, { message: 'This server does not answer to that name.' })
    }
    await next()
  }
}

/** Of the address as it was asked for: a request may name another one than its `Host` (RFC 9112, 3.2.2). */
function authorityOf(c: Request): string {
  return /^[a-z]+:\/\/([^/?#]*)/iu.exec(c.req.url)?.[1]?.toLowerCase() ?? ''
}

/** The name and port that the request was made to, in lower case. */
export function hostOf(c: Request): string {
  return (c.req.header('host') ?? new URL(c.req.url).host).toLowerCase()
}

/** The address by which somebody reaches this server, as far as the request tells. */
export function baseOf(c: Request): string {
  const origin = c.req.header('origin')
  const isOwn = origin !== undefined && URL.canParse(origin) && new URL(origin).host === hostOf(c)
  return isOwn ? origin : `${isEncrypted(c) ? 'https' : 'http'}://${hostOf(c)}`
}

/** The names of a server that listens here; loopback addresses go by all of theirs. */
export function hostNames(host: string, port: number): ReadonlySet<string> {
  const own = host.includes(':') ? `[${host}]` : host.toLowerCase()
  const loopback = ['127.0.0.1', 'localhost', '[::1]']
  const names = loopback.includes(own) ? loopback : [own, ...loopback]
  return new Set(
    names.flatMap((name) => (port === 80 ? [name, `${name}:80`] : [`${name}:${port}`])),
  )
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Nothing is changed on the word of another site, and no page of another site takes anything out of
 * here into itself; links from elsewhere lead here as ever.
 */
export const sameOriginOnly: MiddlewareHandler = async (c, next) => {
  // No page of another site can make a browser send a token that it does not know.
  const isAllowed =
    bearerOf(c) !== undefined ||
    (SAFE_METHODS.has(c.req.method) ? !isTakenElsewhere(c) : isFromHere(c))
  if (!isAllowed) throw new UserError('forbidden', 'This request comes from another site.')
  await next()
}

/** A picture, frame or script of a page of another origin, as new browsers say. */
function isTakenElsewhere(c: Request): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== 'cross-site' && site !== 'same-site') return false
  const isPage = c.req.header('sec-fetch-dest') === 'document'
  return c.req.header('sec-fetch-mode') !== 'navigate' || !isPage
}

/**
 * Browsers say by `Sec-Fetch-Site` where a request comes from, older ones by `Origin`; programs send
 * neither, and cannot be made to act for somebody.
 */
function isFromHere(c: Request): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const origin = c.req.header('origin')
  if (origin === undefined) return true
  return URL.canParse(origin) && new URL(origin).host === hostOf(c)
}

/**
 * The reader came by this program itself, or typed the address: not by the link of another site, on
 * whose word no work begins.
 */
export function isOwnVisit(c: Request): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const page = c.req.header('referer')
  return page === undefined || (URL.canParse(page) && new URL(page).host === hostOf(c))
}

/** No inline script or style, nothing from elsewhere, no frames. */
export const secure: MiddlewareHandler = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    imgSrc: ["'self'"],
    formAction: ["'self'"],
    baseUri: ["'none'"],
    frameAncestors: ["'none'"],
  },
  // With `no-referrer` browsers would send `Origin: null` with forms.
  referrerPolicy: 'same-origin',
  strictTransportSecurity: false,
  xFrameOptions: 'DENY',
})
