import type { BlockKind, Segment, SegmentId } from '../core/model.ts'
import type { BeadDraft, BitextDraft, Draft, Piece } from './assembly.ts'
import type { FileBead, FileDocument, ImportedBitext } from './bilingual.ts'
import { Fault } from './fault.ts'

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
      parts.push(before)
      at += before.length
      blocks.push({ start: at, end: at, kind: layout?.block.kind ?? 'paragraph' })
      block = layout?.block ?? null
    }
    const gap = layout?.gap ?? ''
    parts.push(gap, text)
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
  { id, source, target, mode, engine, beads }: BitextDraft,
  dropped: (bead: FileBead) => void,
): ImportedBitext {
  numberAll(beads, 'link')
  const built = beads.map(buildBead).sort((one, other) => one.id - other.id)
  return {
    id,
    source: source.id,
    target: target.id,
    mode: mode ?? (anyCrossing(beads) ? 'overlap' : 'parallel'),
    engine,
    beads: dropSecondHolders(built, dropped),
  }
}

/** Gives ids to what has none, after the highest. Sorted numbers take less room than a set. */
function numberAll(items: readonly { id: number | null }[], what: string): void {
  let last = items.reduce((most, { id }) => Math.max(most, id ?? 0), 0)
  for (const item of items) item.id ??= ++last
  const ids = Float64Array.from(items, ({ id }) => id!).sort()
  const twice = ids.find((id, at) => at > 0 && id === ids[at - 1])
  if (twice !== undefined) throw new Fault(`${what} ${twice} is there twice`)
}

function buildBead({
  id,
  source,
  target,
  confidence,
  status,
  reasons,
  absence,
}: BeadDraft): FileBead {
  const ids = (pieces: readonly Piece[]) =>
    [...new Set(pieces)].sort((one, other) => one.start - other.start).map((piece) => piece.id!)
  return {
    id: id!,
    source: ids(source),
    target: ids(target),
    confidence,
    status,
    reasons: reasons ?? [],
    ...(absence !== undefined && { absence }),
  }
}

/** A segment is in at most one live bead; a later one that claims it again goes. */
function dropSecondHolders(beads: FileBead[], dropped: (bead: FileBead) => void): FileBead[] {
  const held = { source: new Set<SegmentId>(), target: new Set<SegmentId>() }
  return beads.filter((bead) => {
    if (bead.status === 'rejected') return true
    if (
      bead.source.some((id) => held.source.has(id)) ||
      bead.target.some((id) => held.target.has(id))
    ) {
      dropped(bead)
      return false
    }
    for (const id of bead.source) held.source.add(id)
    for (const id of bead.target) held.target.add(id)
    return true
  })
}

function anyCrossing(beads: readonly BeadDraft[]): boolean {
  const starts = beads

    .filter(
      ({ source, target, status }) =>
        source.length > 0 && target.length > 0 && status !== 'rejected',
    )
    .map(({ source, target }) => [source[0]!.start, target[0]!.start] as const)
    .sort(([one], [other]) => one - other)
  return starts.some(([, start], at) => at > 0 && start < starts[at - 1]![1])
}
