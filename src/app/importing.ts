import type { Warning } from '../core/errors.ts'
import type { Block, ComparisonId, DocumentId, LanguageTag, Segment } from '../core/model.ts'
import type { Context } from './context.ts'
import type { DocumentDescription } from './library.ts'

/** One text to import: the bytes of a file, or typed text; everything else is told or overridden. */
export interface Incoming {
  /** `pasted.txt` for typed text. */
  readonly fileName: string
  readonly content: Uint8Array | string
  /** WHATWG name; default: told from the bytes. */
  readonly encoding?: string
  /** One segment a line, lines kept as they are. */
  readonly segmented?: boolean
  /** `language` is told from the text where it is missing, `title` taken from text or file name. */
  readonly description?: DocumentDescription
}

export interface DocumentPreview {
  readonly fileName: string
  readonly format: string
  readonly encoding: string
  readonly title: string
  readonly language: LanguageTag
  /** Of the detection, in [0, 1]; 1 where the language was given. */
  readonly languageConfidence: number
  readonly languageAlternatives: readonly { language: LanguageTag; confidence: number }[]
  readonly text: string
  readonly blocks: readonly Block[]
  readonly segments: readonly Segment[]
  readonly warnings: readonly Warning[]
}

/** Reads and segments without storing. Throws UserError (not-text, undecodable, empty …). */
export declare function previewDocument(incoming: Incoming): Promise<DocumentPreview>

export interface ImportResult {
  readonly comparison: ComparisonId
  readonly documents: readonly DocumentId[]
  /** With the file in `place`. */
  readonly warnings: readonly Warning[]
}

/** All of them or, where one cannot be read, none. The first document becomes the pivot. */
export declare function importComparison(
  context: Context,
  request: { title?: string; documents: readonly Incoming[]; by: string },
): Promise<ImportResult>
export declare function addDocuments(
  context: Context,
  request: { comparison: ComparisonId; documents: readonly Incoming[]; by: string },
): Promise<ImportResult>
