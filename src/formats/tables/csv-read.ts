import { UserError } from '../../core/errors.ts'
import type { BeadStatus } from '../../core/model.ts'
import { originIn, tagOf } from '../assembly/assemble.ts'
import {
  Assembly,
  type BeadDraft,
  type BitextDraft,
  type Draft,
  type Piece,
} from '../assembly/assembly.ts'
import type { ImportedFile, InputFile } from '../bilingual.ts'
import { guessColumns, languageOfHead, type ColumnMapping } from './table-columns.ts'
import { splitNotes, type UnitColumn } from './unit-columns.ts'
import { unguardFormula } from './formula-guard.ts'
import { parseNoteText } from '../note-text.ts'
import { readRows, type Row } from './table-read.ts'
import { parseConfidence, parseId } from '../unit-properties.ts'
import { Fault, refusal, refusing } from '../fault.ts'

export type { ColumnMapping } from './table-columns.ts'

export interface TableOptions {
  readonly now: string
  /** Of the source and target texts where no column says. */
  readonly languages?: readonly string[]
  /** Guessed from the first row without it. */
  readonly columns?: ColumnMapping
  /** Whether the first row is a head line; guessed without it. */
  readonly hasHead?: boolean
}

/** The first rows of a table and what its columns seem to be, for a person to correct. */
export interface TablePreview {
  readonly hasHead: boolean
  readonly columns: ColumnMapping
  readonly rows: readonly (readonly string[])[]
}

/**
 * Reads a table of pairs, CSV or TSV. What `writeCsv` wrote comes back with its links and notes; of
 * other tables each row with two texts is a confirmed link, or a proposed one where a column has the
 * scores of an aligner or the status is another. Columns in further languages are texts of their own.
 * @throws {UserError} unreadable or empty, with file and line
 */
export async function readCsv(file: InputFile, options: TableOptions): Promise<ImportedFile> {
  const rows = readRows(file)
  const first: Row[] = []
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    first.push(next.value)
    if (first.length === PREVIEW_ROWS) break
  }
  if (first.length === 0) {
    throw new UserError('empty', `${file.name} is empty.`, { file: file.name })
  }
  const guess = guessColumns(first.map(({ cells }) => cells))
  const { columns = guess.columns, hasHead = guess.hasHead } = options
  const head = hasHead ? first[0]!.cells : []
  const table = new TableReading(file.name, options.now, {
    columns,
    languages:
      options.languages ??
      [columns.source_text, columns.target_text].map((at) => languageOfHead(head, at)),
    further: (columns.further ?? []).map((at) => ({ at, language: languageOfHead(head, at) })),
    status: guess.hasScores ? 'proposed' : 'confirmed',
  })
  for (const row of first.slice(hasHead ? 1 : 0)) table.take(row)
  for await (const row of rows) table.take(row)
  return table.finish()
}

/** How many rows a preview shows, and the guess looks at. */
const PREVIEW_ROWS = 20

export async function previewTable(file: InputFile): Promise<TablePreview> {
  const rows: (readonly string[])[] = []
  for await (const { cells } of readRows(file)) {
    rows.push(cells)
    if (rows.length === PREVIEW_ROWS) break
  }
  const { hasHead, columns } = guessColumns(rows)
  return { hasHead, columns, rows }
}

/** What is known about a table before its rows are read. */
interface Table {
  readonly columns: ColumnMapping
  readonly languages: readonly string[]
  readonly further: readonly { readonly at: number; readonly language: string }[]
  /** Of the links of rows that do not say it. */
  readonly status: BeadStatus
}

/** Words of other programs for what somebody has looked at and found right. */
const APPROVED = /^(?:approved|reviewed|final|signed[ -]?off|validated|proofread|done|ok|yes)\b/i

/** Between the sentences that aligners of the hunalign family join; a run of white space is read once. */
const JOINT = /(?<!\s)\s*~~~\s*/

class TableReading {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #table: Table
  readonly #further = new Map<number, Draft>()
  #hasColumns = false

  constructor(fileName: string, now: string, table: Table) {
    this.#fileName = fileName
    this.#table = table
    this.#assembly = new Assembly(fileName, now)
  }

  take({ line, cells }: Row): void {
    refusing(this.#fileName, () => this.#takeRow(cells), line)
  }

  #takeRow(cells: readonly string[]): void {
    const at = (column: number | undefined) =>
      column === undefined ? '' : unguardFormula(cells[column] ?? '')
    const cell = (column: UnitColumn) => at(this.#table.columns[column])
    this.#hasColumns ||= cells.length > 1
    const bitext = this.#bitext(cell)
    const source = this.#side(bitext.source, cell('source_segments'), cell('source_text'))
    const target = this.#side(bitext.target, cell('target_segments'), cell('target_text'))
    const bead = this.#bead(cell, source, target)
    if (bead) bitext.beads.push(bead)
    const linked = source.length > 0 ? source : target
    const more = this.#takeFurther(linked, at)
    const first = linked[0] ?? more
    if (!first) return
    for (const note of splitNotes(cell('notes'))) {
      this.#assembly.addForeignNote({ ...parseNoteText(note), on: bead ? { bitext, bead } : first })
    }
  }

  /** Links further texts of the row with its first one; gives the first segment of them. */
  #takeFurther(first: readonly Piece[], at: (column: number) => string): Piece | undefined {
    let linked = first
    for (const { at: column, language } of this.#table.further) {
      const document = this.#furtherDocument(column, language)
      const pieces = this.#side(document, '', at(column))
      if (linked.length === 0) linked = pieces
      else if (pieces.length > 0) {
        const sides = { source: linked, target: pieces }
        const bead: BeadDraft = { id: null, ...sides, confidence: null, status: this.#table.status }
        this.#bitextOf(linked[0]!.document, document).beads.push(bead)
      }
    }
    return linked[0]
  }

  #furtherDocument(column: number, language: string): Draft {
    const known = this.#further.get(column)
    if (known) return known
    const document = this.#newDocument(language)
    this.#further.set(column, document)
    return document
  }

  #bitextOf(source: Draft, target: Draft): BitextDraft {
    const known = this.#assembly
      .bitexts()
      .find((bitext) => bitext.source === source && bitext.target === target)
    return known ?? this.#assembly.addBitext({ source, target })
  }

  #bitext(cell: (column: UnitColumn) => string): BitextDraft {
    const id = cell('bitext') === '' ? 1 : parseId(cell('bitext'))
    const known = this.#assembly.bitext(id)
    if (known) return known
    const source = this.#document(cell('source_document'), cell('source_language'), 0)
    const target = this.#document(cell('target_document'), cell('target_language'), 1)
    return this.#assembly.addBitext({ id, source, target })
  }

  #document(id: string, tag: string, side: 0 | 1): Draft {
    const known = id === '' ? undefined : this.#assembly.document(parseId(id))
    if (known) return known
    return this.#newDocument(tag || (this.#table.languages[side] ?? 'und'), id)
  }

  #newDocument(tag: string, id = ''): Draft {
    const language = tagOf(tag)
    return this.#assembly.addDocument({
      ...(id !== '' && { id: parseId(id) }),
      title: `${this.#fileName} (${language})`,
      language,
      origin: originIn(this.#fileName, 'csv'),
    })
  }

  /** A line for each position that the row names; else the text is one segment. */
  #side(document: Draft, positions: string, text: string): Piece[] {
    if (text === '') return []
    const places = positions.split(' ').filter((place) => place !== '')
    if (places.length === 0) {
      const parts = text.split(JOINT).filter((part) => /\S/.test(part))
      return parts.map((part) => this.#assembly.addSegment(document, part))
    }
    const lines = text.split('\n')
    const texts = lines.length === places.length ? lines : [text]
    return texts.map((line, at) => {
      const position = parseId(places[at]!)
      return this.#assembly.placeSegment(document, { position, id: null }, line)
    })
  }

  #bead(
    cell: (column: UnitColumn) => string,
    source: readonly Piece[],
    target: readonly Piece[],
  ): BeadDraft | null {
    const ours = cell('bead') !== ''
    const status = this.#statusOf(cell('status').trim())
    if (status === null) return null
    if ((source.length === 0 || target.length === 0) && !ours) return null
    return {
      id: ours ? parseId(cell('bead')) : null,
      source,
      target,
      confidence: parseConfidence(cell('confidence')),
      status,
      absence: cell('absence') || undefined,
    }
  }

  /** Null: the row says that there is no link. */
  #statusOf(word: string): BeadStatus | null {
    if (word === '') return this.#table.status
    if (word === 'proposed' || word === 'confirmed' || word === 'rejected') return word
    if (word === 'unaligned') return null
    return APPROVED.test(word) ? 'confirmed' : 'proposed'
  }

  finish(): ImportedFile {
    if (!this.#hasColumns) {
      throw refusal(
        this.#fileName,
        new Fault('there is only one column: no tab, semicolon, comma or | separates its cells'),
      )
    }
    return refusing(this.#fileName, () => this.#assembly.finish())
  }
}
