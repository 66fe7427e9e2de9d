/**
 * Pages from the public internet, for people who give an address. Whoever can do so must not reach
 * through this machine what only this machine can: every name is resolved here, all its addresses
 * must be public, and the connection goes to one of them, whatever the name says a moment later.
 */
import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { connect as connectSocket, isIP, type Socket } from 'node:net'
import { networkInterfaces } from 'node:os'
import { connect as connectTls } from 'node:tls'
import { UserError } from '../core/errors.ts'
import { readPage, type FetchedPage } from './page-body.ts'
import { isPublicAddress } from './public-address.ts'

/** Redirects that are followed. */
const MOST_REDIRECTS = 5

/** Addresses of one name that are tried. */
const MOST_ADDRESSES = 4

/** Milliseconds for everything: names, connections, redirects, the page. */
const LONGEST = 15_000

/** How the outside is reached; tests put a server of their own in its place. */
export interface Outside {
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly string[]>
  /** A TCP connection. */
  readonly connect: (address: string, port: number) => Socket
}

const INTERNET: Outside = {
  resolve: async (name) => (await lookup(name, { all: true })).map(({ address }) => address),
  connect: (host, port) => connectSocket({ host, port }),
}

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined
  readonly outside?: Outside
  /** Milliseconds for everything. */
  readonly timeout?: number
}

export type FetchPage = (address: string, options?: FetchOptions) => Promise<FetchedPage>

/**
 * Fetches a page, a plain text or a PDF by http or https, ports 80 and 443. Throws UserError
 * `invalid` (no address of a page), `forbidden` (not in the public internet), `unavailable` (no
 * such name, no answer, an answer that is an error), `unsupported` (another kind of content),
 * `too-large` (over 10 MB once unpacked), `cancelled` after an abort.
 */
export const fetchPage: FetchPage = async (address, options = {}) => {
  const { signal, outside = INTERNET, timeout = LONGEST } = options
  const first = pageAddress(address)
  const limit = AbortSignal.timeout(timeout)
  const either = signal ? AbortSignal.any([signal, limit]) : limit
  try {
    return await follow(first, outside, either)
  } catch (error) {
    if (signal?.aborted) throw new UserError('cancelled', 'Fetching the page was stopped.')
    if (error instanceof UserError) throw error
    const reason = limit.aborted ? `no answer within ${timeout / 1000} s` : reasonOf(error)
    const message = `${first.href} cannot be fetched: ${reason}.`
    throw new UserError('unavailable', message, {}, { cause: error })
  }
}

async function follow(first: URL, outside: Outside, signal: AbortSignal): Promise<FetchedPage> {
  let url = first
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const addresses = await addressesOf(url, outside, signal)
    const socket = await connectToOne(addresses, portOf(url), outside, signal)
    try {
      const answer = await ask(url, socket, signal)
      const next = redirectOf(answer)
      if (next === undefined) return await readPage(answer, url)
      url = pageAddress(next, url)
    } finally {
      socket.destroy()
    }
  }
  const message = `${first.href} leads to more than ${MOST_REDIRECTS} other addresses.`
  throw new UserError('unavailable', message)
}

/** Throws UserError `invalid` for what is no http or https address with a usual port. */
function pageAddress(address: string, base?: URL): URL {
  const url = URL.parse(address.trim(), base?.href)
  if (url === null || !/^https?:$/u.test(url.protocol)) {
    throw new UserError('invalid', `“${address}” is not an http or https address.`)
  }
  if (url.username !== '' || url.password !== '') {
    throw new UserError('invalid', 'An address with a user name or password is not fetched.')
  }
  if (![80, 443].includes(portOf(url))) {
    throw new UserError('forbidden', `${url.host}: pages are fetched from ports 80 and 443 only.`)
  }
  url.hash = ''
  return url
}

function portOf({ port, protocol }: URL): number {
  return port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port)
}

/** IPv4 first, which more machines have. A name with any address that is not public is refused. */
async function addressesOf(
  url: URL,
  outside: Outside,
  signal: AbortSignal,
): Promise<readonly string[]> {
  const name = url.hostname.replace(/^\[|\]$/g, '')
  const addresses = isIP(name) ? [name] : await beforeAbort(outside.resolve(name), signal)
  const own = ownAddresses()
  const isOutside = (address: string) => isPublicAddress(address) && !own.has(address)
  if (addresses.length > 0 && addresses.every(isOutside)) {
    return addresses.toSorted((a, b) => isIP(a) - isIP(b))
  }
  const message = `${url.hostname} is not on the public internet; nothing is fetched from there.`
  throw new UserError('forbidden', message)
}

function ownAddresses(): ReadonlySet<string> {
  return new Set(
    Object.values(networkInterfaces()).flatMap((all) => all!.map((one) => one.address)),
  )
}

function beforeAbort<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
    work.then(resolve, reject)
  })
}

/** The first that can be connected to. */
async function connectToOne(
  addresses: readonly string[],
  port: number,
  outside: Outside,
  signal: AbortSignal,
): Promise<Socket> {
  let fault: unknown
  for (const address of addresses.slice(0, MOST_ADDRESSES)) {
    const socket = outside.connect(address, port)
    const stop = () => socket.destroy(signal.reason as Error)
    signal.addEventListener('abort', stop, { once: true })
    try {
      signal.throwIfAborted()
      await once(socket, 'connect')
      return socket
    } catch (error) {
      socket.destroy()
      signal.throwIfAborted()
      fault = error
    }
  }
  throw fault
}

function ask(url: URL, socket: Socket, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const isSecure = url.protocol === 'https:'
    const name = url.hostname.replace(/^\[|\]$/g, '')
    const request = (isSecure ? requestHttps : requestHttp)(url, {
      signal,
      // Without an agent, which would make a connection of its own.
      createConnection: () =>
        isSecure
          ? connectTls({ socket, host: name, ...(isIP(name) === 0 && { servername: name }) })
          : socket,
      headers: {
        host: url.host,
        accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.8',
        'accept-encoding': 'gzip, deflate, br',
        'user-agent': 'Synoptic (fetches a page that a person asked for)',
      },
    })
    socket.on('error', reject)
    request.on('error', reject).on('response', resolve).end()
  })
}

/** Undefined where the answer is the page itself. */
function redirectOf({ statusCode = 0, headers }: IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such name',
  EAI_AGAIN: 'the name cannot be looked up now',
  ECONNREFUSED: 'the connection was refused',
  ECONNRESET: 'the connection was broken off',
  ENETUNREACH: 'the network cannot be reached',
  EHOSTUNREACH: 'the machine cannot be reached',
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException
  return (code && REASONS[code]) ?? (message || String(error)).replace(/\.$/u, '')
}
