/** The rows that a reader goes through; `row-list.ts` makes them. */
import type { FoundDivergence } from './compare/divergences.ts'
import type { PassageComparison } from './findings.ts'
import type { Gloss } from './glosses.ts'
import type { BeadId, Note, SegmentId, Side } from './model.ts'
import type { BitextRecord, Revision, StoredBead } from './records.ts'

/** `source`, `target`: reading order of that text, the other as near as crossing allows. */
export const ROW_ORDERS = ['source', 'target', 'links'] as const
export type RowOrder = (typeof ROW_ORDERS)[number]

/** What a reader can look for in rows, beside what differs in them. */
export const ROW_STATES = ['unconfirmed', 'unsure', 'noted'] as const
export type RowState = (typeof ROW_STATES)[number]

/** A bead at the place of its segments in the text that gives the order. */
export interface LinkRow {
  readonly kind: 'link'
  readonly key: string
  readonly bead: BeadId
  /** In reading order; one of them is empty where a reviewer said "absent here". */
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
  /** The other text is read in another order here: a ghost row marks the other place. */
  readonly crossing: boolean
}

/** The other place of a crossing link, or the rest of one whose segments do not stand together. */
export interface GhostRow {
  readonly kind: 'ghost'
  readonly key: string
  readonly bead: BeadId
  /** Whose segments stand here. */
  readonly side: Side
  readonly segments: readonly SegmentId[]
  /** Key of the row that shows the link. */
  readonly of: string
}

/** Neighbouring segments of one text that are in no live bead; folded when there are many. */
export interface UnalignedRow {
  readonly kind: 'unaligned'
  readonly key: string
  readonly side: Side
  readonly segments: readonly SegmentId[]
  /** Rejected beads that one of the segments was in. */
  readonly rejected: readonly BeadId[]
}

/** Keys stay the same while the row shows the same thing, and serve as element ids and cursors. */
export type Row = LinkRow | GhostRow | UnalignedRow

/** A segment as it is shown. */
export interface SegmentView {
  readonly id: SegmentId
  /** 0-based place in its document. */
  readonly position: number
  /** Span in the document. */
  readonly start: number
  readonly end: number
  /** Index of its block in the document. */
  readonly block: number
  readonly text: string
  /** Where its text begins in the passage of its row. */
  readonly at: number
}

/** The words of one side of a row: its segments joined, in reading order. */
export interface PassageView {
  readonly text: string
  readonly segments: readonly SegmentView[]
}

/** Where in a text words of a quotation of the other text were found. */
export interface QuotationPlace {
  readonly side: Side
  /** The segment that holds them. */
  readonly segment: SegmentId
}

/** A divergence with the places in the texts that it speaks of. */
export interface ShownDivergence extends FoundDivergence {
  /** Of a quotation that is found elsewhere, or whose parts are: where. */
  readonly places: readonly QuotationPlace[]
}

/** What was compared; spans are relative to the passage texts, `a` being the source. */
export interface RowComparison extends Omit<PassageComparison, 'divergences' | 'share'> {
  /** `wording`: both passages are in one language. */
  readonly kind: 'wording' | 'divergences'
  /** Without those that reviewers have dismissed. */
  readonly divergences: readonly ShownDivergence[]
  readonly dismissed: number
  /** How much the sides depart from each other, in [0, 1]: see `rowVariation`. */
  readonly departure: number
}

/** A row with everything a page shows of it. */
export type RowView =
  | {
      readonly kind: 'link'
      readonly row: LinkRow
      /** 1-based, counting every row of this order. */
      readonly number: number
      readonly bead: StoredBead
      readonly revision: Revision
      readonly source: PassageView
      readonly target: PassageView
      readonly notes: readonly Note[]
      /** Null where one side is empty. */
      readonly comparison: RowComparison | null
      /** Where the reader wants glosses and a translation service gave one. */
      readonly gloss?: Gloss
    }
  | {
      readonly kind: 'ghost'
      readonly row: GhostRow
      readonly number: number
      readonly passage: PassageView
      /** 1-based number of the row that shows the link. */
      readonly ofNumber: number
    }
  | {
      readonly kind: 'unaligned'
      readonly row: UnalignedRow
      readonly number: number
      /** Of a folded run only the first segments; `total` says how many there are. */
      readonly passage: PassageView
      readonly total: number
      readonly notes: readonly Note[]
    }

/** A piece of the rows of a bitext. */
export interface RowPage {
  readonly bitext: BitextRecord
  readonly rows: readonly RowView[]
  /** All rows of this order. */
  readonly total: number
  /** Those that the reader looks for. */
  readonly matching: number
  /** Key to ask on with (`before`, `after`); null at the ends. */
  readonly previous: string | null
  readonly next: string | null
  readonly counts: RowCounts
  /** Links that were not compared yet when a rule was looked for in them. */
  readonly uncompared: number
}

export interface RowCounts {
  readonly links: number
  readonly confirmed: number
  readonly rejected: number
  /** Segments in no live bead. */
  readonly unalignedSource: number
  readonly unalignedTarget: number
}

/** Key of the row that shows a link. */
export function linkKey(bead: BeadId): string {
  return `b${bead}`
}
