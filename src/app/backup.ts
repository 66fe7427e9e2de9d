import { systemClock } from '../backends/clock.ts'
import { UserError } from '../core/errors.ts'
import { backUpDatabase, restoreDatabase, summariseBackup } from '../storage/backup.ts'
import { copyForDownload, keepUpload, type PassingCopy } from '../storage/passing-copies.ts'
import { removeDatabase } from '../storage/database-files.ts'
import type { Context } from './context.ts'

/** Copies everything into a new file while people go on working. Throws UserError invalid, forbidden. */
export async function backUp(context: Context, file: string): Promise<void> {
  await backUpDatabase(context.database, file)
}

/** A backup that leaves nothing behind in the data folder once it was read. */
export async function backUpForDownload(context: Context): Promise<PassingCopy> {
  return await copyForDownload(context.database, context.data)
}

/**
 * Puts a backup in the place of the database of a data folder, which no server may use. Returns
 * under which name the present one was kept; null where there was none.
 */
export function restore(request: { readonly data: string; readonly file: string }): string | null {
  return restoreDatabase(request.data, request.file, systemClock())
}

interface StagingRules {
  readonly needsAdmin: boolean
  /** Throws where whoever sent the backup may not restore it any more: it can take long to come. */
  readonly mayStill: () => void
}

/**
 * Keeps and checks what may become the database; returns the file, which is in the data folder.
 * Throws UserError: unreadable (no undamaged backup), unsupported (of a newer version), forbidden
 * (an admin is needed, and there is none), unavailable (the disk is full); what `mayStill` throws.
 */
export async function stageBackup(
  context: Context,
  chunks: AsyncIterable<Uint8Array>,
  { needsAdmin, mayStill }: StagingRules,
): Promise<string> {
  const file = await keepUpload(context.data, chunks)
  try {
    mayStill()
    const { admins } = summariseBackup(file)
    if (needsAdmin && admins === 0) {
      throw new UserError('forbidden', 'Nobody could sign in any more: this backup has no admin.')
    }
    return file
  } catch (error) {
    removeDatabase(file)
    throw error instanceof UserError ? withoutPath(error, file) : error
  }
}

/** Nobody has to know where an upload was kept. */
function withoutPath(error: UserError, file: string): UserError {
  return new UserError(error.code, error.message.replaceAll(file, 'The file'), {}, { cause: error })
}

/** How the last restoration of a process went. */
export type Restoration =
  /** Under which name the database of before is kept; null where there was none. */
  { readonly kept: string | null } | { readonly problem: string }

const RESTORED = new Map<string, Restoration>()

/** As `restore`, for a server that goes on afterwards; the staged backup is gone then. */
export function restoreStaged(request: { readonly data: string; readonly file: string }): void {
  const { data, file } = request
  try {
    const kept = restore(request)
    RESTORED.set(data, { kept: kept === null ? null : (kept.split(/[/\\]/u).at(-1) ?? null) })
  } catch (error) {
    const isKnown = error instanceof UserError
    const problem = isKnown ? withoutPath(error, file).message : 'It is a fault of the program.'
    RESTORED.set(data, { problem: `The backup was not restored. ${problem}` })
    throw error
  } finally {
    removeDatabase(file)
  }
}

/** What this process has restored last; null where it has restored nothing. */
export function lastRestored({ data }: Context): Restoration | null {
  return RESTORED.get(data) ?? null
}
