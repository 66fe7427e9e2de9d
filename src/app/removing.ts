/** Single texts and alignments are taken out of a comparison; undo brings them back. */
import { UserError } from '../core/errors.ts'
import type { BitextId, DocumentId, Note } from '../core/model.ts'
import type { BitextRecord, OperationId, Revision } from '../core/records.ts'
import { getBitext } from './bitexts.ts'
import { Conflict } from './editing/conflict.ts'
import type { Context } from './context.ts'
import { alignedState } from './editing/deltas.ts'
import { getComparison, getDocument } from './library.ts'
import { commit } from './editing/operations.ts'

interface Removal {
  readonly revision: Revision
  /** Also what people did about it: decisions on links, dismissals, notes. */
  readonly withWork: boolean
  readonly by: string
}

/**
 * Takes a text out of its comparison, with the notes on it; its links are there again after an undo.
 * The next text becomes the pivot where it was that. Throws UserError: not-found, conflict (stale, or
 * there is work of people on it), invalid (the only text).
 */
export function removeDocument(
  context: Context,
  request: Removal & { readonly document: DocumentId },
): OperationId {
  const { stores } = context
  const operation = commit(context, () => {
    const document = getDocument(context, request.document)
    const { id, comparison } = document
    const before = stores.documents.state(id)!
    if (before.replacedBy !== null) throw new UserError('not-found', `There is no document ${id}.`)
    if (document.revision !== request.revision) {
      throw new Conflict('This document has been changed since.', document, null)
    }
    const { documents, pivot } = getComparison(context, comparison)
    const next = documents.find((other) => other.id !== id)
    if (!next) {
      throw new UserError('invalid', 'This is the only text. Delete the comparison instead.')
    }
    const bitexts = stores.bitexts.ofDocument(id)
    const notes = stores.notes
      .list(comparison)
      .filter(({ anchor }) =>
        anchor.on === 'bead'
          ? bitexts.some((bitext) => bitext.id === anchor.bitext)
          : anchor.document === id,
      )
    if (!request.withWork) refuseWork(context, bitexts, notes)
    const state = stores.comparisons.state(comparison)!
    return {
      comparison,
      kind: 'remove-document',
      by: request.by,
      summary: document.title,
      delta: {
        // What nothing else replaced is replaced by itself: it is in no list.
        documents: [{ id, before, after: { ...before, replacedBy: id } }],
        ...(notes.length > 0 && { notes: { removed: notes, added: [] } }),
        ...(pivot === id && {
          comparison: { id: comparison, before: state, after: { ...state, pivot: next.id } },
        }),
      },
    }
  })
  return operation!
}

/**
 * Takes all links of a pair away, with notes on them and dismissals, as if it had never been aligned.
 * Null where it has not been. Throws UserError: not-found, conflict (stale, or there is work of people
 * on it).
 */
export function clearBitext(
  context: Context,
  request: Removal & { readonly bitext: BitextId },
): OperationId | null {
  const { stores } = context
  return commit(context, () => {
    const { comparison, ...record } = getBitext(context, request.bitext)
    const { id } = record
    if (record.revision !== request.revision) {
      throw new Conflict('This bitext has been changed since.', { comparison, ...record }, null)
    }
    const removed = stores.bitexts.beads(id).map(({ bead }) => bead)
    if (record.mode === null && removed.length === 0) return null
    const notes = stores.notes
      .list(comparison)
      .filter(({ anchor }) => anchor.on === 'bead' && anchor.bitext === id)
    if (!request.withWork) refuseWork(context, [record], notes)
    const job = stores.jobs.latest(id)
    if (job) context.jobs.cancel(job.id)
    const dismissals = stores.dismissals.list(id)
    const before = alignedState(record)
    return {
      comparison,
      bitext: id,
      kind: 'clear-bitext',
      by: request.by,
      summary: String(removed.length),
      delta: {
        beads: [{ bitext: id, removed, added: [] }],
        alignments: [{ bitext: id, before, after: { mode: null, engine: null, alignedAt: null } }],
        ...(notes.length > 0 && { notes: { removed: notes, added: [] } }),
        ...(dismissals.length > 0 && { dismissals: { removed: dismissals, added: [] } }),
      },
    }
  })
}

/** Throws UserError conflict where people have worked on one of them. */
function refuseWork(
  { stores }: Context,
  bitexts: readonly Pick<BitextRecord, 'id'>[],
  notes: readonly Note[],
): void {
  const decided = bitexts
    .flatMap(({ id }) => stores.bitexts.beads(id))
    .filter(({ bead }) => bead.status !== 'proposed').length
  const dismissed = bitexts.flatMap(({ id }) => stores.dismissals.list(id)).length
  const counts = [
    [decided, 'link that people decided on', 'links that people decided on'],
    [notes.length, 'note', 'notes'],
    [dismissed, 'dismissal', 'dismissals'],
  ] as const
  const found = counts
    .filter(([count]) => count > 0)
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
  if (found.length === 0) return
  throw new UserError(
    'conflict',
    `This would delete ${found.join(', ')}. Confirm it with “work=delete”; undo restores everything.`,
  )
}
