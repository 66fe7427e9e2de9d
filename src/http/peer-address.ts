/** Where a request comes from, and how it came. */
import { isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context as Request } from 'hono'

/** Where attempts are counted. */
export function networkOf(c: Request): string {
  return networkOfAddress(addressOf(c))
}

/** The address, or the network of an IPv6 address, in which one machine has as many as it wants. */
export function networkOfAddress(address: string): string {
  if (!isIPv6(address) || /^::ffff:\d/iu.test(address)) return address
  const [head = '', tail = ''] = address.split('%')[0]!.split('::')
  const first = head.split(':').filter((group) => group !== '')
  const last = tail.split(':').filter((group) => group !== '')
  const gap = Array.from({ length: 8 - first.length - last.length }, () => '0')
  const groups = address.includes('::') ? [...first, ...gap, ...last] : first
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':')
}

/** A proxy on this machine says by `X-Forwarded-For` whom it speaks for; nobody else is believed. */
function addressOf(c: Request): string {
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
  return isLoopback(peerOf(c) ?? '')
}

/** Of this machine, in any of the ways in which sockets write it. */
export function isLoopback(address: string): boolean {
  return /^(?:::ffff:)?127\.|^::1$/u.test(address)
}

/** Undefined where there is no socket. */
function peerOf(c: Request): string | undefined {
  const { incoming } = (c.env ?? {}) as { incoming?: unknown }
  return incoming === undefined ? undefined : getConnInfo(c).remote.address
}
