/** Lexicons of pairs of languages, made by one thread and read by the others and after a restart. */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { threadId } from 'node:worker_threads'
import type { PackedIndexes } from '../lexicon/packed-indexes.ts'

/**
 * A file for each pair in the folder `lexicons` of the data folder, which is made when there is something to keep. A new file
 * takes the place of those of the same pair that were made from older resources. A full disk or a
 * folder that cannot be written to means that nothing is kept.
 */
export function packedIndexes(data: string): PackedIndexes {
  const folder = join(data, 'lexicons')
  return {
    read: (name) => {
      try {
        return readFileSync(join(folder, `${name}.json`), 'utf8')
      } catch {
        return null
      }
    },
    write: (name, packed) => {
      try {
        mkdirSync(folder, { recursive: true })
        const partial = join(folder, `${name}.${process.pid}-${threadId}.partial`)
        writeFileSync(partial, packed)
        renameSync(partial, join(folder, `${name}.json`))
        removeOlder(folder, name)
      } catch {
        // It is made again at the next start.
      }
    },
  }
}

function removeOlder(folder: string, name: string): void {
  const pair = name.slice(0, name.lastIndexOf('-') + 1)
  const own = `${name}.json`
  for (const file of readdirSync(folder)) {
    const isOfPair = file.startsWith(pair) && !file.slice(pair.length).includes('-')
    if (isOfPair && file !== own && file.endsWith('.json')) rmSync(join(folder, file))
  }
}
