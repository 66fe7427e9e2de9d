/** What a load has asked, how long it took, and what was promised to it. */
import { openContext } from '../../../src/app/context.ts'
import type { Kind } from './client.ts'

/** Something that the server has said to be stored. */
export type Acknowledged =
  | { readonly operation: number }
  | { readonly note: number; readonly body: string }
  | { readonly comparison: string }

interface Measured {
  readonly kind: Kind
  readonly act: string
  readonly status: number
  /** Milliseconds until the last byte was there. */
  readonly time: number
}

/** An answer that nobody should have got: what was asked, and what it said. */
export interface Surprise {
  readonly act: string
  readonly status: number
  readonly url: string
  /** Its beginning. */
  readonly said: string
}

/** Done, led elsewhere, overtaken by somebody else, or sent away because of too much work. */
function isExpected(status: number): boolean {
  return (status >= 200 && status < 400) || status === 409 || status === 503
}

export class Ledger {
  readonly measured: Measured[] = []
  readonly surprises: Surprise[] = []
  readonly #operations = new Set<number>()
  readonly #notes = new Map<number, string>()
  readonly #comparisons = new Set<string>()

  async measure(kind: Kind, act: string, work: () => Promise<Response>): Promise<void> {
    const start = performance.now()
    let status = 0
    let url = ''
    let said = ''
    try {
      const response = await work()
      ;({ status, url } = response)
      const isRead = response.bodyUsed || isExpected(status)
      if (!isRead) said = await response.text()
      else if (!response.bodyUsed) await response.arrayBuffer()
    } catch (error) {
      said = String(error)
    }
    this.measured.push({ kind, act, status, time: performance.now() - start })
    if (!isExpected(status)) this.surprises.push({ act, status, url, said: said.slice(0, 300) })
  }

  acknowledge(what: Acknowledged): void {
    if ('operation' in what) this.#operations.add(what.operation)
    else if ('note' in what) this.#notes.set(what.note, what.body)
    else this.#comparisons.add(what.comparison)
  }

  get acknowledged(): number {
    return this.#operations.size + this.#notes.size + this.#comparisons.size
  }

  /** What was acknowledged and is not in the database of a stopped server. */
  async lost(data: string): Promise<readonly string[]> {
    const context = await openContext({ data, workers: 1 })
    try {
      const titles = new Set(context.stores.comparisons.list().map(({ title }) => title))
      const isNote = (id: number, body: string) => context.stores.notes.get(id)?.body === body
      return [
        ...[...this.#operations].filter((id) => !context.stores.operations.get(id)).map(String),
        ...[...this.#notes].filter(([id, body]) => !isNote(id, body)).map(([, body]) => body),
        ...[...this.#comparisons].filter((title) => !titles.has(title)),
      ]
    } finally {
      await context.close()
    }
  }
}
