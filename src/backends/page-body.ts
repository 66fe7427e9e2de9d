/** What comes with an answer: unpacked, counted, and told by its kind. */
import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { UserError } from '../core/errors.ts'

/** Bytes of a page, unpacked. */
const LARGEST = 10_000_000

export interface FetchedPage {
  /** Where it was found in the end, without a fragment. */
  readonly url: string
  /** As its address calls it, with an ending that tells its kind. */
  readonly fileName: string
  /** Unpacked, otherwise as they came. */
  readonly bytes: Uint8Array
  /** WHATWG name that the server gave and that fits. */
  readonly encoding?: string
}

/** Endings by the kind of content. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['text/html', 'html'],
  ['application/xhtml+xml', 'html'],
  ['text/plain', 'txt'],
  ['application/pdf', 'pdf'],
])

const CODINGS: ReadonlyMap<string, () => Transform> = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/** Throws UserError `unavailable`, `unsupported`, `too-large`. */
export async function readPage(answer: IncomingMessage, url: URL): Promise<FetchedPage> {
  const { statusCode = 0, headers } = answer
  if (statusCode !== 200) {
    throw new UserError('unavailable', `${url.href} cannot be fetched: it answers ${statusCode}.`)
  }
  const [kind = '', ...parameters] = (headers['content-type'] ?? '').toLowerCase().split(';')
  const ending = ENDINGS.get(kind.trim())
  if (ending === undefined) {
    const what = kind.trim() || 'of an unknown kind'
    const message = `${url.href} is ${what}; only web pages, plain texts and PDF can be fetched.`
    throw new UserError('unsupported', message)
  }
  if (Number(headers['content-length'] ?? 0) > LARGEST) throw tooLarge(url)
  const bytes = await readAll(unpacked(answer, url), url)
  const encoding = ending === 'pdf' ? undefined : encodingIn(parameters, bytes)
  return { url: url.href, fileName: nameOf(url, ending), bytes, ...(encoding && { encoding }) }
}

function unpacked(answer: IncomingMessage, url: URL): Readable {
  const coding = (answer.headers['content-encoding'] ?? 'identity').trim().toLowerCase()
  if (coding === 'identity' || coding === '') return answer
  const unpack = CODINGS.get(coding)
  if (!unpack) {
    throw new UserError('unsupported', `${url.href} is compressed in an unknown way.`)
  }
  // Faults come out where the result is read.
  const result = unpack()
  pipeline(answer, result, () => {})
  return result
}

async function readAll(pieces: Readable, url: URL): Promise<Uint8Array> {
  const held: Buffer[] = []
  let size = 0
  for await (const piece of pieces as AsyncIterable<Buffer>) {
    size += piece.length
    if (size > LARGEST) throw tooLarge(url)
    held.push(piece)
  }
  return Buffer.concat(held)
}

function tooLarge(url: URL): UserError {
  return new UserError('too-large', `${url.href} is larger than ${LARGEST / 1e6} MB.`)
}

/** A server may give every page the same one: only what fits the bytes counts. */
function encodingIn(parameters: readonly string[], bytes: Uint8Array): string | undefined {
  const given = parameters.find((one) => /^\s*charset\s*=/u.test(one))
  if (given === undefined) return undefined
  try {
    const label = given.split('=')[1]!.replaceAll(/["'\s]/gu, '')
    const decoder = new TextDecoder(label, { fatal: true })
    decoder.decode(bytes)
    return decoder.encoding
  } catch {
    return undefined
  }
}

/** The last part of the path, or the name of the server. */
function nameOf({ pathname, hostname }: URL, ending: string): string {
  const last = pathname.split('/').findLast((part) => part !== '')
  const name = decoded(last ?? hostname).replaceAll(/[\p{Cc}/\\]/gu, '')
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
