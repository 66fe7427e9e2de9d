/** The columns of CSV and XLSX, in order. Positions are 0-based and space-separated. */
export const UNIT_COLUMNS = [
  'bitext',
  'bead',
  'source_document',
  'source_language',
  'source_segments',
  'source_text',
  'target_document',
  'target_language',
  'target_segments',
  'target_text',
  'confidence',
  'status',
  'absence',
  'notes',
] as const
/** Columns beside these that are only written: readers find again what differs. */
export const FINDING_COLUMNS = ['differences', 'machine_translation'] as const

export type UnitColumn = (typeof UNIT_COLUMNS)[number]

/** Notes one below the other; further lines of a note are indented. */
export function joinNotes(notes: readonly string[]): string {
  return notes.map((note) => note.replaceAll('\n', '\n  ')).join('\n')
}

/** `joinNotes` backwards. */
export function splitNotes(cell: string): readonly string[] {
  if (cell === '') return []
  return cell.split(/\n(?! {2})/).map((note) => note.replaceAll('\n  ', '\n'))
}
