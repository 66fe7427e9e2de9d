import type { SegmentId } from '../../core/model.ts'
import type { BitextDraft, Draft, ForeignNote, Piece } from './assembly.ts'
import type { FileNote } from '../bilingual.ts'
import { Fault } from '../fault.ts'
import { noteFieldsOf, type PortableNote } from '../records.ts'

/** Finds again what notes are about, once the documents are built. */
export class NotePlaces {
  readonly #documents: ReadonlyMap<number, Draft>
  readonly #bitexts: ReadonlyMap<number, BitextDraft>
  /** Made when the first note asks for them. */
  readonly #pieces = new Map<Draft, ReadonlyMap<SegmentId, Piece>>()
  readonly #beads = new Map<BitextDraft, ReadonlySet<number>>()

  constructor(documents: ReadonlyMap<number, Draft>, bitexts: ReadonlyMap<number, BitextDraft>) {
    this.#documents = documents
    this.#bitexts = bitexts
  }

  /** A span whose segments are not there any more leaves an orphan. @throws {Fault} where the link or document is not there */
  place(note: PortableNote): FileNote {
    const { anchor } = note
    const fields = noteFieldsOf(note)
    if (anchor.on === 'bead') {
      if (!this.#hasBead(this.#bitexts.get(anchor.bitext), anchor.bead)) {
        throw new Fault(`note ${note.id} is about link ${anchor.bead}, which is not there`)
      }
      return { ...fields, anchor }
    }
    const document = this.#documents.get(anchor.document)
    if (!document) {
      throw new Fault(`note ${note.id} is about document ${anchor.document}, which is not there`)
    }
    const { quote } = anchor
    const orphan = { ...fields, anchor: { on: 'orphan' as const, document: document.id, quote } }
    if (anchor.on === 'orphan') return orphan
    const { from, to } = anchor
    const first = this.#piece(document, from.segment)
    const last = this.#piece(document, to.segment)
    if (!first || !last) return orphan
    const span = { start: first.start + from.offset, end: last.start + to.offset }
    const isInside = from.offset <= first.text.length && to.offset <= last.text.length
    if (!isInside || span.end < span.start) return orphan
    return { ...fields, anchor: { on: 'span', document: document.id, span, quote } }
  }

  #piece(document: Draft, id: SegmentId): Piece | undefined {
    let pieces = this.#pieces.get(document)
    if (!pieces) {
      pieces = new Map(document.pieces.map((piece) => [piece.id!, piece]))
      this.#pieces.set(document, pieces)
    }
    return pieces.get(id)
  }

  #hasBead(bitext: BitextDraft | undefined, id: number): boolean {
    if (!bitext) return false
    let ids = this.#beads.get(bitext)
    if (!ids) {
      ids = new Set(bitext.beads.map((bead) => bead.id!))
      this.#beads.set(bitext, ids)
    }
    return ids.has(id)
  }
}

/** A note of another program as a note of ours. */
export function placeForeignNote({ on, ...note }: ForeignNote, id: number, now: string): FileNote {
  return {
    category: 'other',
    severity: 'neutral',
    status: 'open',
    ...note,
    id,
    anchor:
      'text' in on ? wholeSegment(on) : { on: 'bead', bitext: on.bitext.id, bead: on.bead.id! },
    createdAt: now,
    updatedAt: now,
    thread: null,
    revision: 0,
  }
}

function wholeSegment(piece: Piece): FileNote['anchor'] {
  const span = { start: piece.start, end: piece.start + piece.text.length }
  const quote = { prefix: '', exact: piece.text, suffix: '' }
  return { on: 'span', document: piece.document.id, span, quote }
}
