import type { ComparisonId, DocumentId, Segment, SegmentId } from '../core/model.ts'
import type { Database } from './database.ts'

/** Room for segment ids below a document's in a rowid. */
const SEGMENTS = 2 ** 24

/** A document of which only segments up to an id are in the index. */
interface Pending {
  readonly document: DocumentId
  readonly indexed: SegmentId
}

/** Candidates of a search: which segments hold some folded letters in a row. */
export class SearchStore {
  readonly #insert
  readonly #remove
  readonly #match
  readonly #texts
  readonly #markPending
  readonly #nextPending
  readonly #isPending
  readonly #advancePending
  readonly #endPending

  constructor(database: Database) {
    this.#insert = database.prepare<[number, string]>(
      'INSERT OR REPLACE INTO segment_text (rowid, folded) VALUES (?, ?)',
    )
    this.#remove = database.prepare<[number]>('DELETE FROM segment_text WHERE rowid = ?')
    this.#match = database.prepare<[string, number, number], { rowid: number }>(
      `SELECT rowid FROM segment_text WHERE segment_text MATCH ? AND rowid > ? AND rowid < ?`,
    )
    this.#texts = database.prepare<[], { document: DocumentId; comparison: ComparisonId }>(
      `SELECT document.id AS document, comparison FROM document
       JOIN comparison ON comparison.id = document.comparison
       WHERE deleted_at IS NULL AND replaced_by IS NULL ORDER BY document.id`,
    )
    this.#markPending = database.prepare<[DocumentId]>(
      'INSERT INTO search_pending (document, indexed) VALUES (?, -1)',
    )
    this.#nextPending = database.prepare<[], Pending>(
      'SELECT document, indexed FROM search_pending ORDER BY document LIMIT 1',
    )
    this.#isPending = database
      .prepare<[DocumentId], 1>('SELECT 1 FROM search_pending WHERE document = ?')
      .pluck()
    this.#advancePending = database.prepare<[SegmentId, DocumentId]>(
      'UPDATE search_pending SET indexed = ? WHERE document = ?',
    )
    this.#endPending = database.prepare<[DocumentId]>(
      'DELETE FROM search_pending WHERE document = ?',
    )
  }

  add(document: DocumentId, segments: Iterable<{ segment: Segment; folded: string }>): void {
    for (const { segment, folded } of segments) {
      this.#insert.run(document * SEGMENTS + segment.id, folded)
    }
  }

  remove(document: DocumentId, segments: readonly Segment[]): void {
    for (const { id } of segments) this.#remove.run(document * SEGMENTS + id)
  }

  /** Its segments are stored, and come into the index afterwards. */
  markPending(document: DocumentId): void {
    this.#markPending.run(document)
  }

  nextPending(): Pending | undefined {
    return this.#nextPending.get()
  }

  advancePending(document: DocumentId, indexed: SegmentId): void {
    this.#advancePending.run(indexed, document)
  }

  endPending(document: DocumentId): void {
    this.#endPending.run(document)
  }

  /**
   * Segments of a document that may hold `folded` (at least three letters); the texts decide. Null
   * while the index does not hold all of it. Whatever the query holds is taken literally.
   */
  candidates(folded: string, document: DocumentId): readonly SegmentId[] | null {
    if (this.#isPending.get(document) !== undefined) return null
    const phrase = `"${folded.replaceAll('"', '""')}"`
    const from = document * SEGMENTS
    const rows = this.#match.all(phrase, from, from + SEGMENTS)
    return rows.map(({ rowid }) => rowid - from)
  }

  /** Documents that can be searched, with their comparisons. */
  documents(): readonly { document: DocumentId; comparison: ComparisonId }[] {
    return this.#texts.all()
  }
}
