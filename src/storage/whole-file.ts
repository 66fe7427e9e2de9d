/** Files that are there as a whole or not at all, whenever the program ends. */
import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
  existsSync,
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

/** SQLite's own files beside a database. */
const SIDE_FILES = ['', '-wal', '-shm']

/**
 * Renames a database with what stands beside it, so that nothing is overwritten. Returns the new
 * name, which ends in `why` and the time; null where there is none.
 */
export function setAside(path: string, why: string, now: string): string | null {
  if (!existsSync(path)) return null
  const stamp = `${path}.${why}-${now.replaceAll(/[^0-9]/gu, '').slice(0, 14)}`
  let kept = stamp
  for (let count = 2; existsSync(kept); count++) kept = `${stamp}-${count}`
  for (const suffix of SIDE_FILES) {
    if (existsSync(path + suffix)) renameSync(path + suffix, kept + suffix)
  }
  return kept
}

/** With what SQLite has put beside it. */
export function removeDatabase(path: string): void {
  for (const suffix of SIDE_FILES) rmSync(path + suffix, { force: true })
}
