/** Pairs of texts aligned on worker threads, without a database. */
import { AlignmentPool } from '../../backends/alignment-pool.ts'
import type { AlignInput, AlignResult } from '../../core/align/align.ts'
import type { TermPair } from '../../lexicon/concepts.ts'

export interface PairRequest extends Pick<AlignInput, 'source' | 'target' | 'mode'> {
  readonly glossary?: readonly TermPair[]
}

/** Starts its threads when there is something to do; `close` ends them. */
export class PairAligner {
  readonly #pool: AlignmentPool

  /** Pairs aligned at a time; default: half of the processors. */
  constructor(threads?: number) {
    this.#pool = new AlignmentPool(threads)
  }

  /** Throws UserError: `too-large`, `cancelled` (after `close`), `busy`. */
  align({ source, target, mode, glossary = [] }: PairRequest): Promise<AlignResult> {
    const task = { source, target, mode, glossary, confirmedPairs: [], dictionaries: [] }
    return this.#pool.run(task, {
      owner: '',
      signal: new AbortController().signal,
      onStart: () => {},
      onProgress: () => {},
    })
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}
