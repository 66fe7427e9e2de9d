/** What an operation takes away and puts in. Its inverse is the swap, and that is undo. */
import type { BitextIndex, BeadDelta } from '../../core/align/bitext-index.ts'
import type { BeadId, BitextId, ComparisonId, DocumentId, Note, Segment } from '../../core/model.ts'
import type { BitextRecord, Revision, StoredBead } from '../../core/records.ts'
import type { ComparisonState } from '../../storage/comparison-store.ts'
import type { Dismissal } from '../../storage/dismissal-store.ts'
import type { DocumentState } from '../../storage/document-store.ts'
import type { Stores } from '../../storage/stores.ts'
import { foldText, LOOSEST } from '../../core/text-search.ts'
import { Conflict } from './conflict.ts'

export interface BitextDelta extends BeadDelta {
  readonly bitext: BitextId
}
export interface SegmentDelta {
  readonly document: DocumentId
  readonly removed: readonly Segment[]
  readonly added: readonly Segment[]
}
/** How a bitext was aligned. */
export type AlignedState = Pick<BitextRecord, 'mode' | 'engine' | 'alignedAt'>

export function alignedState({ mode, engine, alignedAt }: AlignedState): AlignedState {
  return { mode, engine, alignedAt }
}

export interface NoteDelta {
  readonly removed: readonly Note[]
  readonly added: readonly Note[]
}
export interface Delta {
  readonly dismissals?: {
    readonly removed: readonly Dismissal[]
    readonly added: readonly Dismissal[]
  }
  readonly beads?: readonly BitextDelta[]
  readonly alignments?: readonly {
    readonly bitext: BitextId
    readonly before: AlignedState
    readonly after: AlignedState
  }[]
  readonly segments?: readonly SegmentDelta[]
  readonly notes?: NoteDelta
  readonly comparison?: {
    readonly id: ComparisonId
    readonly before: ComparisonState
    readonly after: ComparisonState
  }
  readonly documents?: readonly {
    readonly id: DocumentId
    readonly before: DocumentState
    readonly after: DocumentState
  }[]
}

export function inverse(delta: Delta): Delta {
  const { beads, alignments, segments, notes, comparison, documents, dismissals } = delta
  return {
    ...(dismissals && { dismissals: swap(dismissals) }),
    ...(beads && { beads: beads.map(swap) }),
    ...(alignments && { alignments: alignments.map(turn) }),
    ...(segments && { segments: segments.map(swap) }),
    ...(notes && { notes: swap(notes) }),
    ...(comparison && { comparison: turn(comparison) }),
    ...(documents && { documents: documents.map(turn) }),
  }
}

const swap = <T extends { readonly removed: unknown; readonly added: unknown }>(change: T): T => ({
  ...change,
  removed: change.added,
  added: change.removed,
})

const turn = <T extends { readonly before: unknown; readonly after: unknown }>(change: T): T => ({
  ...change,
  before: change.after,
  after: change.before,
})

/** Every bead that is named, each once. */
export function beadsOf(delta: Delta): ReadonlySet<BeadId> {
  const changes = (delta.beads ?? []).flatMap(({ removed, added }) => [...removed, ...added])
  return new Set(changes.map(({ id }) => id))
}

/** Throws Conflict where what is to be taken away is not there any more as it was. */
export function checkDelta(
  stores: Stores,
  delta: Delta,
  indexOf: (bitext: BitextId) => BitextIndex,
): void {
  for (const change of delta.beads ?? []) checkBeads(indexOf(change.bitext), change)
  for (const note of delta.notes?.removed ?? []) {
    const current = stores.notes.get(note.id)
    if (!current || !sameNote(current, note)) throw stale('This note', current ?? null, note)
  }
  for (const { document, removed } of delta.segments ?? []) {
    for (const segment of removed) {
      const current = stores.documents.segment(document, segment.id)
      if (!sameJson(current, segment)) throw stale('This segment', current ?? null, segment)
    }
  }
  for (const { id, before } of delta.documents ?? []) {
    const current = stores.documents.state(id)
    if (!sameJson(current, before)) throw stale('This document', current ?? null, before)
  }
  if (delta.comparison) {
    const { id, before } = delta.comparison
    const current = stores.comparisons.state(id)
    if (!sameJson(current, before)) throw stale('This comparison', current ?? null, before)
  }
}

function checkBeads(index: BitextIndex, { removed, added }: BeadDelta): void {
  const leaving = new Set<BeadId>()
  for (const bead of removed) {
    const current = index.bead(bead.id)
    if (!current || !sameBead(current, bead)) throw stale('This link', current ?? null, bead)
    leaving.add(bead.id)
  }
  for (const bead of added) {
    if (bead.status === 'rejected') continue
    for (const side of ['source', 'target'] as const) {
      for (const segment of bead[side]) {
        const holder = index.beadOf(side, segment)
        if (holder && !leaving.has(holder.id)) throw stale('A segment of this link', holder, bead)
      }
    }
  }
}

function stale(what: string, current: unknown, attempted: unknown): Conflict {
  return new Conflict(`${what} has been changed since.`, current, attempted)
}

function sameBead(a: StoredBead, b: StoredBead): boolean {
  return (
    a.status === b.status &&
    a.confidence === b.confidence &&
    a.absence === b.absence &&
    a.source.join() === b.source.join() &&
    a.target.join() === b.target.join()
  )
}

function sameNote(a: Note, b: Note): boolean {
  return sameJson({ ...a, revision: 0 }, { ...b, revision: 0 })
}

/** Equal whatever the order of keys. */
function sameJson(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => sameJson(Reflect.get(a, key), Reflect.get(b, key)))
}

/** Writes it, inside the transaction of its operation. */
export function applyDelta(stores: Stores, delta: Delta, revision: Revision): void {
  for (const { document, removed, added } of delta.segments ?? []) {
    stores.documents.changeSegments(document, removed, added)
    stores.documents.touch(document, revision)
    stores.search.remove(document, removed)
    const text = stores.documents.text(document)
    stores.search.add(document, foldedSegments(text, added))
    for (const { id } of stores.bitexts.ofDocument(document)) stores.bitexts.touch(id, revision)
  }
  for (const { bitext, removed, added } of delta.beads ?? []) {
    stores.bitexts.changeBeads(bitext, removed, added, revision)
    stores.bitexts.touch(bitext, revision)
  }
  for (const { bitext, after } of delta.alignments ?? []) stores.bitexts.setAligned(bitext, after)
  if (delta.notes) stores.notes.change(delta.notes.removed, delta.notes.added, revision)
  if (delta.dismissals) stores.dismissals.change(delta.dismissals.removed, delta.dismissals.added)
  for (const { id, after } of delta.documents ?? []) stores.documents.update(id, after, revision)
  if (delta.comparison) {
    stores.comparisons.update(delta.comparison.id, delta.comparison.after, revision)
  }
}

/** What the search index keeps of segments. */
export function* foldedSegments(
  text: string,
  segments: readonly Segment[],
): Generator<{ segment: Segment; folded: string }> {
  for (const segment of segments) {
    yield { segment, folded: foldText(text.slice(segment.start, segment.end), LOOSEST).text }
  }
}
