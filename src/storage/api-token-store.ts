import type { Account, Role } from '../core/accounts.ts'
import type { Database } from './database.ts'

/** A token as its owner sees it: nobody can get in with that. */
export interface ApiTokenRow {
  readonly id: number
  /** What it is for. */
  readonly label: string
  /** ISO 8601 UTC. */
  readonly createdAt: string
  /** ISO 8601 date; null: never. */
  readonly usedOn: string | null
  /** ISO 8601 UTC, from then on it opens nothing; null: until it is revoked. */
  readonly expiresAt: string | null
}

interface OwnerRow {
  readonly token: number
  readonly usedOn: string | null
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly createdAt: string
  readonly hasPassword: 0 | 1
}

/** Tokens with which programs act for an account. */
export class ApiTokenStore {
  readonly #owner
  readonly #list
  readonly #insert
  readonly #remove
  readonly #use

  constructor(database: Database) {
    this.#owner = database.prepare<[string, string], OwnerRow>(
      `SELECT api_token.id AS token, used_on AS usedOn, account.id, name, role,
         account.created_at AS createdAt, password IS NOT NULL AS hasPassword
       FROM api_token JOIN account ON account.id = api_token.account
       WHERE token_hash = ? AND disabled_at IS NULL AND (expires_at IS NULL OR expires_at > ?)`,
    )
    this.#list = database.prepare<[number], ApiTokenRow>(
      `SELECT id, label, created_at AS createdAt, used_on AS usedOn, expires_at AS expiresAt FROM api_token
       WHERE account = ? ORDER BY id DESC`,
    )
    this.#insert = database.prepare<[string, number, string, string, string | null]>(
      `INSERT INTO api_token (token_hash, account, label, created_at, expires_at)
       VALUES (?, ?, ?, ?, ?)`,
    )
    this.#remove = database.prepare<[number, number]>(
      'DELETE FROM api_token WHERE account = ? AND id = ?',
    )
    this.#use = database.prepare<[string, number]>('UPDATE api_token SET used_on = ? WHERE id = ?')
  }

  /** Whose it is at a time (ISO 8601 UTC), unless the account was switched off; notes the day. */
  owner(tokenHash: string, now: string): Account | null {
    const row = this.#owner.get(tokenHash, now)
    if (!row) return null
    const day = now.slice(0, 10)
    const { token, usedOn, hasPassword, ...account } = row
    if (usedOn !== day) this.#note(day, token)
    return { ...account, hasPassword: hasPassword === 1, isDisabled: false }
  }

  /** A full disk keeps nobody from reading. */
  #note(day: string, token: number): void {
    try {
      this.#use.run(day, token)
    } catch {}
  }

  /** The newest first. */
  list(account: number): readonly ApiTokenRow[] {
    return this.#list.all(account)
  }

  insert(
    account: number,
    token: Pick<ApiTokenRow, 'label' | 'createdAt' | 'expiresAt'> & { readonly hash: string },
  ): number {
    const { hash, label, createdAt, expiresAt } = token
    return Number(this.#insert.run(hash, account, label, createdAt, expiresAt).lastInsertRowid)
  }

  /** False where there was none. */
  remove(account: number, id: number): boolean {
    return this.#remove.run(account, id).changes > 0
  }
}
