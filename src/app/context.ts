import type { ChangeFeed } from './feed.ts'

export interface ContextOptions {
  /** The data folder; made where it is missing. */
  readonly data: string
  /** Refuse when another server uses the folder, and take up what it left (for `serve`). */
  readonly exclusive?: boolean
  /** Worker threads for alignments. Default: half of the processors, at least one. */
  readonly workers?: number
}

/** What every use case works with. */
export interface Context {
  readonly feed: ChangeFeed
  /** ISO 8601 UTC. */
  readonly now: () => string
  /** Stops the workers, then closes the database. */
  close(): Promise<void>
}

/** Throws UserError: `busy` (another server), `unsupported` (newer database), `unreadable` (damaged). */
export declare function openContext(options: ContextOptions): Promise<Context>
