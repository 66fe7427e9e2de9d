/** What a batch has done already, so that it can be started again where it was left. */
import { createHash } from 'node:crypto'
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'

/** Beside the results. */
const LEDGER = '.synoptic-batch'

/** A line for each result: its file, and what it was made from. */
export class BatchLedger {
  readonly #folder: string
  readonly #made = new Map<string, string>()
  /** The last line was cut off: the next one begins anew. */
  #isCut = false

  /** Lines that cannot be read, as after a crash, count for nothing. */
  constructor(folder: string) {
    this.#folder = folder
    const ledger = join(folder, LEDGER)
    if (!existsSync(ledger)) return
    const text = readFileSync(ledger, 'utf8')
    this.#isCut = text !== '' && !text.endsWith('\n')
    for (const line of text.split('\n')) {
      const [key, file] = line.split('\t')
      if (key && file) this.#made.set(file, key)
    }
  }

  /** Whether the result is there, and was made from the same. */
  has(file: string, key: string): boolean {
    return this.#made.get(this.#nameOf(file)) === key && existsSync(file)
  }

  add(file: string, key: string): void {
    const name = this.#nameOf(file)
    this.#made.set(name, key)
    mkdirSync(this.#folder, { recursive: true })
    appendFileSync(join(this.#folder, LEDGER), `${this.#isCut ? '\n' : ''}${key}\t${name}\n`)
    this.#isCut = false
  }

  #nameOf(file: string): string {
    return relative(this.#folder, file).replaceAll(/[\t\r\n]/gu, ' ')
  }
}

/** The same contents, choices and program give the same key. */
export function batchKey(contents: readonly Uint8Array[], choices: object): string {
  const hash = createHash('sha256').update(JSON.stringify(choices))
  for (const content of contents) hash.update(`\n${content.length}\n`).update(content)
  return hash.digest('hex')
}
