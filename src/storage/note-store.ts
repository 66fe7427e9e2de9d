import type {
  Anchor,
  BeadId,
  BitextId,
  ComparisonId,
  DocumentId,
  Note,
  NoteCategory,
  NoteId,
  NoteStatus,
  Severity,
} from '../core/model.ts'
import type { Database } from './database.ts'

interface NoteRow {
  readonly id: NoteId
  readonly comparison: ComparisonId
  readonly thread: NoteId | null
  readonly anchoredOn: Anchor['on']
  readonly bitext: BitextId | null
  readonly bead: BeadId | null
  readonly document: DocumentId | null
  readonly start: number | null
  readonly end: number | null
  readonly prefix: string | null
  readonly exact: string | null
  readonly suffix: string | null
  readonly body: string
  readonly category: NoteCategory
  readonly severity: Severity
  readonly status: NoteStatus
  readonly author: string
  readonly createdAt: string
  readonly updatedAt: string
  readonly revision: number
}

const SELECT = `SELECT note.id, comparison, thread, anchored_on AS anchoredOn, bitext, bead, document,
  start, end, prefix, exact, suffix, body, category, severity, status, reviewer.name AS author,
  note.created_at AS createdAt, updated_at AS updatedAt, revision
  FROM note JOIN reviewer ON reviewer.id = note.reviewer`

export class NoteStore {
  readonly #get
  readonly #list
  readonly #ofBitext
  readonly #ofDocument
  readonly #ofThread
  readonly #insert
  readonly #update
  readonly #remove
  readonly #takeId

  constructor(database: Database) {
    this.#get = database.prepare<[NoteId], NoteRow>(`${SELECT} WHERE note.id = ?`)
    this.#list = database.prepare<[ComparisonId], NoteRow>(
      `${SELECT} WHERE comparison = ? ORDER BY note.id`,
    )
    this.#ofBitext = database.prepare<[BitextId], NoteRow>(
      `${SELECT} WHERE bitext = ? AND anchored_on = 'bead' ORDER BY note.id`,
    )
    this.#ofDocument = database.prepare<[DocumentId], NoteRow>(
      `${SELECT} WHERE document = ? ORDER BY note.id`,
    )
    this.#ofThread = database.prepare<[NoteId], NoteRow>(
      `${SELECT} WHERE thread = ? ORDER BY note.id`,
    )
    const columns = `comparison, thread, anchored_on, bitext, bead, document, start, end, prefix,
      exact, suffix, body, category, severity, status, created_at, updated_at, revision`
    const values = `:comparison, :thread, :anchoredOn, :bitext, :bead, :document, :start, :end, :prefix,
      :exact, :suffix, :body, :category, :severity, :status, :createdAt, :updatedAt, :revision`
    this.#insert = database.prepare(
      `INSERT INTO note (id, reviewer, ${columns})
       VALUES (:id, (SELECT id FROM reviewer WHERE name = :author), ${values})`,
    )
    this.#update = database.prepare(`UPDATE note SET (${columns}) = (${values}) WHERE id = :id`)
    this.#remove = database.prepare<[NoteId]>('DELETE FROM note WHERE id = ?')
    this.#takeId = database.prepare<[], { next: NoteId }>(
      `UPDATE counter SET next = next + 1 WHERE name = 'note' RETURNING next`,
    )
  }

  get(id: NoteId): Note | undefined {
    const row = this.#get.get(id)
    return row && noteOf(row)
  }

  /** Oldest first, like every list here. */
  list(comparison: ComparisonId): readonly Note[] {
    return this.#list.all(comparison).map(noteOf)
  }

  /** Those on its beads. */
  ofBitext(bitext: BitextId): readonly Note[] {
    return this.#ofBitext.all(bitext).map(noteOf)
  }

  /** Those on its spans, and its orphans. */
  ofDocument(document: DocumentId): readonly Note[] {
    return this.#ofDocument.all(document).map(noteOf)
  }

  /** The answers to a note. */
  ofThread(note: NoteId): readonly Note[] {
    return this.#ofThread.all(note).map(noteOf)
  }

  /** Removes, changes (same id in both lists) and adds. Authors must be known reviewers. */
  change(removed: readonly Note[], added: readonly Note[], revision: number): void {
    const kept = new Set(added.map(({ id }) => id))
    const known = new Set(removed.map(({ id }) => id))
    for (const { id } of removed) if (!kept.has(id)) this.#remove.run(id)
    for (const note of added) {
      const row = rowOf({ ...note, revision })
      if (known.has(note.id)) this.#update.run(row)
      else this.#insert.run(row)
    }
  }

  /** An id that no note has had. */
  takeId(): NoteId {
    return this.#takeId.get()!.next - 1
  }
}

function noteOf(row: NoteRow): Note {
  const { id, comparison, body, category, severity, author, createdAt, updatedAt } = row
  const { thread, status, revision } = row
  const anchor = anchorOf(row)
  return {
    id,
    comparison,
    anchor,
    body,
    category,
    severity,
    author,
    createdAt,
    updatedAt,
    thread,
    status,
    revision,
  }
}

function anchorOf(row: NoteRow): Anchor {
  if (row.anchoredOn === 'bead') return { on: 'bead', bitext: row.bitext!, bead: row.bead! }
  const document = row.document!
  const quote = { prefix: row.prefix!, exact: row.exact!, suffix: row.suffix! }
  if (row.anchoredOn === 'orphan') return { on: 'orphan', document, quote }
  return { on: 'span', document, span: { start: row.start!, end: row.end! }, quote }
}

function rowOf(note: Note): NoteRow {
  const { anchor, ...rest } = note
  const empty = { bitext: null, bead: null, document: null, start: null, end: null }
  if (anchor.on === 'bead') {
    const { bitext, bead } = anchor
    const quote = { prefix: null, exact: null, suffix: null }
    return { ...rest, ...empty, ...quote, anchoredOn: 'bead', bitext, bead }
  }
  const { document, quote } = anchor
  const span = anchor.on === 'span' ? anchor.span : {}
  return { ...rest, ...empty, ...quote, ...span, anchoredOn: anchor.on, document }
}
