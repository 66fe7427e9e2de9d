import { BitextIndex, SegmentIndex, type BeadDelta } from '../core/align/bitext-index.ts'
import { UserError } from '../core/errors.ts'
import type { BeadId, BitextId, DocumentId, Segment, Side } from '../core/model.ts'
import type { DocumentRecord, Revision, StoredBead } from '../core/records.ts'
import { countRows, countsAfter } from '../core/row-counts.ts'
import type { PackedIndexes } from '../lexicon/packed-indexes.ts'
import type { Database } from '../storage/database.ts'
import type { Stores } from '../storage/stores.ts'
import type { BitextState } from './bitext-state.ts'
import { basisOf, FoundByBitext } from './comparing/found-comparisons.ts'
import { pairGlossary } from './comparing/pair-terms.ts'

/** Bitexts kept in memory. */
const MOST_BITEXTS = 24

/** Segments of the bitexts kept in memory, both texts counted: with all that was found, about 300 MB. */
const MOST_SEGMENTS = 100_000

/** Bitexts in memory, in step with the database. The least recently used ones are let go. */
export class BitextStates {
  readonly #database: Database
  readonly #stores: Stores
  readonly #lexicons: PackedIndexes
  readonly #states = new Map<BitextId, BitextState>()
  readonly #found: FoundByBitext
  #dataVersion: unknown

  constructor(database: Database, stores: Stores, lexicons: PackedIndexes) {
    this.#database = database
    this.#stores = stores
    this.#lexicons = lexicons
    this.#found = new FoundByBitext(database, stores.findings)
  }

  /** Throws UserError not-found. */
  get(id: BitextId): BitextState {
    this.#dropIfWrittenElsewhere()
    const state = this.#states.get(id) ?? this.#load(id)
    const isNew = !this.#states.delete(id)
    this.#states.set(id, state)
    if (isNew) this.#letGo()
    return state
  }

  /** Of the oldest, beyond what is kept; the one asked for last stays, however large it is. */
  #letGo(): void {
    let segments = 0
    for (const [place, [id, { index }]] of [...this.#states].toReversed().entries()) {
      segments += index.source.segments.length + index.target.segments.length
      if (place === 0 || (place < MOST_BITEXTS && segments <= MOST_SEGMENTS)) continue
      this.#states.delete(id)
      this.#found.drop(id)
    }
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
    for (const bead of delta.removed) state.revisions.delete(bead.id)
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
    state.notes = null
    state.segmentTexts = { ...state.segmentTexts, [side]: textsOf(state[side], text) }
    this.apply(id, { removed: [], added: delta.added }, revision)
  }

  /** After a commit that changed notes. */
  forgetNotes(): void {
    for (const state of this.#states.values()) state.notes = null
  }

  /** After a commit that changed more. */
  drop(id: BitextId): void {
    this.#states.delete(id)
  }

  /** As when the glossary changes. */
  dropAll(): void {
    this.#states.clear()
  }

  /** Keeps what was found in links over a restart. */
  saveFound(): void {
    this.#found.save()
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
    const revisions = new Map<BeadId, Revision>()
    const beads = this.#stores.bitexts.beads(id).map(({ bead, revision }) => {
      revisions.set(bead.id, revision)
      return inTextOrder({ source, target }, bead)
    })
    const documents = {
      source: this.#document(record.source),
      target: this.#document(record.target),
    }
    const index = new BitextIndex(source, target, beads)
    const { source: from, target: to } = documents
    const glossary = pairGlossary(this.#stores.terms, from.language, to.language)
    return {
      record,
      ...documents,
      index,
      counts: countRows(index),
      notes: null,
      revisions,
      lists: new Map(),
      found: this.#found.of(id, basisOf(documents.source, documents.target, glossary)),
      dismissals: this.#stores.dismissals.list(id),
      glossary,
      segmentTexts: {
        source: textsOf(documents.source, source),
        target: textsOf(documents.target, target),
      },
      comparedAt: null,
      lexicons: this.#lexicons,
    }
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
  return { removed: delta.removed, added: delta.added.map((bead) => inTextOrder(index, bead)) }
}

/** A bead with its segments in the order of the texts: itself where no side has two. */
function inTextOrder(
  { source, target }: Readonly<Record<Side, SegmentIndex>>,
  bead: StoredBead,
): StoredBead {
  if (bead.source.length < 2 && bead.target.length < 2) return bead
  return { ...bead, source: source.sorted(bead.source), target: target.sorted(bead.target) }
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
