/** Segments and beads → the rows that a reader goes through. */
import type { BitextIndex } from './align/bitext-index.ts'
import { longestSeries } from './longest-series.ts'
import type { BeadId, SegmentId, Side } from './model.ts'
import type { StoredBead } from './records.ts'
import { linkKey, type LinkRow, type Row, type RowOrder, type UnalignedRow } from './rows.ts'

/** What rows are made from. */
interface Placed {
  readonly bead: StoredBead
  /** First place in either text; -1 on an absent side. */
  readonly source: number
  readonly target: number
}

/** Something that stands at a place of one text; `sync` where it is a link of both. */
type Item = { readonly row: Row; readonly sync?: BeadId }

/**
 * The rows of a bitext. In `source` (or `target`) order every segment of both texts appears in its
 * own text's reading order: links that go along with both orders (the longest such series) hold the
 * texts together, the others cross. Between two of them the ordering text comes first.
 */
export function buildRows(index: BitextIndex, order: RowOrder): readonly Row[] {
  const placed = placedBeads(index)
  const spine = spineOf(placed)
  const lead: Side = order === 'target' ? 'target' : 'source'
  if (order === 'links') return linkRows(placed, spine)
  const rejected = rejectedBySegment(index)
  const leading = itemsOf(index, lead, lead, spine, rejected)
  const following = itemsOf(index, lead === 'source' ? 'target' : 'source', lead, spine, rejected)
  return interleave(leading, following)
}

function placedBeads(index: BitextIndex): readonly Placed[] {
  const placed: Placed[] = []
  for (const bead of index.beads()) {
    if (bead.status === 'rejected') continue
    placed.push({
      bead,
      source: bead.source.length > 0 ? index.source.position(bead.source[0]!) : -1,
      target: bead.target.length > 0 ? index.target.position(bead.target[0]!) : -1,
    })
  }
  return placed.sort((a, b) => a.source - b.source || a.target - b.target)
}

/** Beads that go along with the reading order of both texts. */
function spineOf(placed: readonly Placed[]): ReadonlySet<BeadId> {
  const links = placed.filter(({ source, target }) => source >= 0 && target >= 0)
  const series = longestSeries(links.map(({ target }) => target))
  return new Set(links.filter((_, at) => series.has(at)).map(({ bead }) => bead.id))
}

function linkRows(placed: readonly Placed[], spine: ReadonlySet<BeadId>): readonly Row[] {
  const withSource = placed.filter(({ source }) => source >= 0)
  const targetOnly = placed.filter(({ source }) => source < 0)
  return [...withSource, ...targetOnly].map(({ bead }) => linkRow(bead, spine))
}

function linkRow(bead: StoredBead, spine: ReadonlySet<BeadId>): LinkRow {
  const { source, target } = bead
  const crossing = source.length > 0 && target.length > 0 && !spine.has(bead.id)
  return { kind: 'link', key: linkKey(bead.id), bead: bead.id, source, target, crossing }
}

type RejectedBySegment = Readonly<Record<Side, ReadonlyMap<SegmentId, readonly BeadId[]>>>

function rejectedBySegment(index: BitextIndex): RejectedBySegment {
  const found = { source: new Map<SegmentId, BeadId[]>(), target: new Map<SegmentId, BeadId[]>() }
  for (const bead of index.beads()) {
    if (bead.status !== 'rejected') continue
    for (const side of ['source', 'target'] as const) {
      for (const id of bead[side]) found[side].set(id, [...(found[side].get(id) ?? []), bead.id])
    }
  }
  return found
}

/** What stands in one text, in its reading order. */
function itemsOf(
  index: BitextIndex,
  side: Side,
  lead: Side,
  spine: ReadonlySet<BeadId>,
  rejected: RejectedBySegment,
): readonly Item[] {
  const { segments } = index.text(side)
  const items: Item[] = []
  const beadAt = (position: number) => {
    const segment = segments[position]
    return segment && index.beadOf(side, segment.id)
  }
  for (let from = 0, to; from < segments.length; from = to) {
    const bead = beadAt(from)
    to = from + 1
    while (to < segments.length && beadAt(to)?.id === bead?.id) to++
    const ids = segments.slice(from, to).map(({ id }) => id)
    items.push(bead ? beadItem(bead, side, lead, ids, spine) : { row: runOf(side, ids, rejected) })
  }
  return items
}

function beadItem(
  bead: StoredBead,
  side: Side,
  lead: Side,
  segments: readonly SegmentId[],
  spine: ReadonlySet<BeadId>,
): Item {
  const first = segments[0] === bead[side][0]
  if (first && spine.has(bead.id)) return { row: linkRow(bead, spine), sync: bead.id }
  if (first && (side === lead || bead[lead].length === 0)) return { row: linkRow(bead, spine) }
  const key = `g${bead.id}${side[0]}${segments[0]}`
  return { row: { kind: 'ghost', key, bead: bead.id, side, segments, of: linkKey(bead.id) } }
}

function runOf(
  side: Side,
  segments: readonly SegmentId[],
  rejected: RejectedBySegment,
): UnalignedRow {
  const beads = new Set(segments.flatMap((id) => rejected[side].get(id) ?? []))
  return {
    kind: 'unaligned',
    key: `u${side[0]}${segments[0]}`,
    side,
    segments,
    rejected: [...beads].sort((a, b) => a - b),
  }
}

/** The leading text's items in order; before each common link what stands before it in the other. */
function interleave(leading: readonly Item[], following: readonly Item[]): readonly Row[] {
  const rows: Row[] = []
  let next = 0
  for (const item of leading) {
    if (item.sync !== undefined) {
      while (following[next]!.sync === undefined) rows.push(following[next++]!.row)
      next++
    }
    rows.push(item.row)
  }
  while (next < following.length) rows.push(following[next++]!.row)
  return rows
}

/** Keys that are gone, and indexes of the rows that are new or look different. */
export function changedRows(
  before: readonly Row[],
  after: readonly Row[],
  beads: ReadonlySet<BeadId>,
): { readonly removed: readonly string[]; readonly changed: readonly number[] } {
  const earlier = new Map(before.map((row) => [row.key, row]))
  const changed: number[] = []
  for (const [i, row] of after.entries()) {
    const old = earlier.get(row.key)
    earlier.delete(row.key)
    if (!old || !looksSame(old, row) || ('bead' in row && beads.has(row.bead))) changed.push(i)
  }
  return { removed: [...earlier.keys()], changed }
}

function looksSame(a: Row, b: Row): boolean {
  if (a.kind === 'link' && b.kind === 'link') {
    return a.crossing === b.crossing && same(a.source, b.source) && same(a.target, b.target)
  }
  if (a.kind === 'ghost' && b.kind === 'ghost') return same(a.segments, b.segments)
  if (a.kind !== 'unaligned' || b.kind !== 'unaligned') return false
  return same(a.segments, b.segments) && same(a.rejected, b.rejected)
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i])
}
