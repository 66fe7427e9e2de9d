/** All that is stored as one file, and back. */
import { Hono } from 'hono'
import type { Context as Request } from 'hono'
import { BackupPage } from '../../../views/settings/backup-page.tsx'
import { paths } from '../../../views/paths.ts'
import { backUpForDownload, lastRestored, stageBackup } from '../../app/backup.ts'
import type { Context } from '../../app/context.ts'
import { UserError } from '../../core/errors.ts'
import { attachment } from '../download.ts'
import { STATUS } from '../errors.tsx'
import { RETRY_AFTER } from '../api/problem.ts'
import { checkSignedIn } from '../signed-in.ts'
import { shellOf } from '../shell.ts'
import { uploadedFile } from '../upload.ts'

export interface Restoring {
  /** Null where a backup can only be restored from the command line. */
  readonly restore: ((backup: string) => void) | null
  /** Others reach the server: a backup without an admin would shut everybody out. */
  readonly needsAdmin: boolean
}

export function backupRoutes(context: Context, restoring: Restoring): Hono {
  const routes = new Hono()

  routes.get(paths.backup, (c) => show(context, c, restoring))

  routes.post(paths.backup, async (c) => {
    const { stream, size } = await backUpForDownload(context)
    c.header('Content-Type', 'application/vnd.sqlite3')
    c.header('Content-Length', String(size))
    c.header('Content-Disposition', attachment(`synoptic-${context.now().slice(0, 10)}.db`))
    c.header('Cache-Control', 'no-store')
    return c.body(stream as ReadableStream)
  })

  routes.post(paths.restoration, async (c) => {
    const { restore, needsAdmin } = restoring
    try {
      if (restore === null)
        throw new UserError(
          'unsupported',
          'This server does not restore backups from the page. Stop it, and use “synoptic restore FILE”.',
        )
      const mayStill = () => checkSignedIn(context, c)
      const backup = await stageBackup(context, uploadedFile(c), { needsAdmin, mayStill })
      restore(backup)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      c.status(STATUS[error.code])
      if (STATUS[error.code] === 503) c.header('Retry-After', String(RETRY_AFTER))
      return await show(context, c, restoring, error.message)
    }
    // Answered when the restored database is open.
    return c.redirect(`${paths.backup}?said=restored`, 303)
  })

  return routes
}

async function show(
  context: Context,
  c: Request,
  { restore }: Restoring,
  problem?: string,
): Promise<Response> {
  const outcome = c.req.query('said') === 'restored' ? lastRestored(context) : null
  const restored = outcome !== null && 'kept' in outcome ? outcome : null
  const failure = outcome !== null && 'problem' in outcome ? outcome.problem : undefined
  return await c.render(
    <BackupPage
      shell={shellOf(c)}
      canRestore={restore !== null}
      problem={problem ?? failure}
      restored={restored}
    />,
  )
}
