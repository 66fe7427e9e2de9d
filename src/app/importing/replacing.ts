/** A corrected text takes the place of a document; links and notes find their words again. */
import { SegmentIndex } from '../../core/align/bitext-index.ts'
import { UserError, type Warning } from '../../core/errors.ts'
import type {
  Anchor,
  BeadId,
  BitextId,
  DocumentId,
  Note,
  Segment,
  SegmentId,
  Side,
} from '../../core/model.ts'
import type { DocumentRecord, OperationId, StoredBead } from '../../core/records.ts'
import { findQuote } from '../../core/quotes.ts'
import { segmentCounterparts } from '../../core/segment/counterparts.ts'
import type { DocumentState } from '../../storage/document-store.ts'
import type { BitextState } from '../bitext-state.ts'
import type { Context } from '../context.ts'
import type { Delta, NoteDelta } from '../editing/deltas.ts'
import { readIncoming, storeDocument, type Incoming, type ReadyText } from './importing.ts'
import { getDocument } from '../library.ts'
import { quoteOf, spanAnchor } from '../notes/note-anchors.ts'
import { commit } from '../editing/operations.ts'

export interface ReplaceResult {
  readonly operation: OperationId
  /** The document that stands there now. */
  readonly document: DocumentId
  /** Notes whose words are gone. */
  readonly orphans: number
  readonly warnings: readonly Warning[]
}

/**
 * Puts a corrected text in the place of a document. Links of segments whose words stayed are kept as
 * they are, those of corrected segments become proposals again. Notes go where their words stand
 * now, or become orphans. What was said about the old text is said about the new one. `undo` brings
 * the old text back with its links and notes.
 */
export async function replaceText(
  context: Context,
  request: { readonly document: DocumentId; readonly incoming: Incoming; readonly by: string },
): Promise<ReplaceResult> {
  const old = getDocument(context, request.document)
  const { language, title } = old
  const description = { language, title, ...request.incoming.description }
  const read = await readIncoming({ ...request.incoming, description })
  let result: { document: DocumentId; orphans: number } | undefined
  const operation = commit(context, () => {
    const replacement = new Replacement(context, request.document, read)
    const delta = replacement.store()
    const orphans = (delta.notes?.added ?? []).filter(({ anchor }) => anchor.on === 'orphan').length
    result = { document: replacement.id, orphans }
    const { comparison } = old
    return { comparison, kind: 'replace-text', by: request.by, summary: old.title, delta }
  })
  return { operation: operation!, ...result!, warnings: read.warnings }
}

/** One text in the place of another, inside its transaction. */
class Replacement {
  readonly id: DocumentId
  readonly #context: Context
  readonly #old: DocumentRecord
  readonly #text: string
  /** By segment of the old text. */
  readonly #counterparts: ReadonlyMap<
    SegmentId,
    { readonly segment: Segment; readonly isSame: boolean }
  >
  /** New beads by old ones. */
  readonly #beads = new Map<BeadId, { readonly bitext: BitextId; readonly bead: BeadId }>()

  constructor(context: Context, document: DocumentId, read: ReadyText) {
    const { stores } = context
    const old = getDocument(context, document)
    if (stores.documents.state(document)!.replacedBy !== null) {
      throw new UserError('conflict', 'This text has already been replaced.')
    }
    this.#context = context
    this.#old = old
    this.#text = read.document.text
    this.id = storeDocument(context, old.comparison, old.position, read)
    const before = stores.documents.segments(document)
    const after = stores.documents.segments(this.id)
    const found = segmentCounterparts(textsOf(old.text, before), textsOf(this.#text, after))
    this.#counterparts = new Map(
      before.flatMap(({ id }, i) => {
        const counterpart = found[i]
        if (!counterpart) return []
        return [[id, { segment: after[counterpart.index]!, isSame: counterpart.isSame }]]
      }),
    )
  }

  store(): Delta {
    const { stores, bitexts } = this.#context
    for (const { id, mode } of stores.bitexts.ofDocument(this.#old.id)) {
      if (mode !== null) this.#copyLinks(bitexts.get(id))
    }
    const notes = this.#movedNotes()
    const { id } = this.#old
    const before = stores.documents.state(id)!
    const hidden = this.#newState(before)
    stores.documents.update(this.id, hidden, 0)
    const comparison = stores.comparisons.state(this.#old.comparison)!
    return {
      documents: [
        { id, before, after: { ...before, replacedBy: this.id } },
        { id: this.id, before: hidden, after: { ...hidden, replacedBy: null } },
      ],
      ...(comparison.pivot === id && {
        comparison: {
          id: this.#old.comparison,
          before: comparison,
          after: { ...comparison, pivot: this.id },
        },
      }),
      ...(notes && { notes }),
    }
  }

  /** The new text with what was said about the old one, hidden as after an undo. */
  #newState(before: DocumentState): DocumentState {
    const own = this.#context.stores.documents.state(this.id)!
    const { outlet, url, publishedAt, role } = before
    return {
      ...own,
      outlet: own.outlet ?? outlet,
      url: own.url ?? url,
      publishedAt: own.publishedAt ?? publishedAt,
      role: own.role ?? role,
      replacedBy: this.#old.id,
    }
  }

  #copyLinks({ record, index }: BitextState): void {
    const { stores } = this.#context
    const { comparison, source, target } = record
    const side: Side = source === this.#old.id ? 'source' : 'target'
    const pair = side === 'source' ? ([this.id, target] as const) : ([source, this.id] as const)
    const bitext = stores.bitexts.insert(comparison, ...pair)
    const kept = [...index.beads()].flatMap((bead) => this.#carried(bead, side))
    const first = stores.bitexts.takeBeadIds(kept.length)
    const beads = kept.map((bead, i) => {
      this.#beads.set(bead.id, { bitext, bead: first + i })
      return { ...bead, id: first + i }
    })
    stores.bitexts.changeBeads(bitext, [], beads, record.revision)
    stores.bitexts.touch(bitext, record.revision)
    stores.bitexts.setAligned(bitext, record)
  }

  /** The bead in the new text; none where nothing of one of its sides is left. */
  #carried(bead: StoredBead, side: Side): readonly StoredBead[] {
    const found = bead[side].flatMap((id) => this.#counterparts.get(id) ?? [])
    const isWhole = found.length === bead[side].length && found.every(({ isSame }) => isSame)
    if (found.length === 0 && bead[side].length > 0) return []
    if (bead.status === 'rejected' && !isWhole) return []
    const status = isWhole ? bead.status : 'proposed'
    const isAbsence = bead.absence !== null
    return [
      {
        ...bead,
        status: isAbsence ? bead.status : status,
        [side]: found.map(({ segment }) => segment.id),
      },
    ]
  }

  #movedNotes(): NoteDelta | null {
    const { stores } = this.#context
    const { comparison, id } = this.#old
    const bitexts = new Set(stores.bitexts.ofDocument(id).map((bitext) => bitext.id))
    const removed = stores.notes
      .list(comparison)
      .filter(({ anchor }) =>
        anchor.on === 'bead' ? bitexts.has(anchor.bitext) : anchor.document === id,
      )
    const added = removed.map((note): Note => ({ ...note, anchor: this.#newAnchor(note.anchor) }))
    return removed.length > 0 ? { removed, added } : null
  }

  #newAnchor(anchor: Anchor): Anchor {
    if (anchor.on === 'bead') {
      const moved = this.#beads.get(anchor.bead)
      return moved ? { on: 'bead', ...moved } : this.#anchorOfLostLink(anchor)
    }
    const near = anchor.on === 'span' ? anchor.span.start : 0
    const span = findQuote(this.#text, anchor.quote, near)
    if (span) return spanAnchor(this.id, this.#text, span)
    return { on: 'orphan', document: this.id, quote: anchor.quote }
  }

  /** The words of the link that are left: those of the other text, or an orphan of this one. */
  #anchorOfLostLink({ bitext, bead }: Extract<Anchor, { on: 'bead' }>): Anchor {
    const state = this.#context.bitexts.get(bitext)
    const { source, target } = state.index.bead(bead)!
    const side: Side = state.record.source === this.#old.id ? 'target' : 'source'
    const other = side === 'source' ? source : target
    if (other[0] !== undefined) {
      const { start, end } = state.index.text(side).get(other[0])
      const document = side === 'source' ? state.source : state.target
      return spanAnchor(document.id, document.text, { start, end })
    }
    const own = new SegmentIndex(this.#context.stores.documents.segments(this.#old.id))
    const { start, end } = own.get((side === 'source' ? target : source)[0]!)
    return { on: 'orphan', document: this.id, quote: quoteOf(this.#old.text, { start, end }) }
  }
}

function textsOf(text: string, segments: readonly Segment[]): readonly string[] {
  return segments.map(({ start, end }) => text.slice(start, end))
}
