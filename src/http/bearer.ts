/** Programs that act for an account: `Authorization: Bearer …`, at the API alone. */
import type { Context as Request } from 'hono'
import { accountOfApiToken } from '../app/accounts/api-tokens.ts'
import type { Context } from '../app/context.ts'
import type { Account } from '../core/accounts.ts'
import { isOfApi, problemOfStatus } from './api/problem.ts'

/** Requests for one account, and attempts with unknown ones from one address, in a window (ms). */
const WINDOW = 60_000
const MOST_REQUESTS = 600
const MOST_UNKNOWN = 30

/** Keys that are remembered; beyond it the oldest are forgotten. */
const MOST_KEYS = 10_000

/** The token of a request to the API; undefined where it brings none. */
export function bearerOf(c: Request): string | undefined {
  if (!isOfApi(c.req.path)) return undefined
  return /^Bearer +([\w.~+/=-]{1,200}) *$/iu.exec(c.req.header('authorization') ?? '')?.[1]
}

interface Window {
  readonly since: number
  count: number
}

/** Counts requests in windows of a minute. Kept in memory alone. */
export class BearerLimit {
  readonly #windows = new Map<string, Window>()

  /**
   * Whose token it is, or the answer: 401 (unknown, expired, revoked), 429 (too many requests). `address` is
   * where the request comes from.
   */
  account(context: Context, token: string, address: string): Account | Response {
    const now = Date.parse(context.now())
    const guesses = `address ${address}`
    if (this.#countOf(guesses, now) >= MOST_UNKNOWN) return tooMany(this.#wait(guesses, now))
    const account = accountOfApiToken(context, token)
    if (account === null) {
      this.#count(guesses, now)
      const answer = problemOfStatus(401, 'This token is unknown, has expired, or was revoked.')
      answer.headers.set('WWW-Authenticate', 'Bearer')
      return answer
    }
    const own = `account ${account.id}`
    if (this.#countOf(own, now) >= MOST_REQUESTS) return tooMany(this.#wait(own, now))
    this.#count(own, now)
    return account
  }

  #countOf(key: string, now: number): number {
    const window = this.#windows.get(key)
    return isOpen(window, now) ? window.count : 0
  }

  /** Seconds. */
  #wait(key: string, now: number): number {
    return Math.ceil((this.#windows.get(key)!.since + WINDOW - now) / 1000)
  }

  #count(key: string, now: number): void {
    const window = this.#windows.get(key)
    if (isOpen(window, now)) {
      window.count += 1
      return
    }
    this.#windows.delete(key)
    this.#windows.set(key, { since: now, count: 1 })
    const [oldest] = this.#windows.keys()
    if (this.#windows.size > MOST_KEYS && oldest !== undefined) this.#windows.delete(oldest)
  }
}

/** Clocks may be set back: nobody waits for a time that was never there. */
function isOpen(window: Window | undefined, now: number): window is Window {
  return window !== undefined && window.since <= now && window.since > now - WINDOW
}

/** Says after how many seconds the next one is welcome. */
function tooMany(seconds: number): Response {
  const answer = problemOfStatus(429, `Too many requests. Try again in ${seconds} seconds.`)
  answer.headers.set('Retry-After', String(seconds))
  return answer
}
