/** Dictionaries as dictd and StarDict lay them out. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'

function base64(value: number): string {
  return value < 64 ? DIGITS[value]! : base64(Math.floor(value / 64)) + DIGITS[value % 64]!
}

type Entries = readonly (readonly [head: string, definition: string])[]

function laidOut(entries: Entries): {
  readonly text: Buffer
  readonly places: readonly {
    readonly head: string
    readonly start: number
    readonly size: number
  }[]
} {
  let start = 0
  const places = entries.map(([head, definition]) => {
    const size = Buffer.byteLength(definition)
    start += size
    return { head, start: start - size, size }
  })
  return { text: Buffer.from(entries.map(([, definition]) => definition).join('')), places }
}

export function writeDictd(folder: string, name: string, entries: Entries): void {
  const { text, places } = laidOut(entries)
  const lines = places.map(
    ({ head, start, size }) => `${head}\t${base64(start)}\t${base64(size)}\n`,
  )
  writeFileSync(join(folder, `${name}.index`), lines.join(''))
  writeFileSync(join(folder, `${name}.dict.dz`), gzipSync(text))
}

export function writeStarDict(folder: string, name: string, entries: Entries): void {
  const { text, places } = laidOut(entries)
  const index = places.map(({ head, start, size }) => {
    const numbers = Buffer.alloc(8)
    numbers.writeUInt32BE(start, 0)
    numbers.writeUInt32BE(size, 4)
    return Buffer.concat([Buffer.from(`${head}\0`), numbers])
  })
  mkdirSync(join(folder, name))
  const path = join(folder, name, name)
  writeFileSync(`${path}.ifo`, `StarDict's dict ifo file\nbookname=${name}\n`)
  writeFileSync(`${path}.idx`, Buffer.concat(index))
  writeFileSync(`${path}.dict`, text)
}
