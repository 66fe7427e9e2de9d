/** Every change of a comparison goes through here: one transaction with its line in the log. */
import type { BitextId, ComparisonId } from '../../core/model.ts'
import type { OperationId, OperationKind } from '../../core/records.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { Context } from '../context.ts'
import { applyDelta, beadsOf, checkDelta, type Delta, type SegmentDelta } from './deltas.ts'
import { reviewerNamed } from '../accounts/reviewers.ts'

export interface Operation {
  readonly comparison: ComparisonId
  readonly bitext?: BitextId
  readonly kind: OperationKind
  readonly by: string
  readonly summary: string
  readonly delta: Delta
  /** Of an undo or redo. */
  readonly undoes?: OperationId
  /** False for what cannot be undone: its delta is not kept. Default true. */
  readonly undoable?: boolean
}

/**
 * Works out an operation and stores it with what it changes, all in one immediate transaction; then
 * brings the memory into step and tells the listeners. `plan` reads what is there, and may throw;
 * null: there is nothing to change, and nothing is logged.
 */
export function commit(context: Context, plan: () => Operation | null): OperationId | null {
  const done = inTransaction(context.database, () => {
    const operation = plan()
    return operation && { operation, id: write(context, operation) }
  })
  if (!done) return null
  const { operation, id } = done
  refresh(context, operation.delta, id)
  const { comparison, kind, bitext = null, by } = operation
  const beads = [...beadsOf(operation.delta)]
  context.feed.publish({ type: 'operation', comparison, operation: id, kind, bitext, beads, by })
  return id
}

function write(context: Context, operation: Operation): OperationId {
  const { stores } = context
  const { delta, undoable = true } = operation
  checkDelta(stores, delta, (bitext) => context.bitexts.get(bitext).index)
  const id = stores.operations.insert({
    comparison: operation.comparison,
    bitext: operation.bitext ?? null,
    kind: operation.kind,
    reviewer: reviewerNamed(context, operation.by).id,
    at: context.now(),
    summary: operation.summary,
    delta: undoable ? delta : null,
    undoes: operation.undoes ?? null,
    beads: beadsOf(delta),
  })
  applyDelta(stores, delta, id)
  return id
}

function refresh(context: Context, delta: Delta, revision: OperationId): void {
  stopUnwanted(context, delta)
  if (delta.notes) context.bitexts.forgetNotes()
  if (delta.documents?.length) {
    for (const document of delta.documents) {
      const bitexts = context.stores.bitexts.ofDocument(document.id)
      for (const { id } of bitexts) context.bitexts.drop(id)
    }
    return
  }
  if (delta.segments?.length) {
    for (const change of delta.segments) refreshSegments(context, change, delta, revision)
    return
  }
  for (const { bitext } of [
    ...(delta.dismissals?.removed ?? []),
    ...(delta.dismissals?.added ?? []),
  ]) {
    context.bitexts.drop(bitext)
  }
  for (const change of delta.beads ?? []) context.bitexts.apply(change.bitext, change, revision)
  for (const { bitext } of delta.alignments ?? []) context.bitexts.drop(bitext)
}

/** Nobody waits for alignments of what was deleted or replaced: they leave the queue. */
function stopUnwanted({ stores, jobs }: Context, { comparison, documents = [] }: Delta): void {
  const isDeleted = comparison !== undefined && comparison.after.deletedAt !== null
  const gone = documents.filter(({ after }) => after.replacedBy !== null)
  const bitexts = [
    ...(isDeleted ? stores.bitexts.list(comparison.id) : []),
    ...gone.flatMap(({ id }) => stores.bitexts.ofDocument(id)),
  ]
  for (const { id } of bitexts) {
    const job = stores.jobs.latest(id)
    if (job) jobs.cancel(job.id)
  }
}

const UNCHANGED = { removed: [], added: [] }

function refreshSegments(
  context: Context,
  change: SegmentDelta,
  delta: Delta,
  revision: OperationId,
): void {
  for (const { id } of context.stores.bitexts.ofDocument(change.document)) {
    const beads = (delta.beads ?? []).find(({ bitext }) => bitext === id) ?? UNCHANGED
    context.bitexts.applySegments(id, change, beads, revision)
  }
}
