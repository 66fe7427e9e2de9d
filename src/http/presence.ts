/** Who is looking at which row, as long as their page is open. Kept in memory alone. */
import type { BitextId } from '../core/model.ts'

/** One open page. */
export interface Reader {
  /** Unlike any other open page; given out by the server. */
  readonly id: string
  readonly name: string
  readonly bitext: BitextId
  /** Key of the row; null until one was chosen. */
  readonly row: string | null
}

/** Readers that a page is told of. */
const MOST_TOLD = 20

/** Milliseconds between two tellings where more than that read one bitext. */
const PAUSE = 1000

type PresenceListener = (readers: readonly Reader[]) => void

/** Tells every page of a bitext who else reads it: some of them, where they are many. */
export class Presence {
  readonly #readers = new Map<string, Reader>()
  readonly #listeners = new Map<string, PresenceListener>()
  /** Bitexts whose readers will be told. */
  readonly #waiting = new Set<BitextId>()

  /** Pages that are open. */
  get size(): number {
    return this.#readers.size
  }

  /** Those of one reader. */
  countOf(name: string): number {
    return [...this.#readers.values()].filter((reader) => reader.name === name).length
  }

  /** The listener is told at once and with every change; returns the way to leave. */
  enter(reader: Reader, listener: PresenceListener): () => void {
    this.#readers.set(reader.id, reader)
    this.#listeners.set(reader.id, listener)
    this.#tell(reader.bitext)
    return () => {
      this.#readers.delete(reader.id)
      this.#listeners.delete(reader.id)
      this.#tell(reader.bitext)
    }
  }

  /** Does nothing for a page that is not open any more. */
  move(id: string, row: string, name: string): void {
    const reader = this.#readers.get(id)
    if (reader === undefined) return
    this.#readers.set(id, { ...reader, row, name })
    this.#tell(reader.bitext)
  }

  /** At once where few read; else all changes of a while together. */
  #tell(bitext: BitextId): void {
    if (this.#waiting.has(bitext)) return
    const here = this.#at(bitext)
    if (here.length <= MOST_TOLD) return this.#tellNow(here)
    this.#waiting.add(bitext)
    setTimeout(() => {
      this.#waiting.delete(bitext)
      this.#tellNow(this.#at(bitext))
    }, PAUSE).unref()
  }

  #at(bitext: BitextId): readonly Reader[] {
    return [...this.#readers.values()].filter((reader) => reader.bitext === bitext)
  }

  #tellNow(here: readonly Reader[]): void {
    const some = here.slice(0, MOST_TOLD + 1)
    for (const { id } of here) {
      const others = some.filter((reader) => reader.id !== id)
      this.#listeners.get(id)?.(others.slice(0, MOST_TOLD))
    }
  }
}
