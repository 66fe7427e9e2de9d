/** Signing in and out. */
import { composed } from '../../core/text/compose.ts'
import type { Account } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import { inTransaction } from '../../storage/transaction.ts'
import { nameKey, setPassword } from './accounts.ts'
import type { Context } from '../context.ts'
import { isPassword } from './passwords.ts'
import { hashToken, newToken } from './tokens.ts'

/** Seconds until one has to sign in again. */
export const SESSION_LIFETIME = 14 * 24 * 60 * 60

/** Whether anybody has an account. */
export function accountsExist(context: Context): boolean {
  return context.stores.accounts.any()
}

/** Who has signed in with this token; null where it is unknown or has run out. */
export function accountOfSession(context: Context, token: string): Account | null {
  return context.stores.accounts.ofSession(hashToken(token), context.now())
}

/** The account, where name and password fit; it takes as long where they do not. Throws UserError busy. */
export async function checkPassword(
  context: Context,
  name: string,
  password: string,
): Promise<Account | null> {
  const found = context.stores.accounts.named(nameKey(composed(name.toWellFormed()).trim()))
  const fits = await isPassword(password, found?.password ?? null, context.passwordCost)
  return fits && found && !found.account.isDisabled ? found.account : null
}

/** Characters that are kept of what a browser calls itself. */
const LONGEST_AGENT = 300

export interface NewSession {
  /** The token of a session that was there before, if any: void from now on. */
  readonly before?: string | undefined
  /** What the browser calls itself. */
  readonly agent?: string | undefined
}

/** A new token for somebody who has shown who it is. */
export function startSession(
  context: Context,
  account: Account,
  { before, agent = '' }: NewSession = {},
): string {
  const createdAt = context.now()
  const token = newToken()
  inTransaction(context.database, () => {
    const { accounts } = context.stores
    if (before !== undefined) accounts.deleteSession(hashToken(before))
    accounts.insertSession(account.id, {
      tokenHash: hashToken(token),
      agent: agent.slice(0, LONGEST_AGENT).toWellFormed(),
      createdAt,
      expiresAt: new Date(Date.parse(createdAt) + SESSION_LIFETIME * 1000).toISOString(),
    })
  })
  return token
}

/** One place where somebody has signed in. */
export interface Session {
  /** The beginning of the hash of its token: names it, and opens nothing. */
  readonly id: string
  readonly agent: string
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly isThisOne: boolean
}

const ID_LENGTH = 16

/** Those of an account, the newest first; `token` is the one that asks. */
export function listSessions(context: Context, account: Account, token: string): Session[] {
  const own = hashToken(token)
  return context.stores.accounts
    .sessions(account.id, context.now())
    .map(({ tokenHash, agent, createdAt }) => ({
      id: tokenHash.slice(0, ID_LENGTH),
      agent,
      createdAt,
      isThisOne: tokenHash === own,
    }))
}

/** Ends one session of the account, by its id. Throws UserError not-found. */
export function endSessionOf(context: Context, account: Account, id: string): void {
  inTransaction(context.database, () => {
    const { accounts } = context.stores
    const found = accounts
      .sessions(account.id, context.now())
      .find(({ tokenHash }) => tokenHash.slice(0, ID_LENGTH) === id)
    if (!found) throw new UserError('not-found', 'This session has already ended.')
    accounts.deleteSession(found.tokenHash)
  })
}

/** Ends all sessions of the account but the one with this token, if any. */
export function endSessions(context: Context, account: Account, but?: string): void {
  inTransaction(context.database, () =>
    context.stores.accounts.deleteSessions(account.id, but === undefined ? '' : hashToken(but)),
  )
}

/**
 * Sets another password for somebody who knows the present one. All sessions end. Throws UserError:
 * invalid (it is another one, or the next one is too short), busy.
 */
export async function changePassword(
  context: Context,
  account: Account,
  { present, next }: { readonly present: string; readonly next: string },
): Promise<void> {
  const known = await checkPassword(context, account.name, present)
  if (known === null)
    throw new UserError('invalid', 'This is not your current password. Type it again.')
  await setPassword(context, account.name, next)
}

export function endSession(context: Context, token: string): void {
  inTransaction(context.database, () => context.stores.accounts.deleteSession(hashToken(token)))
}
