/** Cookies for this server alone, out of reach of scripts and of requests from other sites. */
import type { Context as Request } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { isEncrypted } from './peer-address.ts'

/** Over TLS: browsers take it from this very server alone, from no other of its domain (RFC 6265bis). */
const ofHost = (name: string) => `__Host-${name}`

export function ownCookie(c: Request, name: string): string | undefined {
  return getCookie(c, ofHost(name)) ?? (isEncrypted(c) ? undefined : getCookie(c, name))
}

/** `lifetime`: seconds; 0 takes it away. */
export function keepOwnCookie(c: Request, name: string, value: string, lifetime: number): void {
  const secure = isEncrypted(c)
  setCookie(c, secure ? ofHost(name) : name, value, {
    path: '/',
    httpOnly: true,
    sameSite: 'Strict',
    secure,
    maxAge: lifetime,
  })
}
