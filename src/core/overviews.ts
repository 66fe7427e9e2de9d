/** Comparisons at a glance: the minimap, the dot plot, the cells of the matrix. */
import type { BeadId, BeadStatus, SegmentId } from './model.ts'

/** What the minimap draws, in row order. */
export interface MinimapView {
  readonly total: number
  readonly marks: readonly MinimapMark[]
}

export interface MinimapMark {
  /** 1-based rows; neighbours that look the same are one mark. */
  readonly from: number
  readonly to: number
  readonly state: 'confirmed' | 'proposed' | 'doubtful' | 'unaligned' | 'ghost'
  readonly notes: number
  /** As far as it has been found yet: nothing is compared for the minimap. */
  readonly different: boolean
  /** Of what is different, how much: 1 little, 2, 3 much. */
  readonly strength: number
}

/** A link as a point: middle positions (0-based) of its segments in either text. */
export interface Dot {
  readonly bead: BeadId
  readonly source: number
  readonly target: number
  readonly confidence: number | null
  readonly status: BeadStatus
}

/** What one version has in a row of the matrix. */
export type MatrixCellView =
  | { readonly kind: 'not-aligned' }
  | { readonly kind: 'nothing' }
  /** It has words that no link with the pivot holds, alone or through another version. */
  | {
      readonly kind: 'unlinked'
      /** The first one. */
      readonly segment: SegmentId
      readonly text: string
      readonly segments: number
    }
  | {
      readonly kind: 'absent' | 'linked'
      /** The first of them, where a row has several. */
      readonly bead: BeadId
      readonly status: BeadStatus
      readonly confidence: number | null
      /** Empty where it is absent. */
      readonly text: string
      /** Differences in wording, or divergences; 0 where it is absent. */
      readonly differences: number
      /** From the pivot, in [0, 1]: see `rowVariation`; the mean where there are several beads. */
      readonly departure: number
    }
