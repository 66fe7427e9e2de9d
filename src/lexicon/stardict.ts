/** StarDict dictionaries: the `.ifo` description and the `.idx` index. */
import { UserError } from '../core/errors.ts'
import type { DictionaryIndex } from './dictionary.ts'

export interface StarDictInfo {
  readonly name: string
  /** Size of a position in the index: 32 or 64 bits. */
  readonly offsetBits: 32 | 64
}

/** Throws UserError unreadable where the file is no StarDict description. */
export function parseStarDictInfo(text: string, file: string): StarDictInfo {
  const lines = text.split(/\r?\n/u)
  if (!lines[0]?.startsWith("StarDict's dict ifo file")) {
    throw new UserError('unreadable', 'Not a StarDict description.', { file, line: 1 })
  }
  const values = new Map(lines.slice(1).map((line) => splitAt(line, '=')))
  return {
    name: values.get('bookname') ?? file,
    offsetBits: values.get('idxoffsetbits') === '64' ? 64 : 32,
  }
}

function splitAt(line: string, mark: string): readonly [string, string] {
  const place = line.indexOf(mark)
  return place < 0 ? [line, ''] : [line.slice(0, place), line.slice(place + 1)]
}

/** Headwords end with a zero byte; position and size follow, big-endian. */
export function parseStarDictIndex(
  bytes: Uint8Array,
  offsetBits: 32 | 64,
  file: string,
): DictionaryIndex {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const decoder = new TextDecoder()
  const heads: string[] = []
  const offsets: number[] = []
  const lengths: number[] = []
  const size = offsetBits / 8 + 4
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf(0, at)
    if (end < 0 || end + 1 + size > bytes.length) {
      throw new UserError('unreadable', 'The index ends within an entry.', { file })
    }
    heads.push(decoder.decode(bytes.subarray(at, end)))
    offsets.push(offsetBits === 64 ? Number(view.getBigUint64(end + 1)) : view.getUint32(end + 1))
    lengths.push(view.getUint32(end + 1 + offsetBits / 8))
    at = end + 1 + size
  }
  return { heads, offsets, lengths }
}
