/** Where a request comes from, and how it came. */
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Request } from 'hono'

/** A proxy on this machine says by `X-Forwarded-For` whom it speaks for; nobody else is believed. */
export function addressOf(c: Request): string {
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  const told = isFromProxy(c) && forwarded ? forwarded.slice(0, 45) : undefined
  return told ?? peerOf(c) ?? 'unknown'
}

/** The reader reached the page by `https`, as the browser says, or else a proxy on this machine. */
export function isEncrypted(c: Request): boolean {
  const origin = c.req.header('origin')
  if (origin !== undefined && origin !== 'null') return origin.startsWith('https:')
  return isFromProxy(c) && c.req.header('x-forwarded-proto') === 'https'
}

/** The other end of the connection is on this machine; false where there is no socket. */
function isFromProxy(c: Request): boolean {
  return /^(?:::ffff:)?127\.|^::1$/u.test(peerOf(c) ?? '')
}

/** Undefined where there is no socket. */
function peerOf(c: Request): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown }
  return incoming === undefined ? undefined : getConnInfo(c).remote.address
}
