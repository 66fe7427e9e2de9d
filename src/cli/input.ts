/** Files that a command is given. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readIncoming } from '../app/importing.ts'
import { UserError } from '../core/errors.ts'
import { DOCUMENT_ENDINGS } from '../formats/read-document.ts'
import type { ReadResult } from '../formats/text.ts'
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
  if (code === 'EISDIR') return told('invalid', `${file} is a folder.`)
  if (code === 'EACCES' || code === 'EPERM') return told('invalid', `${file} cannot be read.`)
  return error
}

/** A text with its segments; warnings go to stderr. */
export async function readTextFile(
  file: string,
  options: {
    readonly language?: string | undefined
    readonly encoding?: string | undefined
    readonly segmented?: boolean | undefined
  },
): Promise<ReadResult> {
  const { language, encoding, segmented = false } = options
  const result = await readIncoming({
    fileName: file === '-' ? 'stdin.txt' : basename(file),
    content: readBytes(file),
    segmented,
    ...(encoding && { encoding }),
    ...(language && { description: { language } }),
  })
  sayWarnings(result.warnings, file)
  return result
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
