import type { Warning } from '../core/errors.ts'
import type { BeadStatus, BlockKind, Origin, Reason, Segment, SegmentId } from '../core/model.ts'
import { sanitiseText } from '../core/text/normalise.ts'
import type { FileBead, FileDocument, FileNote, ImportedFile } from './bilingual.ts'
import type { ParsedNote } from './note-text.ts'
import { XmlFault } from './xml-read.ts'
import { noteFieldsOf, type PortableNote } from './records.ts'

/** A segment while its document is being put together. */
export interface Piece {
  readonly document: Draft
  /** Null: to be numbered in the end. */
  id: SegmentId | null
  /** Pieces are ordered by it; equal ones as they came. */
  readonly order: number
  readonly text: string
  readonly layout: Layout | null
  /** Set in the end. */
  start: number
}

/** Where a piece stands in its text, in formats that say so. */
export interface Layout {
  /** Pieces of one block share this object. */
  readonly block: { readonly kind: BlockKind; readonly before: string }
  /** Text between the block's start or the piece before, and this one. */
  readonly gap: string
}

export interface BeadDraft {
  id: number | null
  readonly source: readonly Piece[]
  readonly target: readonly Piece[]
  readonly confidence: number | null
  readonly status: BeadStatus
  readonly reasons?: readonly Reason[]
  readonly absence?: string | undefined
}

/** A document while it is being put together. */
export interface Draft {
  readonly id: number
  readonly title: string
  readonly language: string
  readonly origin: Origin
  readonly pieces: Piece[]
  readonly byPosition: Map<number, Piece>
  /** Filled in the end. */
  readonly byId: Map<SegmentId, Piece>
  /** A document that came with its text; its pieces have their ids and places. */
  readonly finished?: FileDocument
}

export interface BitextDraft {
  readonly id: number
  readonly source: Draft
  readonly target: Draft
  readonly mode: 'parallel' | 'overlap' | null
  readonly engine: string
  readonly beads: BeadDraft[]
  /** Of the beads, filled in the end. */
  readonly ids: Set<number>
}

/** A note found in a file of another program, on a link or on the whole of a segment. */
interface ForeignNote extends Partial<ParsedNote> {
  readonly body: string
  readonly author: string
  readonly on: Piece | { readonly bitext: BitextDraft; readonly bead: BeadDraft }
}

/** More documents in one file are refused: each pair of languages costs a bitext. */
const MAX_DOCUMENTS = 300

/** Puts a comparison together from the units of a file, in whatever order they come. */
export class Assembly {
  comparison: { title: string; pivot: number } | null = null
  readonly warnings: Warning[] = []
  readonly #fileName: string
  readonly #now: string
  readonly #documents = new Map<number, Draft>()
  readonly #bitexts = new Map<number, BitextDraft>()
  readonly #notes = new Map<number, PortableNote>()
  readonly #foreignNotes: ForeignNote[] = []

  constructor(fileName: string, now: string) {
    this.#fileName = fileName
    this.#now = now
  }

  /** Without an id the document gets the next free one. @throws {XmlFault} where the id is taken */
  addDocument(head: { id?: number; title: string; language: string; origin: Origin }): Draft {
    if (this.#documents.size >= MAX_DOCUMENTS) throw new XmlFault('there are too many documents')
    const id = head.id ?? nextId(this.#documents)
    if (this.#documents.has(id)) throw new XmlFault(`document ${id} is there twice`)
    const draft: Draft = { ...head, id, pieces: [], byPosition: new Map(), byId: new Map() }
    this.#documents.set(id, draft)
    return draft
  }

  /** A document with its text and segments, which needs no building. */
  addFinished(document: Omit<FileDocument, 'id'> & { readonly id?: number }): Draft {
    const draft = this.addDocument(document)
    const finished: FileDocument = { ...document, id: draft.id }
    const whole: Draft = { ...draft, finished }
    this.#documents.set(draft.id, whole)
    for (const { id, start, end } of document.segments) {
      const text = document.text.slice(start, end)
      const piece = { document: whole, id, order: start, text, layout: null, start }
      whole.pieces.push(piece)
    }
    return whole
  }

  document(id: number): Draft | undefined {
    return this.#documents.get(id)
  }

  documents(): readonly Draft[] {
    return [...this.#documents.values()]
  }

  bitexts(): readonly BitextDraft[] {
    return [...this.#bitexts.values()]
  }

  bitext(id: number): BitextDraft | undefined {
    return this.#bitexts.get(id)
  }

  /** A segment that the file places itself. Naming a place again gives the segment that is there. */
  placeSegment(
    document: Draft,
    place: { position: number; id: number | null },
    text: string,
    layout: Layout | null = null,
  ): Piece {
    const known = document.byPosition.get(place.position)
    if (known) return known
    const clean = text.replace(/\r\n?/g, '\n').toWellFormed()
    const piece = { document, id: place.id, order: place.position, text: clean, layout, start: 0 }
    document.byPosition.set(place.position, piece)
    document.pieces.push(piece)
    return piece
  }

  /** A segment that follows the one added last. */
  addSegment(document: Draft, text: string, layout: Layout | null = null): Piece {
    const { text: clean, warnings } = sanitiseText(text)
    for (const warning of warnings) this.warn(warning.code, warning.message)
    const order = document.pieces.at(-1)?.order ?? -1
    const piece = { document, id: null, order, text: clean, layout, start: 0 }
    document.pieces.push(piece)
    return piece
  }

  addBitext(bitext: {
    id?: number
    source: Draft
    target: Draft
    mode?: 'parallel' | 'overlap'
    engine?: string
  }): BitextDraft {
    const id = bitext.id ?? nextId(this.#bitexts)
    if (this.#bitexts.has(id)) throw new XmlFault(`bitext ${id} is there twice`)
    const { source, target, mode = null, engine = '' } = bitext
    if (source === target) throw new XmlFault(`bitext ${id} has one document on both sides`)
    const draft: BitextDraft = { id, source, target, mode, engine, beads: [], ids: new Set() }
    this.#bitexts.set(id, draft)
    return draft
  }

  /** A note of ours; the same note may be found on several units. */
  addNote(note: PortableNote): void {
    if (!this.#notes.has(note.id)) this.#notes.set(note.id, note)
  }

  addForeignNote(note: ForeignNote): void {
    if (note.body.trim() !== '' || note.category) this.#foreignNotes.push(note)
  }

  warn(code: string, message: string): void {
    const known = this.warnings.some((warning) => warning.message === message)
    if (!known && this.warnings.length < 100) {
      this.warnings.push({ code, message, place: { file: this.#fileName } })
    }
  }

  /** @throws {XmlFault} where ids or notes contradict each other */
  finish(): ImportedFile {
    const documents = this.documents().map(buildDocument)
    const bitexts = this.bitexts().map((bitext) => this.#buildBitext(bitext))
    const notes = [...this.#notes.values()]
      .sort((one, other) => one.id - other.id)
      .map((note) => this.#buildNote(note))
    let last = Math.max(0, ...this.#notes.keys())
    for (const note of this.#foreignNotes) notes.push(this.#buildForeignNote(note, ++last))
    const pivot = this.comparison?.pivot ?? documents[0]?.id ?? 0
    if (!this.#documents.has(pivot)) throw new XmlFault('the pivot is not one of the documents')
    const title = this.comparison?.title ?? this.#fileName
    return { comparison: { title, pivot }, documents, bitexts, notes, warnings: this.warnings }
  }

  #buildBitext({ id, source, target, mode, engine, beads, ids }: BitextDraft) {
    let last = beads.reduce((most, bead) => Math.max(most, bead.id ?? 0), 0)
    for (const bead of beads) {
      bead.id ??= ++last
      if (ids.has(bead.id)) throw new XmlFault(`link ${bead.id} is there twice`)
      ids.add(bead.id)
    }
    const built = beads.map(buildBead).sort((one, other) => one.id - other.id)
    return {
      id,
      source: source.id,
      target: target.id,
      mode: mode ?? (anyCrossing(beads) ? ('overlap' as const) : ('parallel' as const)),
      engine,
      beads: dropSecondHolders(built, (bead) => {
        this.warn(
          'segment-held-twice',
          `Link ${bead.id} was left out: one of its segments is in an earlier link`,
        )
      }),
    }
  }

  #buildNote(note: PortableNote): FileNote {
    const { anchor } = note
    const fields = noteFieldsOf(note)
    if (anchor.on === 'bead') {
      if (!this.#bitexts.get(anchor.bitext)?.ids.has(anchor.bead)) {
        throw new XmlFault(`note ${note.id} is about link ${anchor.bead}, which is not there`)
      }
      return { ...fields, anchor }
    }
    const document = this.#documents.get(anchor.document)
    if (!document)
      throw new XmlFault(`note ${note.id} is about document ${anchor.document}, which is not there`)
    const { quote } = anchor
    const orphan = { ...fields, anchor: { on: 'orphan' as const, document: document.id, quote } }
    if (anchor.on === 'orphan') return orphan
    const first = document.byId.get(anchor.from.segment)
    const last = document.byId.get(anchor.to.segment)
    if (!first || !last) return orphan
    const span = { start: first.start + anchor.from.offset, end: last.start + anchor.to.offset }
    const inside = anchor.from.offset <= first.text.length && anchor.to.offset <= last.text.length
    if (!inside || span.end < span.start) return orphan
    return { ...fields, anchor: { on: 'span', document: document.id, span, quote } }
  }

  #buildForeignNote({ on, ...note }: ForeignNote, id: number): FileNote {
    return {
      category: 'other',
      severity: 'neutral',
      status: 'open',
      ...note,
      id,
      anchor:
        'text' in on ? wholeSegment(on) : { on: 'bead', bitext: on.bitext.id, bead: on.bead.id! },
      createdAt: this.#now,
      updatedAt: this.#now,
      thread: null,
      revision: 0,
    }
  }
}

function nextId(taken: ReadonlyMap<number, unknown>): number {
  let id = 1
  while (taken.has(id)) id += 1
  return id
}

function buildDocument(draft: Draft): FileDocument {
  draft.pieces.sort((one, other) => one.order - other.order)
  numberPieces(draft)
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

function numberPieces({ id, pieces, byId }: Draft): void {
  let last = pieces.reduce((most, piece) => Math.max(most, piece.id ?? 0), 0)
  for (const piece of pieces) {
    piece.id ??= ++last
    if (byId.has(piece.id))
      throw new XmlFault(`segment ${piece.id} of document ${id} is there twice`)
    byId.set(piece.id, piece)
  }
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

function wholeSegment(piece: Piece): FileNote['anchor'] {
  const span = { start: piece.start, end: piece.start + piece.text.length }
  const quote = { prefix: '', exact: piece.text, suffix: '' }
  return { on: 'span', document: piece.document.id, span, quote }
}
