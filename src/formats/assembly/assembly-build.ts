import type { BlockKind, Reason, Segment, SegmentId } from '../../core/model.ts'
import type { BeadDraft, BitextDraft, Draft, Piece } from './assembly.ts'
import type { FileBead, FileDocument, ImportedBitext } from '../bilingual.ts'
import { Fault } from '../fault.ts'

/** Puts the text together of its pieces, which get their places. @throws {Fault} where an id is there twice */
export function buildDocument(draft: Draft): FileDocument {
  draft.pieces.sort((one, other) => one.order - other.order)
  numberAll(draft.pieces, `segment of document ${draft.id}`)
  if (draft.finished) return draft.finished
  const parts: string[] = []
  const blocks: { start: number; end: number; kind: BlockKind }[] = []
  const segments: Segment[] = []
  let at = 0
  let block: object | null = null
  for (const piece of draft.pieces) {
    const { layout, text } = piece
    if (!layout || layout.block !== block) {
      const before = layout?.block.before ?? (blocks.length === 0 ? '' : '\n')
      if (before !== '') parts.push(before)
      at += before.length
      blocks.push({ start: at, end: at, kind: layout?.block.kind ?? 'paragraph' })
      block = layout?.block ?? null
    }
    const gap = layout?.gap ?? ''
    if (gap !== '') parts.push(gap)
    parts.push(text)
    piece.start = at + gap.length
    at = piece.start + text.length
    blocks.at(-1)!.end = at
    segments.push({ id: piece.id!, start: piece.start, end: at, block: blocks.length - 1 })
  }
  const { id, title, language, origin } = draft
  return { id, title, language, text: parts.join(''), blocks, segments, origin }
}

/** @throws {Fault} where an id is there twice */
export function buildBitext(
  bitext: BitextDraft,
  dropped: (bead: BeadDraft) => void,
): ImportedBitext {
  const { id, source, target, mode, engine, beads } = bitext
  numberAll(beads, 'link')
  beads.sort((one, other) => one.id! - other.id!)
  return {
    id,
    source: source.id,
    target: target.id,
    mode: mode ?? (anyCrossing(beads) ? 'overlap' : 'parallel'),
    engine,
    beads: withoutSecondHolders(beads, bitext, dropped).map(buildBead),
  }
}

/** Gives ids to what has none, after the highest. Sorted numbers take less room than a set. */
function numberAll(items: readonly { id: number | null }[], what: string): void {
  let last = items.reduce((most, { id }) => Math.max(most, id ?? 0), 0)
  for (const item of items) item.id ??= ++last
  const ids = new Float64Array(items.length)
  items.forEach((item, at) => (ids[at] = item.id!))
  ids.sort()
  const twice = ids.find((id, at) => at > 0 && id === ids[at - 1])
  if (twice !== undefined) throw new Fault(`${what} ${twice} is there twice`)
}

/** One for all: most files have none. */
const NO_REASONS: readonly Reason[] = []

function buildBead({
  id,
  source,
  target,
  confidence,
  status,
  reasons,
  absence,
}: BeadDraft): FileBead {
  return {
    id: id!,
    source: idsOf(source),
    target: idsOf(target),
    confidence,
    status,
    reasons: reasons ?? NO_REASONS,
    ...(absence !== undefined && { absence }),
  }
}

/** In reading order, each once. */
function idsOf(pieces: readonly Piece[]): SegmentId[] {
  if (pieces.length === 1) return [pieces[0]!.id!]
  return [...new Set(pieces)].sort((one, other) => one.start - other.start).map(({ id }) => id!)
}

/** A segment is in at most one live bead; a later one that claims it again goes. */
function withoutSecondHolders(
  beads: readonly BeadDraft[],
  bitext: BitextDraft,
  dropped: (bead: BeadDraft) => void,
): readonly BeadDraft[] {
  const isHeld = (piece: Piece) => piece.heldIn === bitext
  return beads.filter((bead) => {
    if (bead.source.length + bead.target.length === 0) return false
    if (bead.status === 'rejected') return true
    if (bead.source.some(isHeld) || bead.target.some(isHeld)) {
      dropped(bead)
      return false
    }
    for (const piece of bead.source) piece.heldIn = bitext
    for (const piece of bead.target) piece.heldIn = bitext
    return true
  })
}

/** Whether links cross, of beads in any order. */
function anyCrossing(beads: readonly BeadDraft[]): boolean {
  const links = beads.filter(
    ({ source, target, status }) => source.length > 0 && target.length > 0 && status !== 'rejected',
  )
  links.sort((one, other) => one.source[0]!.start - other.source[0]!.start)
  return links.some(
    ({ target }, at) => at > 0 && target[0]!.start < links[at - 1]!.target[0]!.start,
  )
}
