import { UserError } from '../../core/errors.ts'
import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileDocument,
  type FileNote,
} from '../bilingual.ts'
import { findingCells, unitCells } from './csv.ts'
import { allFindings, findingsOf } from '../findings.ts'
import { FINDING_COLUMNS, UNIT_COLUMNS } from './unit-columns.ts'
import { selectUnits } from '../units.ts'
import { workbook, type CellValue } from './workbook.ts'

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
 * documents with their origin, notes with threads and dates. Differences beyond the last row of a
 * sheet are left out.
 * @throws {UserError} too-large, before anything is written, with more units than a sheet has rows
 */
export function writeXlsx(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): AsyncGenerator<Uint8Array> {
  refuseTooMany(file, choice)
  const units = [...UNIT_COLUMNS, ...FINDING_COLUMNS]
  return workbook([
    {
      name: 'Units',
      widths: units.map((column) => WIDTHS[column] ?? 12),
      head: units,
      rows: unitRows(file, choice),
    },
    { name: 'Differences', head: FOUND_COLUMNS, rows: findingRows(file, choice).take(MAX_ROWS) },
    { name: 'Documents', head: DOCUMENT_COLUMNS, rows: file.documents.map(documentRow) },
    { name: 'Notes', head: NOTE_COLUMNS, rows: choice.notes ? file.notes.map(noteRow) : [] },
  ])
}

function refuseTooMany(file: BilingualFile, choice: ExportChoice): void {
  let rows = 0
  for (const { source, target, beads } of file.bitexts) {
    const most = documentOf(file, source).segments.length + documentOf(file, target).segments.length
    // No more units than segments, and those of rejected links.
    rows += most + (choice.rejected ? Array.from(beads).length : 0)
  }
  if (rows <= MAX_ROWS) return
  rows = 0
  for (const bitext of file.bitexts) {
    for (const _ of selectUnits(file, bitext, { ...choice, notes: false })) rows += 1
  }
  if (rows > MAX_ROWS) {
    throw new UserError('too-large', `A sheet has no room for more than ${MAX_ROWS} units.`)
  }
}

function* unitRows(file: BilingualFile, choice: ExportChoice): Generator<readonly CellValue[]> {
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, choice)) {
      const cells = unitCells(file, bitext, unit)
      const found = findingCells(bitext, unit, choice)
      yield [
        ...UNIT_COLUMNS.map((column) => cells[column]),
        ...FINDING_COLUMNS.map((column) => found[column]),
      ]
    }
  }
}

const FOUND_COLUMNS = ['bitext', 'bead', 'rule', 'source', 'target', 'explanation'] as const

function* findingRows(file: BilingualFile, choice: ExportChoice): Generator<readonly CellValue[]> {
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, { ...choice, notes: false, unaligned: false })) {
      for (const { rule, a, b, explanation } of allFindings(findingsOf(bitext, unit, choice))) {
        yield [bitext.id, unit.bead!.id, rule, a?.text, b?.text, explanation]
      }
    }
  }
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

function documentRow({ id, title, language, origin }: FileDocument): readonly CellValue[] {
  const { outlet, publishedAt, url, capturedAt, role, fileName, encoding, sha256 } = origin
  const found = [outlet, publishedAt, url, capturedAt, role, fileName, encoding, sha256]
  return [id, title, language, ...found]
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

function noteRow({ anchor, ...note }: FileNote): readonly CellValue[] {
  return [
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
}
