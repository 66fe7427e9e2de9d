/** Lexicons of pairs of languages, made by one thread and read by the others and after a restart. */
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { PackedIndexes } from '../lexicon/packed-indexes.ts'

/** Pairs that are kept: some 2 MB each. A language may be written in any number of tags. */
const MOST_KEPT = 60

/** Milliseconds after which what is half written was left by a program that is gone. */
const LEFT = 60 * 60 * 1000

/**
 * A file for each pair in the folder `lexicons` of the data folder, which is made when there is
 * something to keep. A new file takes the place of those of the same pair that were made from older
 * resources; beyond `most`, those that were read longest ago go. A full disk or a folder that cannot be
 * written to means that nothing is kept.
 */
export function packedIndexes(data: string, most = MOST_KEPT): PackedIndexes {
  const folder = join(data, 'lexicons')
  return {
    read: (name) => {
      const file = join(folder, `${name}.json`)
      try {
        const packed = readFileSync(file, 'utf8')
        markRead(file)
        return packed
      } catch {
        return null
      }
    },
    write: (name, packed) => {
      const partial = join(folder, `${name}.${process.pid}-${threadId}.partial`)
      try {
        mkdirSync(folder, { recursive: true, mode: 0o700 })
        writeFileSync(partial, packed, { mode: 0o600 })
        renameSync(partial, join(folder, `${name}.json`))
        removeOlder(folder, name)
        keepNewest(folder, most)
      } catch {
        // It is made again at the next start.
        removeIfThere(partial)
      }
    },
  }
}

/** Where a disk is full or a folder is none, that fails too. */
function removeIfThere(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {}
}

/** The time of a file is when it was read last, where that can be kept. */
function markRead(file: string): void {
  try {
    const now = new Date()
    utimesSync(file, now, now)
  } catch {}
}

function removeOlder(folder: string, name: string): void {
  const pair = name.slice(0, name.lastIndexOf('-') + 1)
  const own = `${name}.json`
  for (const file of readdirSync(folder)) {
    const isOfPair = file.startsWith(pair) && !file.slice(pair.length).includes('-')
    if (isOfPair && file !== own && file.endsWith('.json')) rmSync(join(folder, file))
  }
}

/** Other threads may remove the same ones meanwhile. */
function keepNewest(folder: string, most: number): void {
  const files = readdirSync(folder).flatMap((file) => {
    const path = join(folder, file)
    const found = statSync(path, { throwIfNoEntry: false })
    return found?.isFile() ? [{ path, time: found.mtimeMs, isWhole: file.endsWith('.json') }] : []
  })
  const whole = files.filter(({ isWhole }) => isWhole).toSorted((a, b) => b.time - a.time)
  const left = files.filter(({ isWhole, time }) => !isWhole && time < Date.now() - LEFT)
  for (const { path } of [...whole.slice(most), ...left]) rmSync(path, { force: true })
}
