/** Tokens with which programs act for an account, in its role. */
import type { Account } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import type { ApiTokenRow } from '../../storage/api-token-store.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { Context } from '../context.ts'
import { hashToken, newToken } from './tokens.ts'

export type ApiToken = ApiTokenRow

/** Tells what it is to people and to programs that look for secrets in the wrong places. */
const PREFIX = 'synoptic_'

/** Of one account. */
const MOST_TOKENS = 50
const LONGEST_LABEL = 80
const DAY = 24 * 60 * 60 * 1000
const MOST_DAYS = 3650

/** The newest first. */
export function listApiTokens({ stores }: Context, account: Account): readonly ApiToken[] {
  return stores.apiTokens.list(account.id)
}

/**
 * The token itself is told this once. It is good for so many days; null: until it is revoked. Throws
 * UserError invalid (no label, a long one, days out of range), too-large.
 */
export function makeApiToken(
  context: Context,
  account: Account,
  label: string,
  days: number | null = null,
): { readonly id: number; readonly token: string; readonly expiresAt: string | null } {
  const kept = label
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (kept === '' || kept.length > LONGEST_LABEL) {
    const message = `Say in 1 to ${LONGEST_LABEL} characters what the token is for.`
    throw new UserError('invalid', message)
  }
  const createdAt = context.now()
  const expiresAt = days === null ? null : afterDays(createdAt, days)
  const token = `${PREFIX}${newToken()}`
  const id = inTransaction(context.database, () => {
    const { apiTokens } = context.stores
    if (apiTokens.list(account.id).length >= MOST_TOKENS) {
      throw new UserError(
        'too-large',
        `An account has at most ${MOST_TOKENS} tokens. Revoke one first.`,
      )
    }
    return apiTokens.insert(account.id, {
      hash: hashToken(token),
      label: kept,
      createdAt,
      expiresAt,
    })
  })
  return { id, token, expiresAt }
}

function afterDays(from: string, days: number): string {
  if (!Number.isSafeInteger(days) || days < 1 || days > MOST_DAYS) {
    throw new UserError('invalid', `A token is good for 1 to ${MOST_DAYS} days.`)
  }
  return new Date(Date.parse(from) + days * DAY).toISOString()
}

/** Nothing can be done with it any more. Throws UserError not-found. */
export function revokeApiToken(context: Context, account: Account, id: number): void {
  const isGone = inTransaction(context.database, () =>
    context.stores.apiTokens.remove(account.id, id),
  )
  if (!isGone) throw new UserError('not-found', 'This token has already been revoked.')
}

/** Null where it is unknown or has expired, or its account was switched off. */
export function accountOfApiToken(context: Context, token: string): Account | null {
  if (!token.startsWith(PREFIX)) return null
  return context.stores.apiTokens.owner(hashToken(token), context.now())
}
