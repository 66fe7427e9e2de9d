import type { Account, Role } from '../core/accounts.ts'
import type { Database } from './database.ts'

interface AccountRow {
  readonly id: number
  readonly name: string
  readonly role: Role
  readonly password: string | null
  readonly createdAt: string
  readonly disabledAt: string | null
}

/** Somebody has signed in. */
export interface SessionRow {
  readonly tokenHash: string
  /** What the browser calls itself. */
  readonly agent: string
  readonly createdAt: string
}

/** An account with the hash of its password; null until there is one. */
export interface AccountSecret {
  readonly account: Account
  readonly password: string | null
}

const COLUMNS =
  'account.id, name, role, password, account.created_at AS createdAt, disabled_at AS disabledAt'

/** Accounts with their sessions and invitations; tokens come as hashes, times as ISO 8601 UTC. */
export class AccountStore {
  readonly #database
  readonly #any
  readonly #all
  readonly #named
  readonly #bySession
  readonly #byInvitation

  constructor(database: Database) {
    this.#database = database
    this.#any = database.prepare<[], { found: number }>(
      'SELECT EXISTS (SELECT 1 FROM account) AS found',
    )
    this.#all = database.prepare<[], AccountRow>(`SELECT ${COLUMNS} FROM account ORDER BY name_key`)
    this.#named = database.prepare<[string], AccountRow>(
      `SELECT ${COLUMNS} FROM account WHERE name_key = ?`,
    )
    const by = (table: 'session' | 'invitation') =>
      database.prepare<[string, string], AccountRow>(
        `SELECT ${COLUMNS} FROM account JOIN ${table} ON ${table}.account = account.id
          WHERE token_hash = ? AND expires_at > ? AND disabled_at IS NULL`,
      )
    this.#bySession = by('session')
    this.#byInvitation = by('invitation')
  }

  /** Somebody has an account: nobody gets in without one. */
  any(): boolean {
    return this.#any.get()?.found === 1
  }

  all(): readonly Account[] {
    return this.#all.all().map((row) => secretOf(row).account)
  }

  named(key: string): AccountSecret | null {
    const row = this.#named.get(key)
    return row ? secretOf(row) : null
  }

  ofSession(tokenHash: string, now: string): Account | null {
    const row = this.#bySession.get(tokenHash, now)
    return row ? secretOf(row).account : null
  }

  ofInvitation(tokenHash: string, now: string): Account | null {
    const row = this.#byInvitation.get(tokenHash, now)
    return row ? secretOf(row).account : null
  }

  /** The id of the new account. */
  insert(account: { name: string; key: string; role: Role; now: string }): number {
    const { lastInsertRowid } = this.#database
      .prepare('INSERT INTO account (name, name_key, role, created_at) VALUES (?, ?, ?, ?)')
      .run(account.name, account.key, account.role, account.now)
    return Number(lastInsertRowid)
  }

  /** With all its sessions and its invitation. */
  delete(account: number): void {
    this.#database.prepare('DELETE FROM account WHERE id = ?').run(account)
  }

  /** Ends every session of the account and takes its invitation back. */
  setPassword(account: number, hash: string): void {
    this.#database.prepare('UPDATE account SET password = ? WHERE id = ?').run(hash, account)
    this.deleteSessions(account)
    this.#database.prepare('DELETE FROM invitation WHERE account = ?').run(account)
  }

  setRole(account: number, role: Role): void {
    this.#database.prepare('UPDATE account SET role = ? WHERE id = ?').run(role, account)
  }

  /** Null: it works again. */
  setDisabled(account: number, at: string | null): void {
    this.#database.prepare('UPDATE account SET disabled_at = ? WHERE id = ?').run(at, account)
  }

  /** Those that have run out are cleared away. */
  insertSession(account: number, session: SessionRow & { readonly expiresAt: string }): void {
    const { tokenHash, agent, createdAt, expiresAt } = session
    this.#database.prepare('DELETE FROM session WHERE expires_at <= ?').run(createdAt)
    this.#database
      .prepare(
        `INSERT INTO session (token_hash, account, agent, created_at, expires_at)
         VALUES (?, ?, ?, ?, ?)`,
      )
      .run(tokenHash, account, agent, createdAt, expiresAt)
  }

  /** Those that have not run out, the newest first. */
  sessions(account: number, now: string): readonly SessionRow[] {
    return this.#database
      .prepare<[number, string], SessionRow>(
        `SELECT token_hash AS tokenHash, agent, created_at AS createdAt FROM session
          WHERE account = ? AND expires_at > ? ORDER BY created_at DESC, token_hash`,
      )
      .all(account, now)
  }

  deleteSession(tokenHash: string): void {
    this.#database.prepare('DELETE FROM session WHERE token_hash = ?').run(tokenHash)
  }

  /** All of the account, or all but one. */
  deleteSessions(account: number, butTokenHash = ''): void {
    this.#database
      .prepare('DELETE FROM session WHERE account = ? AND token_hash <> ?')
      .run(account, butTokenHash)
  }

  /** In the place of an earlier one. */
  insertInvitation(account: number, tokenHash: string, now: string, expires: string): void {
    this.#database.prepare('DELETE FROM invitation WHERE account = ?').run(account)
    this.#database
      .prepare(
        'INSERT INTO invitation (token_hash, account, created_at, expires_at) VALUES (?, ?, ?, ?)',
      )
      .run(tokenHash, account, now, expires)
  }
}

function secretOf({ password, disabledAt, ...row }: AccountRow): AccountSecret {
  const account = { ...row, hasPassword: password !== null, isDisabled: disabledAt !== null }
  return { account, password }
}
