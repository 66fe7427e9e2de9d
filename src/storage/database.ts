/** One connection to the database of a data folder, set up for safety. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'
import { migrate } from './migrate.ts'
import { lockOpening, type FolderLock } from './server-lock.ts'
import { setAside } from './whole-file.ts'

export type Database = Sqlite.Database

export const DATABASE_FILE = 'synoptic.db'

/** As the first migration sets it. */
export const APPLICATION_ID = 1_400_466_031

/** Ending of a backup that is on its way into place. */
export const INCOMING = '.incoming'

/**
 * Opens the database of a folder, made where it is missing, and brings it to the current schema.
 * Throws UserError: `unreadable` (damaged: it was set aside), `unsupported` (written by a newer
 * version, or by another program), `forbidden` (the folder cannot be written).
 */
export function openDatabase(folder: string, now: () => string): Database {
  makeFolder(folder)
  const path = join(folder, DATABASE_FILE)
  const database = openInPlace(folder, path, now)
  try {
    checkIntegrity(database)
    migrate(database, path, now)
    return database
  } catch (error) {
    database.close()
    if (isDamage(error)) throw damaged(path, now(), error)
    throw storageFault(error)
  }
}

/** While no restore takes the file away or brings another. */
function openInPlace(folder: string, path: string, now: () => string): Database {
  let lock: FolderLock
  try {
    lock = lockOpening(folder)
  } catch (error) {
    throw storageFault(error)
  }
  try {
    finishRestore(path)
    return connect(path, now)
  } finally {
    lock.release()
  }
}

/** For its owner alone. Throws UserError forbidden. */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (error) {
    throw new UserError(
      'forbidden',
      `The data folder ${folder} cannot be made.`,
      {},
      { cause: error },
    )
  }
}

/** A restore that was killed after the old database had been put aside: the new one is whole. */
function finishRestore(path: string): void {
  if (!existsSync(path) && existsSync(path + INCOMING)) renameSync(path + INCOMING, path)
}

function connect(path: string, now: () => string): Database {
  try {
    const database = new Sqlite(path, { timeout: 5000 })
    try {
      checkOwner(database, path)
      database.pragma('journal_mode = WAL')
      // Not kept in the file: WAL would fall back to NORMAL, which can lose the last commits.
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      database.pragma('trusted_schema = OFF')
      // What is overwritten in a page, such as a secret, does not stay there.
      database.pragma('secure_delete = FAST')
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    if (isDamage(error)) throw damaged(path, now(), error)
    throw storageFault(error)
  }
}

function checkIntegrity(database: Database): void {
  const found = database.pragma('quick_check(1)', { simple: true })
  if (found !== 'ok') throw new Damage(String(found))
}

/** A database of another program that has our name is left as it is. */
function checkOwner(database: Database, path: string): void {
  if (database.pragma('application_id', { simple: true }) === APPLICATION_ID) return
  const tables = database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()
  if (tables === 0) return
  const message = `${path} is a database of another program. Choose another data folder.`
  throw new UserError('unsupported', message, { file: path })
}

class Damage extends Error {}

function isDamage(error: unknown): boolean {
  const code = sqliteCode(error)
  return error instanceof Damage || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')
}

function sqliteCode(error: unknown): string {
  return error instanceof Sqlite.SqliteError ? error.code : ''
}

/** Puts it aside, so that nothing is overwritten and the next start begins afresh. */
function damaged(path: string, now: string, cause: unknown): UserError {
  const kept = setAside(path, 'damaged', now)
  return new UserError(
    'unreadable',
    `The database is damaged and was set aside as ${kept}. Restore a backup with "synoptic restore FILE", or start again for an empty one.`,
    { file: path },
    { cause },
  )
}

/** Extended codes: a quota or a limit on file sizes shows itself in a write that fails. */
const FULL_DISK: ReadonlySet<string> = new Set([
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE',
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_TRUNCATE',
  'SQLITE_IOERR_SHMSIZE',
])

/** What a fault of the disk means for the user; anything else as it is. */
export function storageFault(error: unknown): unknown {
  const code = sqliteCode(error)
  const told = (kind: 'forbidden' | 'busy' | 'unavailable', message: string) =>
    new UserError(kind, message, {}, { cause: error })
  if (code === 'SQLITE_CANTOPEN' || code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') {
    return told('forbidden', 'The data folder cannot be written: nothing was stored.')
  }
  if (FULL_DISK.has(code)) {
    return told('unavailable', 'The disk is full: nothing was stored.')
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return told('busy', 'Another program is writing to the database. Try again.')
  }
  return error
}

/** Runs a function in one immediate transaction: all of it is stored, or nothing. */
export function inTransaction<T>(database: Database, work: () => T): T {
  try {
    return database.transaction(work).immediate()
  } catch (error) {
    throw storageFault(error)
  }
}
