import { systemClock } from '../backends/clock.ts'
import { backUpDatabase, restoreDatabase } from '../storage/backup.ts'
import type { Context } from './context.ts'

/** Copies everything into a new file while people go on working. Throws UserError invalid, forbidden. */
export async function backUp(context: Context, file: string): Promise<void> {
  await backUpDatabase(context.database, file)
}

/**
 * Puts a backup in the place of the database of a data folder, which no server may use. Returns
 * under which name the present one was kept; null where there was none.
 */
export function restore(request: { readonly data: string; readonly file: string }): string | null {
  return restoreDatabase(request.data, request.file, systemClock())
}
