/** Signing in and out. */
import type { Account } from '../core/accounts.ts'
import { inTransaction } from '../storage/database.ts'
import { nameKey } from './accounts.ts'
import type { Context } from './context.ts'
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
  const found = context.stores.accounts.named(nameKey(name.toWellFormed().normalize('NFC').trim()))
  const fits = await isPassword(password, found?.password ?? null)
  return fits && found ? found.account : null
}

/** A new token for somebody who has shown who it is; the one of before, if any, is void. */
export function startSession(context: Context, account: Account, before?: string): string {
  const now = context.now()
  const expires = new Date(Date.parse(now) + SESSION_LIFETIME * 1000).toISOString()
  const token = newToken()
  inTransaction(context.database, () => {
    if (before !== undefined) context.stores.accounts.deleteSession(hashToken(before))
    context.stores.accounts.insertSession(account.id, hashToken(token), now, expires)
  })
  return token
}

export function endSession(context: Context, token: string): void {
  inTransaction(context.database, () => context.stores.accounts.deleteSession(hashToken(token)))
}
