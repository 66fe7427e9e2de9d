import type { BeadId, BitextId, DocumentId, SegmentId, Side } from '../core/model.ts'
import type { Absence, OperationId, Revision } from '../core/records.ts'
import type { RowOrder, RowView } from '../core/rows.ts'
import type { Context } from './context.ts'

/** Rows that an edit took away, and those that are new or changed, with their places. */
export interface RowChange {
  /** Keys of rows that are gone. */
  readonly removed: readonly string[]
  /** In row order; `after` is the key of the row above it, null at the top. */
  readonly rows: readonly { readonly after: string | null; readonly view: RowView }[]
  readonly total: number
  /** The numbers of the rows below have changed too. */
  readonly renumbered: boolean
}

export interface EditResult {
  readonly operation: OperationId
  /** Beads made or changed. */
  readonly beads: readonly BeadId[]
  readonly change: RowChange
}

interface Edit {
  readonly bitext: BitextId
  readonly by: string
  /** The order in which the rows of the answer are given. Default `source`. */
  readonly order?: RowOrder
}
interface BeadEdit extends Edit {
  readonly bead: BeadId
  /** Of the bead as the reviewer saw it; a stale one throws Conflict. */
  readonly revision: Revision
}

export declare function confirmBead(context: Context, edit: BeadEdit): EditResult
export declare function rejectBead(context: Context, edit: BeadEdit): EditResult
/** Takes the link away; its segments become unaligned. */
export declare function unlinkBead(context: Context, edit: BeadEdit): EditResult
/**
 * Links any sets of segments, confirmed. They leave the beads they are in; what is left of those
 * stays linked where both sides still have a segment. One side empty: see markAbsent.
 */
export declare function linkSegments(
  context: Context,
  edit: Edit & {
    readonly source: readonly SegmentId[]
    readonly target: readonly SegmentId[]
    /** Of the beads that the reviewer saw these segments in. */
    readonly seen?: readonly { readonly bead: BeadId; readonly revision: Revision }[]
  },
): EditResult
/** In two, after the given number of segments on each side; default: where the lengths agree best. */
export declare function splitBead(
  context: Context,
  edit: BeadEdit & { readonly at?: { readonly source: number; readonly target: number } },
): EditResult
/** Joins the bead with the one whose source stands before it (`previous`) or after it. */
export declare function mergeBead(
  context: Context,
  edit: BeadEdit & { readonly with: 'previous' | 'next' },
): EditResult
/** The first segment of a side goes to the bead before it, the last one to the bead after it. */
export declare function moveSegment(
  context: Context,
  edit: BeadEdit & { readonly side: Side; readonly end: 'first' | 'last' },
): EditResult
export declare function markAbsent(
  context: Context,
  edit: Edit & {
    readonly side: Side
    readonly segments: readonly SegmentId[]
    readonly absence: Absence
  },
): EditResult
/** Confirms proposed beads of at least this confidence, of `seen` where given. */
export declare function confirmAbove(
  context: Context,
  edit: Edit & { readonly confidence: number; readonly seen?: readonly BeadId[] },
): EditResult

interface SegmentEdit {
  readonly document: DocumentId
  readonly segment: SegmentId
  readonly by: string
  /** The bitext on the screen, whose rows the answer gives. */
  readonly bitext: BitextId
  readonly order?: RowOrder
  /** The segment's span as the reviewer saw it. */
  readonly seen: { readonly start: number; readonly end: number }
}
/** In two at a UTF-16 offset into the segment; both halves stay in its beads. */
export declare function splitSegment(
  context: Context,
  edit: SegmentEdit & { readonly at: number },
): EditResult
/** With the segment after it, in the same block. */
export declare function mergeSegments(context: Context, edit: SegmentEdit): EditResult
