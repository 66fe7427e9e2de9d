import type {
  Block,
  ComparisonId,
  Document,
  DocumentId,
  DocumentRole,
  Origin,
  Segment,
  SegmentId,
} from '../core/model.ts'
import type { DocumentRecord, DocumentSummary, Revision } from '../core/records.ts'
import type { Database } from './database.ts'

/** What an operation can change of a document. */
export interface DocumentState {
  readonly title: string
  readonly language: string
  readonly outlet: string | null
  readonly url: string | null
  readonly publishedAt: string | null
  readonly role: DocumentRole | null
  readonly replacedBy: DocumentId | null
  readonly position: number
}

interface SummaryRow extends DocumentState {
  readonly id: DocumentId
  readonly comparison: ComparisonId
  readonly length: number
  readonly fileName: string
  readonly format: string
  readonly encoding: string
  readonly sha256: string
  readonly capturedAt: string | null
  readonly revision: Revision
  readonly segmentCount: number
}

const STATE =
  'title, language, outlet, url, published_at AS publishedAt, role, replaced_by AS replacedBy, position'
const SUMMARY = `id, comparison, ${STATE}, length, file_name AS fileName, format, encoding, sha256,
  captured_at AS capturedAt, revision, (SELECT count(*) FROM segment WHERE segment.document = document.id) AS segmentCount`

/** Documents with their segments. */
export class DocumentStore {
  readonly #list
  readonly #get
  readonly #text
  readonly #state
  readonly #insert
  readonly #update
  readonly #segments
  readonly #segmentsAfter
  readonly #segment
  readonly #insertSegment
  readonly #removeSegment
  readonly #takeIds
  readonly #touch

  constructor(database: Database) {
    this.#list = database.prepare<[ComparisonId], SummaryRow>(
      `SELECT ${SUMMARY} FROM document WHERE comparison = ? AND replaced_by IS NULL
       ORDER BY position, id`,
    )
    this.#get = database.prepare<[DocumentId], SummaryRow>(
      `SELECT ${SUMMARY} FROM document WHERE id = ?`,
    )
    this.#text = database.prepare<[DocumentId], { text: string; blocks: string }>(
      'SELECT text, blocks FROM document WHERE id = ?',
    )
    this.#state = database.prepare<[DocumentId], DocumentState>(
      `SELECT ${STATE} FROM document WHERE id = ?`,
    )
    this.#insert = database.prepare(
      `INSERT INTO document (comparison, position, title, language, text, length, blocks, file_name,
         format, encoding, sha256, url, outlet, published_at, captured_at, role, next_segment)
       VALUES (:comparison, :position, :title, :language, :text, :length, :blocks, :fileName,
         :format, :encoding, :sha256, :url, :outlet, :publishedAt, :capturedAt, :role, :nextSegment)`,
    )
    this.#update = database.prepare<DocumentState & { id: DocumentId; revision: Revision }>(
      `UPDATE document SET title = :title, language = :language, outlet = :outlet, url = :url,
         published_at = :publishedAt, role = :role, replaced_by = :replacedBy, position = :position,
         revision = :revision
       WHERE id = :id`,
    )
    this.#segmentsAfter = database.prepare<[DocumentId, SegmentId, number], Segment>(
      'SELECT id, start, end, block FROM segment WHERE document = ? AND id > ? ORDER BY id LIMIT ?',
    )
    this.#segments = database.prepare<[DocumentId], Segment>(
      'SELECT id, start, end, block FROM segment WHERE document = ? ORDER BY start',
    )
    this.#segment = database.prepare<[DocumentId, SegmentId], Segment>(
      'SELECT id, start, end, block FROM segment WHERE document = ? AND id = ?',
    )
    this.#insertSegment = database.prepare<[DocumentId, SegmentId, number, number, number]>(
      'INSERT INTO segment (document, id, start, end, block) VALUES (?, ?, ?, ?, ?)',
    )
    this.#removeSegment = database.prepare<[DocumentId, SegmentId]>(
      'DELETE FROM segment WHERE document = ? AND id = ?',
    )
    this.#takeIds = database.prepare<[number, DocumentId], { next: SegmentId }>(
      'UPDATE document SET next_segment = next_segment + ? WHERE id = ? RETURNING next_segment AS next',
    )
    this.#touch = database.prepare<[Revision, DocumentId]>(
      'UPDATE document SET revision = ? WHERE id = ?',
    )
  }

  /** In the order of the comparison, without those that a corrected text replaced. */
  list(comparison: ComparisonId): readonly DocumentSummary[] {
    return this.#list.all(comparison).map(summaryOf)
  }

  summary(id: DocumentId): DocumentSummary | undefined {
    const row = this.#get.get(id)
    return row && summaryOf(row)
  }

  get(id: DocumentId): DocumentRecord | undefined {
    const row = this.#get.get(id)
    const content = this.#text.get(id)
    if (!row || !content) return undefined
    const blocks = JSON.parse(content.blocks) as readonly Block[]
    return { ...summaryOf(row), text: content.text, blocks }
  }

  /** Throws RangeError for a document that does not exist. */
  text(id: DocumentId): string {
    const row = this.#text.get(id)
    if (!row) throw new RangeError(`There is no document ${id}`)
    return row.text
  }

  state(id: DocumentId): DocumentState | undefined {
    return this.#state.get(id)
  }

  /** In reading order. */
  segments(id: DocumentId): readonly Segment[] {
    return this.#segments.all(id)
  }

  /** By id, from the one that follows `last`. */
  segmentsAfter(id: DocumentId, last: SegmentId, limit: number): readonly Segment[] {
    return this.#segmentsAfter.all(id, last, limit)
  }

  segment(document: DocumentId, id: SegmentId): Segment | undefined {
    return this.#segment.get(document, id)
  }

  insert(
    comparison: ComparisonId,
    position: number,
    document: Document,
    segments: readonly Segment[],
  ): DocumentId {
    const { origin } = document
    const { lastInsertRowid } = this.#insert.run({
      comparison,
      position,
      title: document.title,
      language: document.language,
      text: document.text,
      length: document.text.length,
      blocks: JSON.stringify(document.blocks),
      fileName: origin.fileName,
      format: origin.format,
      encoding: origin.encoding,
      sha256: origin.sha256,
      url: origin.url ?? null,
      outlet: origin.outlet ?? null,
      publishedAt: origin.publishedAt ?? null,
      capturedAt: origin.capturedAt ?? null,
      role: origin.role ?? null,
      nextSegment: segments.reduce((highest, { id }) => Math.max(highest, id), 0) + 1,
    })
    const id = Number(lastInsertRowid)
    this.changeSegments(id, [], segments)
    return id
  }

  update(id: DocumentId, state: DocumentState, revision: Revision): void {
    this.#update.run({ id, ...state, revision })
  }

  changeSegments(id: DocumentId, removed: readonly Segment[], added: readonly Segment[]): void {
    for (const segment of removed) this.#removeSegment.run(id, segment.id)
    for (const { id: segment, start, end, block } of added) {
      this.#insertSegment.run(id, segment, start, end, block)
    }
  }

  touch(id: DocumentId, revision: Revision): void {
    this.#touch.run(revision, id)
  }

  /** The first of `count` ids that no segment of the document has had. */
  takeSegmentIds(id: DocumentId, count: number): SegmentId {
    const row = this.#takeIds.get(count, id)
    if (!row) throw new RangeError(`There is no document ${id}`)
    return row.next - count
  }
}

function summaryOf(row: SummaryRow): DocumentSummary {
  const { id, comparison, position, title, language, length, revision, segmentCount } = row
  const origin: Origin = {
    fileName: row.fileName,
    format: row.format,
    encoding: row.encoding,
    sha256: row.sha256,
    ...(row.url !== null && { url: row.url }),
    ...(row.outlet !== null && { outlet: row.outlet }),
    ...(row.publishedAt !== null && { publishedAt: row.publishedAt }),
    ...(row.capturedAt !== null && { capturedAt: row.capturedAt }),
    ...(row.role !== null && { role: row.role }),
  }
  return { id, comparison, position, title, language, origin, segmentCount, length, revision }
}
