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

/** The newest first. */
export function listApiTokens({ stores }: Context, account: Account): readonly ApiToken[] {
  return stores.apiTokens.list(account.id)
}

/** The token itself is told this once. Throws UserError invalid (no label, or a long one), too-large. */
export function makeApiToken(
  context: Context,
  account: Account,
  label: string,
): { readonly id: number; readonly token: string } {
  const kept = label
    .toWellFormed()
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
  if (kept === '' || kept.length > LONGEST_LABEL) {
    const message = `Say in 1 to ${LONGEST_LABEL} characters what the token is for.`
    throw new UserError('invalid', message)
  }
  const token = `${PREFIX}${newToken()}`
  const id = inTransaction(context.database, () => {
    const { apiTokens } = context.stores
    if (apiTokens.list(account.id).length >= MOST_TOKENS) {
      throw new UserError(
        'too-large',
        `An account has at most ${MOST_TOKENS} tokens. Revoke one first.`,
      )
    }
    return apiTokens.insert(account.id, { hash: hashToken(token), label: kept, now: context.now() })
  })
  return { id, token }
}

/** Nothing can be done with it any more. Throws UserError not-found. */
export function revokeApiToken(context: Context, account: Account, id: number): void {
  const isGone = inTransaction(context.database, () =>
    context.stores.apiTokens.remove(account.id, id),
  )
  if (!isGone) throw new UserError('not-found', 'This token has already been revoked.')
}

/** Null where it is unknown, or its account was switched off. */
export function accountOfApiToken(context: Context, token: string): Account | null {
  if (!token.startsWith(PREFIX)) return null
  return context.stores.apiTokens.owner(hashToken(token), context.now().slice(0, 10))
}
