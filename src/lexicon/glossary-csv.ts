/** Glossaries as tables: a column for each language, or two columns whose languages are told. */
import { parse } from 'csv-parse/sync'
import { UserError } from '../core/errors.ts'
import { canonicalTag } from '../core/language/tags.ts'
import type { LanguageTag } from '../core/model.ts'
import type { GlossaryConcept, GlossaryFile, GlossaryTerm } from './glossary.ts'

const MOST_RECORDS = 200_000
const LARGEST_RECORD = 100_000

/**
 * Reads CSV, TSV and tables with semicolons. The first line names the languages (`en,uk`); where
 * it does not, `languages` are those of the first columns, and a first line that says `source` and
 * `target` is no term. Several terms in a cell are parted by `|`. Throws UserError
 * unreadable for a broken table, invalid where no languages can be told.
 */
export function readGlossaryTable(
  text: string,
  file: string,
  languages?: readonly LanguageTag[],
): GlossaryFile {
  const rows = readRows(text, file)
  const header = rows[0]?.map((cell) => tagOf(cell)) ?? []
  const named = header.filter((tag) => tag !== null).length >= 2
  const columns = named ? header : languages
  if (columns === undefined) {
    const message = 'The first line must name the languages of the columns, such as en,uk.'
    throw new UserError('invalid', message, { file, line: 1 })
  }
  const isHeader = named || /^(?:source|target|term)$/iu.test(rows[0]?.[0]?.trim() ?? '')
  const concepts = rows.slice(isHeader ? 1 : 0).map((row) => conceptOf(row, columns))
  return { concepts: concepts.filter(({ terms }) => terms.length > 1), warnings: [] }
}

function readRows(text: string, file: string): readonly (readonly string[])[] {
  const delimiter = /^[^\r\n]*?([\t;])/u.exec(text)?.[1] ?? ','
  try {
    return parse(text, {
      bom: true,
      delimiter,
      quote: delimiter === '\t' ? null : '"',
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LARGEST_RECORD,
      to: MOST_RECORDS,
    })
  } catch (error) {
    const { message, lines } = error as { message: string; lines?: number }
    throw new UserError('unreadable', message, { file, ...(lines ? { line: lines } : {}) })
  }
}

function tagOf(cell: string): LanguageTag | null {
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]+)*$/u.test(cell.trim())) return null
  try {
    return canonicalTag(cell.trim().replaceAll('_', '-'))
  } catch {
    return null
  }
}

function conceptOf(
  row: readonly string[],
  columns: readonly (LanguageTag | null)[],
): GlossaryConcept {
  const terms: GlossaryTerm[] = []
  for (const [column, language] of columns.entries()) {
    if (language === null) continue
    for (const part of (row[column] ?? '').split('|')) {
      const term = part.trim()
      if (term !== '') terms.push({ language, text: term })
    }
  }
  return { terms }
}
