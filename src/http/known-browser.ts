/**
 * Browsers in which somebody has signed in before. Failures in them are counted on their own: whoever
 * guesses at an account from elsewhere cannot keep its owner out ("device cookies" of OWASP).
 */
import { createHash, randomUUID } from 'node:crypto'
import type { Context as Request } from 'hono'
import { nameKey } from '../app/accounts/accounts.ts'
import type { Context } from '../app/context.ts'
import { UserError } from '../core/errors.ts'
import { keepOwnCookie, ownCookie } from './own-cookie.ts'

const COOKIE = 'browser'

/** Seconds that a browser is known after somebody has signed in. */
const LIFETIME = 180 * 24 * 60 * 60

const said = (name: string, rest: string) => `browser ${rest} of ${nameKey(name)}`

/** From now on the browser that asks is known to the account. */
export function knowBrowser({ secrets }: Context, c: Request, name: string): void {
  try {
    keepOwnCookie(c, COOKIE, secrets.seal(said(name, randomUUID())), LIFETIME)
  } catch (error) {
    // Without a key, as on a full disk, people can sign in all the same.
    if (!(error instanceof UserError)) throw error
  }
}

/** What failures in this browser are counted under; null where the account does not know it. */
export function knownBrowser({ secrets }: Context, c: Request, name: string): string | null {
  const cookie = ownCookie(c, COOKIE)
  if (cookie === undefined || !secrets.isSealed(cookie)) return null
  const opened = secrets.open(cookie)
  const id = /^browser ([\da-f-]{36}) /u.exec(opened ?? '')?.[1]
  if (id === undefined || opened !== said(name, id)) return null
  return `browser ${createHash('sha256').update(opened).digest('hex')}`
}
