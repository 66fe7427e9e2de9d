/** Archives that no honest program makes. */
import { deflateRawSync } from 'node:zlib'
import { crc32 } from 'node:zlib'

export interface RawEntry {
  readonly name: string | Uint8Array
  readonly content: string | Uint8Array
  /** What the archive says instead of the truth. */
  readonly size?: number
  readonly crc?: number
  readonly method?: number
  readonly flags?: number
  /** Where the content is said to be. */
  readonly offset?: number
}

/** A ZIP archive written byte by byte, lies included. */
export function rawZip(
  entries: readonly RawEntry[],
  end: { readonly count?: number; readonly comment?: string } = {},
): Uint8Array {
  const locals: Buffer[] = []
  const central: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name as string)
    const content = Buffer.from(entry.content as string)
    const packed = deflateRawSync(content)
    const head = Buffer.alloc(26)
    head.writeUInt16LE(20, 0)
    head.writeUInt16LE(entry.flags ?? 0x800, 2)
    head.writeUInt16LE(entry.method ?? 8, 4)
    head.writeUInt32LE(entry.crc ?? crc32(content), 10)
    head.writeUInt32LE(packed.length, 14)
    head.writeUInt32LE(entry.size ?? content.length, 18)
    head.writeUInt16LE(name.length, 22)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.offset ?? offset, 10)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), head, name, packed])
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), head, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const directory = Buffer.concat(central)
  const comment = Buffer.from(end.comment ?? '')
  const last = Buffer.alloc(22)
  last.write('PK\u0005\u0006', 0, 'latin1')
  last.writeUInt16LE(end.count ?? entries.length, 8)
  last.writeUInt16LE(end.count ?? entries.length, 10)
  last.writeUInt32LE(directory.length, 12)
  last.writeUInt32LE(offset, 16)
  last.writeUInt16LE(comment.length, 20)
  return Buffer.concat([...locals, directory, last, comment])
}
