import { createHash } from 'node:crypto'
import { UserError, type Warning } from '../../core/errors.ts'
import { detectLanguage, type LanguageDetection } from '../../core/language/detect.ts'
import { isContradicted } from '../../core/language/declared.ts'
import { canonicalTag, languageName } from '../../core/language/tags.ts'
import type { Block, Document, DocumentRole, LanguageTag, Segment } from '../../core/model.ts'
import { segmentBlocks, segmentDocument, segmentLines } from '../../core/segment/segments.ts'
import { decodeText } from '../encoding/encoding.ts'

/** What is known about a file before it is read; what is given here wins over what the file says. */
export interface ReadOptions {
  readonly fileName: string
  /** WHATWG name, instead of detection. */
  readonly encoding?: string
  /** BCP 47, instead of detection. */
  readonly language?: LanguageTag
  readonly title?: string
  readonly outlet?: string
  /** ISO 8601 date, as precise as it is known. */
  readonly publishedAt?: string
  readonly url?: string
  /** ISO 8601 UTC: when the page at `url` was fetched. */
  readonly capturedAt?: string
  readonly role?: DocumentRole
  /** The text is segmented already: one segment a line. */
  readonly segmented?: boolean
}

export interface ReadResult {
  readonly document: Document
  /** Of `document.text`; ids count from 1. */
  readonly segments: readonly Segment[]
  /** What the text itself looks like, also where the language was given. */
  readonly languageGuess: LanguageDetection
  readonly warnings: readonly Warning[]
}

/** Lines that divide the texts of Europarl and corpora made like it. */
const CORPUS_TAG =
  /^(?:<P>|<BRK>|<CHAPTER ID=[^<>\n]{0,200}>|<SPEAKER ID=[^<>\n]{0,400}>)[ \t]*$/gmu
const CORPUS_TAGS_LEFT = 'Lines that only mark a chapter, speaker or paragraph were left out'

/** Reads a plain text file. Throws a UserError `not-text`, `undecodable` or `empty`. */
export async function readText(bytes: Uint8Array, options: ReadOptions): Promise<ReadResult> {
  const { text, encoding, warnings } = await decodeText(bytes, options)
  const plain = options.segmented ? text : text.replaceAll(CORPUS_TAG, '')
  const leftOut = plain === text ? [] : [{ code: 'dropped-markup', message: CORPUS_TAGS_LEFT }]
  const found = { text: plain, bytes, encoding, format: 'txt', warnings: [...warnings, ...leftOut] }
  return makeDocument(found, options)
}

/** What a reader found in a file. */
export interface Extracted {
  /** LF line ends, well-formed. */
  readonly text: string
  /** Where the file says what its blocks are. */
  readonly blocks?: readonly Block[]
  readonly bytes: Uint8Array
  readonly encoding: string
  readonly format: string
  readonly warnings: readonly Warning[]
  readonly language?: LanguageTag
  readonly title?: string
  readonly outlet?: string
  readonly publishedAt?: string
  readonly url?: string
  readonly role?: DocumentRole
}

/** The last step of every reader: language, title, segments, hash. Throws a UserError `empty`. */
export async function makeDocument(found: Extracted, options: ReadOptions): Promise<ReadResult> {
  const { text, bytes, encoding, format, warnings } = found
  const { fileName } = options
  if (!/\S/.test(text)) throw new UserError('empty', `${fileName} has no text.`, { file: fileName })
  const languageGuess = await detectLanguage(text)
  const { language, warnings: told } = await languageOf(found, options, languageGuess)
  const segmented = options.segmented
    ? segmentLines(text)
    : found.blocks
      ? segmentBlocks(text, found.blocks, language)
      : segmentDocument(text, language)
  const origin = {
    fileName,
    format,
    encoding,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    ...known('url', options.url ?? found.url),
    ...known('outlet', options.outlet ?? found.outlet),
    ...known('publishedAt', options.publishedAt ?? found.publishedAt),
    ...known('capturedAt', options.capturedAt),
    ...known('role', options.role ?? found.role),
  }
  const title = options.title ?? found.title ?? titleFrom(text, segmented.blocks, fileName)
  return {
    document: { title, language, text, blocks: segmented.blocks, origin },
    segments: segmented.segments,
    languageGuess,
    warnings: [...warnings, ...told],
  }
}

/** What was given, what the file says unless its text is certainly in another one, what it seems to be. */
async function languageOf(
  { text, language: declared }: Extracted,
  options: ReadOptions,
  guess: LanguageDetection,
): Promise<{ language: LanguageTag; warnings: readonly Warning[] }> {
  const said = canonicalTag(options.language ?? declared ?? guess.language)
  if (options.language !== undefined || declared === undefined)
    return { language: said, warnings: [] }
  if (!(await isContradicted(said, text, guess))) return { language: said, warnings: [] }
  const [wrong, right] = [said, guess.language].map((tag) => languageName(tag, 'en'))
  const message = `${options.fileName} says that it is in ${wrong}, but its text is in ${right} and is read as such.`
  return { language: guess.language, warnings: [{ code: 'language-contradicted', message }] }
}

function known<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return (value === undefined || value === '' ? {} : { [key]: value }) as { [P in K]?: V }
}

/** The heading that the text begins with; else the name of the file without its ending. */
function titleFrom(text: string, blocks: readonly Block[], fileName: string): string {
  const [first] = blocks
  if (first?.kind === 'heading') return text.slice(first.start, first.end).replace(/\s+/g, ' ')
  return fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]{1,8}$/, '') || fileName
}
