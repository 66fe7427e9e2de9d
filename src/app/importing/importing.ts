/** Texts become documents: read, segmented and stored, all of them or none. */
import { readDocumentGuarded } from '../../backends/document-reading.ts'
import { UserError, type Warning } from '../../core/errors.ts'
import type { LanguageGuess } from '../../core/language/detect.ts'
import type {
  Block,
  ComparisonId,
  Document,
  DocumentId,
  LanguageTag,
  Segment,
} from '../../core/model.ts'
import type { ReadResult } from '../../formats/documents/text.ts'
import type { Context } from '../context.ts'
import { descriptionOf, getComparison, titleOf, type DocumentDescription } from '../library.ts'
import { commit } from '../editing/operations.ts'

/** Documents of a comparison at most. */
export const MOST_DOCUMENTS = 100

/** One text to import: the bytes of a file, or typed text; everything else is told or overridden. */
export interface Incoming {
  /** `pasted.txt` for typed text. */
  readonly fileName: string
  readonly content: Uint8Array | string
  /** WHATWG name; default: told from the bytes. */
  readonly encoding?: string
  /** One segment a line, lines kept as they are. */
  readonly segmented?: boolean
  /** ISO 8601 UTC, where the text is a page that was fetched from `description.url`. */
  readonly capturedAt?: string
  /** `language` is told from the text where it is missing, `title` taken from text or file name. */
  readonly description?: DocumentDescription
  /** Who waits for it, and until when; default: whoever runs the program, to the end. */
  readonly waiting?: { readonly owner: string; readonly signal: AbortSignal }
}

export interface DocumentPreview {
  readonly fileName: string
  readonly format: string
  readonly encoding: string
  readonly title: string
  readonly language: LanguageTag
  /** Of the detection, in [0, 1]; 1 where the language was given. */
  readonly languageConfidence: number
  /** What else the text may be, best first. */
  readonly languageAlternatives: readonly LanguageGuess[]
  readonly text: string
  readonly blocks: readonly Block[]
  readonly segments: readonly Segment[]
  readonly warnings: readonly Warning[]
}

/** Reads and segments without storing. Throws UserError (not-text, undecodable, empty …). */
export async function previewDocument(incoming: Incoming): Promise<DocumentPreview> {
  const { document, segments, languageGuess, warnings } = await readIncoming(incoming)
  const isGiven = Boolean(incoming.description?.language)
  const { title, language, text, blocks, origin } = document
  return {
    fileName: origin.fileName,
    format: origin.format,
    encoding: origin.encoding,
    title,
    language,
    languageConfidence: isGiven ? 1 : languageGuess.confidence,
    languageAlternatives: languageGuess.alternatives,
    text,
    blocks,
    segments,
    warnings,
  }
}

/** Reads and segments a text. Throws UserError. */
export async function readIncoming(incoming: Incoming): Promise<ReadResult> {
  const { content, encoding, segmented = false, capturedAt, description = {} } = incoming
  const isTyped = typeof content === 'string'
  const bytes = isTyped ? new TextEncoder().encode(content) : content
  const { title, language, outlet, url, publishedAt, role } = descriptionOf(
    withoutBlanks(description),
  )
  const options = {
    fileName: baseName(incoming.fileName),
    segmented,
    ...(isTyped ? { encoding: 'utf-8' } : encoding ? { encoding } : {}),
    ...(title && { title }),
    ...(language && { language }),
    ...(outlet && { outlet }),
    ...(url && { url }),
    ...(publishedAt && { publishedAt }),
    ...(capturedAt && { capturedAt: timeOf(capturedAt) }),
    ...(role && { role }),
  }
  return readDocumentGuarded(bytes, options, incoming.waiting)
}

/** Throws UserError invalid for what is no time. */
function timeOf(time: string): string {
  const isTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/u.test(time)
  if (isTime && !Number.isNaN(Date.parse(time))) return time
  throw new UserError(
    'invalid',
    `“${time.slice(0, 40)}” is not a time in UTC: write 2021-12-31T08:00:00Z.`,
  )
}

/** In a form an empty field means "not given". */
function withoutBlanks(description: DocumentDescription): DocumentDescription {
  return Object.fromEntries(Object.entries(description).filter(([, value]) => value.trim() !== ''))
}

/** Without folders and control characters, whichever system it comes from. */
function baseName(path: string): string {
  const name = path.split(/[\\/]/u).at(-1)!
  return (
    name
      .toWellFormed()
      .replaceAll(/\p{Cc}/gu, '')
      .slice(0, 200) || 'document.txt'
  )
}

export interface ImportResult {
  readonly comparison: ComparisonId
  readonly documents: readonly DocumentId[]
  /** With the file in `place`. */
  readonly warnings: readonly Warning[]
}

/** All of them or, where one cannot be read, none. The first document becomes the pivot. */
export async function importComparison(
  context: Context,
  request: {
    readonly title?: string
    readonly documents: readonly Incoming[]
    readonly by: string
  },
): Promise<ImportResult> {
  const texts = await readAll(request.documents)
  const title = titleOf(request.title?.trim() || defaultTitle(texts))
  return storeComparison(context, { title, texts, by: request.by })
}

/** Like importComparison, into a comparison that exists. */
export async function addDocuments(
  context: Context,
  request: {
    readonly comparison: ComparisonId
    readonly documents: readonly Incoming[]
    readonly by: string
  },
): Promise<ImportResult> {
  const texts = await readAll(request.documents)
  return storeComparison(context, { into: request.comparison, texts, by: request.by })
}

async function readAll(documents: readonly Incoming[]): Promise<readonly ReadResult[]> {
  if (documents.length === 0) throw new UserError('empty', 'There is no text to import.')
  const texts: ReadResult[] = []
  for (const incoming of documents) texts.push(await readIncoming(incoming))
  return texts
}

function defaultTitle(texts: readonly ReadResult[]): string {
  return texts[0]!.document.title.slice(0, 200)
}

/** A text that is ready to be stored. */
export interface ReadyText {
  readonly document: Document
  readonly segments: readonly Segment[]
  readonly warnings: readonly Warning[]
}

/** Stores texts in a new comparison or `into` an old one, in one transaction. */
export function storeComparison(
  context: Context,
  request: {
    readonly title?: string
    readonly sample?: string
    readonly into?: ComparisonId
    readonly texts: readonly ReadyText[]
    /** Index of the text that becomes the pivot of a new comparison. Default 0. */
    readonly pivot?: number
    readonly by: string
  },
): ImportResult {
  const { stores } = context
  const { title = '', sample = null, texts, pivot = 0, by } = request
  let stored: { comparison: ComparisonId; documents: DocumentId[] } | undefined
  commit(context, () => {
    const comparison = request.into ?? stores.comparisons.insert(title, sample, context.now())
    const present = getComparison(context, comparison).documents
    if (present.length + texts.length > MOST_DOCUMENTS) {
      throw new UserError('too-large', `A comparison has at most ${MOST_DOCUMENTS} documents.`)
    }
    const first = present.length === 0 ? 0 : present.at(-1)!.position + 1
    const documents = texts.map((text, i) => storeDocument(context, comparison, first + i, text))
    stored = { comparison, documents }
    const before = stores.comparisons.state(comparison)!
    const after = { ...before, pivot: before.pivot ?? documents[pivot]! }
    return {
      comparison,
      kind: 'import',
      by,
      summary: texts.map(({ document }) => document.title).join(' · '),
      delta: { comparison: { id: comparison, before, after } },
      undoable: false,
    }
  })
  const warnings = texts.flatMap(({ document, warnings }) =>
    warnings.map((warning) => withFile(warning, document.origin.fileName)),
  )
  return { ...stored!, warnings }
}

/** Inside a transaction. */
export function storeDocument(
  { stores, indexing }: Context,
  comparison: ComparisonId,
  position: number,
  { document, segments }: ReadyText,
): DocumentId {
  const id = stores.documents.insert(comparison, position, document, segments)
  stores.search.markPending(id)
  indexing.wake()
  return id
}

function withFile(warning: Warning, file: string): Warning {
  return { ...warning, place: { ...warning.place, file } }
}
