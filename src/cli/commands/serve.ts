import { Option, type Command } from 'commander'
import { hasAdmin } from '../../app/accounts.ts'
import { openContext, type Context } from '../../app/context.ts'
import { installSamples } from '../../app/samples.ts'
import { alignLibrary } from '../../app/version-alignments.ts'
import { UserError } from '../../core/errors.ts'
import type { RunningServer } from '../../http/server.ts'
import { dataFolder } from '../data-folder.ts'
import { DATA, hostName, portNumber } from '../options.ts'
import { say } from '../output.ts'

interface ServeOptions {
  readonly host: string
  readonly port: number
  readonly allowHost: readonly string[]
  readonly data?: string
  readonly urlImport?: boolean
}

export function addServe(synoptic: Command): void {
  synoptic
    .command('serve')
    .description('Open the workbench in a browser.')
    .option('--host <address>', 'to listen on', '127.0.0.1')
    .addOption(
      new Option('--port <number>', '0 takes a free one').argParser(portNumber).default(8080),
    )
    .addOption(
      new Option(
        '--allow-host <name>',
        'that people reach it by, with the port unless it is the usual one; several times for more',
      )
        .argParser(hostName)
        .default([], 'none'),
    )
    .addOption(DATA())
    .option('--url-import', 'fetch pages of the web by their address; default: on loopback only')
    .option('--no-url-import', 'fetch none')
    .action(serve)
}

const UNGUARDED =
  'Others could read and change everything. Make an account first: synoptic user add NAME --role admin'

async function serve({ host, port, allowHost, data, urlImport }: ServeOptions): Promise<void> {
  // The other commands start faster without the web part.
  const { isForThisMachine, startServer } = await import('../../http/server.ts')
  const folder = dataFolder(data)
  const context = await openContext({ data: folder, exclusive: true })
  try {
    if (!isForThisMachine(host, allowHost) && !hasAdmin(context))
      throw new UserError('forbidden', UNGUARDED)
    await installSamples(context, () => say('Making the sample comparisons …'))
    const server = await startServer(context, {
      host,
      port,
      allowedHosts: allowHost,
      ...(urlImport !== undefined && { fetchesPages: urlImport }),
    })
    alignLibrary(context).catch((error: unknown) => say(`Aligning stopped: ${String(error)}`))
    process.stdout.write(`Synoptic is ready: ${server.url}\n`)
    say(`Comparisons are kept in ${folder}. Ctrl+C stops.`)
    await untilStopped(server, context)
  } catch (error) {
    await context.close()
    throw error
  }
}

/** Requests that are under way are answered; then the database is closed. */
async function untilStopped(server: RunningServer, context: Context): Promise<void> {
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
  say('Stopping.')
  await server.close()
  await context.close()
}
