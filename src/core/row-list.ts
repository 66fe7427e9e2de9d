/** All rows of a bitext, kept in pieces so that an edit makes only the pieces around it anew. */
import type { BeadDelta, BitextIndex } from './align/bitext-index.ts'
import { otherSide, type BeadId, type SegmentId, type Side } from './model.ts'
import { buildRows, wholeOf, type RowWindow } from './row-building.ts'
import type { LinkRow, Row, RowOrder } from './rows.ts'

/** A piece ends at the first clean end after so many rows. */
const PIECE = 48

/** Rows between two clean ends: no bead has segments in two pieces. */
interface Piece {
  readonly rows: readonly Row[]
  /** Positions of segments behind the last one of the piece. */
  readonly source: number
  readonly target: number
}

/**
 * The rows of one order; never changed: `after` makes another list, which shares the pieces that an
 * edit left alone. What was asked with an index holds for the list that was made from it.
 */
export class RowList {
  readonly order: RowOrder
  readonly length: number
  readonly #pieces: readonly Piece[]
  /** Place of the first row of each piece. */
  readonly #starts: readonly number[]

  readonly #pieceSize: number

  private constructor(order: RowOrder, pieces: readonly Piece[], pieceSize: number) {
    this.order = order
    this.#pieceSize = pieceSize
    this.#pieces = pieces
    const starts: number[] = []
    let length = 0
    for (const { rows } of pieces) {
      starts.push(length)
      length += rows.length
    }
    this.#starts = starts
    this.length = length
  }

  /** `pieceSize`: rows that are made anew together, at least. */
  static of(index: BitextIndex, order: RowOrder, pieceSize = PIECE): RowList {
    return new RowList(order, piecesOf(index, order, wholeOf(index), pieceSize), pieceSize)
  }

  /** The list after a change of beads, which the index has been given already. */
  after(index: BitextIndex, delta: BeadDelta): RowList {
    let first = this.#pieces.length
    let last = -1
    for (const bead of [...delta.removed, ...delta.added]) {
      for (const side of SIDES) {
        for (const segment of bead[side]) {
          const position = index.text(side).position(segment)
          first = Math.min(first, this.#pieceAt(side, position))
          // Where the link that ends a piece changes, the next piece may have to go with it.
          last = Math.max(last, this.#pieceAt(side, position + 1))
        }
      }
    }
    if (last < 0) return this
    const before = this.#pieces[first - 1] ?? { source: 0, target: 0 }
    const { source, target } = this.#pieces[last]!
    const window = {
      source: { from: before.source, to: source },
      target: { from: before.target, to: target },
    }
    const made = piecesOf(index, this.order, window, this.#pieceSize)
    const pieces = this.#pieces.toSpliced(first, last - first + 1, ...made)
    return new RowList(this.order, pieces, this.#pieceSize)
  }

  /** The text whose reading order the rows follow. */
  get lead(): Side {
    return this.order === 'target' ? 'target' : 'source'
  }

  /** By 0-based place; undefined beyond either end. */
  at(place: number): Row | undefined {
    const piece = lastUpTo(this.#starts, place)
    return this.#pieces[piece]?.rows[place - this.#starts[piece]!]
  }

  /** From the first one on. */
  *[Symbol.iterator](): IterableIterator<Row> {
    for (const { rows } of this.#pieces) yield* rows
  }

  /** Place of the row with this key; undefined where there is none. */
  placeOf(index: BitextIndex, key: string): number | undefined {
    const at = segmentOfKey(index, key, this.lead)
    return at && this.#placeOf(index, at.side, at.segment, (row) => row.key === key)
  }

  /** Of the row that shows a segment, rather than one that points to it; undefined where none does. */
  placeOfSegment(index: BitextIndex, side: Side, segment: SegmentId): number | undefined {
    return this.#placeOf(index, side, segment, (row) => {
      if (row.kind === 'link') return row[side].includes(segment)
      return row.kind === 'unaligned' && row.side === side && row.segments.includes(segment)
    })
  }

  /** Rows that two lists of a bitext do not share: where they begin, and those of either list. */
  differenceFrom(before: RowList): {
    readonly place: number
    readonly before: readonly Row[]
    readonly after: readonly Row[]
  } {
    const [old, now] = [before.#pieces, this.#pieces]
    let from = 0
    while (from < old.length && old[from] === now[from]) from++
    let rest = 0
    const most = Math.min(old.length, now.length) - from
    while (rest < most && old.at(-1 - rest) === now.at(-1 - rest)) rest++
    const rowsOf = (pieces: readonly Piece[]) =>
      pieces.slice(from, pieces.length - rest).flatMap(({ rows }) => rows)
    const place = this.#starts[from] ?? this.length
    return { place, before: rowsOf(old), after: rowsOf(now) }
  }

  #pieceAt(side: Side, position: number): number {
    let low = 0
    let high = this.#pieces.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#pieces[middle]![side] <= position) low = middle + 1
      else high = middle
    }
    return low
  }

  #placeOf(
    index: BitextIndex,
    side: Side,
    segment: SegmentId,
    isIt: (row: Row) => boolean,
  ): number | undefined {
    const text = index.text(side)
    if (!text.has(segment)) return undefined
    const piece = this.#pieceAt(side, text.position(segment))
    const place = this.#pieces[piece]?.rows.findIndex(isIt) ?? -1
    return place < 0 ? undefined : this.#starts[piece]! + place
  }
}

const SIDES = ['source', 'target'] as const

/** Index of the last value that is not above `value`, of ascending ones; 0 where all are above. */
function lastUpTo(values: readonly number[], value: number): number {
  let low = 0
  let high = values.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (values[middle]! <= value) low = middle
    else high = middle - 1
  }
  return low
}

/** A segment that the row of this key shows, or showed while its link was there. */
export function segmentOfKey(
  index: BitextIndex,
  key: string,
  lead: Side,
): { readonly side: Side; readonly segment: SegmentId } | undefined {
  const [, kind, id, side, segment] = /^([bgu])(\d+)?([st])?(\d+)?$/u.exec(key) ?? []
  if (kind === 'b') {
    const bead = index.bead(Number(id))
    const shown = bead && (bead[lead].length > 0 ? lead : otherSide(lead))
    return bead && { side: shown!, segment: bead[shown!][0]! }
  }
  if (side === undefined) return undefined
  return { side: side === 's' ? 'source' : 'target', segment: Number(segment) }
}

function piecesOf(
  index: BitextIndex,
  order: RowOrder,
  window: RowWindow,
  pieceSize: number,
): readonly Piece[] {
  const rows = buildRows(index, order === 'target' ? 'target' : 'source', window)
  const wanted = (some: readonly Row[]) =>
    order === 'links' ? some.filter(({ kind }) => kind === 'link') : some
  const pieces: Piece[] = []
  let from = 0
  for (const { place, link } of cleanEnds(rows)) {
    if (place + 1 - from < pieceSize) continue
    pieces.push({
      rows: wanted(rows.slice(from, place + 1)),
      source: index.source.position(link.source.at(-1)!) + 1,
      target: index.target.position(link.target.at(-1)!) + 1,
    })
    from = place + 1
  }
  const { source, target } = window
  const isOpen = from < rows.length || pieces.length === 0
  if (isOpen) pieces.push({ rows: wanted(rows.slice(from)), source: source.to, target: target.to })
  return pieces
}

/**
 * Links behind which rows can be cut: what stands before belongs to beads that stand there whole. The
 * longest series through such a link is the one before it and the one after it, so that rows made
 * from either part are those of the whole.
 */
function* cleanEnds(rows: readonly Row[]): Generator<{ place: number; link: LinkRow }> {
  const parts = new Map<BeadId, number>()
  for (const row of rows) {
    if ('bead' in row) parts.set(row.bead, (parts.get(row.bead) ?? 0) + 1)
  }
  const begun = new Set<BeadId>()
  for (const [place, row] of rows.entries()) {
    if (!('bead' in row)) continue
    const left = parts.get(row.bead)! - 1
    parts.set(row.bead, left)
    if (left > 0) begun.add(row.bead)
    else begun.delete(row.bead)
    const isWhole = row.kind === 'link' && row.source.length > 0 && row.target.length > 0
    if (isWhole && !row.crossing && begun.size === 0) yield { place, link: row }
  }
}
