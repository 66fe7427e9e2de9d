import type {
  AlignmentMode,
  BeadId,
  BeadStatus,
  BitextId,
  ComparisonId,
  DocumentId,
  Reason,
  SegmentId,
  Side,
} from '../core/model.ts'
import type { Absence, BitextRecord, Revision, StoredBead } from '../core/records.ts'
import type { Database } from './database.ts'

interface BeadRow {
  readonly id: BeadId
  readonly status: BeadStatus
  readonly confidence: number | null
  readonly reasons: string
  readonly absence: Absence | null
  readonly revision: Revision
}

interface MemberRow {
  readonly bead: BeadId
  readonly side: Side
  readonly segment: SegmentId
}

/** A bead as it is stored; its sides are in the order of segment ids, not of the text. */
export interface BeadWithRevision {
  readonly bead: StoredBead
  readonly revision: Revision
}

const BITEXT = 'id, comparison, source, target, mode, engine, aligned_at AS alignedAt, revision'
const BEAD = 'id, status, confidence, reasons, absence, revision'

/** Bitexts with their beads. */
export class BitextStore {
  readonly #get
  readonly #ofPair
  readonly #list
  readonly #ofDocument
  readonly #insert
  readonly #touch
  readonly #setAligned
  readonly #beads
  readonly #members
  readonly #bead
  readonly #membersOfBead
  readonly #insertBead
  readonly #updateBead
  readonly #removeBead
  readonly #insertMember
  readonly #removeMembers
  readonly #takeIds
  readonly #nextId

  constructor(database: Database) {
    this.#get = database.prepare<[BitextId], BitextRecord>(
      `SELECT ${BITEXT} FROM bitext WHERE id = ?`,
    )
    this.#ofPair = database.prepare<[DocumentId, DocumentId, DocumentId, DocumentId], BitextRecord>(
      `SELECT ${BITEXT} FROM bitext WHERE min(source, target) = min(?, ?) AND max(source, target) = max(?, ?)`,
    )
    this.#list = database.prepare<[ComparisonId], BitextRecord>(
      `SELECT ${BITEXT} FROM bitext WHERE comparison = ? AND NOT EXISTS
         (SELECT 1 FROM document WHERE document.id IN (source, target) AND replaced_by IS NOT NULL)
       ORDER BY id`,
    )
    this.#ofDocument = database.prepare<[DocumentId, DocumentId], BitextRecord>(
      `SELECT ${BITEXT} FROM bitext WHERE source = ? OR target = ? ORDER BY id`,
    )
    this.#insert = database.prepare<[ComparisonId, DocumentId, DocumentId]>(
      'INSERT INTO bitext (comparison, source, target) VALUES (?, ?, ?)',
    )
    this.#touch = database.prepare<[Revision, BitextId]>(
      'UPDATE bitext SET revision = ? WHERE id = ?',
    )
    this.#setAligned = database.prepare<
      [AlignmentMode | null, string | null, string | null, BitextId]
    >('UPDATE bitext SET mode = ?, engine = ?, aligned_at = ? WHERE id = ?')
    this.#beads = database.prepare<[BitextId], BeadRow>(
      `SELECT ${BEAD} FROM bead WHERE bitext = ? ORDER BY id`,
    )
    this.#members = database.prepare<[BitextId], MemberRow>(
      `SELECT bead, side, segment FROM bead_member
       WHERE bead IN (SELECT id FROM bead WHERE bitext = ?) ORDER BY bead`,
    )
    this.#bead = database.prepare<[BeadId], BeadRow & { bitext: BitextId }>(
      `SELECT ${BEAD}, bitext FROM bead WHERE id = ?`,
    )
    this.#membersOfBead = database.prepare<[BeadId], MemberRow>(
      'SELECT bead, side, segment FROM bead_member WHERE bead = ?',
    )
    this.#insertBead = database.prepare(
      `INSERT INTO bead (id, bitext, status, confidence, reasons, absence, revision)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
    )
    this.#updateBead = database.prepare(
      `UPDATE bead SET status = ?, confidence = ?, reasons = ?, absence = ?, revision = ? WHERE id = ?`,
    )
    this.#removeBead = database.prepare<[BeadId]>('DELETE FROM bead WHERE id = ?')
    this.#insertMember = database.prepare(
      `INSERT INTO bead_member (bead, bitext, side, document, segment, live)
       SELECT ?, id, ?, CASE ? WHEN 'source' THEN source ELSE target END, ?, ? FROM bitext WHERE id = ?`,
    )
    this.#removeMembers = database.prepare<[BeadId]>('DELETE FROM bead_member WHERE bead = ?')
    this.#takeIds = database.prepare<[number], { next: BeadId }>(
      `UPDATE counter SET next = next + ? WHERE name = 'bead' RETURNING next`,
    )
    this.#nextId = database
      .prepare<[], BeadId>(`SELECT next FROM counter WHERE name = 'bead'`)
      .pluck()
  }

  get(id: BitextId): BitextRecord | undefined {
    return this.#get.get(id)
  }

  /** Whichever way round it was made. */
  ofPair(a: DocumentId, b: DocumentId): BitextRecord | undefined {
    return this.#ofPair.get(a, b, a, b)
  }

  /** Without those of texts that a corrected one replaced. */
  list(comparison: ComparisonId): readonly BitextRecord[] {
    return this.#list.all(comparison)
  }

  ofDocument(document: DocumentId): readonly BitextRecord[] {
    return this.#ofDocument.all(document, document)
  }

  insert(comparison: ComparisonId, source: DocumentId, target: DocumentId): BitextId {
    return Number(this.#insert.run(comparison, source, target).lastInsertRowid)
  }

  touch(id: BitextId, revision: Revision): void {
    this.#touch.run(revision, id)
  }

  setAligned(
    id: BitextId,
    { mode, engine, alignedAt }: Pick<BitextRecord, 'mode' | 'engine' | 'alignedAt'>,
  ): void {
    this.#setAligned.run(mode, engine, alignedAt, id)
  }

  /** In the order of their ids. */
  beads(bitext: BitextId): readonly BeadWithRevision[] {
    const members = this.#members.iterate(bitext)
    const beads: BeadWithRevision[] = []
    let next = members.next()
    for (const row of this.#beads.iterate(bitext)) {
      const own: MemberRow[] = []
      for (; !next.done && next.value.bead === row.id; next = members.next()) own.push(next.value)
      beads.push(beadOf(row, own))
    }
    members.return?.()
    return beads
  }

  bead(id: BeadId): (BeadWithRevision & { readonly bitext: BitextId }) | undefined {
    const row = this.#bead.get(id)
    return row && { ...beadOf(row, this.#membersOfBead.all(id)), bitext: row.bitext }
  }

  /** Removes, changes and adds; beads with the same id in both lists keep their place in the table. */
  changeBeads(
    bitext: BitextId,
    removed: readonly StoredBead[],
    added: readonly StoredBead[],
    revision: Revision,
  ): void {
    const kept = new Set(added.map(({ id }) => id))
    const known = new Set(removed.map(({ id }) => id))
    for (const { id } of removed) {
      this.#removeMembers.run(id)
      if (!kept.has(id)) this.#removeBead.run(id)
    }
    for (const bead of added) {
      const reasons = JSON.stringify(bead.reasons)
      const { id, status, confidence, absence } = bead
      if (known.has(id)) this.#updateBead.run(status, confidence, reasons, absence, revision, id)
      else this.#insertBead.run(id, bitext, status, confidence, reasons, absence, revision)
    }
    for (const bead of added) this.#insertMembers(bitext, bead)
  }

  #insertMembers(bitext: BitextId, bead: StoredBead): void {
    const live = bead.status === 'rejected' ? 0 : 1
    for (const side of ['source', 'target'] as const) {
      for (const segment of bead[side]) {
        this.#insertMember.run(bead.id, side, side, segment, live, bitext)
      }
    }
  }

  /** The first of `count` ids that no bead has had. */
  takeBeadIds(count: number): BeadId {
    return this.#takeIds.get(count)!.next - count
  }

  /** Greater than every id that a bead has had. */
  nextBeadId(): BeadId {
    return this.#nextId.get()!
  }
}

function beadOf(row: BeadRow, members: readonly MemberRow[]): BeadWithRevision {
  const on = (side: Side) =>
    members.filter((member) => member.side === side).map(({ segment }) => segment)
  return {
    bead: {
      id: row.id,
      source: on('source'),
      target: on('target'),
      confidence: row.confidence,
      status: row.status,
      reasons: JSON.parse(row.reasons) as readonly Reason[],
      absence: row.absence,
    },
    revision: row.revision,
  }
}
