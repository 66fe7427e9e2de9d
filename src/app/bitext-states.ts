import { BitextIndex, SegmentIndex, type BeadDelta } from '../core/align/bitext-index.ts'
import { UserError } from '../core/errors.ts'
import type {
  BeadId,
  BitextId,
  DocumentId,
  LanguageTag,
  Segment,
  SegmentId,
  Side,
} from '../core/model.ts'
import type { BitextRecord, DocumentRecord, Revision } from '../core/records.ts'
import type { GlossaryTerm } from '../core/compare/divergences.ts'
import { passageOf } from '../core/passages.ts'
import { countRows, countsAfter } from '../core/row-counts.ts'
import { RowList } from '../core/row-list.ts'
import type { PassageView, RowComparison, RowCounts, RowOrder } from '../core/rows.ts'
import type { PackedIndexes } from '../lexicon/packed-indexes.ts'
import type { Dismissal } from '../storage/dismissal-store.ts'
import type { Database } from '../storage/database.ts'
import type { Stores } from '../storage/stores.ts'

/** Bitexts kept in memory; one of 5,000 × 5,000 segments takes about 10 MB. */
const MOST_BITEXTS = 24

/** A bitext in memory. */
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
  /** What was found in links, by bead; dropped when the bead changes. */
  readonly comparisons: Map<BeadId, RowComparison>
  readonly dismissals: readonly Dismissal[]
  /** In the direction of the pair. */
  readonly glossary: readonly GlossaryTerm[]
  /** In reading order. */
  segmentTexts: Readonly<Record<Side, readonly string[]>>
  /** Links are being compared in the background, or have been. */
  isComparing: boolean
  readonly lexicons: PackedIndexes
}

/** Bitexts in memory, in step with the database. The least recently used ones are let go. */
export class BitextStates {
  readonly #database: Database
  readonly #stores: Stores
  readonly #lexicons: PackedIndexes
  readonly #states = new Map<BitextId, BitextState>()
  /** Of states that were let go: what was found in links that may still be as they were. */
  readonly #found = new Map<BitextId, Pick<BitextState, 'comparisons' | 'revisions'>>()
  #dataVersion: unknown

  constructor(database: Database, stores: Stores, lexicons: PackedIndexes) {
    this.#database = database
    this.#stores = stores
    this.#lexicons = lexicons
  }

  /** Throws UserError not-found. */
  get(id: BitextId): BitextState {
    this.#dropIfWrittenElsewhere()
    const state = this.#states.get(id) ?? this.#load(id)
    this.#states.delete(id)
    this.#states.set(id, state)
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= MOST_BITEXTS) break
      this.#states.delete(oldest)
    }
    return state
  }

  /** After a commit that changed beads alone. */
  apply(id: BitextId, delta: BeadDelta, revision: Revision): void {
    const state = this.#states.get(id)
    if (!state) return
    const ordered = inOrder(state.index, delta)
    state.index.apply(ordered)
    for (const [order, list] of state.lists) {
      state.lists.set(order, list.after(state.index, ordered))
    }
    state.counts = countsAfter(state.counts, ordered)
    for (const bead of delta.removed) {
      state.revisions.delete(bead.id)
      state.comparisons.delete(bead.id)
    }
    for (const bead of delta.added) state.revisions.set(bead.id, revision)
    state.record = { ...state.record, revision }
  }

  /** After a commit that changed the segments of a document, and beads of this bitext with them. */
  applySegments(
    id: BitextId,
    change: {
      readonly document: DocumentId
      readonly removed: readonly Segment[]
      readonly added: readonly Segment[]
    },
    delta: BeadDelta,
    revision: Revision,
  ): void {
    const state = this.#states.get(id)
    if (!state) return
    const side: Side = state.record.source === change.document ? 'source' : 'target'
    const text = new SegmentIndex(withChange(state.index.text(side).segments, change))
    const texts = { source: state.index.source, target: state.index.target, [side]: text }
    const gone = new Set(delta.removed.map((bead) => bead.id))
    const kept = [...state.index.beads()].filter((bead) => !gone.has(bead.id))
    state.index = new BitextIndex(texts.source, texts.target, kept)
    state.lists.clear()
    state.counts = countRows(state.index)
    state.segmentTexts = { ...state.segmentTexts, [side]: textsOf(state[side], text) }
    this.apply(id, { removed: [], added: delta.added }, revision)
    for (const bead of [...delta.removed, ...delta.added]) state.comparisons.delete(bead.id)
  }

  /** After a commit that changed more; what was found in links that stay is kept. */
  drop(id: BitextId): void {
    const state = this.#states.get(id)
    if (state) this.#found.set(id, state)
    this.#states.delete(id)
  }

  /** Also forgets what was found in links, as when the glossary changes. */
  dropAll(): void {
    this.#states.clear()
    this.#found.clear()
  }

  /** `data_version` changes when another connection, such as a command line's, has committed. */
  #dropIfWrittenElsewhere(): void {
    const version = this.#database.pragma('data_version', { simple: true })
    if (version !== this.#dataVersion) this.dropAll()
    this.#dataVersion = version
  }

  #load(id: BitextId): BitextState {
    const record = this.#stores.bitexts.get(id)
    if (!record) throw new UserError('not-found', `There is no bitext ${id}.`)
    const source = this.#segments(record.source)
    const target = this.#segments(record.target)
    const stored = this.#stores.bitexts.beads(id)
    const beads = stored.map(({ bead }) => ({
      ...bead,
      source: source.sorted(bead.source),
      target: target.sorted(bead.target),
    }))
    const documents = {
      source: this.#document(record.source),
      target: this.#document(record.target),
    }
    const revisions = new Map(stored.map(({ bead, revision }) => [bead.id, revision]))
    const index = new BitextIndex(source, target, beads)
    return {
      record,
      ...documents,
      index,
      counts: countRows(index),
      revisions,
      lists: new Map(),
      comparisons: this.#takeFound(id, revisions),
      dismissals: this.#stores.dismissals.list(id),
      glossary: this.#glossary(documents.source.language, documents.target.language),
      segmentTexts: {
        source: textsOf(documents.source, source),
        target: textsOf(documents.target, target),
      },
      isComparing: false,
      lexicons: this.#lexicons,
    }
  }

  #takeFound(id: BitextId, revisions: ReadonlyMap<BeadId, Revision>): Map<BeadId, RowComparison> {
    const found = this.#found.get(id)
    this.#found.delete(id)
    const still = [...(found?.comparisons ?? [])].filter(
      ([bead]) => found!.revisions.get(bead) === revisions.get(bead),
    )
    return new Map(still)
  }

  #glossary(source: LanguageTag, target: LanguageTag): readonly GlossaryTerm[] {
    const { terms } = this.#stores
    const pairs = [
      ...terms.ofPair(source, target).map((term) => ({ a: term.source, b: term.target })),
      ...terms.ofPair(target, source).map((term) => ({ a: term.target, b: term.source })),
    ]
    const grouped = Map.groupBy(pairs, ({ a }) => a)
    return Array.from(grouped, ([a, renderings]) => ({ a, b: renderings.map(({ b }) => b) }))
  }

  #segments(id: DocumentId): SegmentIndex {
    return new SegmentIndex(this.#stores.documents.segments(id))
  }

  #document(id: DocumentId): DocumentRecord {
    const document = this.#stores.documents.get(id)
    if (!document) throw new UserError('not-found', `There is no document ${id}.`)
    return document
  }
}

function inOrder(index: BitextIndex, delta: BeadDelta): BeadDelta {
  const added = delta.added.map((bead) => ({
    ...bead,
    source: index.source.sorted(bead.source),
    target: index.target.sorted(bead.target),
  }))
  return { removed: delta.removed, added }
}

function withChange(
  segments: readonly Segment[],
  { removed, added }: { readonly removed: readonly Segment[]; readonly added: readonly Segment[] },
): readonly Segment[] {
  const gone = new Set(removed.map(({ id }) => id))
  const kept = segments.filter(({ id }) => !gone.has(id))
  const start = Math.min(...added.map((segment) => segment.start))
  const place = kept.findIndex((segment) => segment.start > start)
  return kept.toSpliced(place === -1 ? kept.length : place, 0, ...added)
}

function textsOf({ text }: DocumentRecord, { segments }: SegmentIndex): readonly string[] {
  return segments.map(({ start, end }) => text.slice(start, end))
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

/** The rows of a bitext in an order, made once until it changes. */
export function rowList(state: BitextState, order: RowOrder): RowList {
  const known = state.lists.get(order)
  if (known) return known
  const list = RowList.of(state.index, order)
  state.lists.set(order, list)
  return list
}
