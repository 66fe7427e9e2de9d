import type { BeadId, BitextId, ComparisonId } from '../core/model.ts'
import type { OperationId, OperationKind, OperationRecord } from '../core/records.ts'
import type { Database } from './database.ts'

export interface NewOperation {
  readonly comparison: ComparisonId
  readonly bitext: BitextId | null
  readonly kind: OperationKind
  readonly reviewer: number
  readonly at: string
  readonly summary: string
  /** As JSON can hold it; null: it cannot be undone. */
  readonly delta: unknown
  readonly undoes: OperationId | null
  readonly beads: Iterable<BeadId>
}

type OperationRow = Omit<OperationRecord, 'beads'> & { readonly beads: string }

export interface HistoryFilter {
  readonly comparison: ComparisonId
  readonly bitext?: BitextId
  readonly bead?: BeadId
  readonly before?: OperationId
  readonly limit: number
}

/** Beads named in one line of the history; a whole alignment would name thousands. */
const BEADS_SHOWN = 50

const SELECT = `SELECT operation.id, comparison, bitext, kind, reviewer.name AS reviewer, at, undoes,
  undone_by AS undoneBy, summary,
  (SELECT json_group_array(bead) FROM
    (SELECT bead FROM operation_bead WHERE operation = operation.id LIMIT ${BEADS_SHOWN})) AS beads
  FROM operation JOIN reviewer ON reviewer.id = operation.reviewer`

/** What people do to judge links and words. */
const REVIEWS = [
  'confirm',
  'reject',
  'unlink',
  'link',
  'split',
  'merge',
  'move',
  'absent',
  'confirm-above',
  'note',
  'edit-note',
  'resolve-note',
  'dismiss',
]
  .map((kind) => `'${kind}'`)
  .join(', ')

/** A bead, and those that it was made from: they shared an edit with it and are gone. */
const KIN = `WITH RECURSIVE kin (bead) AS (
  VALUES (:bead)
  UNION
  SELECT other.bead FROM kin
  JOIN operation_bead AS own ON own.bead = kin.bead
  JOIN operation AS edit ON edit.id = own.operation
    AND edit.kind IN ('link', 'split', 'merge', 'move', 'absent', 'merge-segments')
  JOIN operation_bead AS other ON other.operation = own.operation
  WHERE NOT EXISTS (SELECT 1 FROM bead WHERE bead.id = other.bead)
)`

/** Of what an undo takes back, or what that takes back, and so on. */
const FIRST_KIND = `WITH RECURSIVE back (kind, undoes) AS (
  SELECT kind, undoes FROM operation WHERE id = ?
  UNION ALL
  SELECT operation.kind, operation.undoes FROM back JOIN operation ON operation.id = back.undoes
)
SELECT kind FROM back WHERE undoes IS NULL`

/** The operation log: only ever added to. */
export class OperationStore {
  readonly #insert
  readonly #insertBead
  readonly #get
  readonly #firstKind
  readonly #delta
  readonly #markUndone
  readonly #lastStanding
  readonly #lastUndo
  readonly #history
  readonly #reviewers
  readonly #lastBitext
  readonly #lastOf

  constructor(database: Database) {
    this.#lastBitext = database.prepare<[], { bitext: BitextId }>(
      'SELECT bitext FROM operation WHERE bitext IS NOT NULL ORDER BY id DESC LIMIT 1',
    )
    this.#lastOf = database.prepare<[ComparisonId], { id: OperationId | null }>(
      'SELECT max(id) AS id FROM operation WHERE comparison = ?',
    )
    this.#insert = database.prepare(
      `INSERT INTO operation (comparison, bitext, kind, reviewer, at, summary, delta, undoes)
       VALUES (:comparison, :bitext, :kind, :reviewer, :at, :summary, :delta, :undoes)`,
    )
    this.#insertBead = database.prepare<[OperationId, BeadId]>(
      'INSERT OR IGNORE INTO operation_bead (operation, bead) VALUES (?, ?)',
    )
    this.#get = database.prepare<[OperationId], OperationRow>(`${SELECT} WHERE operation.id = ?`)
    this.#firstKind = database.prepare<[OperationId], OperationKind>(FIRST_KIND).pluck()
    this.#delta = database.prepare<[OperationId], { delta: string | null }>(
      'SELECT delta FROM operation WHERE id = ?',
    )
    this.#markUndone = database.prepare<[OperationId, OperationId]>(
      'UPDATE operation SET undone_by = ? WHERE id = ?',
    )
    this.#lastStanding = database.prepare<[ComparisonId, string], OperationRow>(
      `${SELECT} WHERE comparison = ? AND reviewer.name = ? AND kind <> 'undo'
         AND undone_by IS NULL AND delta IS NOT NULL ORDER BY operation.id DESC LIMIT 1`,
    )
    // An ordinary edit after an undo ends what could be redone.
    this.#lastUndo = database.prepare<{ comparison: ComparisonId; name: string }, OperationRow>(
      `${SELECT} WHERE comparison = :comparison AND reviewer.name = :name AND kind = 'undo'
         AND undone_by IS NULL AND operation.id > coalesce(
           (SELECT max(later.id) FROM operation AS later
            WHERE later.comparison = :comparison AND later.reviewer = operation.reviewer
              AND later.kind NOT IN ('undo', 'redo') AND later.delta IS NOT NULL), 0)
       ORDER BY operation.id DESC LIMIT 1`,
    )
    this.#history = database.prepare<Record<string, number | null>, OperationRow>(
      `${KIN} ${SELECT} WHERE comparison = :comparison
         AND (:bitext IS NULL OR bitext = :bitext OR bitext IS NULL)
         AND (:bead IS NULL OR operation.id IN
           (SELECT operation FROM operation_bead WHERE bead IN (SELECT bead FROM kin)))
         AND (:before IS NULL OR operation.id < :before)
       ORDER BY operation.id DESC LIMIT :limit`,
    )
    this.#reviewers = database.prepare<[ComparisonId], { name: string }>(
      `SELECT reviewer.name FROM operation JOIN reviewer ON reviewer.id = operation.reviewer
       WHERE comparison = ? AND undone_by IS NULL AND kind IN (${REVIEWS})
       GROUP BY reviewer.id ORDER BY min(operation.id)`,
    )
  }

  /** The pair of texts that an operation was about last; null where there was none. */
  lastBitext(): BitextId | null {
    return this.#lastBitext.get()?.bitext ?? null
  }

  /** The newest in a comparison; null where nothing has been done. */
  lastOf(comparison: ComparisonId): OperationId | null {
    return this.#lastOf.get(comparison)?.id ?? null
  }

  insert(operation: NewOperation): OperationId {
    const { comparison, bitext, kind, reviewer, at, summary, undoes } = operation
    const delta = operation.delta === null ? null : JSON.stringify(operation.delta)
    const { lastInsertRowid } = this.#insert.run({
      comparison,
      bitext,
      kind,
      reviewer,
      at,
      summary,
      delta,
      undoes,
    })
    const id = Number(lastInsertRowid)
    for (const bead of operation.beads) this.#insertBead.run(id, bead)
    if (undoes !== null) this.#markUndone.run(id, undoes)
    return id
  }

  get(id: OperationId): OperationRecord | undefined {
    const row = this.#get.get(id)
    return row && recordOf(row)
  }

  /** What was done at first: of an undo or redo, what it takes back or does again. */
  firstKind(id: OperationId): OperationKind | undefined {
    return this.#firstKind.get(id)
  }

  /** What it changed, as it was given to `insert`. */
  delta(id: OperationId): unknown {
    const delta = this.#delta.get(id)?.delta
    return typeof delta === 'string' ? JSON.parse(delta) : null
  }

  /** The reviewer's newest operation that can be undone and was not. */
  lastStanding(comparison: ComparisonId, reviewer: string): OperationRecord | undefined {
    const row = this.#lastStanding.get(comparison, reviewer)
    return row && recordOf(row)
  }

  /** The reviewer's newest undo that can be redone. */
  lastUndo(comparison: ComparisonId, reviewer: string): OperationRecord | undefined {
    const row = this.#lastUndo.get({ comparison, name: reviewer })
    return row && recordOf(row)
  }

  /** Newest first. */
  history(filter: HistoryFilter): readonly OperationRecord[] {
    const { comparison, bitext = null, bead = null, before = null, limit } = filter
    return this.#history.all({ comparison, bitext, bead, before, limit }).map(recordOf)
  }

  /** Who judged links or wrote notes, and did not take it all back, in the order of their first. */
  reviewers(comparison: ComparisonId): readonly string[] {
    return this.#reviewers.all(comparison).map(({ name }) => name)
  }
}

function recordOf(row: OperationRow): OperationRecord {
  return { ...row, beads: JSON.parse(row.beads) as readonly BeadId[] }
}
