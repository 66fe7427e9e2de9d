import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'
import { makePrivateFile } from './database-files.ts'
import { sqliteCode, storageFault } from './storage-fault.ts'

/** Of a data folder; the system lets go of it however the program ends. */
export interface FolderLock {
  release(): void
}

/**
 * Says that a server works on a data folder. Throws UserError busy when another server has it, after
 * so many milliseconds. The lock is SQLite's own on a file that holds nothing, so it works on every
 * platform and never goes stale.
 */
export function lockFolder(folder: string, patience = 0): FolderLock {
  try {
    return lockFile(join(folder, 'server.lock'), patience)
  } catch (error) {
    if (!sqliteCode(error).startsWith('SQLITE_BUSY')) throw storageFault(error)
    throw new UserError(
      'busy',
      `Another Synoptic server uses the data folder ${folder}. Stop it, or choose another folder with --data.`,
      {},
      { cause: error },
    )
  }
}

/**
 * Nobody else opens the database of the folder or puts another in its place meanwhile: whoever opened
 * it between the two steps of a restore would make an empty one. Waits so many milliseconds for it;
 * throws what SQLite says.
 */
export function lockOpening(folder: string, patience = 5000): FolderLock {
  return lockFile(join(folder, 'opening.lock'), patience)
}

function lockFile(file: string, timeout: number): FolderLock {
  makePrivateFile(file)
  const lock = new Sqlite(file, { timeout })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  return { release: () => lock.close() }
}
