import type {
  Bead,
  BeadId,
  BitextId,
  AlignmentMode,
  Document,
  DocumentId,
  Note,
  NoteId,
  Reason,
  Segment,
} from '../core/model.ts'
import type { Warning } from '../core/errors.ts'
import type { FileFindings } from './findings.ts'

/** A document with its segments, as it goes into and comes out of a file. */
export interface FileDocument extends Document {
  /** Unique within the file; a store gives its own when it takes the document in. */
  readonly id: DocumentId
  /** Ordered by `start`, disjoint. A segment's *position* is its index here. */
  readonly segments: readonly Segment[]
}

/** A bead as a file carries it. Segment ids are those of the bitext's two documents. */
export interface FileBead extends Bead {
  /** Unique within its bitext. */
  readonly id: BeadId
  readonly reasons: readonly Reason[]
  /** Why a reviewer says that a side is absent; only where a side is empty. */
  readonly absence?: string
}

/** A reviewer says that what a rule found is no difference. */
export interface FileDismissal {
  /** A bead of the bitext; null: wherever the rule finds these words. */
  readonly bead: BeadId | null
  readonly rule: string
  readonly term: string
  readonly reviewer: string
  /** ISO 8601 UTC; empty where it is not known. */
  readonly at: string
  readonly reason: string
}

/** Two documents of the file with what links them. */
export interface FileBitext {
  /** Unique within the file. */
  readonly id: BitextId
  readonly source: DocumentId
  readonly target: DocumentId
  readonly mode: AlignmentMode
  /** Name and version of what made the links, such as `synoptic 0.1.0`; empty where unknown. */
  readonly engine: string
  /** A set, in any order; can be iterated more than once (an array, or an object that pages through a store). */
  readonly beads: Iterable<FileBead>
  /** Default: none. */
  readonly dismissals?: readonly FileDismissal[]
  /** What differs in a link, where whoever made the file compares links. */
  readonly findings?: (bead: BeadId) => FileFindings
}

/** A note whose anchor names documents, bitexts and beads of the file. */
export type FileNote = Omit<Note, 'comparison'>

/**
 * What every bilingual format writes and reads: a comparison, its documents, the alignment of each
 * pair, and the notes. History stays in the store.
 */
export interface BilingualFile {
  readonly comparison: {
    readonly title: string
    /** One of the documents. */
    readonly pivot: DocumentId
  }
  /** In the order of the comparison. */
  readonly documents: readonly FileDocument[]
  readonly bitexts: readonly FileBitext[]
  readonly notes: readonly FileNote[]
}

/** A file whose links can be compared: what exports are made of. */
export interface ComparedFile extends BilingualFile {
  readonly bitexts: readonly ComparedBitext[]
}

export interface ComparedBitext extends FileBitext {
  readonly findings: (bead: BeadId) => FileFindings
}

/** A file that was read: beads are arrays in the order of their ids, sides in reading order. */
export interface ImportedFile extends BilingualFile {
  readonly bitexts: readonly ImportedBitext[]
  readonly warnings: readonly Warning[]
}

export interface ImportedBitext extends FileBitext {
  readonly beads: readonly FileBead[]
}

/** What a person wants in the export. */
export interface ExportChoice {
  /** `confirmed`: only beads that a person has confirmed. */
  readonly only: 'all' | 'confirmed'
  /** Segments in no live bead. */
  readonly unaligned: boolean
  readonly notes: boolean
  /** Proposals that a reviewer turned down. */
  readonly rejected: boolean
  /**
   * What differs in links, with machine translations that are known. `substantial`: not what is only
   * typed or spelled in another way.
   */
  readonly differences: 'all' | 'substantial' | 'none'
}

export const DEFAULT_CHOICE: ExportChoice = {
  only: 'all',
  unaligned: true,
  notes: true,
  rejected: false,
  differences: 'all',
}

/** Pieces of an output file, in order; `for await` takes both kinds. Text is to be encoded as UTF-8. */
export type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>

/** One file of an import; its bytes come in pieces of any size. */
export interface InputFile {
  readonly name: string
  readonly bytes: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
  /** WHATWG name; set by the reader that decodes the bytes. */
  encoding?: string
}

/** @throws {RangeError} where the file has no document with that id */
export function documentOf(file: BilingualFile, id: DocumentId): FileDocument {
  const document = file.documents.find((candidate) => candidate.id === id)
  if (!document) throw new RangeError(`The file has no document ${id}`)
  return document
}

/** The words of a segment, as they stand in its document. */
export function segmentText(document: Document, segment: Segment): string {
  return document.text.slice(segment.start, segment.end)
}

/** The notes that answer `id`, oldest first. */
export function repliesTo(notes: readonly FileNote[], id: NoteId): readonly FileNote[] {
  return notes.filter((note) => note.thread === id)
}
