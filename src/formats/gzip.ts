/** Files packed by gzip (`corpus.tmx.gz`): read as what is in them, within limits. */
import { pipeline, Readable } from 'node:stream'
import { createGunzip, gunzipSync } from 'node:zlib'
import { UserError } from '../core/errors.ts'
import type { InputFile } from './bilingual.ts'

/** Bytes that may come out of a packed file of aligned texts, which is never in memory as a whole. */
const MOST_UNPACKED = 256 * 2 ** 20

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b
}

/** The name of what is in the archive. */
export function nameInGzip(name: string): string {
  return name.replace(/\.gz$/i, '')
}

/** What is in a packed file, piece by piece. Its bytes throw UserError: unreadable, too-large. */
export function unpacked({ name, bytes, ...file }: InputFile): InputFile {
  return { ...file, name: nameInGzip(name), bytes: unpackedPieces(name, bytes) }
}

async function* unpackedPieces(
  name: string,
  bytes: InputFile['bytes'],
): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip()
  // A fault of either ends both, and comes out of the loop below.
  pipeline(Readable.from(bytes, { objectMode: true }), gunzip, () => undefined)
  let size = 0
  try {
    for await (const piece of gunzip as AsyncIterable<Uint8Array>) {
      size += piece.length
      if (size > MOST_UNPACKED) throw tooLarge(name, MOST_UNPACKED)
      yield piece
    }
  } catch (error) {
    throw gzipFault(error, name)
  }
}

/** All that is in a packed file. Throws UserError: unreadable, too-large (more than `most` bytes). */
export function unpackedWhole(bytes: Uint8Array, name: string, most: number): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: most })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(name, most)
    throw gzipFault(error, name)
  }
}

function tooLarge(name: string, most: number): UserError {
  const message = `${name} unpacks to more than ${Math.floor(most / 1e6)} MB.`
  return new UserError('too-large', message, { file: name })
}

function gzipFault(error: unknown, name: string): unknown {
  const { code = '' } = error as NodeJS.ErrnoException
  if (!code.startsWith('Z_')) return error
  const message = `${name} is a damaged gzip archive.`
  return new UserError('unreadable', message, { file: name }, { cause: error })
}
