import { stringify } from 'csv-stringify/sync'
import {
  DEFAULT_CHOICE,
  documentOf,
  type BilingualFile,
  type ExportChoice,
  type FileBitext,
} from '../bilingual.ts'
import { allFindings, findingLine, findingsOf, glossLine } from '../findings.ts'
import { guardFormula } from './formula-guard.ts'
import { noteText } from '../note-text.ts'
import { FINDING_COLUMNS, joinNotes, UNIT_COLUMNS, type UnitColumn } from './unit-columns.ts'
import { onOneLine, selectUnits, unitStatus, type Unit } from '../units.ts'

export { readCsv } from './csv-read.ts'

/** The cells of a unit as they stand in a table, not guarded. Notes are one a line. */
export function unitCells(
  file: BilingualFile,
  bitext: FileBitext,
  unit: Unit,
): Record<UnitColumn, string | number> {
  const places = (side: Unit['source']) => side.map(({ position }) => position).join(' ')
  return {
    bitext: bitext.id,
    bead: unit.bead?.id ?? '',
    source_document: bitext.source,
    source_language: documentOf(file, bitext.source).language,
    source_segments: places(unit.source),
    source_text: textCell(unit.source),
    target_document: bitext.target,
    target_language: documentOf(file, bitext.target).language,
    target_segments: places(unit.target),
    target_text: textCell(unit.target),
    confidence: unit.bead?.confidence ?? '',
    status: unitStatus(unit),
    absence: unit.bead?.absence ?? '',
    notes: joinNotes(unit.notes.map(noteText)),
  }
}

/** What differs, one finding a line, and the machine translation with its engine. */
export function findingCells(
  bitext: FileBitext,
  unit: Unit,
  choice: ExportChoice,
): Record<(typeof FINDING_COLUMNS)[number], string> {
  const found = findingsOf(bitext, unit, choice)
  return {
    differences: allFindings(found).map(findingLine).join('\n'),
    machine_translation: found.gloss === null ? '' : glossLine(found.gloss),
  }
}

/** Segments one below the other. */
function textCell(segments: Unit['source']): string {
  return segments.map(({ text }) => onOneLine(text)).join('\n')
}

/**
 * A table with a head line, one unit a row (RFC 4180, a byte order mark so that spreadsheets take
 * it for UTF-8). Cells that a spreadsheet would run are guarded.
 */
export function* writeCsv(
  file: BilingualFile,
  choice: ExportChoice = DEFAULT_CHOICE,
): Generator<string> {
  yield `\uFEFF${row([...UNIT_COLUMNS, ...FINDING_COLUMNS])}`
  for (const bitext of file.bitexts) {
    for (const unit of selectUnits(file, bitext, choice)) {
      const cells = unitCells(file, bitext, unit)
      const found = findingCells(bitext, unit, choice)
      yield row([
        ...UNIT_COLUMNS.map((column) => {
          const cell = cells[column]
          return typeof cell === 'number' ? String(cell) : guardFormula(cell)
        }),
        ...FINDING_COLUMNS.map((column) => guardFormula(found[column])),
      ])
    }
  }
}

function row(cells: readonly string[]): string {
  return stringify([[...cells]], { record_delimiter: 'windows', quoted_string: true })
}
