/** Files that a command is given. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { capturePage } from '../app/importing/capturing.ts'
import { readIncoming, type Incoming } from '../app/importing/importing.ts'
import { UserError } from '../core/errors.ts'
import { languageName } from '../core/language/tags.ts'
import type { InputFile } from '../formats/bilingual.ts'
import { DOCUMENT_ENDINGS } from '../formats/documents/read-document.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import { sayWarnings } from './output.ts'

/** Larger files are refused. */
const MOST_BYTES = 256 * 1024 * 1024

/** Throws UserError: not-found, too-large, invalid (a folder, no permission). */
export function readBytes(file: string): Uint8Array {
  try {
    if (file === '-') return readFileSync(0)
    const { size } = statSync(file)
    if (size > MOST_BYTES) {
      throw new UserError('too-large', `${file} is larger than ${MOST_BYTES >> 20} MB.`, { file })
    }
    return readFileSync(file)
  } catch (error) {
    throw readFault(error, file)
  }
}

function readFault(error: unknown, file: string): unknown {
  const { code } = error as NodeJS.ErrnoException
  const told = (kind: 'not-found' | 'invalid', message: string) =>
    new UserError(kind, message, { file }, { cause: error })
  if (code === 'ENOENT') return told('not-found', `There is no file ${file}.`)
  if (code === 'EISDIR') return told('invalid', `${file} is a folder, not a file.`)
  if (code === 'EACCES' || code === 'EPERM')
    return told('invalid', `${file} cannot be read: its permissions forbid it.`)
  return error
}

/** Bytes that are read of a file at a time. */
const STEP = 1 << 18

/** The standard input can be read only once, and is asked for more often. */
let standardInput: Uint8Array | undefined

/** A file whose bytes come piece by piece, as often as they are asked for. */
export function inputFile(path: string): InputFile {
  if (path === '-') {
    standardInput ??= readBytes('-')
    return { name: 'stdin', bytes: [standardInput] }
  }
  return { name: basename(path), bytes: { [Symbol.iterator]: () => pieces(path) } }
}

function* pieces(path: string): Generator<Uint8Array> {
  let file: number | undefined
  try {
    file = openSync(path, 'r')
    for (;;) {
      const piece = Buffer.allocUnsafe(STEP)
      const size = readSync(file, piece)
      if (size === 0) return
      yield piece.subarray(0, size)
    }
  } catch (error) {
    throw readFault(error, path)
  } finally {
    if (file !== undefined) closeSync(file)
  }
}

/** How a text is to be read. */
export interface TextOptions {
  readonly language?: string | undefined
  readonly encoding?: string | undefined
  readonly segmented?: boolean | undefined
}

/** Whether a page of the web is meant rather than a file. */
export function isAddress(path: string): boolean {
  return /^https?:\/\//iu.test(path)
}

/** A text that can be imported: of a file, of the standard input (`-`), or of a page of the web. */
export async function incomingText(path: string, options: TextOptions): Promise<Incoming> {
  const { language, encoding, segmented = false } = options
  const description = language ? { language } : {}
  if (isAddress(path)) {
    const now = () => new Date().toISOString()
    return capturePage({ address: path, segmented, description }, { now })
  }
  return {
    fileName: path === '-' ? 'stdin.txt' : basename(path),
    content: path === '-' ? (standardInput ??= readBytes('-')) : readBytes(path),
    segmented,
    description,
    ...(encoding && { encoding }),
  }
}

/** A text with its segments; warnings go to stderr. */
export async function readTextFile(path: string, options: TextOptions): Promise<ReadResult> {
  const result = await readIncoming(await incomingText(path, options))
  sayWarnings(result.warnings, path)
  sayDoubt(path, result, options)
  return result
}

/** Below it, the language of a text is little more than a guess, in [0, 1]. */
const UNSURE = 0.3

function sayDoubt(path: string, { document, languageGuess }: ReadResult, told: TextOptions): void {
  const { language } = document
  const isGuess = told.language === undefined && language === languageGuess.language
  if (!isGuess || languageGuess.confidence >= UNSURE) return
  const name = language === 'und' ? 'no language' : languageName(language, 'en')
  const message = `The text is too short to detect its language, and was taken for ${name}. Give the right one with an option.`
  sayWarnings([{ code: 'language-unsure', message }], path)
}

/** Files as they are given; of folders the texts in them, by name. */
export function expandFolders(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => {
    if (!isFolder(path)) return [path]
    const names = readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isFile() && isText(entry.name))
      .map(({ name }) => name)
    if (names.length === 0)
      throw new UserError('empty', `There are no texts in ${path}.`, { file: path })
    return names.sort().map((name) => join(path, name))
  })
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

function isText(name: string): boolean {
  return DOCUMENT_ENDINGS.includes(name.split('.').at(-1)!.toLowerCase())
}
