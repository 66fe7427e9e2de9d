/** Files that are there as a whole or not at all, whenever the program ends. */
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { randomUUID } from 'node:crypto'

/** A new file for its owner alone; one that is there stays as it is. */
export function writeWhole(file: string, bytes: Uint8Array): void {
  const partial = `${file}.${randomUUID()}.partial`
  const descriptor = openSync(partial, 'wx', 0o600)
  try {
    writeSync(descriptor, bytes)
    fsyncSync(descriptor)
    // Unlike a rename, it replaces nothing.
    if (!existsSync(file)) linkSync(partial, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    closeSync(descriptor)
    rmSync(partial, { force: true })
  }
}

/** What was written into the file is on the disk. */
export function syncFile(file: string): void {
  const descriptor = openSync(file, 'r+')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Bytes that are compared at a time. */
const PIECE = 1024 * 1024

/** Both hold the same bytes. */
export function isSameFile(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false
  const files = [openSync(one, 'r'), openSync(other, 'r')]
  try {
    const pieces = files.map(() => Buffer.alloc(PIECE))
    for (;;) {
      const [left, right] = files.map((file, at) => {
        const piece = pieces[at]!
        return piece.subarray(0, readSync(file, piece, 0, PIECE, null))
      })
      if (!left!.equals(right!)) return false
      if (left!.length === 0) return true
    }
  } finally {
    for (const file of files) closeSync(file)
  }
}
