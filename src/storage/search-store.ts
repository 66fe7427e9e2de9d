import type { ComparisonId, DocumentId, Segment, SegmentId } from '../core/model.ts'
import type { Database } from './database.ts'

/** Room for segment ids below a document's in a rowid. */
const SEGMENTS = 2 ** 24

/** Candidates of a search: which segments hold some folded letters in a row. */
export class SearchStore {
  readonly #insert
  readonly #remove
  readonly #match
  readonly #texts

  constructor(database: Database) {
    this.#insert = database.prepare<[number, string]>(
      'INSERT INTO segment_text (rowid, folded) VALUES (?, ?)',
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
  }

  add(document: DocumentId, segments: Iterable<{ segment: Segment; folded: string }>): void {
    for (const { segment, folded } of segments) {
      this.#insert.run(document * SEGMENTS + segment.id, folded)
    }
  }

  remove(document: DocumentId, segments: readonly Segment[]): void {
    for (const { id } of segments) this.#remove.run(document * SEGMENTS + id)
  }

  /**
   * Segments of a document that may hold `folded` (at least three letters); the texts decide.
   * Whatever the query holds is taken literally.
   */
  candidates(folded: string, document: DocumentId): readonly SegmentId[] {
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
