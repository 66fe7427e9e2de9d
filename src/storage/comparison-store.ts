import type { ComparisonId, DocumentId } from '../core/model.ts'
import type { ComparisonRecord, ReviewProgress, Revision } from '../core/records.ts'
import type { Database } from './database.ts'

/** What an operation can change of a comparison. */
export interface ComparisonState {
  readonly title: string
  readonly pivot: DocumentId | null
  readonly deletedAt: string | null
}

/** What one of its versions is called. */
interface NamedVersion {
  readonly comparison: ComparisonId
  readonly title: string
  readonly language: string
  readonly outlet: string | null
}

const COLUMNS = 'id, title, pivot, created_at AS createdAt, sample, revision'

export class ComparisonStore {
  readonly #list
  readonly #get
  readonly #versions
  readonly #bySample
  readonly #state
  readonly #insert
  readonly #insertHidden
  readonly #removeUnfinished
  readonly #update
  readonly #remove
  readonly #beadCounts
  readonly #noteCount

  constructor(database: Database) {
    this.#list = database.prepare<[], ComparisonRecord>(
      `SELECT ${COLUMNS} FROM comparison WHERE deleted_at IS NULL ORDER BY id DESC`,
    )
    this.#get = database.prepare<[ComparisonId], ComparisonRecord>(
      `SELECT ${COLUMNS} FROM comparison WHERE id = ? AND deleted_at IS NULL`,
    )
    this.#versions = database.prepare<[], NamedVersion>(
      `SELECT comparison, document.title, language, outlet
       FROM document JOIN comparison ON comparison.id = comparison
       WHERE deleted_at IS NULL AND replaced_by IS NULL`,
    )
    this.#bySample = database.prepare<[string], { id: ComparisonId }>(
      'SELECT id FROM comparison WHERE sample = ? AND deleted_at IS NULL',
    )
    this.#state = database.prepare<[ComparisonId], ComparisonState>(
      'SELECT title, pivot, deleted_at AS deletedAt FROM comparison WHERE id = ?',
    )
    this.#insert = database.prepare<[string, string | null, string]>(
      'INSERT INTO comparison (title, sample, created_at) VALUES (?, ?, ?)',
    )
    this.#insertHidden = database.prepare<[string, string, string]>(
      'INSERT INTO comparison (title, created_at, deleted_at) VALUES (?, ?, ?)',
    )
    this.#removeUnfinished = database.prepare<[string]>(
      `DELETE FROM comparison WHERE deleted_at IS NOT NULL AND created_at < ?
         AND NOT EXISTS (SELECT 1 FROM operation WHERE operation.comparison = comparison.id)`,
    )
    this.#update = database.prepare<ComparisonState & { id: ComparisonId; revision: Revision }>(
      'UPDATE comparison SET title = :title, pivot = :pivot, deleted_at = :deletedAt, revision = :revision WHERE id = :id',
    )
    this.#remove = database.prepare<[ComparisonId]>('DELETE FROM comparison WHERE id = ?')
    this.#beadCounts = database.prepare<[ComparisonId], { status: string; count: number }>(
      `SELECT bead.status, count(*) AS count FROM bitext JOIN bead ON bead.bitext = bitext.id
       WHERE bitext.comparison = ? AND NOT EXISTS
         (SELECT 1 FROM document WHERE document.id IN (source, target) AND replaced_by IS NOT NULL)
       GROUP BY bead.status`,
    )
    this.#noteCount = database.prepare<[ComparisonId], { count: number }>(
      `SELECT count(*) AS count FROM note WHERE comparison = ? AND status = 'open' AND thread IS NULL`,
    )
  }

  /** Newest first, without deleted ones. */
  list(): readonly ComparisonRecord[] {
    return this.#list.all()
  }

  /** Undefined for a deleted one too. */
  get(id: ComparisonId): ComparisonRecord | undefined {
    return this.#get.get(id)
  }

  /** The versions of all that are not deleted. */
  versions(): readonly NamedVersion[] {
    return this.#versions.all()
  }

  ofSample(name: string): ComparisonId | undefined {
    return this.#bySample.get(name)?.id
  }

  /** Of a deleted one too. */
  state(id: ComparisonId): ComparisonState | undefined {
    return this.#state.get(id)
  }

  insert(title: string, sample: string | null, now: string): ComparisonId {
    return Number(this.#insert.run(title, sample, now).lastInsertRowid)
  }

  /** One that is there for nobody until an operation shows it. */
  insertHidden(title: string, now: string): ComparisonId {
    return Number(this.#insertHidden.run(title, now, now).lastInsertRowid)
  }

  /** Hidden ones from before that time (ISO 8601 UTC) which no operation has ever shown. */
  removeUnfinished(before: string): void {
    this.#removeUnfinished.run(before)
  }

  update(id: ComparisonId, state: ComparisonState, revision: Revision): void {
    this.#update.run({ id, ...state, revision })
  }

  /** For good, with all that belongs to it. */
  remove(id: ComparisonId): void {
    this.#remove.run(id)
  }

  progress(id: ComparisonId): ReviewProgress {
    const counts = new Map(this.#beadCounts.all(id).map(({ status, count }) => [status, count]))
    const confirmed = counts.get('confirmed') ?? 0
    return {
      links: confirmed + (counts.get('proposed') ?? 0),
      confirmed,
      rejected: counts.get('rejected') ?? 0,
      openNotes: this.#noteCount.get(id)!.count,
    }
  }
}
