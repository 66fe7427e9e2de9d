import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { UserError } from '../core/errors.ts'

/** What an archive may hold: measured by what comes out of it, not by what it says. */
export interface ZipLimits {
  readonly entries: number
  readonly bytes: number
}

const LIMITS: ZipLimits = { entries: 5_000, bytes: 100_000_000 }

/**
 * The files of an archive whose names `wanted` accepts. Throws a UserError `unreadable` for a
 * damaged archive and `too-large` where it holds more than the limits.
 */
export async function readZip(
  bytes: Uint8Array,
  file: string,
  wanted: (name: string) => boolean,
  limits: ZipLimits = LIMITS,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const zip = await open(bytes, file)
  const files = new Map<string, Uint8Array>()
  if (zip.entryCount > limits.entries) throw tooLarge(file)
  let left = limits.bytes
  try {
    for await (const entry of entries(zip)) {
      if (entry.fileName.endsWith('/') || !wanted(entry.fileName)) continue
      const content = await contentOf(zip, entry, left, file)
      left -= content.length
      files.set(entry.fileName, content)
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError('unreadable', `${file} is a damaged archive.`, { file }, { cause: error })
  } finally {
    zip.close()
  }
  return files
}

function open(bytes: Uint8Array, file: string): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true }, (error, zip) => {
      if (zip) resolve(zip)
      else
        reject(
          new UserError('unreadable', `${file} is a damaged archive.`, { file }, { cause: error }),
        )
    })
  })
}

async function* entries(zip: ZipFile): AsyncGenerator<Entry> {
  for (let i = 0; i < zip.entryCount; i += 1) {
    const entry = await new Promise<Entry | null>((resolve, reject) => {
      zip.once('entry', resolve)
      zip.once('end', () => resolve(null))
      zip.once('error', reject)
      zip.readEntry()
    })
    zip.removeAllListeners('entry')
    zip.removeAllListeners('end')
    zip.removeAllListeners('error')
    if (!entry) return
    yield entry
  }
}

function contentOf(zip: ZipFile, entry: Entry, left: number, file: string): Promise<Uint8Array> {
  if (entry.uncompressedSize > left) throw tooLarge(file)
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (!stream) {
        reject(error)
        return
      }
      const chunks: Buffer[] = []
      let size = 0
      stream.on('data', (chunk: Buffer) => {
        size += chunk.length
        if (size > left) stream.destroy(tooLarge(file))
        else chunks.push(chunk)
      })
      stream.on('end', () => resolve(Buffer.concat(chunks)))
      stream.on('error', reject)
    })
  })
}

function tooLarge(file: string): UserError {
  return new UserError('too-large', `${file} holds more than can be read.`, { file })
}
