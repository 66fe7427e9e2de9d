import { Readable } from 'node:stream'
import { CsvError, parse, type Options } from 'csv-parse'
import { parse as parseAtOnce } from 'csv-parse/sync'
import type { InputFile } from '../bilingual.ts'
import { decodeText } from '../encoding/encoding.ts'
import { Fault, refusal } from '../fault.ts'
import { allBytes, markedEncoding } from '../input.ts'

/** What the parser calls by a code. */
const FAULTS: Readonly<Record<string, string>> = {
  CSV_QUOTE_NOT_CLOSED: 'a quotation mark opens here that is never closed',
  CSV_MAX_RECORD_SIZE:
    'the row that begins here is longer than 4 MB; is a quotation mark not closed?',
}

/** Characters of a row; a quotation mark that is never closed would take in the rest of the file. */
const MAX_ROW = 4 * 1024 * 1024

/** The less likely in running text, the earlier; the first one divides the pairs of word aligners. */
const DELIMITERS = [' ||| ', '\t', ';', ',', '|'] as const

/** Programs that write these quote no cells, but for spreadsheets with tabs. */
const BARE_DELIMITERS: ReadonlySet<string> = new Set([' ||| ', '\t'])

/** How many lines are looked at to tell the delimiter. */
const SAMPLE_LINES = 20

/** Blank lines between rows that are passed over to say where one begins. */
const MOST_BLANK_LINES = 1000

export interface Row {
  /** 1-based line in which the row ends. */
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a CSV or TSV file; those without any words are left out. The delimiter is the one that
 * Excel's first line `sep=;` names, else told from the first lines.
 * @throws {UserError} unreadable, with the line; not-text or undecodable
 */
export async function* readRows(file: InputFile): AsyncGenerator<Row> {
  const { text, delimiter, lines } = divided(await wholeText(file))
  const options: Options = {
    delimiter,
    quote: BARE_DELIMITERS.has(delimiter) && !isQuoted(text) ? null : '"',
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MAX_ROW,
  }
  const parser = Readable.from(slices(text)).pipe(parse({ ...options, info: true }))
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[]
      info: { lines: number }
    }>) {
      if (record.some((cell) => /\S/.test(cell))) yield { line: lines + info.lines, cells: record }
    }
  } catch (cause) {
    if (!(cause instanceof CsvError)) throw cause
    const line = lines + faultyLine(text, options)
    throw refusal(file.name, new Fault(FAULTS[cause.code] ?? cause.message, { cause }), line)
  }
}

/** The line (from 1) in which the row begins that cannot be read; the parser forgets it as it fails. */
function faultyLine(text: string, options: Options): number {
  let last = 0
  try {
    parseAtOnce(text, {
      ...options,
      on_record: (_, { lines }) => {
        last = lines
        return null
      },
    })
  } catch {
    // It fails again at the same place.
  }
  const rest = text.split(/\r\n?|\n/, last + MOST_BLANK_LINES).slice(last)
  return (
    last +
    1 +
    Math.max(
      0,
      rest.findIndex((line) => line.trim() !== ''),
    )
  )
}

/**
 * Tabs come from programs that do not quote at all, or from spreadsheets, which double the quotation
 * marks inside a quoted cell.
 */
function isQuoted(text: string): boolean {
  if (/(?:^|\t)"/.test(text)) return true
  const quoted = text.matchAll(/^"(?:[^"\t\r\n]|"")*"(?=\t)/gm)
  return quoted.some(([cell]) => cell.slice(1, -1).includes('""'))
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

/** With what divides its cells, without the line (counted in `lines`) that says it. */
function divided(whole: string): {
  readonly text: string
  readonly delimiter: string
  readonly lines: number
} {
  const said = /^\uFEFF?"?sep=([^\r\n])"?(?:\r\n?|\n)/i.exec(whole)
  if (!said) return { text: whole, delimiter: delimiterOf(whole), lines: 0 }
  return { text: whole.slice(said[0].length), delimiter: said[1]!, lines: 1 }
}

/**
 * The delimiter that divides the first lines most evenly: most of them into the same number of cells,
 * two at least.
 */
export function delimiterOf(text: string): string {
  const bare = text.slice(0, 65_536).replace(/"(?:[^"]|"")*"/g, '')
  const lines = bare.split(/\r\n?|\n/).filter((line) => line.trim() !== '')
  const evenness = DELIMITERS.map((delimiter) => {
    const numbers = new Map<number, number>()
    for (const line of lines.slice(0, SAMPLE_LINES)) {
      const cells = line.split(delimiter).length
      if (cells > 1) numbers.set(cells, (numbers.get(cells) ?? 0) + 1)
    }
    return Math.max(0, ...numbers.values())
  })
  return DELIMITERS[evenness.indexOf(Math.max(...evenness))]!
}
