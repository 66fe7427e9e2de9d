/** The pairs of texts of a batch: from a list, or by the names of files in folders. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, dirname, extname, isAbsolute, join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { UserError } from '../core/errors.ts'
import { canonicalTag, sameLanguage } from '../core/language/tags.ts'
import type { LanguageTag } from '../core/model.ts'
import { decodeText } from '../formats/encoding/encoding.ts'
import { DOCUMENT_ENDINGS } from '../formats/documents/read-document.ts'
import { readBytes } from './input.ts'

/** Two files that are to be aligned. */
export interface PairFiles {
  readonly a: string
  readonly b: string
  /** Name of the output; null: made from the names of the two files. */
  readonly output: string | null
  readonly sourceLanguage?: LanguageTag
  readonly targetLanguage?: LanguageTag
}

/**
 * The lines of a TSV or CSV file: a, b, the name of the output, their languages; the last three may
 * be missing, empty lines and those that begin with `#` are left out. Files are looked for beside
 * the list, then in the current folder. Throws UserError: unreadable, invalid, empty.
 */
export async function readPairList(list: string): Promise<readonly PairFiles[]> {
  const { text } = await decodeText(readBytes(list), { fileName: list })
  const folder = list === '-' ? '.' : dirname(list)
  const pairs = linesOf(text, list)
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
    .filter(({ cells }, i) => i > 0 || !isHeader(cells))
    .map(({ cells, line }) => pairOf(cells, { file: list, line }, folder))
  if (pairs.length === 0) throw new UserError('empty', `There are no pairs in ${list}.`)
  return pairs
}

interface Line {
  readonly cells: readonly string[]
  readonly line: number
}

function linesOf(text: string, file: string): readonly Line[] {
  const delimiter = text.includes('\t') ? '\t' : ','
  try {
    const records = parse(text, {
      delimiter,
      comment: '#',
      comment_no_infix: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
      // A quote is part of a name in TSV.
      ...(delimiter === '\t' && { quote: null }),
    }) as unknown as readonly { record: string[]; info: { lines: number } }[]
    return records.map(({ record, info }) => ({ cells: record, line: info.lines }))
  } catch (error) {
    const { lines, message } = error as { lines?: number; message: string }
    const place = { file, ...(lines !== undefined && { line: lines }) }
    throw new UserError('unreadable', `The list cannot be read: ${message}`, place, {
      cause: error,
    })
  }
}

function isHeader([a, b]: readonly string[]): boolean {
  const name = `${a} ${b}`.toLowerCase()
  return ['a b', 'source target'].includes(name) && !existsSync(a!)
}

function pairOf(
  [a = '', b = '', output = '', source = '', target = '']: readonly string[],
  place: { readonly file: string; readonly line: number },
  folder: string,
): PairFiles {
  if (a === '' || b === '') throw new UserError('invalid', 'Each line needs two files.', place)
  const language = (tag: string) => {
    try {
      return canonicalTag(tag)
    } catch (cause) {
      throw new UserError('invalid', `“${tag}” is not a language tag such as uk.`, place, { cause })
    }
  }
  return {
    a: located(a, folder),
    b: located(b, folder),
    output: output || null,
    ...(source && { sourceLanguage: language(source) }),
    ...(target && { targetLanguage: language(target) }),
  }
}

function located(path: string, folder: string): string {
  const beside = join(folder, path)
  return isAbsolute(path) || !existsSync(beside) ? path : beside
}

/** Files of the same name in two folders. Throws UserError: not-found (no folder), empty. */
export function matchFolders(a: string, b: string): readonly PairFiles[] {
  const inB = byStem(b)
  const pairs = [...byStem(a)].flatMap(([stem, names]) => {
    const other = inB.get(stem)
    if (!other) return []
    const first = onlyOne(names, a, stem)
    return [{ a: join(a, first), b: join(b, onlyOne(other, b, stem)), output: stem }]
  })
  if (pairs.length > 0) return pairs
  throw new UserError('empty', `No text in ${a} has the name of one in ${b}.`)
}

/** Without the ending of a document: `talk.docx` and `talk.txt` belong together. */
function byStem(folder: string): ReadonlyMap<string, readonly string[]> {
  return Map.groupBy(textsIn(folder), (name) => basename(name, extname(name)))
}

function onlyOne(names: readonly string[], folder: string, stem: string): string {
  if (names.length === 1) return names[0]!
  throw new UserError(
    'usage',
    `Several texts in ${folder} are called “${stem}”: ${names.join(', ')}.`,
  )
}

/**
 * Files called name.LANGUAGE.ending in one folder: every two languages of a name, in the order of
 * their tags or as `languages` says. Throws UserError: not-found (no folder), empty.
 */
export function matchLanguages(
  folder: string,
  languages: { readonly source?: LanguageTag; readonly target?: LanguageTag },
): readonly PairFiles[] {
  const texts = textsIn(folder).flatMap((name) => {
    const parts = /^(?<stem>.+)\.(?<tag>[^.]+)\.[^.]+$/u.exec(name)?.groups
    const language = parts && tagOrNull(parts['tag']!)
    return language ? [{ name, stem: parts['stem']!, language }] : []
  })
  const pairs = [...Map.groupBy(texts, ({ stem }) => stem)].flatMap(([stem, versions]) =>
    versions.flatMap((a) =>
      versions
        .filter((b) => belongTogether(a.language, b.language, languages))
        .map((b) => ({
          a: join(folder, a.name),
          b: join(folder, b.name),
          output: `${stem}.${a.language}-${b.language}`,
          sourceLanguage: a.language,
          targetLanguage: b.language,
        })),
    ),
  )
  if (pairs.length > 0) return pairs
  throw new UserError(
    'empty',
    `There are no pairs in ${folder}: files are called name.LANGUAGE.ending, such as talk.uk.txt.`,
  )
}

function tagOrNull(tag: string): LanguageTag | null {
  try {
    return canonicalTag(tag)
  } catch {
    return null
  }
}

/** Each two once; with a language given, in its direction. */
function belongTogether(
  a: LanguageTag,
  b: LanguageTag,
  { source, target }: { readonly source?: LanguageTag; readonly target?: LanguageTag },
): boolean {
  if (a === b) return false
  if (source === undefined && target === undefined) return a < b
  return (
    (source === undefined || sameLanguage(a, source)) &&
    (target === undefined || sameLanguage(b, target))
  )
}

function textsIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => DOCUMENT_ENDINGS.includes(extname(name).slice(1).toLowerCase()))
      .sort()
  } catch (cause) {
    throw new UserError('not-found', `${folder} is not a folder that can be read.`, {}, { cause })
  }
}

/** Where the result of a pair goes. */
export interface PlannedPair extends PairFiles {
  readonly file: string
}

/**
 * Gives each pair the file of its result. Throws UserError usage where two would go to one file, or
 * onto a text.
 */
export function planOutputs(
  pairs: readonly PairFiles[],
  folder: string,
  ending: string,
): readonly PlannedPair[] {
  const texts = new Set(pairs.flatMap(({ a, b }) => [resolve(a), resolve(b)]))
  const taken = new Set<string>()
  return pairs.map((pair) => {
    const file = resolve(folder, fileName(pair, ending))
    if (texts.has(file))
      throw new UserError('usage', `${file} is a text and cannot be overwritten.`)
    if (taken.has(file)) {
      throw new UserError('usage', `Several results would be called ${file}: give them names.`)
    }
    taken.add(file)
    return { ...pair, file }
  })
}

function fileName({ a, b, output }: PairFiles, ending: string): string {
  const stem = (path: string) => basename(path, extname(path))
  const name = output ?? `${stem(a)}--${stem(b)}`
  return name.toLowerCase().endsWith(`.${ending}`) ? name : `${name}.${ending}`
}
