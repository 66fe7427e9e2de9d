/** A bitext in memory, and what is read of it. */
import type { BitextIndex } from '../core/align/bitext-index.ts'
import type { GlossaryTerm } from '../core/compare/divergences.ts'
import type { BeadId, SegmentId, Side } from '../core/model.ts'
import type { LinkSide } from '../core/link-findings.ts'
import { passageOf } from '../core/passages.ts'
import type { BitextRecord, DocumentRecord, Revision, StoredBead } from '../core/records.ts'
import { RowList } from '../core/row-list.ts'
import type { PassageView, RowCounts, RowOrder } from '../core/rows.ts'
import type { PackedIndexes } from '../lexicon/packed-indexes.ts'
import type { Dismissal } from '../storage/dismissal-store.ts'
import type { FoundComparisons } from './comparing/found-comparisons.ts'
import type { NotePlaces } from './editing/row-views.ts'

export interface BitextState {
  record: BitextRecord
  readonly source: DocumentRecord
  readonly target: DocumentRecord
  index: BitextIndex
  /** The operation that last wrote each bead. */
  readonly revisions: Map<BeadId, Revision>
  /** Made when asked for; edits of links bring them up to date where they change something. */
  readonly lists: Map<RowOrder, RowList>
  counts: RowCounts
  /** Where notes stand; null until it is asked for, and after a change of notes or segments. */
  notes: NotePlaces | null
  readonly found: FoundComparisons
  readonly dismissals: readonly Dismissal[]
  /** In the direction of the pair. */
  readonly glossary: readonly GlossaryTerm[]
  /** In reading order. */
  segmentTexts: Readonly<Record<Side, readonly string[]>>
  /** All links were compared when the bitext was at this revision; null: not yet. */
  comparedAt: Revision | null
  readonly lexicons: PackedIndexes
}

/** The words of segments of one side. */
export function passage(state: BitextState, side: Side, ids: readonly SegmentId[]): PassageView {
  const index = state.index.text(side)
  const { text } = side === 'source' ? state.source : state.target
  return passageOf(
    text,
    index,
    ids.map((id) => index.get(id)),
  )
}

/** The source and the target of a link, as they are compared. */
export function linkSides(
  state: BitextState,
  bead: Pick<StoredBead, Side>,
): readonly [LinkSide, LinkSide] {
  const side = (name: Side) => ({
    document: state[name],
    texts: state.segmentTexts[name],
    passage: passage(state, name, bead[name]),
  })
  return [side('source'), side('target')]
}

/** The segment that an offset of the document lies in, or the next one after it. */
export function segmentAt(state: BitextState, side: Side, offset: number): SegmentId | undefined {
  const { segments } = state.index.text(side)
  let low = 0
  let high = segments.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (segments[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return segments[Math.min(low, segments.length - 1)]?.id
}

/** The rows of a bitext in an order, made once until it changes. */
export function rowList(state: BitextState, order: RowOrder): RowList {
  const known = state.lists.get(order)
  if (known) return known
  const list = RowList.of(state.index, order)
  state.lists.set(order, list)
  return list
}
