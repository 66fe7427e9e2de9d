/** Files of aligned texts: what they are, and what is in them, before anything is stored. */
import { readAlignedGuarded } from '../../backends/aligned-reading.ts'
import type { WaitingReader } from '../../backends/document-reading.ts'
import { UserError, type Warning } from '../../core/errors.ts'
import type { LanguageTag } from '../../core/model.ts'
import { segmentText, type ImportedFile, type InputFile } from '../../formats/bilingual.ts'
import {
  previewTable,
  type ColumnMapping,
  type TablePreview,
} from '../../formats/tables/csv-read.ts'
import { gatherFile, type FilePart } from '../../formats/file-parts.ts'
import { isGzip, unpacked } from '../../formats/gzip.ts'
import { IMPORTERS, type Importer } from '../../formats/registry.ts'
import { recogniseFormat } from '../../formats/recognise.ts'
import { joinedText, selectUnits } from '../../formats/units.ts'

export { UNIT_COLUMNS } from '../../formats/tables/unit-columns.ts'
export type { ColumnMapping, TablePreview }

/** First bytes of a file that are enough to tell what is in it. */
const HEAD_BYTES = 8192

/** Names and titles of the formats that aligned texts are read from, for people to choose from. */
export const ALIGNED_FORMATS: readonly {
  readonly name: string
  readonly title: string
  readonly files: readonly string[]
  readonly isManyFiles?: boolean
}[] = IMPORTERS

/** How files of aligned texts are to be read. */
export interface AlignedOptions {
  /** Of source and target, where the format does not say; told from the texts without it. */
  readonly languages?: readonly string[]
  /** Of a table; guessed without it. */
  readonly columns?: ColumnMapping
  readonly hasHead?: boolean
  /** Who waits for it, and until when; default: whoever runs the program, to the end. */
  readonly waiting?: WaitingReader
}

export interface AlignedFiles {
  readonly importer: Importer
  /** In the order that the format wants; what was looked at is in their bytes again. */
  readonly files: readonly InputFile[]
}

/**
 * What files are: of the named format, or told by their names and first bytes; null where they are
 * texts without an alignment. Throws UserError unsupported for a format that does not exist.
 */
export async function recogniseAligned(
  files: readonly InputFile[],
  format?: string,
): Promise<AlignedFiles | null> {
  const looked = await Promise.all(files.map((file) => withHead(file)))
  const heads = looked.map(({ head, file: { name } }) => ({ name, head: headText(head) }))
  const found = recogniseFormat(heads, format)
  return found && { importer: found.importer, files: found.order.map((at) => looked[at]!.file) }
}

/** In UTF-8 or, by its mark, UTF-16: enough to see the root of an XML file. */
function headText(bytes: Uint8Array): string {
  const mark = `${bytes[0]} ${bytes[1]}`
  const encoding = mark === '255 254' ? 'utf-16le' : mark === '254 255' ? 'utf-16be' : 'utf-8'
  return new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES))
}

/**
 * The first bytes of a file, and the file as it was: its bytes may come only once. Of a packed file,
 * what is in it.
 */
async function withHead(
  file: InputFile,
  isUnpacked = false,
): Promise<{ readonly head: Uint8Array; readonly file: InputFile }> {
  const { bytes } = file
  const pieces =
    Symbol.asyncIterator in bytes ? bytes[Symbol.asyncIterator]() : bytes[Symbol.iterator]()
  const taken: Uint8Array[] = []
  let size = 0
  while (size < HEAD_BYTES) {
    const { value, done } = await pieces.next()
    if (done) break
    taken.push(value)
    size += value.length
  }
  async function* whole() {
    yield* taken
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value
  }
  const head = Buffer.concat(taken)
  const same = { ...file, bytes: whole() }
  return isGzip(head) && !isUnpacked ? withHead(unpacked(same), true) : { head, file: same }
}

/**
 * The parts of aligned texts, when all has been read. A text of which nobody says the language gets
 * the one that it seems to be in, with a warning. Throws UserError: what the reader throws, and empty.
 */
export async function* readAligned(
  { importer, files }: AlignedFiles,
  options: AlignedOptions & { readonly now: string },
): AsyncGenerator<FilePart> {
  const { waiting, ...rest } = options
  let isEmpty = true
  for await (const part of readAlignedGuarded(importer, files, rest, waiting)) {
    isEmpty &&= part.kind !== 'document'
    yield part
  }
  if (isEmpty) throw new UserError('empty', 'There is no text in this file.')
}

/** What a person is shown of aligned texts before they are stored. */
export interface AlignedPreview {
  readonly format: { readonly name: string; readonly title: string }
  readonly documents: readonly {
    readonly title: string
    readonly language: LanguageTag
    readonly segments: number
  }[]
  readonly links: number
  readonly notes: number
  readonly warnings: readonly Warning[]
  /** The first units of the first pair of texts. */
  readonly units: readonly { readonly source: string; readonly target: string }[]
  readonly languages: readonly [LanguageTag, LanguageTag]
}

/** Units that a preview shows. */
const SHOWN_UNITS = 20

/** Reads aligned texts without storing them. Throws UserError as `readAligned` does. */
export async function previewAligned(
  aligned: AlignedFiles,
  options: AlignedOptions & { readonly now: string },
): Promise<AlignedPreview> {
  const file = await gatherFile(readAligned(aligned, options))
  const { name, title } = aligned.importer
  const [bitext] = file.bitexts
  const languageOf = (id: number | undefined) =>
    file.documents.find((document) => document.id === id)?.language ?? 'und'
  return {
    format: { name, title },
    documents: file.documents.map((document) => ({
      title: document.title,
      language: document.language,
      segments: document.segments.length,
    })),
    links: file.bitexts.reduce((sum, { beads }) => sum + beads.length, 0),
    notes: file.notes.length,
    warnings: file.warnings,
    units: firstUnits(file),
    languages: [languageOf(bitext?.source), languageOf(bitext?.target)],
  }
}

function firstUnits(file: ImportedFile): AlignedPreview['units'] {
  const [bitext] = file.bitexts
  const [document] = file.documents
  if (!bitext) {
    return document!.segments
      .slice(0, SHOWN_UNITS)
      .map((segment) => ({ source: segmentText(document!, segment), target: '' }))
  }
  return selectUnits(file, bitext)
    .take(SHOWN_UNITS)
    .map(({ source, target }) => ({ source: joinedText(source), target: joinedText(target) }))
    .toArray()
}

/** The first rows of a table with a guess what its columns hold; null for other formats. */
export async function previewColumns({
  importer,
  files: [file],
}: AlignedFiles): Promise<TablePreview | null> {
  return importer.name === 'csv' && file ? previewTable(file) : null
}

/**
 * The columns of both texts as a person names them: two numbers from 1, or two words of the head
 * line, with a comma between them. Throws UserError invalid, and usage where there is no table.
 */
export function chosenColumns(table: TablePreview | null, names: string): ColumnMapping {
  if (!table) throw new UserError('usage', 'Only tables (CSV, TSV) have columns to choose.')
  const head = (table.rows[0] ?? []).map((cell) => cell.trim().toLowerCase())
  const [source, target, ...more] = names.split(',').map((name) => {
    const at = head.indexOf(name.trim().toLowerCase())
    const number = at === -1 ? Number(name) - 1 : at
    if (Number.isInteger(number) && number >= 0 && number < head.length) return number
    throw new UserError('invalid', `“${name}” is not one of the columns: ${head.join(', ')}.`)
  })
  if (source === undefined || target === undefined || more.length > 0 || source === target) {
    throw new UserError('invalid', `“${names}” does not name two columns, such as 1,2.`)
  }
  return { ...table.columns, source_text: source, target_text: target, further: [] }
}
