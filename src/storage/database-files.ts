/** A database is several files: whatever moves or removes one of them takes all, also when it is cut short. */
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** SQLite's own files beside a database: a log left beside another one would be written into it. */
const PARTS = ['', '-wal', '-shm', '-journal'] as const

/** Ending of the note that says under which name a database is being set aside. */
const MOVING = '.moving'

/**
 * Renames a database with what stands beside it, so that nothing is overwritten. Returns the new
 * name, which ends in `why` and the time; null where there is no database. What SQLite has left of
 * one that is gone is set aside too.
 */
export function setAside(path: string, why: string, now: string): string | null {
  const isThere = existsSync(path)
  if (!partsOf(path).some((part) => existsSync(part))) return null
  const kept = freeName(path, why, now)
  const note = path + MOVING
  writeFileSync(note, `${basename(kept)}\n`, { mode: 0o600, flush: true })
  moveParts(path, kept)
  rmSync(note, { force: true })
  return isThere ? kept : null
}

/** Makes good what was cut short. Nobody may have the database open. */
export function finishSettingAside(path: string): void {
  const note = path + MOVING
  if (!existsSync(note)) return
  const name = readFileSync(note, 'utf8')
  // Before all of the note was there, nothing was moved; the database goes before what is beside it.
  if (name.startsWith(`${basename(path)}.`) && name.endsWith('\n')) {
    const kept = join(dirname(path), basename(name.trimEnd()))
    if (existsSync(kept) || !existsSync(path)) moveParts(path, kept)
  }
  rmSync(note, { force: true })
}

/** The database itself first; what was moved before stays where it is. */
function moveParts(path: string, kept: string): void {
  for (const suffix of PARTS) {
    if (existsSync(path + suffix) && !existsSync(kept + suffix)) {
      renameSync(path + suffix, kept + suffix)
    }
  }
}

/** A name beside the database that none of its files has yet: clocks may go back. */
export function freeName(path: string, why: string, now: string): string {
  const stamp = `${path}.${why}-${now.replaceAll(/[^0-9]/gu, '').slice(0, 14)}`
  for (let count = 1; ; count++) {
    const name = count === 1 ? stamp : `${stamp}-${count}`
    if (!partsOf(name).some((part) => existsSync(part))) return name
  }
}

function partsOf(path: string): readonly string[] {
  return PARTS.map((suffix) => path + suffix)
}

/** With what SQLite has put beside it. */
export function removeDatabase(path: string): void {
  for (const part of partsOf(path)) rmSync(part, { force: true })
}

/**
 * An empty file for its owner alone, which SQLite makes a database of; one that is there stays. Where
 * it cannot be made, SQLite says why.
 */
export function makePrivateFile(path: string): void {
  if (existsSync(path)) return
  try {
    closeSync(openSync(path, 'a', 0o600))
  } catch {}
}
