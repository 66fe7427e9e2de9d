/** The synopsis of a comparison: all versions side by side, in the order of the pivot. */
import { SegmentIndex } from '../../core/align/bitext-index.ts'
import { synopsisRows, type SynopsisRow } from '../../core/compare/synopsis.ts'
import { UserError } from '../../core/errors.ts'
import type { ComparisonId, DocumentId, SegmentId, Side } from '../../core/model.ts'
import type { MatrixCellView } from '../../core/overviews.ts'
import { passageOf } from '../../core/passages.ts'
import type { ComparisonSummary, DocumentRecord, StoredBead } from '../../core/records.ts'
import type { PassageView } from '../../core/rows.ts'
import { listBitexts } from '../bitexts.ts'
import type { BitextState } from '../bitext-state.ts'
import { compareInTurns } from './comparing-ahead.ts'
import type { Context } from '../context.ts'
import { getComparison, getDocument } from '../library.ts'
import { comparisonOf, glanceAt, PLAIN_LENS, type Lens } from './link-comparisons.ts'

export interface MatrixRow {
  /** What the pivot has; null for a row of other versions alone. */
  readonly pivot: PassageView | null
  /** In the order of `versions`. */
  readonly cells: readonly MatrixCellView[]
  /** Of each version, the pivot first. */
  readonly segments: readonly (readonly SegmentId[])[]
  /** The mean departure of the versions that are linked here; null where none is. */
  readonly departure: number | null
}

/** A version as the matrix reads it. */
export interface MatrixColumn {
  readonly document: DocumentRecord
  readonly index: SegmentIndex
}

export interface Matrix {
  readonly comparison: ComparisonSummary
  readonly pivot: DocumentId
  /** The other documents, in their order. */
  readonly versions: readonly DocumentId[]
  /** The pivot and the versions. */
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  /** All rows. */
  readonly total: number
}

/**
 * Rows `from` (0-based) on; others are answered while their links are compared. Throws UserError
 * not-found, empty (no texts).
 */
export async function matrix(
  context: Context,
  request: {
    readonly comparison: ComparisonId
    readonly from: number
    readonly count: number
    /** Differences that the reader does not want to see do not count. */
    readonly lens?: Lens
  },
): Promise<Matrix> {
  const { lens = PLAIN_LENS } = request
  const comparison = getComparison(context, request.comparison)
  if (comparison.pivot === null) throw new UserError('empty', 'This comparison has no texts.')
  const versions = comparison.documents.map(({ id }) => id).filter((id) => id !== comparison.pivot)
  const columns = [comparison.pivot, ...versions].map((id) => columnOf(context, comparison, id))
  const [pivot, ...others] = columns as [Column, ...Column[]]
  const rows = rowsOf(context, comparison.id, columns)
  const page = rows.slice(request.from, request.from + request.count)
  for (const { state, side } of others) {
    const beads = page.flatMap(({ cells }) => (state ? beadsOf(state, side, cells[0]!) : []))
    if (state) await compareInTurns(state, beads)
  }
  const shown = page.map(({ cells }): MatrixRow => {
    const found = others.map((column, i) => cellOf(column, cells[0]!, cells[i + 1]!, lens))
    const departures = found.flatMap((cell) => ('departure' in cell ? [cell.departure] : []))
    return {
      pivot: cells[0]!.length === 0 ? null : wordsOf(pivot, cells[0]!),
      cells: found,
      segments: cells,
      departure: departures.length === 0 ? null : mean(departures),
    }
  })
  const { id } = pivot.document
  return { comparison, pivot: id, versions, columns, rows: shown, total: rows.length }
}

interface Column extends MatrixColumn {
  /** With the pivot; null for the pivot itself and where they are not aligned. */
  readonly state: BitextState | null
  /** The side of that bitext that the pivot is on. */
  readonly side: Side
}

function columnOf(context: Context, comparison: ComparisonSummary, id: DocumentId): Column {
  const { pivot } = comparison
  const bitext = listBitexts(context, comparison.id).find(
    ({ source, target, mode }) =>
      mode !== null && ((source === pivot && target === id) || (source === id && target === pivot)),
  )
  return {
    document: getDocument(context, id),
    index: new SegmentIndex(context.stores.documents.segments(id)),
    state: bitext === undefined ? null : context.bitexts.get(bitext.id),
    side: bitext?.source === id ? 'target' : 'source',
  }
}

/** Over all bitexts that were aligned; a version that is in none of them has no segments. */
function rowsOf(context: Context, comparison: ComparisonId, columns: readonly Column[]) {
  const places = new Map(columns.map(({ document }, place) => [document.id, place]))
  const bitexts = listBitexts(context, comparison)
    .filter(({ mode }) => mode !== null)
    .map(({ id, source, target }) => ({
      source: places.get(source)!,
      target: places.get(target)!,
      beads: context.bitexts.get(id).index.beads(),
    }))
  const aligned = new Set([0, ...bitexts.flatMap(({ source, target }) => [source, target])])
  const versions = columns.map(({ index }, place) =>
    aligned.has(place) ? index.segments.map(({ id }) => id) : [],
  )
  return withRunsJoined(synopsisRows(versions, bitexts, 0))
}

/** What one version alone says, one segment after the other, is one row. */
function withRunsJoined(rows: readonly SynopsisRow[]): readonly SynopsisRow[] {
  const joined: SynopsisRow[] = []
  let before = -1
  for (const row of rows) {
    const version = soleVersion(row)
    const last = version > 0 && version === before ? joined.pop() : undefined
    joined.push(last ? { cells: row.cells.map((ids, i) => [...last.cells[i]!, ...ids]) } : row)
    before = version
  }
  return joined
}

/** The only version that a row has; −1 where it has several. */
function soleVersion({ cells }: SynopsisRow): number {
  const first = cells.findIndex((ids) => ids.length > 0)
  return cells.findLastIndex((ids) => ids.length > 0) === first ? first : -1
}

/** Segments of a version as one passage. */
export function wordsOf({ document, index }: MatrixColumn, ids: readonly SegmentId[]): PassageView {
  return passageOf(
    document.text,
    index,
    ids.map((id) => index.get(id)),
  )
}

function cellOf(
  column: Column,
  ofPivot: readonly SegmentId[],
  own: readonly SegmentId[],
  lens: Lens,
): MatrixCellView {
  const { state, side } = column
  if (state === null && own.length === 0) return { kind: 'not-aligned' }
  const beads = state === null ? [] : beadsOf(state, side, ofPivot)
  const [first] = beads
  const { text } = wordsOf(column, own)
  if (state === null || first === undefined) {
    return own.length === 0
      ? { kind: 'nothing' }
      : { kind: 'unlinked', segment: own[0]!, text, segments: own.length }
  }
  const found = beads.map((bead) => differencesIn(state, bead, lens))
  return {
    kind: own.length === 0 ? 'absent' : 'linked',
    bead: first.id,
    status: beads.every(({ status }) => status === 'confirmed') ? 'confirmed' : 'proposed',
    confidence: least(beads),
    text,
    differences: found.reduce((sum, { count }) => sum + count, 0),
    departure: mean(found.map(({ departure }) => departure)),
  }
}

/** The live beads of segments, each once. */
function beadsOf(state: BitextState, side: Side, ids: readonly SegmentId[]): readonly StoredBead[] {
  return [...new Set(ids.flatMap((id) => state.index.beadOf(side, id) ?? []))]
}

/** Null where a person made all of them. */
function least(beads: readonly StoredBead[]): number | null {
  const known = beads.flatMap(({ confidence }) => confidence ?? [])
  return known.length === 0 ? null : Math.min(...known)
}

/** As this reader sees it, without what reviewers have dismissed. */
function differencesIn(
  state: BitextState,
  bead: StoredBead,
  lens: Lens,
): { readonly count: number; readonly departure: number } {
  if (comparisonOf(state, bead) === null) return { count: 0, departure: 1 }
  const { rules, departure } = glanceAt(state, bead, lens)
  return { count: rules.length, departure }
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
