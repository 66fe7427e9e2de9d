/** One connection to the database of a data folder, set up for safety. */
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'
import { finishSettingAside, makePrivateFile, removeDatabase, setAside } from './database-files.ts'
import { migrate } from './migrate.ts'
import { LONGEST_WAIT, rememberFile } from './transaction.ts'
import { lockFolder, lockOpening, type FolderLock } from './server-lock.ts'
import { sqliteCode, storageFault } from './storage-fault.ts'

export type Database = Sqlite.Database

export const DATABASE_FILE = 'synoptic.db'

/** As the first migration sets it. */
export const APPLICATION_ID = 1_400_466_031

/** Ending of a backup that is on its way into place. */
export const INCOMING = '.incoming'

/** Who opens a database. */
interface Opener {
  readonly now: () => string
  /** Has the lock of the folder (`lockFolder`): no server works on it meanwhile. */
  readonly isAlone: boolean
}

/**
 * Opens the database of a folder, made where it is missing, and brings it to the current schema.
 * Throws UserError: `unreadable` (damaged: it was set aside), `unsupported` (written by a newer
 * version, or by another program), `forbidden` (the folder cannot be written), `busy` (a server of
 * an older version uses it).
 */
export function openDatabase(folder: string, now: () => string, isAlone = false): Database {
  makeFolder(folder)
  const path = join(folder, DATABASE_FILE)
  const opener = { now, isAlone }
  whileOpening(folder, () => finishRestore(path, now))
  const isSound = isKnownSound(path, opener)
  const database = whileOpening(folder, () => {
    finishRestore(path, now)
    return connect(path, opener)
  })
  try {
    if (!isSound) checkIntegrity(database)
    migrate(database, path, now, { alone: (work) => alone(folder, opener, work) })
    return database
  } catch (error) {
    database.close()
    if (isDamage(error)) throw damaged(path, opener, error)
    throw storageFault(error)
  }
}

/**
 * Looks without writing: a connection that could write would bring the log into a damaged file when
 * it is closed. False for what can be told only by one that writes. Throws UserError unreadable for a
 * damaged one, which is set aside, and unsupported.
 */
function isKnownSound(path: string, opener: Opener): boolean {
  if (!existsSync(path)) return false
  let database: Database | undefined
  try {
    database = new Sqlite(path, { readonly: true, timeout: 5000 })
    checkOwner(database, path)
    checkIntegrity(database)
    return true
  } catch (error) {
    database?.close()
    if (isDamage(error)) throw damaged(path, opener, error)
    if (error instanceof UserError) throw error
    return false
  } finally {
    database?.close()
  }
}

/** While no restore takes the file away or brings another. */
function whileOpening<T>(folder: string, work: () => T): T {
  let lock: FolderLock
  try {
    lock = lockOpening(folder)
  } catch (error) {
    throw storageFault(error)
  }
  try {
    return work()
  } finally {
    lock.release()
  }
}

/** Milliseconds that a command waits for another one that changes the schema. */
const PATIENCE = 5000

/** Throws UserError busy where a server works on the folder. */
function alone<T>(folder: string, { isAlone }: Opener, work: () => T): T {
  if (isAlone) return work()
  const lock = lockFolder(folder, PATIENCE)
  try {
    return work()
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

/**
 * A restore that was killed: once the old database had been put aside, the new one is whole and takes
 * its place; before that, nothing has happened, and nothing is left of it that could come up later.
 */
function finishRestore(path: string, now: () => string): void {
  finishSettingAside(path)
  const incoming = path + INCOMING
  if (existsSync(path)) return removeDatabase(incoming)
  // Left of a database that somebody took away by hand.
  setAside(path, 'left', now())
  if (existsSync(incoming)) renameSync(incoming, path)
}

function connect(path: string, opener: Opener): Database {
  try {
    makePrivateFile(path)
    const database = new Sqlite(path, { timeout: LONGEST_WAIT })
    try {
      checkOwner(database, path)
      database.pragma('journal_mode = WAL')
      // Not kept in the file: WAL would fall back to NORMAL, which can lose the last commits.
      database.pragma('synchronous = FULL')
      database.pragma('foreign_keys = ON')
      database.pragma('trusted_schema = OFF')
      // What is overwritten in a page, such as a secret, does not stay there.
      database.pragma('secure_delete = FAST')
      rememberFile(database)
      return database
    } catch (error) {
      database.close()
      throw error
    }
  } catch (error) {
    if (isDamage(error)) throw damaged(path, opener, error)
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

/**
 * Puts it aside, so that nothing is overwritten and the next start begins afresh; not under a server,
 * which would go on writing into what is kept.
 */
function damaged(path: string, opener: Opener, cause: unknown): UserError {
  const said = (message: string) => new UserError('unreadable', message, { file: path }, { cause })
  try {
    const kept = alone(dirname(path), opener, () => setAside(path, 'damaged', opener.now()))
    return said(
      `The database is damaged and was set aside as ${kept}. Restore a backup with "synoptic restore FILE", or start again for an empty one.`,
    )
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'busy') throw error
    return said(
      `The database ${path} is damaged, and a server uses it. Stop the server; when it is started again, the database is set aside.`,
    )
  }
}
