import type { BeadId, BitextId, SegmentId, Side } from '../core/model.ts'
import type { BitextRecord } from '../core/records.ts'
import type { PassageView, RowOrder, RowView } from '../core/rows.ts'
import type { Context } from './context.ts'

export const ROW_FILTERS = ['all', 'unconfirmed', 'noted', 'different'] as const
export type RowFilter = (typeof ROW_FILTERS)[number]

/** Where a page of rows begins, ends, or what it is to show in its middle. Keys are those of rows. */
export type RowPlace =
  | { readonly after: string }
  | { readonly before: string }
  | { readonly row: number }
  | { readonly side: Side; readonly segment: SegmentId }
  | { readonly bead: BeadId }
  | { readonly key: string }

export interface RowRequest {
  readonly bitext: BitextId
  readonly order: RowOrder
  readonly filter?: RowFilter
  /** Default: from the first row. A place that is gone: as near as can be told. */
  readonly at?: RowPlace
  /** Default 40, at most 200. */
  readonly limit?: number
}

export interface RowPage {
  readonly bitext: BitextRecord
  readonly rows: readonly RowView[]
  /** Rows of this order and filter. */
  readonly total: number
  /** Key to ask on with (`before`, `after`); null at the ends. */
  readonly previous: string | null
  readonly next: string | null
  readonly counts: {
    readonly links: number
    readonly confirmed: number
    readonly rejected: number
    readonly unalignedSource: number
    readonly unalignedTarget: number
  }
}

/** Of a folded run of unaligned segments, how many a row shows. */
export const FOLD = 2

export declare function rowPage(context: Context, request: RowRequest): RowPage

/** The next row before or after a row that the filter lets through; null where there is none. */
export declare function findRow(
  context: Context,
  request: {
    bitext: BitextId
    order: RowOrder
    filter: RowFilter
    from: string | null
    direction: 'next' | 'previous'
  },
): { readonly key: string; readonly number: number } | null

/** Segments of an unaligned run, from one on: for unfolding it in pieces. */
export declare function runSegments(
  context: Context,
  request: { bitext: BitextId; side: Side; from: SegmentId; count: number },
): { readonly passage: PassageView; readonly next: SegmentId | null }

/** What the minimap draws, in row order: compact, one character a row (see `MinimapMark`). */
export interface Minimap {
  readonly total: number
  readonly marks: readonly MinimapMark[]
}
export interface MinimapMark {
  /** 1-based rows, joined where neighbours look the same. */
  readonly from: number
  readonly to: number
  readonly state: 'confirmed' | 'proposed' | 'doubtful' | 'unaligned' | 'ghost'
  readonly notes: number
  readonly different: boolean
}
export declare function minimap(
  context: Context,
  request: { bitext: BitextId; order: RowOrder },
): Minimap

/** Every link as a point: middle positions of its segments in either text, for the dot plot. */
export interface Dot {
  readonly bead: BeadId
  readonly source: number
  readonly target: number
  readonly confidence: number | null
  readonly status: 'proposed' | 'confirmed' | 'rejected'
}
export declare function dots(
  context: Context,
  bitext: BitextId,
): { readonly sourceCount: number; readonly targetCount: number; readonly dots: readonly Dot[] }
