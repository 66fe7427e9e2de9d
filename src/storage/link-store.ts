import type {
  BeadId,
  BitextId,
  DocumentId,
  LanguageTag,
  Segment,
  SegmentId,
  Side,
  Span,
} from '../core/model.ts'
import type { Database } from './database.ts'

/** A segment of a link that a person confirmed. */
export interface ConfirmedSegment extends Span {
  readonly bead: BeadId
  readonly side: Side
  readonly document: DocumentId
  readonly language: LanguageTag
}

/** A segment on the other side of a link. */
interface LinkedSegment extends Omit<Segment, 'id'> {
  readonly bitext: BitextId
  readonly document: DocumentId
}

/** What links tell of segments, whichever bitexts they are in. */
export class LinkStore {
  readonly #confirmed
  readonly #linked

  constructor(database: Database) {
    this.#confirmed = database.prepare<[number], ConfirmedSegment>(
      `SELECT member.bead, member.side, member.document, start, end, language FROM
         (SELECT bead.id FROM bead JOIN bitext ON bitext.id = bead.bitext
          JOIN comparison ON comparison.id = bitext.comparison
          WHERE bead.status = 'confirmed' AND absence IS NULL AND deleted_at IS NULL
          ORDER BY bead.revision DESC, bead.id LIMIT ?) AS newest
       JOIN bead_member AS member ON member.bead = newest.id
       JOIN segment ON segment.document = member.document AND segment.id = member.segment
       JOIN document ON document.id = member.document
       ORDER BY member.bead, start`,
    )
    this.#linked = database.prepare<[DocumentId, SegmentId], LinkedSegment>(
      `SELECT other.bitext, other.document, start, end, block FROM bead_member AS own
       JOIN bead_member AS other ON other.bead = own.bead AND other.side <> own.side
       JOIN segment ON segment.document = other.document AND segment.id = other.segment
       WHERE own.document = ? AND own.segment = ? AND own.live = 1
       ORDER BY other.bitext, start`,
    )
  }

  /**
   * Segments of the newest links that people confirmed, of every comparison, with their documents'
   * languages: in the order of links, then of the text.
   */
  confirmedSegments(limit: number): readonly ConfirmedSegment[] {
    return this.#confirmed.all(limit)
  }

  /** What a segment is linked with, in the order of bitexts, then of the text. */
  linkedWith(document: DocumentId, segment: SegmentId): readonly LinkedSegment[] {
    return this.#linked.all(document, segment)
  }
}
