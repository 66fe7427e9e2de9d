import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { UserError } from '../core/errors.ts'

/** Says that a server works on a data folder; the system lets go of it however the server ends. */
export interface ServerLock {
  release(): void
}

/**
 * Throws UserError busy when another server has the folder. The lock is SQLite's own on a file that
 * holds nothing, so it works on every platform and never goes stale.
 */
export function lockFolder(folder: string): ServerLock {
  const lock = new Sqlite(join(folder, 'server.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw new UserError(
      'busy',
      `Another Synoptic server uses the data folder ${folder}. Stop it, or choose another folder with --data.`,
      {},
      { cause: error },
    )
  }
  return { release: () => lock.close() }
}
