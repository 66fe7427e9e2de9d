/** Notes stay with their words when links and segments change. */
import type { BeadDelta } from '../../core/align/bitext-index.ts'
import type {
  Anchor,
  BitextId,
  DocumentId,
  Note,
  Quote,
  SegmentId,
  Span,
} from '../../core/model.ts'
import type { StoredBead } from '../../core/records.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import type { BitextDelta, Delta, NoteDelta } from '../editing/deltas.ts'

/** Code units of context on either side of a quotation. */
const CONTEXT = 32

/** The words of a span with what stands around them. */
export function quoteOf(text: string, { start, end }: Span): Quote {
  return {
    prefix: text.slice(Math.max(0, start - CONTEXT), start).toWellFormed(),
    exact: text.slice(start, end),
    suffix: text.slice(end, end + CONTEXT).toWellFormed(),
  }
}

/** A change of beads together with what it does to the notes on them. */
export function withNotesKept(context: Context, bitext: BitextId, delta: BeadDelta): Delta {
  const change: BitextDelta = { bitext, ...delta }
  const notes = movedNotes(context, [change])
  return { beads: [change], ...(notes && { notes }) }
}

/**
 * Notes on beads that go away: they move to the new bead that shares most segments with the old
 * one, else to the words that the old one linked. `renamed` gives the segments that stand for
 * removed ones.
 */
export function movedNotes(
  context: Context,
  changes: readonly BitextDelta[],
  renamed: ReadonlyMap<SegmentId, SegmentId> = new Map(),
): NoteDelta | null {
  const removed: Note[] = []
  const added: Note[] = []
  for (const change of changes) {
    const kept = new Set(change.added.map(({ id }) => id))
    const gone = new Map(
      change.removed.filter(({ id }) => !kept.has(id)).map((bead) => [bead.id, bead]),
    )
    if (gone.size === 0) continue
    for (const note of context.stores.notes.ofBitext(change.bitext)) {
      const bead = note.anchor.on === 'bead' ? gone.get(note.anchor.bead) : undefined
      if (!bead) continue
      removed.push(note)
      const state = context.bitexts.get(change.bitext)
      added.push({ ...note, anchor: newAnchor(state, bead, change.added, renamed) })
    }
  }
  return removed.length > 0 ? { removed, added } : null
}

function newAnchor(
  state: BitextState,
  bead: StoredBead,
  added: readonly StoredBead[],
  renamed: ReadonlyMap<SegmentId, SegmentId>,
): Anchor {
  const heir = mostShared(bead, added, renamed)
  if (heir) return { on: 'bead', bitext: state.record.id, bead: heir.id }
  const side = bead.source.length > 0 ? 'source' : 'target'
  const document = side === 'source' ? state.source : state.target
  const { start, end } = state.index.text(side).get(bead[side][0]!)
  return spanAnchor(document.id, document.text, { start, end })
}

/** An anchor on the words of a span. */
export function spanAnchor(document: DocumentId, text: string, span: Span): Anchor {
  return { on: 'span', document, span, quote: quoteOf(text, span) }
}

function mostShared(
  bead: StoredBead,
  added: readonly StoredBead[],
  renamed: ReadonlyMap<SegmentId, SegmentId>,
): StoredBead | undefined {
  const rename = (id: SegmentId) => renamed.get(id) ?? id
  const source = new Set([...bead.source, ...bead.source.map(rename)])
  const target = new Set([...bead.target, ...bead.target.map(rename)])
  let best: StoredBead | undefined
  let most = 0
  for (const candidate of added) {
    if (candidate.status === 'rejected') continue
    const shared =
      candidate.source.filter((id) => source.has(id)).length +
      candidate.target.filter((id) => target.has(id)).length
    if (shared > most) {
      most = shared
      best = candidate
    }
  }
  return best
}
