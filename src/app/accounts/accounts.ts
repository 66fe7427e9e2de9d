/** Accounts: who may sign in, and as what. */
import { composed } from '../../core/text/compose.ts'
import type { Account, Role } from '../../core/accounts.ts'
import { UserError } from '../../core/errors.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { Context } from '../context.ts'
import { hashPassword } from './passwords.ts'
import { reviewerName } from './reviewers.ts'
import { hashToken, newToken } from './tokens.ts'

const HOUR = 60 * 60 * 1000

/** Milliseconds for which an invitation can be taken. */
export const INVITATION_LIFETIME = 72 * HOUR

/** By name. */
export function listAccounts(context: Context): readonly Account[] {
  return context.stores.accounts.all()
}

/** Somebody could sign in and set everything up. */
export function hasAdmin(context: Context): boolean {
  return listAccounts(context).some(isWorkingAdmin)
}

const isWorkingAdmin = ({ role, hasPassword, isDisabled }: Account): boolean =>
  role === 'admin' && hasPassword && !isDisabled

export interface NewAccount {
  readonly name: string
  readonly role: Role
  /** Without one, the account waits for an invitation to be taken. */
  readonly password?: string
}

/**
 * Throws UserError: invalid (a bad name or password), conflict (a name that is taken), forbidden
 * (the first account is no admin: nobody could set anything up any more).
 */
export async function addAccount(context: Context, request: NewAccount): Promise<Account> {
  const { role, password } = request
  const name = reviewerName(request.name)
  const hash = password === undefined ? null : await hashPassword(password, context.passwordCost)
  const { accounts } = context.stores
  return inTransaction(context.database, () => {
    const key = nameKey(name)
    if (accounts.named(key)) {
      throw new UserError('conflict', `There is already an account “${name}”.`)
    }
    if (!accounts.any() && role !== 'admin') {
      throw new UserError('forbidden', 'The first account must be an admin.')
    }
    const now = context.now()
    const id = accounts.insert({ name, key, role, now })
    if (hash !== null) accounts.setPassword(id, hash)
    return { id, name, role, createdAt: now, hasPassword: hash !== null, isDisabled: false }
  })
}

/**
 * Ends its sessions at once; notes and edits keep the name. Throws UserError: not-found, forbidden
 * (the last admin, while there are others).
 */
export function removeAccount(context: Context, name: string): void {
  const { accounts } = context.stores
  inTransaction(context.database, () => {
    const account = accountNamed(context, name)
    const others = accounts.all().filter(({ id }) => id !== account.id)
    if (others.length > 0) keepAnAdmin(context, account)
    accounts.delete(account.id)
  })
}

/** Ends its sessions, so that nothing goes on in the old role. Throws UserError: as `removeAccount`. */
export function setRole(context: Context, name: string, role: Role): void {
  const { accounts } = context.stores
  inTransaction(context.database, () => {
    const account = accountNamed(context, name)
    if (account.role === role) return
    if (role !== 'admin') keepAnAdmin(context, account)
    accounts.setRole(account.id, role)
    accounts.deleteSessions(account.id)
  })
}

/**
 * Switches an account off, which ends its sessions, or on again. Throws UserError: as
 * `removeAccount`.
 */
export function setDisabled(context: Context, name: string, isDisabled: boolean): void {
  const { accounts } = context.stores
  inTransaction(context.database, () => {
    const account = accountNamed(context, name)
    if (isDisabled) keepAnAdmin(context, account)
    accounts.setDisabled(account.id, isDisabled ? context.now() : null)
    if (isDisabled) accounts.deleteSessions(account.id)
  })
}

/** Throws UserError forbidden where nobody but this one could set anything up. */
function keepAnAdmin(context: Context, account: Account): void {
  const isUseful = ({ role, isDisabled }: Account) => role === 'admin' && !isDisabled
  const others = listAccounts(context).filter(({ id }) => id !== account.id)
  if (others.some(isUseful) || !isUseful(account)) return
  throw new UserError('forbidden', `“${account.name}” is the only admin. Add another one first.`)
}

/** Ends the sessions of the account. Throws UserError: not-found, invalid (too short), busy. */
export async function setPassword(context: Context, name: string, password: string): Promise<void> {
  const { id } = accountNamed(context, name)
  const hash = await hashPassword(password, context.passwordCost)
  inTransaction(context.database, () => context.stores.accounts.setPassword(id, hash))
}

export interface Invitation {
  /** For the address that is sent to the person; kept nowhere. */
  readonly token: string
  readonly expiresAt: string
}

/** A way to choose a password once; an earlier one of the account is void. Throws UserError not-found. */
export function invite(context: Context, name: string): Invitation {
  const now = context.now()
  const expiresAt = new Date(Date.parse(now) + INVITATION_LIFETIME).toISOString()
  const token = newToken()
  inTransaction(context.database, () => {
    const { id } = accountNamed(context, name)
    context.stores.accounts.insertInvitation(id, hashToken(token), now, expiresAt)
  })
  return { token, expiresAt }
}

/** Throws UserError not-found for a token that is unknown, used, or too old. */
export function accountInvited(context: Context, token: string): Account {
  const account = context.stores.accounts.ofInvitation(hashToken(token), context.now())
  if (account) return account
  throw new UserError(
    'not-found',
    'This invitation has been used, or has expired. Ask for another one.',
  )
}

/** Sets the password of the invited account; the invitation is spent. Throws UserError. */
export async function takeInvitation(
  context: Context,
  token: string,
  password: string,
): Promise<Account> {
  accountInvited(context, token)
  const hash = await hashPassword(password, context.passwordCost)
  return inTransaction(context.database, () => {
    // Another one may have been faster.
    const account = accountInvited(context, token)
    context.stores.accounts.setPassword(account.id, hash)
    return account
  })
}

/** Throws UserError not-found. */
export function accountNamed(context: Context, name: string): Account {
  const found = context.stores.accounts.named(nameKey(reviewerName(name)))
  if (found) return found.account
  throw new UserError('not-found', `There is no account “${name}”.`)
}

/** Throws UserError not-found. */
export function accountWithId(context: Context, id: number): Account {
  const found = listAccounts(context).find((account) => account.id === id)
  if (found) return found
  throw new UserError('not-found', 'There is no such account.')
}

/** Names are one account where only case or compatible forms differ. */
export function nameKey(name: string): string {
  return composed(name, 'NFKC').toLowerCase()
}
