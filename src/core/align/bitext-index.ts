/** A bitext in memory: who stands where, and which bead each segment is in. */
import type { BeadId, Segment, SegmentId, Side } from '../model.ts'
import type { StoredBead } from '../records.ts'

/** Beads taken away and put in; one with the same id in both was changed. The inverse is the swap. */
export interface BeadDelta {
  readonly removed: readonly StoredBead[]
  readonly added: readonly StoredBead[]
}

/** The segments of one text in reading order. */
export class SegmentIndex {
  readonly segments: readonly Segment[]
  readonly #positions: ReadonlyMap<SegmentId, number>

  /** Segments ordered by `start`. */
  constructor(segments: readonly Segment[]) {
    this.segments = segments
    this.#positions = new Map(segments.map((segment, position) => [segment.id, position]))
  }

  has(id: SegmentId): boolean {
    return this.#positions.has(id)
  }

  /** 0-based place in reading order. Throws RangeError for a segment of another text. */
  position(id: SegmentId): number {
    const position = this.#positions.get(id)
    if (position === undefined) throw new RangeError(`There is no segment ${id} in this text`)
    return position
  }

  get(id: SegmentId): Segment {
    return this.segments[this.position(id)]!
  }

  at(position: number): Segment | undefined {
    return this.segments[position]
  }

  /** In reading order, each once. */
  sorted(ids: Iterable<SegmentId>): readonly SegmentId[] {
    return [...new Set(ids)].sort((a, b) => this.position(a) - this.position(b))
  }
}

/** Segments and beads of a bitext, kept in step with edits by `apply`. */
export class BitextIndex {
  readonly source: SegmentIndex
  readonly target: SegmentIndex
  readonly #beads = new Map<BeadId, StoredBead>()
  readonly #live = { source: new Map<SegmentId, BeadId>(), target: new Map<SegmentId, BeadId>() }
  readonly #rejected = {
    source: new Map<SegmentId, ReadonlySet<BeadId>>(),
    target: new Map<SegmentId, ReadonlySet<BeadId>>(),
  }

  constructor(source: SegmentIndex, target: SegmentIndex, beads: Iterable<StoredBead>) {
    this.source = source
    this.target = target
    for (const bead of beads) this.#put(bead)
  }

  /** Rejected ones too, in no particular order. */
  beads(): Iterable<StoredBead> {
    return this.#beads.values()
  }

  bead(id: BeadId): StoredBead | undefined {
    return this.#beads.get(id)
  }

  /** The live bead that a segment is in. */
  beadOf(side: Side, segment: SegmentId): StoredBead | undefined {
    const id = this.#live[side].get(segment)
    return id === undefined ? undefined : this.#beads.get(id)
  }

  /** The rejected beads that a segment was in, by number. */
  rejectedOf(side: Side, segment: SegmentId): readonly BeadId[] {
    return [...(this.#rejected[side].get(segment) ?? [])].sort((a, b) => a - b)
  }

  text(side: Side): SegmentIndex {
    return side === 'source' ? this.source : this.target
  }

  apply(delta: BeadDelta): void {
    for (const bead of delta.removed) this.#take(bead.id)
    for (const bead of delta.added) this.#put(bead)
  }

  #take(id: BeadId): void {
    const bead = this.#beads.get(id)
    if (!bead) throw new RangeError(`There is no bead ${id} in this bitext`)
    this.#beads.delete(id)
    for (const side of SIDES) {
      for (const segment of bead[side]) {
        if (bead.status !== 'rejected') this.#live[side].delete(segment)
        else this.#reject(side, segment, (beads) => beads.delete(id))
      }
    }
  }

  #put(bead: StoredBead): void {
    this.#beads.set(bead.id, bead)
    for (const side of SIDES) {
      for (const segment of bead[side]) {
        if (bead.status !== 'rejected') this.#live[side].set(segment, bead.id)
        else this.#reject(side, segment, (beads) => beads.add(bead.id))
      }
    }
  }

  #reject(side: Side, segment: SegmentId, change: (beads: Set<BeadId>) => void): void {
    const beads = new Set(this.#rejected[side].get(segment))
    change(beads)
    if (beads.size > 0) this.#rejected[side].set(segment, beads)
    else this.#rejected[side].delete(segment)
  }
}

const SIDES = ['source', 'target'] as const
