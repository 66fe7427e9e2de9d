import { DOCUMENT_ENDINGS } from './documents/read-document.ts'
import { importerForFile, importerNamed, type Importer } from './registry.ts'

/** A file by its name and the first characters of it. */
export interface FileHead {
  readonly name: string
  readonly head: string
}

/** What files of aligned texts are, and the order (indexes) in which the format wants them. */
export interface RecognisedFormat {
  readonly importer: Importer
  readonly order: readonly number[]
}

/** Files whose links stand in a file of their own, recognised by its first lines. */
const LINK_FILES: Readonly<Record<string, RegExp>> = {
  ladder: /^\uFEFF?0\t0\t-?[\d.]/,
  xtargets: /<link\b[^>]*\sxtargets\s*=/,
  tsv: /^\uFEFF?(?=\t?\d|\[)(?:(?:\d+(?:,\d+)*)?\t(?:\d+(?:,\d+)*)?(?:\t[\d.eE-]*)?\r?\n|\[[\d, ]*\]:\[[\d, ]*\](?::[\d.eE-]*)?\r?\n)+[^\n]*$/,
}

/** Endings of documents that hold other things than plain lines. */
const NO_TABLES: ReadonlySet<string> = new Set(
  DOCUMENT_ENDINGS.filter((ending) => ending !== 'txt' && ending !== 'text'),
)

/** Lines of a table that looks like a text by the name of its file. */
const LEAST_LINES = 2

/**
 * Which format files are in: the one that is named; of three files, one of which holds links, that
 * of the links; else what the first one is by itself. Null where they are no aligned texts.
 * @throws {UserError} unsupported, for a name of no format
 */
export function recogniseFormat(
  files: readonly FileHead[],
  format?: string,
): RecognisedFormat | null {
  const importer = format === undefined ? told(files) : importerNamed(format)
  return importer ? { importer, order: orderFor(importer, files) } : null
}

function told(files: readonly FileHead[]): Importer | undefined {
  if (files.length === 3) {
    const names = Object.keys(LINK_FILES).filter((name) => linksAt(name, files) !== -1)
    // A ladder may look like positions: the ending decides.
    const byEnding = names.find((name) => files[linksAt(name, files)]!.name.endsWith(`.${name}`))
    const name = byEnding ?? names[0]
    if (name !== undefined) return importerNamed(name)
  }
  const [first] = files
  if (!first) return undefined
  const known = importerForFile(first.name, first.head)
  if (known || files.length > 1) return known
  // Alone, links say nothing: their reader says what else it takes.
  if (LINK_FILES['tsv']!.test(first.head)) return importerNamed('tsv')
  return isTable(first) ? importerNamed('csv') : undefined
}

/**
 * Aligners write tables of pairs with tabs, or with `|||`, into files that are called .txt or by an
 * ending of their own, such as .sent.
 */
function isTable({ name, head }: FileHead): boolean {
  if (NO_TABLES.has(/\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '')) return false
  const lines = head.split(/\r\n?|\n/)
  const delimiter = lines[0]!.includes(' ||| ') ? ' ||| ' : '\t'
  // The last one may be cut off.
  const rows = lines
    .slice(0, -1)
    .flatMap((line) => (line.trim() === '' ? [] : [line.split(delimiter)]))
  const width = rows[0]?.length ?? 0
  if (rows.length < LEAST_LINES || width < 2 || rows.some(({ length }) => length !== width)) {
    return false
  }
  const wordy = rows[0]!.filter(
    (_, at) => rows.filter((row) => /[^\d\s\p{P}]/u.test(row[at]!)).length * 2 >= rows.length,
  )
  return wordy.length >= 2
}

function orderFor({ name }: Importer, files: readonly FileHead[]): readonly number[] {
  const all = files.map((_, at) => at)
  const links = linksAt(name, files)
  return links === -1 ? all : [links, ...all.filter((at) => at !== links)]
}

/** Which of the files holds the links of a format; -1 where none does. */
function linksAt(format: string, files: readonly FileHead[]): number {
  const pattern = LINK_FILES[format]
  return pattern === undefined ? -1 : files.findIndex(({ head }) => pattern.test(head))
}
