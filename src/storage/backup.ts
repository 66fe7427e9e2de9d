/** Copies of the database: made while it is in use, and put in its place again. */
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'
import { APPLICATION_ID, DATABASE_FILE, INCOMING, makeFolder, type Database } from './database.ts'
import { finishSettingAside, makePrivateFile, removeDatabase, setAside } from './database-files.ts'
import { hasKnownSchema } from './known-schema.ts'
import { loadMigrations, schemaVersion } from './migrate.ts'
import { lockFolder, lockOpening } from './server-lock.ts'
import { isFullDisk, storageFault } from './storage-fault.ts'
import { syncFile } from './whole-file.ts'

/**
 * Copies the database into a new file, readers and writers going on meanwhile. Throws UserError
 * invalid where the file exists; a copy that fails leaves nothing behind.
 */
export async function backUpDatabase(database: Database, file: string): Promise<void> {
  if (existsSync(file))
    throw new UserError('invalid', `${file} already exists. Name another file.`, { file })
  const partial = `${file}.partial`
  try {
    makePrivateFile(partial)
    await database.backup(partial)
    makeSingle(partial)
    checkBackup(partial)
    renameSync(partial, file)
  } catch (error) {
    removeDatabase(partial)
    throw fileFault(error, file)
  }
}

/** One file that needs none beside it, also to be read. */
function makeSingle(file: string): void {
  const database = new Sqlite(file)
  try {
    database.pragma('journal_mode = DELETE')
    database.pragma('synchronous = FULL')
  } finally {
    database.close()
  }
  syncFile(file)
}

/**
 * Puts a backup in the place of the database of a folder that no server uses. The present database
 * is kept beside it under the name that is returned; null where there was none.
 */
export function restoreDatabase(folder: string, file: string, now: string): string | null {
  if (!existsSync(file)) throw new UserError('not-found', `There is no file ${file}.`, { file })
  checkBackup(file)
  const path = join(folder, DATABASE_FILE)
  if (existsSync(path) && realpathSync(file) === realpathSync(path)) {
    throw new UserError('invalid', `${file} is the database itself. Name a backup.`, { file })
  }
  makeFolder(folder)
  const lock = lockFolder(folder)
  const incoming = path + INCOMING
  const partial = `${incoming}.partial`
  try {
    removeDatabase(partial)
    copyWhole(file, partial)
    checkBackup(partial)
    endSessions(partial)
    syncFile(partial)
    emptyLog(path)
    return exchange(folder, partial, now)
  } catch (error) {
    throw fileFault(error, file)
  } finally {
    removeDatabase(partial)
    if (existsSync(path)) removeDatabase(incoming)
    lock.release()
  }
}

/** Whoever had signed in when the backup was made may have no account any more: all sign in anew. */
function endSessions(file: string): void {
  const database = new Sqlite(file)
  try {
    database.pragma('journal_mode = DELETE')
    const tables = database
      .prepare<[], string>(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name IN ('session', 'invitation')",
      )
      .pluck()
      .all()
    for (const table of tables) database.exec(`DELETE FROM ${table}`)
  } finally {
    database.close()
  }
}

/** With what stands only in the log beside it, as where a data folder was copied. */
function copyWhole(file: string, copy: string): void {
  const log = `${file}-wal`
  if (existsSync(log) && statSync(log).size > 0) {
    makePrivateFile(copy)
    const database = open(file)
    try {
      database.prepare('VACUUM INTO ?').run(copy)
    } finally {
      database.close()
    }
  } else {
    copyFileSync(file, copy, constants.COPYFILE_FICLONE)
    chmodSync(copy, 0o600)
  }
}

/** Puts a whole database in the place of the present one; returns under which name that was kept. */
function exchange(folder: string, whole: string, now: string): string | null {
  const path = join(folder, DATABASE_FILE)
  const opening = lockOpening(folder)
  try {
    finishSettingAside(path)
    // From here on, the next start finishes what is cut short.
    renameSync(whole, path + INCOMING)
    const kept = setAside(path, 'replaced', now)
    renameSync(path + INCOMING, path)
    return kept
  } finally {
    opening.release()
  }
}

/** Brings what stands in the write-ahead log into the file itself, which can then go alone. */
function emptyLog(path: string): void {
  if (!existsSync(path)) return
  try {
    const database = new Sqlite(path)
    database.pragma('wal_checkpoint(TRUNCATE)')
    database.close()
  } catch {
    // A damaged database is kept as it is, with its log.
  }
}

/** What somebody gets who restores a backup. */
export interface BackupSummary {
  /** Who could sign in and set everything up. */
  readonly admins: number
}

/** Throws as `checkBackup`. */
export function summariseBackup(file: string): BackupSummary {
  checkBackup(file)
  const database = open(file)
  try {
    const columns = database.prepare("SELECT name FROM pragma_table_info('account')").pluck().all()
    if (columns.length === 0) return { admins: 0 }
    const works = columns.includes('disabled_at') ? 'AND disabled_at IS NULL' : ''
    const count = `SELECT count(*) FROM account WHERE role = 'admin' AND password IS NOT NULL ${works}`
    return { admins: database.prepare<[], number>(count).pluck().get() ?? 0 }
  } finally {
    database.close()
  }
}

/** Throws UserError unreadable for what is no undamaged database of ours, unsupported for a newer one. */
function checkBackup(file: string): void {
  const database = open(file)
  try {
    const isOurs = database.pragma('application_id', { simple: true }) === APPLICATION_ID
    if (!isOurs) throw new UserError('unreadable', `${file} is not a Synoptic database.`, { file })
    if (schemaVersion(database) > loadMigrations().length) {
      const message = `${file} was written by a newer version of Synoptic. Install that version to restore it.`
      throw new UserError('unsupported', message, { file })
    }
    if (!hasKnownSchema(database)) {
      const message = `${file} contains tables or rules that Synoptic did not create.`
      throw new UserError('unreadable', message, { file })
    }
    if (database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw damaged(file)
    // Entries that point to nothing would be met by whoever opens them.
    if ((database.pragma('foreign_key_check') as unknown[]).length > 0) throw damaged(file)
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) throw damaged(file, error)
    throw error
  } finally {
    database.close()
  }
}

function open(file: string): Database {
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true })
    database.pragma('trusted_schema = OFF')
    return database
  } catch (error) {
    throw damaged(file, error)
  }
}

function damaged(file: string, cause?: unknown): UserError {
  return new UserError('unreadable', `${file} is damaged, or not a database.`, { file }, { cause })
}

/** What a fault of the file system means for the user; anything else as it is. */
export function fileFault(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM' || code === 'ENOENT') {
    return new UserError(
      'forbidden',
      `${file} cannot be written or read.`,
      { file },
      { cause: error },
    )
  }
  if (isFullDisk(error)) {
    return new UserError(
      'unavailable',
      'The disk is full: nothing was changed.',
      { file },
      { cause: error },
    )
  }
  return storageFault(error)
}
