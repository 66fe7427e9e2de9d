import { parse } from 'csv-parse/sync'
import { UserError } from '../core/errors.ts'
import type { LanguageTag } from '../core/model.ts'
import { decodeText } from '../formats/encoding.ts'
import type { TermPair } from '../lexicon/concepts.ts'
import { readBytes } from './input.ts'

/** Characters of a term at most: longer cells are no terms. */
const LONGEST_TERM = 200

/**
 * Terms from a CSV or TSV file: a term of the source, a term of the target; more columns are left
 * alone. A first line that names the two languages turns the columns where it names them the other
 * way round. Throws UserError unreadable, with the line.
 */
export function readGlossary(
  file: string,
  source: LanguageTag,
  target: LanguageTag,
): readonly TermPair[] {
  const { text } = decodeText(readBytes(file), { fileName: file })
  const rows = readRows(text, file)
  const head = rows[0]?.map((cell) => cell.toLowerCase())
  const named = [source, target].map((tag) => head?.indexOf(tag.toLowerCase()) ?? -1)
  const isHead = !named.includes(-1)
  const [from, to] = isHead ? [named[0]!, named[1]!] : [0, 1]
  return rows.slice(isHead ? 1 : 0).map((row, i) => {
    const [term, rendering] = [row[from], row[to]]
    if (!term || !rendering || term.length > LONGEST_TERM || rendering.length > LONGEST_TERM) {
      const line = i + (isHead ? 2 : 1)
      throw new UserError('unreadable', `A line needs two terms.`, { file, line })
    }
    return { source: term, target: rendering, weight: 1, origin: 'glossary' }
  })
}

function readRows(text: string, file: string): readonly (readonly string[])[] {
  const [firstLine = ''] = text.split('\n', 1)
  const delimiter = firstLine.includes('\t') ? '\t' : firstLine.includes(';') ? ';' : ','
  try {
    return parse(text, {
      delimiter,
      trim: true,
      relax_column_count: true,
      skip_empty_lines: true,
      ...(delimiter === '\t' && { quote: null }),
    })
  } catch (cause) {
    const { lines, message } = cause as { lines?: number; message: string }
    throw new UserError('unreadable', message, { file, ...(lines && { line: lines }) }, { cause })
  }
}
