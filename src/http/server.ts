/** The only place that listens. */
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { serve } from '@hono/node-server'
import type { Context } from '../app/context.ts'
import { UserError } from '../core/errors.ts'
import { createApp } from './app.ts'
import { guardConnections } from './connections.ts'
import { OpenRequests } from './open-requests.ts'
import type { Pace } from './pace.ts'
import { hostNames } from './security.ts'

export interface RunningServer {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string
  /** Answers what was asked already; resolves when nothing listens any more. */
  close(): Promise<void>
}

export interface ServerOptions {
  readonly host: string
  readonly port: number
  /** Names that it also answers to, such as that of a proxy before it: others than itself see it. */
  readonly allowedHosts?: readonly string[]
  /**
   * Whether people may have pages fetched by their address. Default: only where the server is for
   * this machine alone, since who reaches it from elsewhere could use its place in the network.
   */
  readonly fetchesPages?: boolean
  /** Gets a line for each request; default: they are not logged. */
  readonly log?: (line: string) => void
  /**
   * Puts a checked backup in the place of everything, and says what to go on with. Without it,
   * nothing is restored from a page.
   */
  readonly restore?: (backup: string) => Promise<Context>
  /** Milliseconds that a stop waits for requests which are being answered; default: 10 s. */
  readonly patience?: number
  /** Milliseconds; default: as usual. */
  readonly timeLimits?: TimeLimits
  /** How slowly bodies may come; default: as usual. */
  readonly pace?: Pace
}

const PATIENCE = 10_000

/** Milliseconds: nobody holds a connection for long without asking for something. */
interface TimeLimits {
  /** Longer than proxies and browsers keep one, so that none of them sends into one that is closing. */
  readonly keepAliveTimeout: number
  readonly headersTimeout: number
  /** For the whole of a request, such as a backup over a slow line. */
  readonly requestTimeout: number
  readonly connectionsCheckingInterval: number
}

const TIME_LIMITS: TimeLimits = {
  keepAliveTimeout: 75_000,
  headersTimeout: 15_000,
  requestTimeout: 600_000,
  connectionsCheckingInterval: 5000,
}

/** Connections at once; more are not taken. */
const MOST_CONNECTIONS = 2000

interface NodeBindings {
  readonly incoming: IncomingMessage
  readonly outgoing: ServerResponse
}

/**
 * Listens on the address; port 0 takes a free one. Throws UserError busy where the port is taken.
 */
export function startServer(
  context: Context,
  { host, port, allowedHosts = [], ...options }: ServerOptions,
): Promise<RunningServer> {
  const names = new Set<string>()
  const isPrivate = isForThisMachine(host, allowedHosts)
  const { fetchesPages = isPrivate, log, restore, patience = PATIENCE, pace } = options
  const appOf = (current: Context) =>
    createApp({
      context: current,
      hosts: names,
      signIn: isPrivate ? 'with-accounts' : 'always',
      ...(!fetchesPages && { capture: null }),
      ...(log && { log }),
      ...(pace && { pace }),
      ...(restore && { restore: (backup: string) => exchange(() => restore(backup)) }),
    })
  const open = new OpenRequests()
  let app = appOf(context)
  /** Requests wait for it while the database is exchanged. */
  let ready = Promise.resolve()

  function exchange(reopen: () => Promise<Context>): void {
    const work = async () => {
      await open.drain(patience)
      app = appOf(await reopen())
    }
    ready = work()
    // Said to each request that waits for it.
    ready.catch(() => {})
  }

  return new Promise((resolve, reject) => {
    const fetch = async (request: Request, bindings: NodeBindings) => {
      await ready
      open.add(bindings.outgoing)
      const answer = await app.fetch(request, bindings)
      const type = answer.headers.get('content-type')
      if (type?.startsWith('text/event-stream')) open.markEndless(bindings.outgoing)
      // What is still to come of the request may be cut: the next one goes over another connection.
      if (!bindings.incoming.complete) answer.headers.set('connection', 'close')
      return answer
    }
    const { timeLimits = TIME_LIMITS } = options
    const settings = { hostname: host, port, serverOptions: timeLimits }
    const server = serve({ fetch: fetch as never, ...settings }, (address) => {
      for (const name of hostNames(host, address.port)) names.add(name)
      for (const name of allowedHosts) names.add(name.toLowerCase())
      resolve({ url: urlOf(host, address.port), close: () => closeServer(server, open, patience) })
    })
    server.maxConnections = MOST_CONNECTIONS
    guardConnections(server as Server)
    server.once('error', (error: NodeJS.ErrnoException) => reject(explain(error, host, port)))
  })
}

/** Nobody else can reach a server that listens here and goes by these names. */
export function isForThisMachine(host: string, allowedHosts: readonly string[]): boolean {
  return isOwnName(host) && allowedHosts.length === 0
}

function isOwnName(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/u.test(host)
}

function urlOf(host: string, port: number): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}

async function closeServer(
  server: ReturnType<typeof serve>,
  open: OpenRequests,
  patience: number,
): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve())
  })
  await open.drain(patience)
  if ('closeAllConnections' in server) server.closeAllConnections()
  await closed
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === 'EADDRINUSE') {
    return new UserError('busy', `Port ${port} is in use. Choose another one with --port.`)
  }
  if (error.code === 'EADDRNOTAVAIL') {
    return new UserError('invalid', `This machine has no address ${host}. Choose one with --host.`)
  }
  if (error.code === 'ENOTFOUND' || error.code === 'EAI_AGAIN') {
    const message = `There is no machine called ${host}. Give an address of this one with --host.`
    return new UserError('invalid', message)
  }
  if (error.code === 'EACCES') {
    const message = `This user may not use port ${port} on ${host}. Choose one above 1023 with --port.`
    return new UserError('invalid', message)
  }
  return error
}
