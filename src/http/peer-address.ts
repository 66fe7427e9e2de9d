import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Request } from 'hono'

/** A proxy on this machine says by `X-Forwarded-For` whom it speaks for; nobody else is believed. */
export function addressOf(c: Request): string {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown }
  const peer = incoming === undefined ? undefined : getConnInfo(c).remote.address
  if (peer === undefined) return 'unknown'
  const isLocal = /^(?:::ffff:)?127\.|^::1$/u.test(peer)
  const forwarded = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim()
  return isLocal && forwarded ? forwarded.slice(0, 45) : peer
}
