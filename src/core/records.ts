/** What is stored, as every layer above the database sees it. Times are ISO 8601 UTC. */
import type {
  AlignmentMode,
  Bead,
  BeadId,
  BitextId,
  ComparisonId,
  Document,
  DocumentId,
  LanguageTag,
  Origin,
  Reason,
} from './model.ts'

/** Why a reviewer says that a segment has no counterpart. */
export const ABSENCES = ['omitted', 'outside-excerpt'] as const
export type Absence = (typeof ABSENCES)[number]

/** A bead with what the database keeps about it. `reasons` are empty where a person made it. */
export interface StoredBead extends Bead {
  /** Unique in the database and never used again, so that it survives undo and redo. */
  readonly id: BeadId
  readonly reasons: readonly Reason[]
  /** Set only where one side is empty. */
  readonly absence: Absence | null
}

/** The operation that last wrote something; an edit names the revision it was made from. */
export type Revision = number
export type OperationId = number
export type JobId = number

export interface ComparisonRecord {
  readonly id: ComparisonId
  readonly title: string
  /** The version that the others are compared with; null while there are no documents. */
  readonly pivot: DocumentId | null
  readonly createdAt: string
  /** Name of the sample that it was made from. */
  readonly sample: string | null
  readonly revision: Revision
}

export interface DocumentSummary {
  readonly id: DocumentId
  readonly comparison: ComparisonId
  /** 0-based place among the documents of its comparison. */
  readonly position: number
  readonly title: string
  readonly language: LanguageTag
  readonly origin: Origin
  readonly segmentCount: number
  /** UTF-16 code units. */
  readonly length: number
  /** Goes up when its segmentation or metadata changes. */
  readonly revision: Revision
}

export interface DocumentRecord extends Document, DocumentSummary {}

export interface ReviewProgress {
  /** Live links and confirmed absences. */
  readonly links: number
  readonly confirmed: number
  readonly rejected: number
  readonly openNotes: number
}

export interface ComparisonTexts extends ComparisonRecord {
  readonly documents: readonly DocumentSummary[]
}

export interface ComparisonSummary extends ComparisonTexts {
  readonly progress: ReviewProgress
}

export interface BitextRecord {
  readonly id: BitextId
  readonly comparison: ComparisonId
  readonly source: DocumentId
  readonly target: DocumentId
  /** Null until it has been aligned. */
  readonly mode: AlignmentMode | null
  /** Name and version of the aligner that made the proposals. */
  readonly engine: string | null
  readonly alignedAt: string | null
  readonly revision: Revision
}

/** `interrupted`: it was running when the program stopped; it can be started again. */
export type JobState = 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | 'interrupted'

export interface JobRecord {
  readonly id: JobId
  readonly bitext: BitextId
  readonly state: JobState
  readonly requestedMode: 'auto' | AlignmentMode
  /** Done so far, in [0, 1]. */
  readonly progress: number
  /** Lower-case hex SHA-256 over what was aligned: texts, spans, languages, fixed points. */
  readonly inputHash: string
  readonly engine: string | null
  readonly reviewer: string
  readonly createdAt: string
  readonly finishedAt: string | null
  /** For the user: why it failed, was cancelled or interrupted, or what it was done without. */
  readonly message: string | null
}

export const OPERATION_KINDS = [
  'confirm',
  'reject',
  'unlink',
  'link',
  'split',
  'merge',
  'move',
  'absent',
  'confirm-above',
  'align',
  'split-segment',
  'merge-segments',
  'note',
  'edit-note',
  'resolve-note',
  'reopen-note',
  'delete-note',
  'attach-note',
  'rename',
  'delete',
  'pivot',
  'describe',
  'replace-text',
  'remove-document',
  'clear-bitext',
  'import',
  'dismiss',
  'restore-divergence',
  'undo',
  'redo',
] as const
export type OperationKind = (typeof OPERATION_KINDS)[number]

/** One line of the history. */
export interface OperationRecord {
  readonly id: OperationId
  readonly comparison: ComparisonId
  readonly bitext: BitextId | null
  readonly kind: OperationKind
  readonly reviewer: string
  readonly at: string
  /** Of an undo or a redo: the operation whose effect it took back. */
  readonly undoes: OperationId | null
  readonly undoneBy: OperationId | null
  /** Beads that it removed, changed or made. */
  readonly beads: readonly BeadId[]
  /** A few words on what was done, such as `2→1` or the first words of a note. */
  readonly summary: string
}

export interface ReviewerRecord {
  readonly id: number
  readonly name: string
  readonly createdAt: string
}

export type TermId = number

/** A line of the glossary: how a word is to be rendered. */
export interface TermRecord {
  readonly id: TermId
  readonly sourceLanguage: LanguageTag
  readonly targetLanguage: LanguageTag
  readonly source: string
  readonly target: string
  readonly comment: string
  readonly author: string
  readonly createdAt: string
  readonly revision: number
}
