/** A reviewer's edits of the segmentation; every bitext of the document goes along. */
import { SegmentIndex } from '../../core/align/bitext-index.ts'
import { resegment } from '../../core/align/resegment.ts'
import { UserError } from '../../core/errors.ts'
import type { BeadId, BitextId, DocumentId, Segment, SegmentId, Side } from '../../core/model.ts'
import type { BitextRecord, OperationKind, StoredBead } from '../../core/records.ts'
import type { RowOrder } from '../../core/rows.ts'
import { mergeWithNext, splitSegment as splitOne } from '../../core/segment/edit.ts'
import { Conflict } from '../editing/conflict.ts'
import type { Context } from '../context.ts'
import type { BitextDelta, Delta } from '../editing/deltas.ts'
import type { EditResult } from '../editing/editing.ts'
import { movedNotes } from '../notes/note-anchors.ts'
import { commit } from '../editing/operations.ts'
import { changeSince, shownRows } from '../editing/row-changes.ts'

export interface SegmentEdit {
  readonly document: DocumentId
  readonly segment: SegmentId
  readonly by: string
  /** The bitext on the screen, whose rows the answer gives. */
  readonly bitext: BitextId
  readonly order?: RowOrder
  /** The segment's span as the reviewer saw it; another one throws Conflict. */
  readonly seen: { readonly start: number; readonly end: number }
}

/** In two at a UTF-16 offset into the segment; both halves stay in its beads. */
export function splitSegment(
  context: Context,
  edit: SegmentEdit & { readonly at: number },
): EditResult {
  return editSegments(context, edit, 'split-segment', (text, segments) => {
    const newId = context.stores.documents.takeSegmentIds(edit.document, 1)
    const after = splitOne(text, segments, edit.segment, edit.seen.start + edit.at, newId)
    return { after, from: [edit.segment], to: [edit.segment, newId] }
  })
}

/** With the segment after it, in the same block. */
export function mergeSegments(context: Context, edit: SegmentEdit): EditResult {
  return editSegments(context, edit, 'merge-segments', (_, segments) => {
    const after = mergeWithNext(segments, edit.segment)
    const next = segments[segments.findIndex(({ id }) => id === edit.segment) + 1]!
    return { after, from: [edit.segment, next.id], to: [edit.segment] }
  })
}

interface Resegmentation {
  readonly after: readonly Segment[]
  readonly from: readonly SegmentId[]
  readonly to: readonly SegmentId[]
}

function editSegments(
  context: Context,
  edit: SegmentEdit,
  kind: OperationKind,
  plan: (text: string, segments: readonly Segment[]) => Resegmentation,
): EditResult {
  const shown = shownRows(context, edit.bitext, edit.order ?? 'source')
  let beads: readonly StoredBead[] = []
  let touched = new Set<BeadId>()
  const operation = commit(context, () => {
    const document = context.stores.documents.get(edit.document)
    if (!document) throw new UserError('not-found', `There is no document ${edit.document}.`)
    const { index, record } = context.bitexts.get(edit.bitext)
    const { segments } = index.text(sideOf(record, edit.document))
    checkSeen(segments, edit)
    const change = planned(() => plan(document.text, segments))
    const delta = deltaOf(context, edit.document, segments, change)
    beads = (delta.beads ?? []).flatMap(({ added }) => added)
    touched = new Set(
      (delta.beads ?? [])
        .flatMap(({ removed, added }) => [...removed, ...added])
        .map(({ id }) => id),
    )
    const summary = document.text.slice(edit.seen.start, edit.seen.end).slice(0, 60).toWellFormed()
    return {
      comparison: document.comparison,
      bitext: edit.bitext,
      kind,
      by: edit.by,
      summary,
      delta,
    }
  })
  const rows = changeSince(context, shown, touched)
  return { operation, beads: beads.map(({ id }) => id), change: rows }
}

/** Throws UserError invalid where the bitext on the screen does not have the document. */
function sideOf({ source, target }: BitextRecord, document: DocumentId): Side {
  if (document === source) return 'source'
  if (document === target) return 'target'
  throw new UserError('invalid', 'This text does not belong to these links.')
}

function checkSeen(segments: readonly Segment[], { segment: id, seen }: SegmentEdit): void {
  const segment = segments.find((candidate) => candidate.id === id)
  if (segment?.start === seen.start && segment.end === seen.end) return
  throw new Conflict('This segment has been changed since.', segment ?? null, { id, ...seen })
}

/** What core calls a programmer's mistake is a reviewer's here: the place cannot be split. */
function planned(plan: () => Resegmentation): Resegmentation {
  try {
    return plan()
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UserError(
      'invalid',
      'The segment cannot be divided or joined there.',
      {},
      { cause: error },
    )
  }
}

function deltaOf(
  context: Context,
  document: DocumentId,
  before: readonly Segment[],
  { after, from, to }: Resegmentation,
): Delta {
  const old = new Set(from)
  const made = new Set(to)
  const beads: BitextDelta[] = context.stores.bitexts.ofDocument(document).map(({ id, source }) => {
    const side = source === document ? 'source' : 'target'
    return { bitext: id, ...resegment(context.bitexts.get(id).index, side, from, to) }
  })
  const renamed = new Map(from.map((id) => [id, to[0]!]))
  const notes = movedNotes(context, beads, renamed)
  const index = new SegmentIndex(after)
  const added = index.sorted(made).map((id) => index.get(id))
  const removed = before.filter(({ id }) => old.has(id))
  return {
    segments: [{ document, removed, added }],
    beads: beads.filter((change) => change.removed.length > 0),
    ...(notes && { notes }),
  }
}
