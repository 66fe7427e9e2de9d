import { Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import { UserError } from '../core/errors.ts'
import type { InputFile } from './bilingual.ts'
import { decodeText } from './encoding.ts'
import { allBytes, markedEncoding } from './input.ts'

/** Characters of a row; a quotation mark that is never closed would take in the rest of the file. */
const MAX_ROW = 4 * 1024 * 1024

/** The less likely in running text, the earlier. */
const DELIMITERS = ['\t', ';', ',', '|'] as const

/** How many lines are looked at to tell the delimiter. */
const SAMPLE_LINES = 20

export interface Row {
  /** 1-based line in which the row ends. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a CSV or TSV file; blank lines are left out. The delimiter is told from the first line.
 * @throws {UserError} unreadable, with the line; not-text or undecodable
 */
export async function* readRows(file: InputFile): AsyncGenerator<Row> {
  const text = await wholeText(file)
  const parser = Readable.from(slices(text)).pipe(
    parse({
      delimiter: delimiterOf(text),
      quote: delimiterOf(text) === '\t' && !isQuoted(text) ? null : '"',
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: MAX_ROW,
    }),
  )
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      yield { line: info.lines, cells: record }
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = Number((cause as { lines?: number }).lines) || 1
    const message = `Line ${line} of ${file.name}: ${cause.message}`
    throw new UserError('unreadable', message, { file: file.name, line }, { cause })
  }
}

/**
 * Tabs come from programs that do not quote at all, or from spreadsheets, which double the quotation
 * marks inside a quoted cell.
 */
function isQuoted(text: string): boolean {
  return /(?:^|\t)"/.test(text) || /^"(?:[^"\t\n]|"")*""(?:[^"\t\n]|"")*"(?=\t)/m.test(text)
}

/** Strict UTF-8 and marked UTF-16 are taken as they are, anything else is detected. */
async function wholeText(file: InputFile): Promise<string> {
  const bytes = await allBytes(file)
  const marked = markedEncoding(bytes)
  if (marked || !bytes.includes(0)) {
    try {
      const decoder = new TextDecoder(marked ?? 'utf-8', { fatal: true })
      const text = decoder.decode(bytes)
      file.encoding = decoder.encoding
      return text
    } catch {
      // Another encoding, which is detected below.
    }
  }
  const { text, encoding } = await decodeText(bytes, { fileName: file.name })
  file.encoding = encoding
  return text
}

function* slices(text: string): Generator<string> {
  const size = 1 << 16
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size)
}

/**
 * The delimiter that divides the first lines most evenly: into the same number of cells each, two
 * at least; where none does, the one that all of them have most often.
 */
export function delimiterOf(text: string): string {
  const bare = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, '')
  const lines = bare.split(/\r?\n/).filter((line) => line.trim() !== '')
  const counts = DELIMITERS.map((delimiter) =>
    lines.slice(0, SAMPLE_LINES).map((line) => line.split(delimiter).length),
  )
  const even = counts.findIndex(
    (cells) => cells[0]! > 1 && cells.every((count) => count === cells[0]),
  )
  if (even !== -1) return DELIMITERS[even]!
  const least = counts.map((cells) => Math.min(...cells))
  return DELIMITERS[least.indexOf(Math.max(...least))]!
}
