/** Segments and beads → the rows that a reader goes through. */
import type { BitextIndex } from './align/bitext-index.ts'
import { longestSeries } from './longest-series.ts'
import { otherSide, type BeadId, type SegmentId, type Side } from './model.ts'
import type { StoredBead } from './records.ts'
import { linkKey, type LinkRow, type Row, type UnalignedRow } from './rows.ts'

/** Positions of segments of either text, half-open; no bead has segments inside and outside of it. */
export interface RowWindow {
  readonly source: { readonly from: number; readonly to: number }
  readonly target: { readonly from: number; readonly to: number }
}

/** Both texts from end to end. */
export function wholeOf({ source, target }: BitextIndex): RowWindow {
  return {
    source: { from: 0, to: source.segments.length },
    target: { from: 0, to: target.segments.length },
  }
}

/** Something that stands at a place of one text; `sync` where it is a link of both. */
type Item = { readonly row: Row; readonly sync?: BeadId }

/** What the items of one text are made from. */
interface Material {
  readonly index: BitextIndex
  readonly window: RowWindow
  /** The text whose reading order the rows follow. */
  readonly lead: Side
  /** Beads that go along with the reading order of both texts. */
  readonly spine: ReadonlySet<BeadId>
}

/**
 * The rows of a window. Every segment of both texts appears in its own text's reading order: links
 * that go along with both orders (the longest such series) hold the texts together, the others cross.
 * Between two of them the text that leads comes first.
 */
export function buildRows(
  index: BitextIndex,
  lead: Side,
  window: RowWindow = wholeOf(index),
): readonly Row[] {
  const material = { index, window, lead, spine: spineOf(index, window) }
  const leading = itemsOf(material, lead)
  const following = itemsOf(material, otherSide(lead))
  return interleave(leading, following)
}

function spineOf(index: BitextIndex, { source }: RowWindow): ReadonlySet<BeadId> {
  const links: StoredBead[] = []
  for (let position = source.from; position < source.to; position++) {
    const { id } = index.source.at(position)!
    const bead = index.beadOf('source', id)
    if (bead && bead.target.length > 0 && bead.source[0] === id) links.push(bead)
  }
  const places = links.map(({ target }) => index.target.position(target[0]!))
  return new Set(Array.from(longestSeries(places), (at) => links[at]!.id))
}

/** What stands in one text, in its reading order. */
function itemsOf(material: Material, side: Side): readonly Item[] {
  const { index, window } = material
  const text = index.text(side)
  const items: Item[] = []
  const beadAt = (position: number) => index.beadOf(side, text.at(position)!.id)
  for (let { from } = window[side], to; from < window[side].to; from = to) {
    const bead = beadAt(from)
    to = from + 1
    while (to < window[side].to && beadAt(to)?.id === bead?.id) to++
    const ids = text.segments.slice(from, to).map(({ id }) => id)
    items.push(bead ? beadItem(material, side, bead, ids) : { row: runOf(index, side, ids) })
  }
  return items
}

function beadItem(
  { lead, spine }: Material,
  side: Side,
  bead: StoredBead,
  segments: readonly SegmentId[],
): Item {
  const first = segments[0] === bead[side][0]
  if (first && spine.has(bead.id)) return { row: linkRow(bead, spine), sync: bead.id }
  if (first && (side === lead || bead[lead].length === 0)) return { row: linkRow(bead, spine) }
  const key = `g${bead.id}${side[0]}${segments[0]}`
  return { row: { kind: 'ghost', key, bead: bead.id, side, segments, of: linkKey(bead.id) } }
}

function linkRow(bead: StoredBead, spine: ReadonlySet<BeadId>): LinkRow {
  const { source, target } = bead
  const crossing = source.length > 0 && target.length > 0 && !spine.has(bead.id)
  return { kind: 'link', key: linkKey(bead.id), bead: bead.id, source, target, crossing }
}

function runOf(index: BitextIndex, side: Side, segments: readonly SegmentId[]): UnalignedRow {
  const beads = new Set(segments.flatMap((id) => index.rejectedOf(side, id)))
  const rejected = [...beads].sort((a, b) => a - b)
  return { kind: 'unaligned', key: `u${side[0]}${segments[0]}`, side, segments, rejected }
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
