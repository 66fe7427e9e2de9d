import { UserError } from '../core/errors.ts'
import { originIn, tagOf } from './assemble.ts'
import { Assembly, type BeadDraft, type BitextDraft, type Draft, type Piece } from './assembly.ts'
import type { ImportedFile, InputFile } from './bilingual.ts'
import { languageNamed, NOTE_NAMES, SOURCE_NAMES, TARGET_NAMES } from './column-names.ts'
import { UNIT_COLUMNS, splitNotes, type UnitColumn } from './unit-columns.ts'
import { unguardFormula } from './formula-guard.ts'
import { parseNoteText } from './note-text.ts'
import { readRows, type Row } from './table-read.ts'
import { parseConfidence, parseId } from './unit-properties.ts'
import { Fault, refusing } from './fault.ts'

/** Which column (0-based) holds what; `source_text` and `target_text` are what it takes. */
export type ColumnMapping = Readonly<Partial<Record<UnitColumn, number>>>

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
 * other tables each row with two texts is a confirmed link.
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
    throw new UserError('empty', `${file.name} is empty`, { file: file.name })
  }
  const guess = guessColumns(first.map(({ cells }) => cells))
  const { columns = guess.columns, hasHead = guess.hasHead } = options
  const languages = options.languages ?? (hasHead ? languagesOf(columns, first[0]!.cells) : [])
  const table = new TableReading(file.name, columns, languages, options.now)
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
  return { ...guessColumns(rows), rows }
}

/** By the head line; without one that is known, the texts are where most letters are. */
function guessColumns(rows: readonly (readonly string[])[]): Omit<TablePreview, 'rows'> {
  const [head = []] = rows
  const names = head.map((cell) => cell.trim().toLowerCase())
  const columns: Partial<Record<UnitColumn, number>> = {}
  for (const column of UNIT_COLUMNS) {
    const at = names.indexOf(column)
    if (at !== -1) columns[column] = at
  }
  const notes = names.findIndex((name) => NOTE_NAMES.has(name))
  if (notes !== -1) columns.notes ??= notes
  const source = names.findIndex((name) => SOURCE_NAMES.has(name))
  const target = names.findIndex((name) => TARGET_NAMES.has(name))
  if (source !== -1 && target !== -1) {
    return { hasHead: true, columns: { ...columns, source_text: source, target_text: target } }
  }
  const tagged = head.flatMap((cell, at) =>
    isTag(cell) || languageNamed(cell) !== undefined ? [at] : [],
  )
  // Beside two languages, `id` and `no` are numbers, not Indonesian and Norwegian.
  const languages = tagged.filter((at) => !NUMBER_NAMES.has(names[at]!))
  const [one, other] = languages.length >= 2 ? languages : tagged
  if (one !== undefined && other !== undefined) {
    return { hasHead: true, columns: { ...columns, source_text: one, target_text: other } }
  }
  const [source_text = 0, target_text = 1] = wordiest(rows)
  return { hasHead: headsNumbers(rows), columns: { source_text, target_text } }
}

/** The two columns with most letters, in their order. */
function wordiest(rows: readonly (readonly string[])[]): readonly number[] {
  const width = Math.max(0, ...rows.map(({ length }) => length))
  const letters = Array.from({ length: width }, (_, at) =>
    rows.reduce((sum, row) => sum + (row[at]?.match(/\p{L}/gu)?.length ?? 0), 0),
  )
  const most = letters.map((_, at) => at).sort((one, other) => letters[other]! - letters[one]!)
  return most.slice(0, 2).sort((one, other) => one - other)
}

/** Whether a column has numbers but for its first cell, which then names it. */
function headsNumbers([head = [], ...rows]: readonly (readonly string[])[]): boolean {
  const isNumber = (cell: string | undefined) => /^\s*-?\d+(?:[.,]\d+)?\s*$/.test(cell ?? '')
  return (
    rows.length > 0 &&
    head.some((cell, at) => !isNumber(cell) && rows.every((row) => isNumber(row[at])))
  )
}

const NUMBER_NAMES = new Set(['id', 'no'])

/** What the head line says of the columns of both texts. */
function languagesOf(columns: ColumnMapping, head: readonly string[]): readonly string[] {
  return [columns.source_text, columns.target_text].map((at) => {
    const cell = at === undefined ? '' : (head[at] ?? '').trim().toLowerCase()
    const isName = SOURCE_NAMES.has(cell) || TARGET_NAMES.has(cell)
    return isName ? 'und' : isTag(cell) ? tagOf(cell) : (languageNamed(cell) ?? 'und')
  })
}

function isTag(cell: string): boolean {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(cell.trim()) && tagOf(cell) !== 'und'
}

class TableReading {
  readonly #assembly: Assembly
  readonly #fileName: string
  readonly #columns: ColumnMapping
  readonly #languages: readonly string[]

  constructor(fileName: string, columns: ColumnMapping, languages: readonly string[], now: string) {
    this.#fileName = fileName
    this.#columns = columns
    this.#languages = languages
    this.#assembly = new Assembly(fileName, now)
  }

  take({ line, cells }: Row): void {
    refusing(this.#fileName, () => this.#takeRow(cells), line)
  }

  #takeRow(cells: readonly string[]): void {
    const cell = (column: UnitColumn) => {
      const at = this.#columns[column]
      return at === undefined ? '' : unguardFormula(cells[at] ?? '')
    }
    if (cells.length < 2) throw new Fault('there is only one column')
    const bitext = this.#bitext(cell)
    const status = cell('status') || 'confirmed'
    const source = this.#side(bitext.source, cell('source_segments'), cell('source_text'))
    const target = this.#side(bitext.target, cell('target_segments'), cell('target_text'))
    const [first = target[0]] = source
    if (!first) return
    const bead = this.#bead(cell, status, source, target)
    if (bead) bitext.beads.push(bead)
    for (const note of splitNotes(cell('notes'))) {
      this.#assembly.addForeignNote({ ...parseNoteText(note), on: bead ? { bitext, bead } : first })
    }
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
    const language = tagOf(tag || (this.#languages[side] ?? 'und'))
    const title = `${this.#fileName} (${language})`
    const origin = originIn(this.#fileName, 'csv')
    return this.#assembly.addDocument({
      ...(id !== '' && { id: parseId(id) }),
      title,
      language,
      origin,
    })
  }

  /** A line for each position that the row names; else the text is one segment. */
  #side(document: Draft, positions: string, text: string): Piece[] {
    if (text === '') return []
    const places = positions.split(' ').filter((place) => place !== '')
    if (places.length === 0) return [this.#assembly.addSegment(document, text)]
    const lines = text.split('\n')
    const texts = lines.length === places.length ? lines : [text]
    return texts.map((line, at) => {
      const position = parseId(places[at]!)
      return this.#assembly.placeSegment(document, { position, id: null }, line)
    })
  }

  #bead(
    cell: (column: UnitColumn) => string,
    status: string,
    source: readonly Piece[],
    target: readonly Piece[],
  ): BeadDraft | null {
    if (status !== 'proposed' && status !== 'confirmed' && status !== 'rejected') return null
    const ours = cell('bead') !== ''
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

  finish(): ImportedFile {
    return refusing(this.#fileName, () => this.#assembly.finish())
  }
}
