import type { BeadId, BitextId, ComparisonId } from '../core/model.ts'
import type { JobRecord, OperationId, OperationKind } from '../core/records.ts'

/** What other readers of a comparison are told. */
export type Change =
  | {
      readonly type: 'operation'
      readonly comparison: ComparisonId
      readonly operation: OperationId
      readonly kind: OperationKind
      readonly bitext: BitextId | null
      /** Beads removed, changed or made. */
      readonly beads: readonly BeadId[]
      readonly by: string
    }
  | { readonly type: 'job'; readonly comparison: ComparisonId; readonly job: JobRecord }

export type ChangeListener = (change: Change) => void

/** Tells the listeners of a comparison what was committed, in the order of the commits. */
export class ChangeFeed {
  readonly #listeners = new Map<ComparisonId, Set<ChangeListener>>()

  /** Returns the function that ends the subscription. */
  subscribe(comparison: ComparisonId, listener: ChangeListener): () => void {
    const listeners = this.#listeners.get(comparison) ?? new Set()
    this.#listeners.set(comparison, listeners)
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(comparison)
    }
  }

  publish(change: Change): void {
    for (const listener of this.#listeners.get(change.comparison) ?? []) listener(change)
  }
}
