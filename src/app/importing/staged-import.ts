/** A comparison that is stored part by part, so that others are served meanwhile. */
import { UserError, type Warning } from '../../core/errors.ts'
import type {
  Anchor,
  Block,
  BitextId,
  ComparisonId,
  DocumentId,
  NoteId,
  Segment,
} from '../../core/model.ts'
import { ABSENCES } from '../../core/records.ts'
import { othersTurn } from '../../core/others-turn.ts'
import type { FileBead, FileNote, ImportedFile } from '../../formats/bilingual.ts'
import type { BitextHead, DocumentHead, FilePart } from '../../formats/file-parts.ts'
import { inTransaction } from '../../storage/transaction.ts'
import type { Context } from '../context.ts'
import { foldedSegments } from '../editing/deltas.ts'
import { MOST_DOCUMENTS } from './importing.ts'
import { titleOf } from '../library.ts'
import { commit } from '../editing/operations.ts'
import { reviewerName } from '../accounts/reviewers.ts'

/** A document of which text and blocks are still coming. */
interface Growing {
  readonly head: DocumentHead
  readonly texts: string[]
  readonly blocks: Block[]
}

/** What is stored, with the ids that the database gave. */
interface StoredDocument {
  readonly head: DocumentHead
  readonly id: DocumentId
  /** Empty when its segments are stored. */
  text: string
  lastSegment: number
}
interface StoredBitext {
  readonly head: BitextHead
  readonly id: BitextId
  /** By the ids of the file. */
  readonly beads: Map<number, number>
}

/** Notes that are stored in one transaction. */
const MOST_NOTES = 1_000

/**
 * Takes the parts of a file, each in a transaction of its own. The comparison is there for nobody
 * until all of it is: till then it counts as deleted, and nothing in the log tells of it.
 */
export class StagedImport {
  readonly #context: Context
  readonly #by: string
  readonly #title: string
  #comparison: ComparisonId | null = null
  #file: ImportedFile['comparison'] | null = null
  #warnings: readonly Warning[] = []
  #growing: Growing | null = null
  readonly #documents = new Map<DocumentId, StoredDocument>()
  readonly #bitexts = new Map<BitextId, StoredBitext>()
  readonly #notes: FileNote[] = []

  /** An empty title: what the file says. */
  constructor(context: Context, { by, title }: { readonly by: string; readonly title: string }) {
    this.#context = context
    this.#by = by
    this.#title = title
  }

  /** Throws UserError too-large, invalid. */
  async add(part: FilePart): Promise<void> {
    inTransaction(this.#context.database, () => this.#store(part))
    await othersTurn()
  }

  #store(part: FilePart): void {
    if (part.kind !== 'text' && part.kind !== 'blocks') this.#storeGrown()
    switch (part.kind) {
      case 'head':
        this.#begin(part)
        break
      case 'document':
        if (this.#documents.size >= MOST_DOCUMENTS) {
          throw new UserError('too-large', `A comparison has at most ${MOST_DOCUMENTS} documents.`)
        }
        this.#growing = { head: part.document, texts: [], blocks: [] }
        break
      case 'text':
        this.#growing!.texts.push(part.text)
        break
      case 'blocks':
        this.#growing!.blocks.push(...part.blocks)
        break
      case 'segments':
        this.#storeSegments(part.segments)
        break
      case 'bitext':
        this.#storeBitext(part.bitext)
        break
      case 'beads':
        this.#storeBeads(part.beads)
        break
      case 'notes':
        this.#notes.push(...part.notes)
    }
  }

  #begin({ comparison, warnings }: Extract<FilePart, { kind: 'head' }>): void {
    const { stores, now } = this.#context
    this.#file = comparison
    this.#warnings = warnings
    this.#comparison = stores.comparisons.insertHidden(this.#title || comparison.title, now())
  }

  /** When all of its text is there. */
  #storeGrown(): void {
    if (!this.#growing) return
    for (const document of this.#documents.values()) document.text = ''
    const { head, texts, blocks } = this.#growing
    const { documents } = this.#context.stores
    const text = texts.join('')
    const position = this.#documents.size
    const id = documents.insert(this.#comparison!, position, { ...head, text, blocks }, [])
    this.#documents.set(head.id, { head, id, text, lastSegment: 0 })
    this.#growing = null
  }

  #storeSegments(segments: readonly Segment[]): void {
    const { stores } = this.#context
    const document = [...this.#documents.values()].at(-1)!
    stores.documents.changeSegments(document.id, [], segments)
    stores.search.add(document.id, foldedSegments(document.text, segments))
    const last = segments.reduce((most, { id }) => Math.max(most, id), document.lastSegment)
    stores.documents.takeSegmentIds(document.id, last - document.lastSegment)
    document.lastSegment = last
  }

  #storeBitext(head: BitextHead): void {
    const { bitexts } = this.#context.stores
    const [source, target] = [head.source, head.target].map((id) => this.#documents.get(id)!.id)
    const id = bitexts.insert(this.#comparison!, source!, target!)
    const { mode, engine } = head
    bitexts.setAligned(id, { mode, engine, alignedAt: this.#context.now() })
    this.#bitexts.set(head.id, { head, id, beads: new Map() })
  }

  #storeBeads(beads: readonly FileBead[]): void {
    const { bitexts } = this.#context.stores
    const bitext = [...this.#bitexts.values()].at(-1)!
    const first = bitexts.takeBeadIds(beads.length)
    const stored = beads.map(({ absence, ...bead }, i) => {
      bitext.beads.set(bead.id, first + i)
      const known = ABSENCES.find((one) => one === absence) ?? null
      return { ...bead, id: first + i, absence: known }
    })
    bitexts.changeBeads(bitext.id, [], stored, 0)
  }

  /** Lets the comparison be seen. */
  async finish(): Promise<{ comparison: ComparisonId; warnings: readonly Warning[] }> {
    const comparison = this.#comparison!
    inTransaction(this.#context.database, () => this.#storeGrown())
    await this.#storeNotes()
    commit(this.#context, () => {
      const before = this.#context.stores.comparisons.state(comparison)!
      const documents = [...this.#documents.values()]
      const title = titleOf(this.#title || this.#file!.title || documents[0]!.head.title)
      const pivot = (this.#documents.get(this.#file!.pivot) ?? documents[0]!).id
      return {
        comparison,
        kind: 'import',
        by: this.#by,
        summary: documents.map(({ head }) => head.title).join(' · '),
        delta: { comparison: { id: comparison, before, after: { title, pivot, deletedAt: null } } },
        undoable: false,
      }
    })
    return { comparison, warnings: this.#warnings }
  }

  /** In their order they get their ids; those that others answer are stored first. */
  async #storeNotes(): Promise<void> {
    const { database, stores } = this.#context
    const ids = inTransaction(
      database,
      () => new Map<NoteId, NoteId>(this.#notes.map(({ id }) => [id, stores.notes.takeId()])),
    )
    const notes = [
      ...this.#notes.filter(({ thread }) => thread === null),
      ...this.#notes.filter(({ thread }) => thread !== null),
    ]
    for (let at = 0; at < notes.length; at += MOST_NOTES) {
      const some = notes.slice(at, at + MOST_NOTES)
      inTransaction(database, () => {
        stores.notes.change(
          [],
          some.map((note) => this.#storedNote(note, ids)),
          0,
        )
      })
      await othersTurn()
    }
    inTransaction(database, () => {
      for (const { head, id, beads } of this.#bitexts.values()) {
        const dismissals = (head.dismissals ?? []).map(({ bead, ...rest }) => ({
          ...rest,
          bitext: id,
          bead: bead === null ? null : beads.get(bead)!,
        }))
        stores.dismissals.change([], dismissals)
      }
    })
  }

  #storedNote(note: FileNote, ids: ReadonlyMap<NoteId, NoteId>) {
    const author = reviewerName(note.author.trim() || 'unknown')
    this.#context.stores.reviewers.named(author, this.#context.now())
    return {
      ...note,
      id: ids.get(note.id)!,
      comparison: this.#comparison!,
      author,
      anchor: this.#anchorOf(note.anchor),
      thread: note.thread === null ? null : (ids.get(note.thread) ?? null),
    }
  }

  #anchorOf(anchor: Anchor): Anchor {
    if (anchor.on !== 'bead') {
      return { ...anchor, document: this.#documents.get(anchor.document)!.id }
    }
    const { id, beads } = this.#bitexts.get(anchor.bitext)!
    return { on: 'bead', bitext: id, bead: beads.get(anchor.bead)! }
  }

  /** Nothing is left. */
  abandon(): void {
    if (this.#comparison !== null) this.#context.stores.comparisons.remove(this.#comparison)
  }
}
