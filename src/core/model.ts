/** The central types. Text offsets are UTF-16 code units of the document's text. */

/** BCP 47, canonical case (`uk`, `zh-Hant`); `und` where it is not known. */
export type LanguageTag = string

/** Half-open [start, end) in UTF-16 code units of the document's text. */
export interface Span {
  readonly start: number
  readonly end: number
}

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'verse' | 'cell'

/** A paragraph-like unit; blocks are ordered and disjoint. */
export interface Block extends Span {
  readonly kind: BlockKind
}

/** Unique within its document and never used again; the order of a text is that of `start`. */
export type SegmentId = number

/** What gets aligned: a sentence, as a rule. Segments are ordered, disjoint, and lie inside their block. */
export interface Segment extends Span {
  readonly id: SegmentId
  /** Index into the document's blocks. */
  readonly block: number
}

export const DOCUMENT_ROLES = [
  'original',
  'official-translation',
  'translation',
  'report',
  'agency',
  'transcript',
  'other',
] as const
export type DocumentRole = (typeof DOCUMENT_ROLES)[number]

/** Where a text came from. */
export interface Origin {
  readonly fileName: string
  /** A name of the format registry, such as `txt`. */
  readonly format: string
  /** WHATWG name of the encoding that was decoded, such as `utf-8`. */
  readonly encoding: string
  /** Lower-case hex SHA-256 of the imported bytes. */
  readonly sha256: string
  readonly url?: string
  readonly outlet?: string
  /** ISO 8601 date, as precise as it is known: `2021-12-31`, `2021-12`. */
  readonly publishedAt?: string
  /** ISO 8601 UTC: when the page at `url` was fetched; `sha256` is that of what came. */
  readonly capturedAt?: string
  readonly role?: DocumentRole
}

export interface Document {
  readonly title: string
  readonly language: LanguageTag
  /** Line ends are LF, no BOM, well-formed; never changed after import. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly origin: Origin
}

export type Side = 'source' | 'target'

export function otherSide(side: Side): Side {
  return side === 'source' ? 'target' : 'source'
}

export type BeadStatus = 'proposed' | 'confirmed' | 'rejected'

/** One piece of evidence for a link, short enough to show beside it. */
export interface Reason {
  readonly kind:
    | 'identical'
    | 'run' // the same words in a row, in one language
    | 'number'
    | 'date'
    | 'name'
    | 'acronym'
    | 'cognate'
    | 'term' // built-in names, dictionaries, glossary
    | 'learned' // associations learned from the documents or from confirmed pairs
    | 'embedding'
    | 'length'
    | 'context' // neighbours that are linked
    | 'third-version' // a third version agrees
  /** The words on either side as they stand in the text; empty where the kind has none. */
  readonly source: string
  readonly target: string
  /** Share of the similarity, in [0, 1]. */
  readonly weight: number
}

/**
 * Links m source segments with n target segments. Sides are sets: they need not be contiguous, and
 * beads may cross. An empty side: a reviewer says "absent here". A segment is in at most one live
 * (not rejected) bead of a bitext; in none: unaligned.
 */
export interface Bead {
  readonly source: readonly SegmentId[]
  readonly target: readonly SegmentId[]
  /** Probability that the link is right, calibrated, in [0, 1]; null when a person made it. */
  readonly confidence: number | null
  readonly status: BeadStatus
}

export type AlignmentMode = 'parallel' | 'overlap'

export const NOTE_CATEGORIES = [
  'accuracy/omission',
  'accuracy/addition',
  'accuracy/mistranslation',
  'accuracy/untranslated',
  'terminology',
  'fluency',
  'style',
  'locale',
  'quotation/misattributed',
  'quotation/altered',
  'quotation/spliced',
  'quotation/out-of-context',
  'other',
] as const
/** MQM categories, and four of our own for quotations. */
export type NoteCategory = (typeof NOTE_CATEGORIES)[number]

export const SEVERITIES = ['neutral', 'minor', 'major', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export type NoteStatus = 'open' | 'resolved'

/** The words a note is about, with up to 32 code units of context on either side. */
export interface Quote {
  readonly prefix: string
  readonly exact: string
  readonly suffix: string
}

export type BeadId = number
export type DocumentId = number
export type BitextId = number
export type ComparisonId = number
export type NoteId = number

/** What a note is about. A span anchor finds its text again by position, then by quotation. */
export type Anchor =
  | { readonly on: 'bead'; readonly bitext: BitextId; readonly bead: BeadId }
  | {
      readonly on: 'span'
      readonly document: DocumentId
      readonly span: Span
      readonly quote: Quote
    }
  | { readonly on: 'orphan'; readonly document: DocumentId; readonly quote: Quote }

export interface Note {
  readonly id: NoteId
  readonly comparison: ComparisonId
  readonly anchor: Anchor
  readonly body: string
  readonly category: NoteCategory
  readonly severity: Severity
  readonly author: string
  /** ISO 8601 UTC. */
  readonly createdAt: string
  readonly updatedAt: string
  /** The note that this one answers; null for the first of a thread. */
  readonly thread: NoteId | null
  readonly status: NoteStatus
  /** Counts up with every change; an edit names the revision it was made from. */
  readonly revision: number
}

/** Found within one language and across languages. */
type MeaningRule =
  | 'number'
  | 'date'
  | 'name'
  | 'negation'
  | 'modality'
  | 'hedge'
  | 'attribution'
  | 'quotation'
  | 'term'

/** Within one language. */
export type DifferenceKind =
  | MeaningRule
  | 'typography'
  | 'spelling'
  | 'inflection'
  | 'order'
  | 'move'
  | 'substitution'
  | 'addition'
  | 'omission'

/** A wording difference of two passages in one language. An empty span: nothing stands there. */
export interface Difference {
  readonly a: Span
  readonly b: Span
  readonly kind: DifferenceKind
}

export type DivergenceRule = MeaningRule | 'no-counterpart'

/** What differs between two aligned passages in any languages, found by a named rule. */
export interface Divergence {
  readonly rule: DivergenceRule
  /** Null where the rule found something on the other side only. */
  readonly a: Span | null
  readonly b: Span | null
  /** One neutral sentence for the reader. */
  readonly explanation: string
}
