/** A reviewer's edits of links. */
import * as edits from '../../core/align/edits.ts'
import type { BeadDelta } from '../../core/align/bitext-index.ts'
import { UserError } from '../../core/errors.ts'
import type { BeadId, BitextId, SegmentId, Side } from '../../core/model.ts'
import type {
  Absence,
  OperationId,
  OperationKind,
  Revision,
  StoredBead,
} from '../../core/records.ts'
import type { RowOrder } from '../../core/rows.ts'
import type { BitextState } from '../bitext-state.ts'
import { Conflict } from './conflict.ts'
import type { Context } from '../context.ts'
import { withNotesKept } from '../notes/note-anchors.ts'
import { commit } from './operations.ts'
import { presentLink } from '../exporting/present-links.ts'
import { changeSince, shownRows, type RowChange } from './row-changes.ts'

export type { RowChange } from './row-changes.ts'

export interface EditResult {
  /** Null where there was nothing to change. */
  readonly operation: OperationId | null
  /** Beads made or changed. */
  readonly beads: readonly BeadId[]
  readonly change: RowChange
}

export interface Edit {
  readonly bitext: BitextId
  readonly by: string
  /** The order in which the rows of the answer are given. Default `source`. */
  readonly order?: RowOrder
}

export interface BeadEdit extends Edit {
  readonly bead: BeadId
  /** Of the bead as the reviewer saw it; a stale one throws Conflict. */
  readonly revision: Revision
}

export function confirmBead(context: Context, edit: BeadEdit): EditResult {
  return editBead(context, edit, 'confirm', (state, bead) => edits.confirm(state.index, bead))
}

export function rejectBead(context: Context, edit: BeadEdit): EditResult {
  return editBead(context, edit, 'reject', (_, bead) => edits.reject(bead))
}

/** Takes the link away; its segments become unaligned. */
export function unlinkBead(context: Context, edit: BeadEdit): EditResult {
  return editBead(context, edit, 'unlink', (_, bead) => edits.unlink(bead))
}

/**
 * Links any sets of segments, confirmed. They leave the beads they are in; what is left of those
 * stays linked where both sides still have a segment. One side empty: see markAbsent.
 */
export function linkSegments(
  context: Context,
  edit: Edit & {
    readonly source: readonly SegmentId[]
    readonly target: readonly SegmentId[]
    /** Of the beads that the reviewer saw these segments in. */
    readonly seen?: readonly { readonly bead: BeadId; readonly revision: Revision }[]
  },
): EditResult {
  return editBitext(context, edit, 'link', (state, newId) => {
    for (const { bead, revision } of edit.seen ?? []) {
      seenBead(context, state, bead, revision, 'link')
    }
    checkSegments(state, 'source', edit.source)
    checkSegments(state, 'target', edit.target)
    return edits.link(state.index, edit, newId)
  })
}

/** In two, before the given segment; what that leaves open, where the lengths agree best. */
export function splitBead(
  context: Context,
  edit: BeadEdit & { readonly before?: { readonly side: Side; readonly segment: SegmentId } },
): EditResult {
  return editBead(context, edit, 'split', (state, bead, newId) =>
    edits.split(state.index, bead, newId, cutBefore(bead, edit.before)),
  )
}

function cutBefore(
  bead: StoredBead,
  before: { readonly side: Side; readonly segment: SegmentId } | undefined,
): edits.SplitPlace {
  if (before === undefined) return {}
  const place = bead[before.side].indexOf(before.segment)
  if (place < 1) throw new UserError('invalid', 'Choose where the second half of the link begins.')
  return { [before.side]: place }
}

/** Joins the bead with what stands before it (`previous`) or after it. */
export function mergeBead(
  context: Context,
  edit: BeadEdit & { readonly with: 'previous' | 'next' },
): EditResult {
  const direction = edit.with === 'previous' ? -1 : 1
  return editBead(context, edit, 'merge', (state, bead) =>
    edits.merge(state.index, bead, direction),
  )
}

/** The first segment of a side goes to the bead before it, the last one to the bead after it. */
export function moveSegment(
  context: Context,
  edit: BeadEdit & { readonly side: Side; readonly end: 'first' | 'last' },
): EditResult {
  return editBead(context, edit, 'move', (state, bead) =>
    edits.move(state.index, bead, edit.side, edit.end),
  )
}

/**
 * Makes a link of so many segments of either text, from the first one of each on: it takes those that
 * follow, or leaves the last ones unaligned. Throws UserError invalid where a text ends before that.
 */
export function changeType(
  context: Context,
  edit: BeadEdit & { readonly counts: Readonly<Record<Side, number>> },
): EditResult {
  return editBead(context, edit, 'link', (state, bead) =>
    edits.changeType(state.index, bead, edit.counts),
  )
}

/** Segments that have no counterpart, and why. */
export function markAbsent(
  context: Context,
  edit: Edit & {
    readonly side: Side
    readonly segments: readonly SegmentId[]
    readonly absence: Absence
  },
): EditResult {
  return editBitext(context, edit, 'absent', (state, newId) => {
    checkSegments(state, edit.side, edit.segments)
    return edits.markAbsent(state.index, edit.side, edit.segments, edit.absence, newId)
  })
}

/** Confirms proposed beads of at least this confidence, of `seen` where given. */
export function confirmAbove(
  context: Context,
  edit: Edit & { readonly confidence: number; readonly seen?: readonly BeadId[] },
): EditResult {
  const seen = edit.seen && new Set(edit.seen)
  return editBitext(context, edit, 'confirm-above', (state) =>
    edits.confirmAbove(state.index, edit.confidence, seen),
  )
}

type BeadPlan = (state: BitextState, bead: StoredBead, newId: edits.NewBeadId) => BeadDelta

function editBead(
  context: Context,
  edit: BeadEdit,
  kind: OperationKind,
  plan: BeadPlan,
): EditResult {
  return editBitext(context, edit, kind, (state, newId) =>
    plan(state, seenBead(context, state, edit.bead, edit.revision, kind), newId),
  )
}

/** The bead, if it is still as the reviewer saw it. Throws Conflict otherwise, UserError not-found. */
function seenBead(
  context: Context,
  state: BitextState,
  id: BeadId,
  revision: Revision,
  attempted: OperationKind,
): StoredBead {
  const bead = presentLink(context, state, id, { kind: attempted, bead: id })
  const current = state.revisions.get(id)
  if (current === revision) return bead
  throw new Conflict(
    'This link has been changed since.',
    { ...bead, revision: current },
    { kind: attempted, bead: id, revision },
  )
}

function checkSegments(state: BitextState, side: Side, segments: readonly SegmentId[]): void {
  const text = state.index.text(side)
  const gone = segments.find((id) => !text.has(id))
  if (gone === undefined) return
  throw new Conflict('One of these segments has been changed since.', null, { side, segment: gone })
}

function editBitext(
  context: Context,
  edit: Edit,
  kind: OperationKind,
  plan: (state: BitextState, newId: edits.NewBeadId) => BeadDelta,
): EditResult {
  const shown = shownRows(context, edit.bitext, edit.order ?? 'source')
  const newId = () => context.stores.bitexts.takeBeadIds(1)
  let beads: readonly StoredBead[] = []
  let touched = new Set<BeadId>()
  const operation = commit(context, () => {
    const state = context.bitexts.get(edit.bitext)
    const { comparison } = state.record
    if (!context.stores.comparisons.get(comparison)) {
      throw new UserError('not-found', 'This comparison was deleted.')
    }
    const delta = plan(state, newId)
    if (delta.removed.length + delta.added.length === 0) return null
    beads = delta.added
    touched = new Set([...delta.removed, ...delta.added].map(({ id }) => id))
    return {
      comparison,
      bitext: edit.bitext,
      kind,
      by: edit.by,
      summary: summaryOf(kind, delta),
      delta: withNotesKept(context, edit.bitext, delta),
    }
  })
  const change = changeSince(context, shown, touched)
  return { operation, beads: beads.map(({ id }) => id), change }
}

/** Kinds whose first bead is the one that was made; the others only lost segments to it. */
const MAKING: ReadonlySet<OperationKind> = new Set(['link', 'absent'])

/** Such as `2→1`, or how many links. */
function summaryOf(kind: OperationKind, { removed, added }: BeadDelta): string {
  const beads = MAKING.has(kind) ? added.slice(0, 1) : added.length > 0 ? added : removed
  const shape = ({ source, target }: StoredBead) => `${source.length}→${target.length}`
  return beads.length <= 3 ? beads.map(shape).join(' ') : `${beads.length}`
}
