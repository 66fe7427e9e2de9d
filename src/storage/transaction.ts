/** Changes of the database: all of one is stored, or nothing. */
import { statSync } from 'node:fs'
import type Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'
import { fileFault, sqliteCode, storageFault } from './storage-fault.ts'

/** Milliseconds that a change waits for another program; everything else waits with it. */
export const LONGEST_WAIT = 5000

/** Milliseconds, once it was in vain: until a change has been made again. */
const SHORT_WAIT = 250

const blocked = new WeakSet<Sqlite.Database>()

/** The file of each connection, as it was found when it was opened. */
const files = new WeakMap<Sqlite.Database, string>()

/** From now on, nothing is written once another file has the name of this one. */
export function rememberFile(database: Sqlite.Database): void {
  const file = fileAt(database.name)
  if (file !== null) files.set(database, file)
}

/**
 * Runs a function in one immediate transaction. Throws what it throws, and UserError: busy (another
 * program writes), unavailable (the disk is full, the database was taken away), forbidden.
 */
export function inTransaction<T>(database: Sqlite.Database, work: () => T): T {
  checkFile(database)
  try {
    const result = database.transaction(work).immediate()
    if (blocked.delete(database)) database.pragma(`busy_timeout = ${LONGEST_WAIT}`)
    return result
  } catch (error) {
    if (sqliteCode(error).startsWith('SQLITE_BUSY')) {
      blocked.add(database)
      database.pragma(`busy_timeout = ${SHORT_WAIT}`)
    }
    throw storageFault(error)
  }
}

/** Who writes into a file that has no name any more has lost it all at the next start. */
function checkFile(database: Sqlite.Database): void {
  const known = files.get(database)
  if (known === undefined || fileNow(database.name) === known) return
  const message =
    'The database was moved or replaced while the program uses it: nothing was stored. Stop the program, and see what is in the data folder.'
  throw new UserError('unavailable', message, { file: database.name })
}

/** As `fileAt`. Throws UserError forbidden, unavailable. */
function fileNow(path: string): string | null {
  try {
    return fileAt(path)
  } catch (error) {
    throw fileFault(error)
  }
}

/** Null where there is none. */
function fileAt(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false })
  return found ? `${found.dev} ${found.ino}` : null
}
