/** Lets those in who may: asked on every request, before anything of it is read. */
import type { Context as Request, MiddlewareHandler } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { matchedRoutes } from 'hono/route'
import { paths } from '../../views/paths.ts'
import { accountOfApiToken } from '../app/accounts/api-tokens.ts'
import type { Context } from '../app/context.ts'
import { accountOfSession, accountsExist, SESSION_LIFETIME } from '../app/accounts/sessions.ts'
import type { Account } from '../core/accounts.ts'
import { reaches } from '../core/accounts.ts'
import { UserError } from '../core/errors.ts'
import { accessOf } from './access.ts'
import { wantsParts } from './answers.tsx'
import { isOfApi } from './api/problem.ts'
import { BearerLimit, bearerOf } from './bearer.ts'
import { keepOwnCookie, ownCookie } from './own-cookie.ts'
import { networkOf } from './peer-address.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Who has signed in; unset where nobody has to. */
    account: Account | undefined
  }
}

/** `always`: also before there is any account, when nobody gets in. */
export type SignIn = 'always' | 'with-accounts'

/**
 * Where people sign in, no browser and no proxy keeps what they see: after signing out, the way back
 * leads to the form.
 */
export function keptNowhere(context: Context, when: SignIn): MiddlewareHandler {
  return async (c, next) => {
    const isPrivate = when === 'always' || accountsExist(context)
    await next()
    if (isPrivate && !c.res.headers.has('cache-control')) c.header('Cache-Control', 'no-store')
  }
}

/** Nobody passes without an account that reaches the role of the route, once there are accounts. */
export function signedIn(context: Context, when: SignIn): MiddlewareHandler {
  const limit = new BearerLimit()
  return async (c, next) => {
    if (when === 'always' || accountsExist(context)) {
      const answer = refusal(context, c, limit)
      if (answer !== null) return answer
    }
    await next()
    return undefined
  }
}

/** Null for those who may pass. Throws UserError forbidden, HTTPException 401. */
function refusal(context: Context, c: Request, limit: BearerLimit): Response | null {
  const account = whoAsks(context, c, limit)
  if (account instanceof Response) return account
  if (account !== null) c.set('account', account)
  const access = accessOf(ownRoutes(c))
  if (access === 'anyone') return null
  if (account === null) return askToSignIn(c)
  if (reaches(account.role, access)) return null
  throw new UserError('forbidden', `This needs the role ${access}; yours is ${account.role}.`)
}

/** Without what only passes requests on. */
function ownRoutes(c: Request) {
  return matchedRoutes(c).filter(({ method }) => method !== 'ALL')
}

/** By token of the API or by session; null: nobody that is known. */
function whoAsks(context: Context, c: Request, limit: BearerLimit): Account | Response | null {
  const bearer = bearerOf(c)
  if (bearer !== undefined) return limit.account(context, bearer, networkOf(c))
  const token = sessionOf(c)
  return token === undefined ? null : accountOfSession(context, token)
}

/** A page leads to the form, anything else throws HTTPException 401: a draft stays where it is. */
function askToSignIn(c: Request): Response {
  const isPage = c.req.method === 'GET' && !wantsParts(c) && !isOfApi(c.req.path)
  if (!isPage) throw notSignedIn()
  const { pathname, search } = new URL(c.req.url)
  return c.redirect(paths.signIn({ to: `${pathname}${search}` }), 303)
}

function notSignedIn(): HTTPException {
  return new HTTPException(401, { message: 'Sign in first, in another tab if necessary.' })
}

/**
 * Asks again once all of a body is there: who begins a request, and sends the rest of it after the
 * account was switched off or given another role, does nothing with it.
 */
export function signedInStill(context: Context): MiddlewareHandler {
  return async (c, next) => {
    const hasBody = c.req.method !== 'GET' && c.req.method !== 'HEAD'
    if (hasBody && accessOf(ownRoutes(c)) !== 'anyone') checkSignedIn(context, c)
    await next()
  }
}

/** Throws HTTPException 401 where `stillSignedIn` says no. */
export function checkSignedIn(context: Context, c: Request): void {
  if (!stillSignedIn(context, c)()) throw notSignedIn()
}

/**
 * Whether somebody who was let in would be let in still, in the same role: for requests and answers
 * that go on for long. Where nobody had to sign in, until there are accounts.
 */
export function stillSignedIn(context: Context, c: Request): () => boolean {
  const account = c.get('account')
  const { database } = context
  if (account === undefined) return () => database.open && !accountsExist(context)
  const bearer = bearerOf(c)
  const token = sessionOf(c) ?? ''
  const present = () =>
    bearer === undefined ? accountOfSession(context, token) : accountOfApiToken(context, bearer)
  return () => database.open && present()?.role === account.role
}

const COOKIE = 'session'

export function sessionOf(c: Request): string | undefined {
  return ownCookie(c, COOKIE)
}

export function keepSession(c: Request, token: string, lifetime = SESSION_LIFETIME): void {
  keepOwnCookie(c, COOKIE, token, lifetime)
}
