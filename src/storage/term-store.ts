import type { LanguageTag } from '../core/model.ts'
import type { TermId, TermRecord } from '../core/records.ts'
import type { Database } from './database.ts'

export type NewTerm = Omit<TermRecord, 'id' | 'author'> & { readonly reviewer: number }

const SELECT = `SELECT term.id, source_language AS sourceLanguage, target_language AS targetLanguage,
  source, target, comment, reviewer.name AS author, term.created_at AS createdAt, revision
  FROM term JOIN reviewer ON reviewer.id = term.reviewer`

/** The glossary. */
export class TermStore {
  readonly #list
  readonly #ofPair
  readonly #get
  readonly #insert
  readonly #update
  readonly #remove

  constructor(database: Database) {
    this.#list = database.prepare<[], TermRecord>(`${SELECT} ORDER BY source, target`)
    this.#ofPair = database.prepare<[LanguageTag, LanguageTag], TermRecord>(
      `${SELECT} WHERE source_language = ? AND target_language = ? ORDER BY source, target`,
    )
    this.#get = database.prepare<[TermId], TermRecord>(`${SELECT} WHERE term.id = ?`)
    this.#insert = database.prepare<NewTerm, { id: TermId }>(
      `INSERT INTO term (source_language, target_language, source, target, comment, reviewer,
         created_at, revision)
       VALUES (:sourceLanguage, :targetLanguage, :source, :target, :comment, :reviewer, :createdAt,
         :revision)
       ON CONFLICT (source_language, target_language, source, target)
         DO UPDATE SET comment = excluded.comment, revision = revision + 1
       RETURNING id`,
    )
    this.#update = database.prepare<{
      id: TermId
      source: string
      target: string
      comment: string
      revision: number
    }>(
      `UPDATE term SET source = :source, target = :target, comment = :comment, revision = revision + 1
       WHERE id = :id AND revision = :revision`,
    )
    this.#remove = database.prepare<[TermId]>('DELETE FROM term WHERE id = ?')
  }

  list(): readonly TermRecord[] {
    return this.#list.all()
  }

  /** Of one direction. */
  ofPair(source: LanguageTag, target: LanguageTag): readonly TermRecord[] {
    return this.#ofPair.all(source, target)
  }

  get(id: TermId): TermRecord | undefined {
    return this.#get.get(id)
  }

  /** The same pair of words again only changes its comment. */
  insert(term: NewTerm): TermId {
    return this.#insert.get(term)!.id
  }

  /** False where it is gone or has another revision. */
  update(term: {
    id: TermId
    source: string
    target: string
    comment: string
    revision: number
  }): boolean {
    return this.#update.run(term).changes === 1
  }

  remove(id: TermId): void {
    this.#remove.run(id)
  }
}
