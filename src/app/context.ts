import { AlignmentPool } from '../backends/alignment-pool.ts'
import { packedIndexes } from '../backends/packed-indexes.ts'
import { systemClock } from '../backends/clock.ts'
import { makeFolder, openDatabase, type Database } from '../storage/database.ts'
import { removeLeftovers } from '../storage/passing-copies.ts'
import { SecretBox } from '../storage/secret-box.ts'
import { lockFolder, type FolderLock } from '../storage/server-lock.ts'
import { makeStores, type Stores } from '../storage/stores.ts'
import { AlignmentJobs, INTERRUPTED } from './aligning/alignment-jobs.ts'
import { asFarAsRoom } from './as-far-as-room.ts'
import { BitextStates } from './bitext-states.ts'
import { ChosenBackends } from './aligning/chosen-backends.ts'
import { PASSWORD_COST, type PasswordCost } from './accounts/passwords.ts'
import { ChangeFeed } from './feed.ts'
import { SearchIndexing } from './searching/search-indexing.ts'
import { sealServiceKeys } from './service-settings.ts'

export interface ContextOptions {
  /** The data folder; made where it is missing. */
  readonly data: string
  /** Refuse when another server uses the folder, and take up what it left (for `serve`). */
  readonly exclusive?: boolean
  /** Worker threads for alignments. Default: half of the processors, at least one. */
  readonly workers?: number
  /** Default: what is due to passwords of people. */
  readonly passwordCost?: PasswordCost
  /** ISO 8601 UTC. Default: the system's clock. */
  readonly now?: () => string
}

/** What every use case works with. */
export interface Context {
  readonly data: string
  /** People will read what is aligned: comparing goes on ahead of them. */
  readonly isServer: boolean
  readonly database: Database
  readonly stores: Stores
  /** Bitexts in memory, in step with the database. */
  readonly bitexts: BitextStates
  readonly jobs: AlignmentJobs
  readonly feed: ChangeFeed
  readonly indexing: SearchIndexing
  /** Optional services, where the user has chosen any. */
  readonly backends: ChosenBackends
  /** Seals what a backup must not tell. */
  readonly secrets: SecretBox
  /** Of the hashes of new passwords. */
  readonly passwordCost: PasswordCost
  /** ISO 8601 UTC. */
  readonly now: () => string
  /** Stops the workers, then closes the database. */
  close(): Promise<void>
}

/** A command may be importing into the folder right now; what is older than an hour was given up. */
function hourBefore(time: string): string {
  return new Date(Date.parse(time) - 3_600_000).toISOString()
}

/** Throws UserError: `busy` (another server), `unsupported` (newer database), `unreadable` (damaged). */
export async function openContext(options: ContextOptions): Promise<Context> {
  const { data, exclusive = false, now = systemClock } = options
  makeFolder(data)
  // Before the database is opened: a newer version must not change it under a server that works on it.
  const lock = exclusive ? lockFolder(data) : null
  try {
    return openLocked(options, now, lock)
  } catch (error) {
    lock?.release()
    throw error
  }
}

function openLocked(options: ContextOptions, now: () => string, lock: FolderLock | null): Context {
  const { data, exclusive = false } = options
  const database = openDatabase(data, now, lock !== null)
  try {
    const stores = makeStores(database)
    if (lock) {
      stores.jobs.interruptAll(now(), INTERRUPTED)
      removeLeftovers(data)
      stores.comparisons.removeUnfinished(hourBefore(now()))
    }
    const pool = new AlignmentPool(options.workers, data)
    const jobs = new AlignmentJobs(pool)
    const { answers } = stores
    const backends = new ChosenBackends({
      get: (kind, model, hash) => answers.get(kind, model, hash),
      add: (kind, model, values) => asFarAsRoom(() => answers.add(kind, model, values, now())),
    })
    const close = async () => {
      try {
        await jobs.close()
        // A command waits for what it has brought; a server stops at once.
        await indexing.close({ finish: !exclusive })
        backends.close()
        asFarAsRoom(() => bitexts.saveFound())
      } finally {
        database.close()
        lock?.release()
      }
    }
    const feed = new ChangeFeed()
    const indexing = new SearchIndexing(database, stores)
    const bitexts = new BitextStates(database, stores, packedIndexes(data))
    const context: Context = {
      data,
      isServer: exclusive,
      database,
      stores,
      bitexts,
      jobs,
      feed,
      indexing,
      backends,
      secrets: new SecretBox(data),
      passwordCost: options.passwordCost ?? PASSWORD_COST,
      now,
      close,
    }
    sealServiceKeys(context)
    if (exclusive) indexing.wake()
    return context
  } catch (error) {
    database.close()
    throw error
  }
}
