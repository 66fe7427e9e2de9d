import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { BilingualFile, Chunks, FileBitext } from './bilingual.ts'
import { UserError } from '../core/errors.ts'

/** One of the files of a format that has several. */
export interface ExportPart {
  /** What follows the name that the files have in common, without the dot, such as `en` or `ladder`. */
  readonly suffix: string
  readonly content: Iterable<string>
}

/** The same content gives the same archive. */
const TIME = new Date('1980-01-01T00:00:00Z')

/** The parts in a ZIP archive, as they are read. */
export function zipParts(parts: readonly ExportPart[]): AsyncGenerator<Uint8Array> {
  return zipped(parts.map(({ suffix, content }) => ({ name: `aligned.${suffix}`, content })))
}

/**
 * Files in a ZIP archive, one after the other; each is asked for its pieces when it is its turn. Throws
 * what they throw; they are closed when nobody wants the rest.
 */
export async function* zipped(
  files: readonly { readonly name: string; readonly content: Chunks }[],
): AsyncGenerator<Uint8Array> {
  const zip = new ZipFile()
  const archive = zip.outputStream as unknown as Readable
  const opened: Readable[] = []
  const fail = (error: Error) => archive.destroy(error)
  zip.on('error', fail)
  for (const { name, content } of files) {
    const open = (give: (error: null, stream: Readable) => void) => {
      const stream = Readable.from(inBlocks(content), { objectMode: false })
      opened.push(stream.on('error', fail))
      give(null, stream)
    }
    zip.addReadStreamLazy(name, { mtime: TIME }, open as never)
  }
  zip.end()
  try {
    yield* archive as AsyncIterable<Uint8Array>
  } finally {
    for (const stream of opened) stream.destroy()
  }
}

/** Characters that are handed on at once: compressing pieces of a line each is slow. */
const BLOCK = 1 << 16

async function* inBlocks(content: Chunks): AsyncGenerator<Uint8Array> {
  let block = ''
  for await (const piece of content) {
    if (typeof piece !== 'string') {
      yield piece
      continue
    }
    block += piece
    if (block.length < BLOCK) continue
    yield Buffer.from(block)
    block = ''
  }
  yield Buffer.from(block)
}

/** The bitext of formats that have room for one. @throws {UserError} empty */
export function firstBitext(file: BilingualFile): FileBitext {
  const [bitext] = file.bitexts
  if (!bitext) throw new UserError('empty', 'There is nothing to export: nothing is aligned yet.')
  return bitext
}

/** File name suffixes of the two texts: their languages, or their sides where these are no help. */
export function sideSuffixes(source: string, target: string): readonly [string, string] {
  const useful = source !== target && source !== 'und' && target !== 'und'
  return useful ? [source, target] : ['source', 'target']
}
