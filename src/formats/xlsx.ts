import writeExcelFile, { type Cell, type Row } from 'write-excel-file/node'
import { UserError } from '../core/errors.ts'
import {
  DEFAULT_CHOICE,
  type BilingualFile,
  type ExportChoice,
  type FileDocument,
  type FileNote,
} from './bilingual.ts'
import { cellText } from './cells.ts'
import { findingCells, unitCells } from './csv.ts'
import { allFindings, findingsOf } from './findings.ts'
import { FINDING_COLUMNS, UNIT_COLUMNS } from './unit-columns.ts'
import { selectUnits } from './units.ts'

/** Excel's limit, less the head line. */
const MAX_ROWS = 1_048_575

/** Column widths in characters. */
const WIDTHS: Readonly<Record<string, number>> = {
  source_text: 60,
  target_text: 60,
  notes: 40,
  differences: 40,
  machine_translation: 40,
}

/**
 * A workbook of four sheets: units as in the CSV table, what differs with one finding a row,
 * documents with their origin, notes with threads and dates. All cells but numbers are text, so nothing is run. The workbook is made in
 * memory: the library cannot stream.
 * @throws {UserError} too-large, with more units than a sheet has rows
 */
export async function* writeXlsx(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): AsyncGenerator<Uint8Array> {
  const sheets = [
    {
      sheet: 'Units',
      data: unitRows(file, choice),
      stickyRowsCount: 1,
      columns: [...UNIT_COLUMNS, ...FINDING_COLUMNS].map((column) => ({
        width: WIDTHS[column] ?? 12,
      })),
    },
    { sheet: 'Differences', data: findingRows(file, choice), stickyRowsCount: 1 },
    { sheet: 'Documents', data: documentRows(file), stickyRowsCount: 1 },
    { sheet: 'Notes', data: noteRows(choice.notes ? file.notes : []), stickyRowsCount: 1 },
  ]
  yield await writeExcelFile(sheets).toBuffer()
}

function unitRows(file: BilingualFile, choice: ExportChoice): Row[] {
  const rows: Row[] = [headRow([...UNIT_COLUMNS, ...FINDING_COLUMNS])]
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, choice)) {
      if (rows.length > MAX_ROWS) {
        throw new UserError('too-large', `A sheet has no room for more than ${MAX_ROWS} units`)
      }
      const cells = unitCells(file, bitext, unit)
      const found = findingCells(bitext, unit, choice)
      rows.push([
        ...UNIT_COLUMNS.map((column) => cellOf(cells[column])),
        ...FINDING_COLUMNS.map((column) => cellOf(found[column])),
      ])
    }
  }
  return rows
}

const FOUND_COLUMNS = ['bitext', 'bead', 'rule', 'source', 'target', 'explanation'] as const

function findingRows(file: BilingualFile, choice: ExportChoice): Row[] {
  const rows: Row[] = [headRow(FOUND_COLUMNS)]
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, { ...choice, notes: false, unaligned: false })) {
      for (const { rule, a, b, explanation } of allFindings(findingsOf(bitext, unit, choice))) {
        if (rows.length > MAX_ROWS) return rows
        const cells = [bitext.id, unit.bead!.id, rule, a?.text, b?.text, explanation]
        rows.push(cells.map(cellOf))
      }
    }
  }
  return rows
}

const DOCUMENT_COLUMNS = [
  'id',
  'title',
  'language',
  'outlet',
  'published',
  'url',
  'captured',
  'role',
  'file',
  'encoding',
  'sha256',
] as const

function documentRows(file: BilingualFile): Row[] {
  const cells = ({ id, title, language, origin }: FileDocument) => [
    id,
    title,
    language,
    origin.outlet,
    origin.publishedAt,
    origin.url,
    origin.capturedAt,
    origin.role,
    origin.fileName,
    origin.encoding,
    origin.sha256,
  ]
  return [
    headRow(DOCUMENT_COLUMNS),
    ...file.documents.map((document) => cells(document).map(cellOf)),
  ]
}

const NOTE_COLUMNS = [
  'id',
  'answers',
  'bitext',
  'bead',
  'document',
  'words',
  'body',
  'category',
  'severity',
  'status',
  'author',
  'created',
  'updated',
] as const

function noteRows(notes: readonly FileNote[]): Row[] {
  const cells = ({ anchor, ...note }: FileNote) => [
    note.id,
    note.thread ?? undefined,
    ...(anchor.on === 'bead'
      ? [anchor.bitext, anchor.bead, undefined, undefined]
      : [undefined, undefined, anchor.document, anchor.quote.exact]),
    note.body,
    note.category,
    note.severity,
    note.status,
    note.author,
    note.createdAt,
    note.updatedAt,
  ]
  return [headRow(NOTE_COLUMNS), ...notes.map((note) => cells(note).map(cellOf))]
}

function headRow(names: readonly string[]): Row {
  return names.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
}

function cellOf(value: string | number | undefined): Cell {
  if (value === undefined || value === '') return null
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  return { value: cellText(value), type: String, wrap: true, alignVertical: 'top' }
}
