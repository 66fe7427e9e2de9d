/** Indexes that were made once and are read again, as long as what they were made from is the same. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { readPackagedText } from './packaged.ts'
import { TABLES } from './tables.ts'

/** Where packed indexes are kept, by name. */
export interface PackedIndexes {
  /** Null where none is kept under the name. */
  read(name: string): string | null
  /** Must not throw: an index that is not kept is made again. */
  write(name: string, packed: string): void
}

/** Packages whose resources and rules go into an index. */
const PACKAGES = [
  'cldr-annotations-full',
  '@openstreetmap/id-tagging-schema',
  'stopwords-iso',
  'snowball-stemmers',
]

/** Folders with the code that makes an index. */
const CODE = ['./', '../core/text/']

let known: string | undefined

/** 16 hex digits over the tables, the code, the versions of packages and of Node's own names. */
export function resourcesHash(): string {
  known ??= hashResources()
  return known
}

function hashResources(): string {
  const hash = createHash('sha256')
  for (const folder of CODE) {
    const place = new URL(folder, import.meta.url)
    for (const file of readdirSync(place).toSorted()) {
      if (/\.[jt]s$/u.test(file)) hash.update(readFileSync(new URL(file, place)))
    }
  }
  for (const table of TABLES) hash.update(readPackagedText(`#lexicon/${table}.txt`) ?? '')
  for (const name of PACKAGES) hash.update(readPackagedText(`${name}/package.json`) ?? '')
  hash.update(`${process.versions.icu} ${process.versions['cldr']}`)
  return hash.digest('hex').slice(0, 16)
}
