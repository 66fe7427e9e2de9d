/** Files that are there as a whole or not at all, whenever the program ends. */
import { closeSync, fsyncSync, linkSync, openSync, rmSync, writeSync, existsSync } from 'node:fs'
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
