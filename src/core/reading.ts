/** A text from end to end in its own order, with what its segments are linked with in the other one. */
import type { BitextIndex } from './align/bitext-index.ts'
import {
  otherSide,
  type BeadId,
  type Block,
  type Document,
  type SegmentId,
  type Side,
} from './model.ts'

/** A paragraph, heading or verse with its segments in reading order. */
export interface ReadingBlock {
  readonly kind: Block['kind']
  readonly segments: readonly ReadingSegment[]
}

export interface ReadingSegment {
  readonly id: SegmentId
  readonly text: string
  readonly link: ReadingLink | null
}

export interface ReadingLink {
  readonly bead: BeadId
  /** The first linked segment of the other text, and its 1-based number there. */
  readonly other: SegmentId
  readonly number: number
  /** Does not go along with the order of both texts. */
  readonly isCrossing: boolean
}

/** The blocks of one side, each made when it is asked for. */
export function* readingText(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  side: Side,
  index: BitextIndex,
  crossing: ReadonlySet<BeadId>,
): Generator<ReadingBlock> {
  const { segments } = index.text(side)
  for (let from = 0, to; from < segments.length; from = to) {
    const { block } = segments[from]!
    to = from + 1
    while (segments[to]?.block === block) to++
    yield {
      kind: blocks[block]?.kind ?? 'paragraph',
      segments: segments.slice(from, to).map(({ id, start, end }) => ({
        id,
        text: text.slice(start, end),
        link: linkOf(index, side, id, crossing),
      })),
    }
  }
}

function linkOf(
  index: BitextIndex,
  side: Side,
  segment: SegmentId,
  crossing: ReadonlySet<BeadId>,
): ReadingLink | null {
  const bead = index.beadOf(side, segment)
  const across = otherSide(side)
  const other = bead?.[across][0]
  if (!bead || other === undefined) return null
  const number = index.text(across).position(other) + 1
  return { bead: bead.id, other, number, isCrossing: crossing.has(bead.id) }
}
