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

type PresenceListener = (readers: readonly Reader[]) => void

/** Tells every page of a bitext who else reads it. */
export class Presence {
  readonly #readers = new Map<string, Reader>()
  readonly #listeners = new Map<string, PresenceListener>()

  /** Pages that are open. */
  get size(): number {
    return this.#readers.size
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

  #tell(bitext: BitextId): void {
    const here = [...this.#readers.values()].filter((reader) => reader.bitext === bitext)
    for (const { id } of here) {
      this.#listeners.get(id)?.(here.filter((reader) => reader.id !== id))
    }
  }
}
