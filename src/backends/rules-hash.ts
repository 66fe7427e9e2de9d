/** What was found by other rules than these is found again. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { resourcesHash } from '../lexicon/packed-indexes.ts'

/** Folders with the code that finds differences, beside what `resourcesHash` covers. */
const CODE = ['../core/compare/', '../core/language/']
const FILES = ['../core/findings', '../core/link-findings']

let known: string | undefined

/** 16 hex digits over the rules, their word lists, and the built-in vocabulary. */
export function rulesHash(): string {
  known ??= hashRules()
  return known
}

function hashRules(): string {
  const hash = createHash('sha256').update(resourcesHash())
  for (const folder of CODE) {
    const place = new URL(folder, import.meta.url)
    const files = readdirSync(place, { recursive: true, encoding: 'utf8' })
    for (const file of files.toSorted()) {
      if (/\.[jt]s$/u.test(file)) hash.update(readFileSync(new URL(file, place)))
    }
  }
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf('.'))
  for (const file of FILES) hash.update(readFileSync(new URL(file + ending, import.meta.url)))
  return hash.digest('hex').slice(0, 16)
}
