/** All versions of a comparison beside the pivot, segment by segment. */
import { UserError } from '../core/errors.ts'
import type { BeadId, BeadStatus, ComparisonId, DocumentId, Side } from '../core/model.ts'
import type { ComparisonSummary, StoredBead } from '../core/records.ts'
import type { RowComparison, SegmentView } from '../core/rows.ts'
import { listBitexts } from './bitexts.ts'
import { passage, type BitextState } from './bitext-states.ts'
import type { Context } from './context.ts'
import { getComparison } from './library.ts'
import { comparisonOf } from './link-comparisons.ts'

/** What one version has for a segment of the pivot. */
export type MatrixCell =
  | { readonly kind: 'not-aligned' }
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'absent' | 'linked'
      readonly bead: BeadId
      readonly status: BeadStatus
      readonly confidence: number | null
      /** Empty where it is absent. */
      readonly text: string
      /** Differences in wording, or divergences; 0 where it is absent. */
      readonly differences: number
      /** In [0, 1]: the share of characters that differ in wording; across languages 0.25 a divergence. */
      readonly departure: number
    }

export interface MatrixRow {
  readonly segment: SegmentView
  /** In the order of `versions`. */
  readonly cells: readonly MatrixCell[]
}

export interface Matrix {
  readonly comparison: ComparisonSummary
  readonly pivot: DocumentId
  /** The other documents, in their order. */
  readonly versions: readonly DocumentId[]
  readonly rows: readonly MatrixRow[]
  /** Segments of the pivot. */
  readonly total: number
}

/** Rows `from` (0-based) on. Throws UserError not-found, empty (no texts). */
export function matrix(
  context: Context,
  request: {
    readonly comparison: ComparisonId
    readonly from: number
    readonly count: number
  },
): Matrix {
  const comparison = getComparison(context, request.comparison)
  const { pivot, documents } = comparison
  if (pivot === null) throw new UserError('empty', 'This comparison has no texts.')
  const versions = documents.map(({ id }) => id).filter((id) => id !== pivot)
  const columns = versions.map((version) => columnOf(context, comparison.id, pivot, version))
  const { text } = context.stores.documents.get(pivot)!
  const segments = context.stores.documents.segments(pivot)
  const shown = segments.slice(request.from, request.from + request.count)
  const rows = shown.map((segment, index) => ({
    segment: {
      ...segment,
      position: request.from + index,
      text: text.slice(segment.start, segment.end),
      at: 0,
    },
    cells: columns.map((column) => cellOf(column, segment.id)),
  }))
  return { comparison, pivot, versions, rows, total: segments.length }
}

interface Column {
  readonly state: BitextState
  /** The side that the pivot is on. */
  readonly side: Side
}

function columnOf(
  context: Context,
  comparison: ComparisonId,
  pivot: DocumentId,
  version: DocumentId,
): Column | null {
  const bitext = listBitexts(context, comparison).find(
    ({ source, target, mode }) =>
      mode !== null &&
      ((source === pivot && target === version) || (source === version && target === pivot)),
  )
  if (bitext === undefined) return null
  const state = context.bitexts.get(bitext.id)
  return { state, side: bitext.source === pivot ? 'source' : 'target' }
}

function cellOf(column: Column | null, segment: number): MatrixCell {
  if (column === null) return { kind: 'not-aligned' }
  const { state, side } = column
  const bead = state.index.beadOf(side, segment)
  if (bead === undefined) return { kind: 'nothing' }
  const other: Side = side === 'source' ? 'target' : 'source'
  const { text } = passage(state, other, bead[other])
  const found = comparisonOf(state, bead)
  return {
    kind: bead[other].length === 0 ? 'absent' : 'linked',
    bead: bead.id,
    status: bead.status,
    confidence: bead.confidence,
    text,
    differences: countOf(found),
    departure: departureOf(state, bead, found),
  }
}

function countOf(found: RowComparison | null): number {
  if (found === null) return 0
  return found.kind === 'wording' ? found.differences.length : found.divergences.length
}

/** What a divergence counts across languages: four of them are as much as can be told. */
const DIVERGENCE_SHARE = 0.25

function departureOf(state: BitextState, bead: StoredBead, found: RowComparison | null): number {
  if (found === null) return 1
  if (found.kind === 'divergences') {
    return Math.min(1, found.divergences.length * DIVERGENCE_SHARE)
  }
  const length =
    passage(state, 'source', bead.source).text.length +
    passage(state, 'target', bead.target).text.length
  const differing = found.differences.reduce(
    (sum, { a, b }) => sum + (a.end - a.start) + (b.end - b.start),
    0,
  )
  return Math.min(1, differing / Math.max(length, 1))
}
