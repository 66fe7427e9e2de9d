import { Option, type Command } from 'commander'
import { hasAdmin } from '../../app/accounts/accounts.ts'
import { restoreStaged } from '../../app/backup.ts'
import { openContext, type Context } from '../../app/context.ts'
import { installSamples } from '../../app/samples.ts'
import { alignLibrary } from '../../app/aligning/version-alignments.ts'
import { UserError } from '../../core/errors.ts'
import { dataFolder } from '../data-folder.ts'
import type { RunningServer } from '../../http/server.ts'
import { DATA, hostName, portNumber } from '../options.ts'
import { say } from '../output.ts'
import { tellFault } from '../tell-fault.ts'

interface ServeOptions {
  readonly host: string
  readonly port: number
  readonly allowHost: readonly string[]
  readonly data?: string
  readonly urlImport?: boolean
  readonly log: (typeof LOGS)[number]
}

/** What is logged, a line of JSON each. */
const LOGS = ['faults', 'requests'] as const

export function addServe(synoptic: Command): void {
  synoptic
    .command('serve')
    .description('Serve the workbench, for a browser.')
    .option('--host <address>', 'to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <number>', '0 takes a free one').argParser(portNumber).default(8080),
    )
    .addOption(
      new Option(
        '--allow-host <name>',
        'host name under which people reach it, with the port unless it is the usual one; may be repeated',
      )
        .argParser(hostName)
        .default([], 'none'),
    )
    .addOption(DATA())
    .option(
      '--url-import',
      'fetch web pages; default: only if no other machine can reach the workbench',
    )
    .option('--no-url-import', 'do not fetch web pages')
    .addOption(
      new Option('--log <what>', 'what is logged; requests without any text: route, status, time')
        .choices(LOGS)
        .default('faults'),
    )
    .action(serve)
}

const UNGUARDED =
  'Others could read and change everything. Create an account first: synoptic user add NAME --role admin'

async function serve(options: ServeOptions): Promise<void> {
  // The other commands start faster without the web part.
  const { isForThisMachine, startServer } = await import('../../http/server.ts')
  const { warmUp } = await import('../../http/warm-up.ts')
  const { host, port, allowHost, log, urlImport } = options
  const folder = dataFolder(options.data)
  const served = await openServed(folder)
  const { context, restore, broken } = served
  let server: RunningServer | undefined
  try {
    if (!isForThisMachine(host, allowHost) && !hasAdmin(context))
      throw new UserError('forbidden', UNGUARDED)
    await installSamples(context, () => say('Creating the sample comparisons …'))
    await warmUp(context)
    server = await startServer(context, {
      host,
      port,
      allowedHosts: allowHost,
      restore,
      ...(log === 'requests' && { log: say }),
      ...(urlImport !== undefined && { fetchesPages: urlImport }),
    })
    alignLibrary(context).catch((error: unknown) => tellFault(context, 'Aligning', error))
    // Before anybody is told that it is ready, and may stop it.
    const stopped = untilStopped()
    process.stdout.write(`Synoptic is ready: ${server.url}\n`)
    say(`Comparisons are kept in ${folder}. Ctrl+C stops.`)
    await Promise.race([stopped, broken])
  } finally {
    await server?.close()
    await served.close()
  }
}

/** What a server works on: another context after a backup was restored. */
interface Served {
  /** The first one. */
  readonly context: Context
  readonly restore: (file: string) => Promise<Context>
  /** Rejects when nothing can be opened any more: whoever started the server has to know. */
  readonly broken: Promise<never>
  readonly close: () => Promise<void>
}

async function openServed(folder: string): Promise<Served> {
  const open = () => openContext({ data: folder, exclusive: true })
  const context = await open()
  let current = context
  const { promise: broken, reject } = Promise.withResolvers<never>()
  broken.catch(() => {})
  const restore = async (file: string): Promise<Context> => {
    // The database is closed all the same, as where a full disk keeps what was found from being kept.
    await current.close().catch((error: unknown) => tellFault(current, 'Closing', error))
    try {
      restoreStaged({ data: folder, file })
    } catch (error) {
      tellFault(current, 'Restoring the backup', error)
    }
    try {
      current = await open()
      return current
    } catch (error) {
      reject(error)
      throw error
    }
  }
  const close = async () => {
    if (current.database.open) await current.close()
  }
  return { context, restore, broken, close }
}

async function untilStopped(): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  say('Stopping: finishing the requests already received.')
}
