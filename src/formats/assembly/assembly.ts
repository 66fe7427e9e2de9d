import { UserError, type Warning } from '../../core/errors.ts'
import type { BeadStatus, BlockKind, Origin, Reason, SegmentId } from '../../core/model.ts'
import { sanitiseText } from '../../core/text/normalise.ts'
import { ownCopy } from './assemble.ts'
import type { FileDocument, ImportedFile } from '../bilingual.ts'
import type { ParsedNote } from '../note-text.ts'
import { buildBitext, buildDocument } from './assembly-build.ts'
import { NotePlaces, placeForeignNote } from './assembly-notes.ts'
import { Fault } from '../fault.ts'
import type { PortableNote } from '../records.ts'

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
  /** The bitext in which a live bead holds the segment, the last one that was built. */
  heldIn: BitextDraft | null
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
  /** By the positions that the file gives; most are dense, so an array takes far less room than a map. */
  readonly byPosition: Piece[]
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
}

/** A note found in a file of another program, on a link or on the whole of a segment. */
export interface ForeignNote extends Partial<ParsedNote> {
  readonly body: string
  readonly author: string
  readonly on: Piece | { readonly bitext: BitextDraft; readonly bead: BeadDraft }
}

/** More documents in one file are refused: each pair of languages costs a bitext. */
const MAX_DOCUMENTS = 300

/** More segments in one file are refused before they fill the memory that a reading may take. */
const MAX_SEGMENTS = 600_000

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
  #segments = 0

  constructor(fileName: string, now: string) {
    this.#fileName = fileName
    this.#now = now
  }

  /** Without an id the document gets the next free one. @throws {Fault} where the id is taken */
  addDocument(head: { id?: number; title: string; language: string; origin: Origin }): Draft {
    if (this.#documents.size >= MAX_DOCUMENTS) throw new Fault('there are too many documents')
    const id = head.id ?? nextId(this.#documents)
    if (this.#documents.has(id)) throw new Fault(`document ${id} is there twice`)
    const draft: Draft = { ...head, id, pieces: [], byPosition: [] }
    this.#documents.set(id, draft)
    return draft
  }

  /** A document with its text and segments, which needs no building. */
  addFinished(document: Omit<FileDocument, 'id'> & { readonly id?: number }): Draft {
    const draft = this.addDocument(document)
    const finished: FileDocument = { ...document, id: draft.id }
    const whole: Draft = { ...draft, finished }
    this.#documents.set(draft.id, whole)
    this.#count(document.segments.length)
    for (const { id, start, end } of document.segments) {
      const text = document.text.slice(start, end)
      const piece = { document: whole, id, order: start, text, layout: null, start, heldIn: null }
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
    const known = document.byPosition[place.position]
    if (known) return known
    const clean = ownCopy(text.replace(/\r\n?/g, '\n').toWellFormed())
    const piece = {
      document,
      id: place.id,
      order: place.position,
      text: clean,
      layout,
      start: 0,
      heldIn: null,
    }
    document.byPosition[place.position] = piece
    document.pieces.push(piece)
    this.#count()
    return piece
  }

  /** A segment that follows the one added last. */
  addSegment(document: Draft, text: string, layout: Layout | null = null): Piece {
    const { text: clean, warnings } = sanitiseText(text)
    for (const warning of warnings) this.warn(warning.code, warning.message)
    const order = document.pieces.at(-1)?.order ?? -1
    const piece = {
      document,
      id: null,
      order,
      text: ownCopy(clean),
      layout,
      start: 0,
      heldIn: null,
    }
    document.pieces.push(piece)
    this.#count()
    return piece
  }

  /** @throws {UserError} too-large */
  #count(segments = 1): void {
    this.#segments += segments
    if (this.#segments <= MAX_SEGMENTS) return
    const most = MAX_SEGMENTS.toLocaleString('en')
    const message = `${this.#fileName} holds more than ${most} segments. Split it into several files.`
    throw new UserError('too-large', message, { file: this.#fileName })
  }

  addBitext(bitext: {
    id?: number
    source: Draft
    target: Draft
    mode?: 'parallel' | 'overlap'
    engine?: string
  }): BitextDraft {
    const id = bitext.id ?? nextId(this.#bitexts)
    if (this.#bitexts.has(id)) throw new Fault(`bitext ${id} is there twice`)
    const { source, target, mode = null, engine = '' } = bitext
    if (source === target) throw new Fault(`bitext ${id} has one document on both sides`)
    const draft: BitextDraft = { id, source, target, mode, engine, beads: [] }
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

  /** @throws {Fault} where ids or notes contradict each other */
  finish(): ImportedFile {
    const documents = this.documents().map(buildDocument)
    const bitexts = this.bitexts().map((bitext) =>
      buildBitext(bitext, (bead) => this.warn('segment-held-twice', heldTwice(bead))),
    )
    const pivot = this.comparison?.pivot ?? documents[0]?.id ?? 0
    if (!this.#documents.has(pivot)) throw new Fault('the pivot is not one of the documents')
    const title = this.comparison?.title ?? this.#fileName
    const places = new NotePlaces(this.#documents, this.#bitexts)
    const notes = [...this.#notes.values()]
      .sort((one, other) => one.id - other.id)
      .map((note) => places.place(note))
    let last = notes.at(-1)?.id ?? 0
    for (const note of this.#foreignNotes) notes.push(placeForeignNote(note, ++last, this.#now))
    return { comparison: { title, pivot }, documents, bitexts, notes, warnings: this.warnings }
  }
}

function heldTwice({ id }: BeadDraft): string {
  return `Link ${id} was left out: one of its segments is in an earlier link`
}

function nextId(taken: ReadonlyMap<number, unknown>): number {
  let id = 1
  while (taken.has(id)) id += 1
  return id
}
