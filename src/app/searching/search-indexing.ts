/** The words of new texts come into the index of the search after them, so that nobody waits. */
import type { DocumentId } from '../../core/model.ts'
import { othersTurn } from '../../core/others-turn.ts'
import type { Database } from '../../storage/database.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { Stores } from '../../storage/stores.ts'
import { foldedSegments } from '../editing/deltas.ts'

/** Segments that are indexed in one transaction at most. */
const SLICE = 1000

/** UTF-16 units after which a transaction takes no further segment: about 25 ms. */
const MOST_UNITS = 200_000

/**
 * Goes on slice by slice, each in a transaction of its own, until every text is in the index. Until
 * then a search reads the text itself, so it finds the same; what a killed program has left to do is
 * stored, and the next server goes on with it.
 */
export class SearchIndexing {
  readonly #database: Database
  readonly #stores: Stores
  #running: Promise<void> | null = null
  #isClosing = false
  /** Of the document at work, read once. */
  #text: { readonly document: DocumentId; readonly text: string } | null = null

  constructor(database: Database, stores: Stores) {
    this.#database = database
    this.#stores = stores
  }

  /** There may be something to do, when the transaction that is open now is over. */
  wake(): void {
    if (!this.#isClosing) this.#running ??= this.#run()
  }

  /** Resolves when every text is in the index. */
  async settled(): Promise<void> {
    await this.#running
  }

  /** Leaves the rest to the next start, or does it now. */
  async close({ finish }: { readonly finish: boolean }): Promise<void> {
    this.#isClosing = !finish
    await this.settled()
    this.#isClosing = true
  }

  async #run(): Promise<void> {
    try {
      do await othersTurn()
      while (!this.#isClosing && inTransaction(this.#database, () => this.#indexSome()))
    } catch {
      // Another process writes, or the disk is full: the search works, and the next text wakes it.
    } finally {
      this.#text = null
      this.#running = null
    }
  }

  /** False where nothing is left to do. */
  #indexSome(): boolean {
    const { search, documents } = this.#stores
    const next = search.nextPending()
    if (!next) return false
    const { document, indexed } = next
    let units = 0
    const slice = documents.segmentsAfter(document, indexed, SLICE).filter(({ start, end }) => {
      const isTaken = units < MOST_UNITS
      units += end - start
      return isTaken
    })
    if (slice.length === 0) search.endPending(document)
    else {
      search.add(document, foldedSegments(this.#textOf(document), slice))
      search.advancePending(document, slice.at(-1)!.id)
    }
    return true
  }

  #textOf(document: DocumentId): string {
    if (this.#text?.document !== document) {
      this.#text = { document, text: this.#stores.documents.text(document) }
    }
    return this.#text.text
  }
}
