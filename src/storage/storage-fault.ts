/** Faults of the disk, as whoever uses the program is told of them. */
import Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'

/** Of SQLite; empty for any other error. */
export function sqliteCode(error: unknown): string {
  return error instanceof Sqlite.SqliteError ? error.code : ''
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
  if (FULL_DISK.has(code)) return fullDisk(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return told('busy', 'Another program is writing to the database. Try again.')
  }
  return error
}

/** Of the file system: no room, or a quota or limit on the size of files. */
export function isFullDisk(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException
  return code === 'ENOSPC' || code === 'EDQUOT' || code === 'EFBIG'
}

/** Of the file system, where a file of the data folder cannot be reached. */
export function fileFault(cause: unknown): UserError {
  const { code } = cause as NodeJS.ErrnoException
  const kind = code === 'EACCES' || code === 'EPERM' ? 'forbidden' : 'unavailable'
  const message = 'The data folder cannot be reached: nothing was stored.'
  return new UserError(kind, message, {}, { cause })
}

export function fullDisk(cause: unknown): UserError {
  return new UserError('unavailable', 'The disk is full: nothing was stored.', {}, { cause })
}
