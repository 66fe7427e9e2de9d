/** The web application; it listens nowhere by itself. */
import { Hono } from 'hono'
import { except } from 'hono/combine'
import { jsxRenderer } from 'hono/jsx-renderer'
import { paths } from '../../views/paths.ts'
import { capturePage } from '../app/importing/capturing.ts'
import type { Context } from '../app/context.ts'
import { limitBodies } from './body-limits.ts'
import { answerError, answerNotFound } from './errors.tsx'
import type { Capture } from './incoming.ts'
import { accountRoutes } from './routes/account.tsx'
import { accountsRoutes } from './routes/accounts.tsx'
import { alignmentRoutes } from './routes/alignment.tsx'
import { apiRoutes } from './routes/api.ts'
import { assetRoutes } from './routes/assets.ts'
import { backupRoutes } from './routes/backup.tsx'
import { beadRoutes } from './routes/beads.tsx'
import { comparisonRoutes } from './routes/comparisons.tsx'
import { dotRoutes } from './routes/dots.tsx'
import { exportRoutes } from './routes/export.tsx'
import { findingRoutes } from './routes/findings.tsx'
import { glossaryRoutes } from './routes/glossary.tsx'
import { importRoutes } from './routes/importing.tsx'
import { libraryRoutes } from './routes/library.tsx'
import { liveRoutes } from './routes/live.ts'
import { matrixRoutes } from './routes/matrix.tsx'
import { noteRoutes } from './routes/notes.tsx'
import { printRoutes } from './routes/print.tsx'
import { readingRoutes } from './routes/reading.tsx'
import { rowRoutes } from './routes/rows.tsx'
import { searchRoutes } from './routes/search.tsx'
import { segmentRoutes } from './routes/segments.tsx'
import { serviceRoutes } from './routes/services.tsx'
import { settingRoutes } from './routes/settings.tsx'
import { signInRoutes } from './routes/sign-in.tsx'
import { textRoutes } from './routes/texts.tsx'
import { workbenchRoutes } from './routes/workbench.tsx'
import type { Pace } from './pace.ts'
import { logRequests } from './request-log.ts'
import { exactHost, sameOriginOnly, secure } from './security.ts'
import { keptNowhere, signedIn, signedInStill } from './signed-in.ts'
import type { SignIn } from './signed-in.ts'

export interface AppOptions {
  readonly context: Context
  /** Names (with ports) that the server answers to; null for any, as in tests without a socket. */
  readonly hosts?: ReadonlySet<string> | null
  /** Fetches pages of the web for people who give their address; null where nobody may. */
  readonly capture?: Capture
  /** Gets a line for each request. */
  readonly log?: (line: string) => void
  /** Exchanges the database for a checked backup, after the answers that are under way. */
  readonly restore?: (backup: string) => void
  /** When people have to sign in; default: once there are accounts. */
  readonly signIn?: SignIn
  /** How slowly bodies may come; default: as usual. */
  readonly pace?: Pace
}

/** Everything that a browser asks for. */
export function createApp({
  context,
  hosts = null,
  capture = (request) => capturePage(request, context),
  signIn = 'with-accounts',
  log,
  restore,
  pace,
}: AppOptions): Hono {
  const app = new Hono()
  if (log) app.use(logRequests(context.now, log))
  app.use(secure)
  app.use(jsxRenderer(({ children }) => children as never, { docType: true }))
  app.use(exactHost(hosts))
  app.use(sameOriginOnly)
  app.use(keptNowhere(context, signIn))
  app.use(signedIn(context, signIn))
  // Backups are written to the disk as they come.
  app.use(except(paths.restoration, limitBodies(pace && { pace })))
  app.use(signedInStill(context))
  app.get('/healthz', (c) => c.json({ status: 'ok' }))
  app.route('/', assetRoutes())
  app.route('/', signInRoutes(context))
  app.route('/', accountRoutes(context))
  app.route('/', accountsRoutes(context))
  app.route('/', libraryRoutes(context, capture !== null))
  app.route('/', importRoutes(context, capture))
  app.route('/', comparisonRoutes(context))
  app.route('/', workbenchRoutes(context))
  app.route('/', rowRoutes(context))
  app.route('/', alignmentRoutes(context))
  app.route('/', beadRoutes(context))
  app.route('/', liveRoutes(context))
  app.route('/', segmentRoutes(context))
  app.route('/', findingRoutes(context))
  app.route('/', textRoutes(context))
  app.route('/', noteRoutes(context))
  app.route('/', exportRoutes(context))
  app.route('/', printRoutes(context))
  app.route('/', readingRoutes(context))
  app.route('/', searchRoutes(context))
  app.route('/', dotRoutes(context))
  app.route('/', matrixRoutes(context))
  app.route('/', glossaryRoutes(context))
  app.route('/', settingRoutes(context))
  app.route('/', serviceRoutes(context))
  app.route(
    '/',
    backupRoutes(context, { restore: restore ?? null, needsAdmin: signIn === 'always' }),
  )
  app.route('/', apiRoutes(context))
  app.notFound(answerNotFound)
  app.onError((error, c) => answerError(context, error, c))
  return app
}
