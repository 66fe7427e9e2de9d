/**
 * The user's dictionaries: dictd and StarDict files in the usual folders and one of their own, and
 * the bilingual dictionaries of Apertium where its `lt-print` (Debian: lttoolbox-dev) is installed.
 */
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Lexicon } from '../core/align/lexicon.ts'
import type { Warning } from '../core/errors.ts'
import type { LanguageTag } from '../core/model.ts'
import { parseApertiumDictionary } from '../lexicon/apertium-dictionary.ts'
import { parseDictdIndex } from '../lexicon/dictd.ts'
import {
  dictionaryLexicon,
  reversedLexicon,
  type Dictionary,
  type DictionaryIndex,
} from '../lexicon/dictionary.ts'
import { indexPairs } from '../lexicon/index-pairs.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { pivoted } from '../lexicon/pivot.ts'
import { subtag } from '../lexicon/words.ts'
import { parseStarDictIndex, parseStarDictInfo } from '../lexicon/stardict.ts'

/** Where Debian and most distributions put dictionaries. */
export const DICTIONARY_FOLDERS = [
  '/usr/share/dictd',
  '/usr/share/stardict/dic',
  '/usr/share/apertium',
] as const

/** A dictionary on disk, not yet read. */
export interface DictionaryFile {
  /** The `.index`, `.ifo` or `.autobil.bin` file. */
  readonly path: string
  readonly kind: 'dictd' | 'stardict' | 'apertium'
  readonly name: string
  readonly source: LanguageTag
  readonly target: LanguageTag
}

/** Definitions of more bytes are not loaded; the largest known has 90 MB. */
const MOST_BYTES = 400 * 2 ** 20

/** Dictionaries whose names do not tell their languages. */
const KNOWN: Readonly<Record<string, readonly [LanguageTag, LanguageTag]>> = {
  mueller7: ['en', 'ru'],
  mueller7accent: ['en', 'ru'],
  mueller7_gpl: ['en', 'ru'],
}

/**
 * Dictionaries of the folders (and their subfolders) whose name tells two languages, such as
 * `freedict-eng-deu` or `uk-en`. Folders that do not exist are passed over.
 */
export function findDictionaries(
  folders: readonly string[] = DICTIONARY_FOLDERS,
): readonly DictionaryFile[] {
  const found = folders.flatMap((folder) => filesBelow(folder).flatMap((path) => describe(path)))
  return found.toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

function filesBelow(folder: string): readonly string[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function describe(path: string): readonly DictionaryFile[] {
  const match = /^(.+)\.(index|ifo|autobil\.bin)$/u.exec(basename(path))
  if (match === null) return []
  const name = match[1]!
  const languages = KNOWN[name] ?? languagesIn(name)
  if (languages === null) return []
  const [source, target] = languages
  const kind = KINDS[match[2]!]!
  return [{ path, kind, name: kind === 'apertium' ? `Apertium ${name}` : name, source, target }]
}

const KINDS: Readonly<Record<string, DictionaryFile['kind']>> = {
  index: 'dictd',
  ifo: 'stardict',
  'autobil.bin': 'apertium',
}

/** `freedict-eng-deu` → en, de; null where the name has no two languages side by side. */
function languagesIn(name: string): readonly [LanguageTag, LanguageTag] | null {
  const parts = name.toLowerCase().split(/[^a-z]+/u)
  for (let place = 0; place + 1 < parts.length; place += 1) {
    const source = languageCode(parts[place]!)
    const target = languageCode(parts[place + 1]!)
    if (source !== null && target !== null && source !== target) return [source, target]
  }
  return null
}

/** The two-letter code of a two- or three-letter one, null for other words. */
function languageCode(code: string): LanguageTag | null {
  if (!/^[a-z]{2,3}$/u.test(code)) return null
  const [canonical] = Intl.getCanonicalLocales(code)
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })
  return canonical !== undefined && names.of(canonical) !== undefined ? canonical : null
}

/** Reads a dictionary. Throws UserError unreadable where it breaks its format, Error where files are missing. */
export function readDictionary(file: DictionaryFile): Dictionary {
  const stem = file.path.replace(/\.(?:index|ifo)$/u, '')
  const definitions = readEither(`${stem}.dict`, ['.dz', ''])
  const { name, source, target } = file
  return { name, source, target, definitions, index: readIndex(file, stem) }
}

function readIndex({ kind, path }: DictionaryFile, stem: string): DictionaryIndex {
  if (kind === 'dictd') return parseDictdIndex(readFileSync(path, 'utf8'), path)
  const { offsetBits } = parseStarDictInfo(readFileSync(path, 'utf8'), path)
  return parseStarDictIndex(readEither(`${stem}.idx`, ['', '.gz']), offsetBits, path)
}

function readEither(path: string, endings: readonly string[]): Uint8Array {
  const found = endings.map((ending) => path + ending).find((name) => existsSync(name))
  if (found === undefined) throw new Error(`${path} is missing`)
  const bytes = readFileSync(found)
  return /\.(?:dz|gz)$/u.test(found) ? gunzipSync(bytes, { maxOutputLength: MOST_BYTES }) : bytes
}

const opened = new Map<string, Lexicon>()

/** The dictionary in one direction, read once a process. */
function openDictionary(file: DictionaryFile, reversed: boolean): Lexicon {
  const key = `${file.path} ${reversed}`
  let lexicon = opened.get(key)
  if (lexicon === undefined) {
    lexicon = readLexicon(file, reversed)
    opened.set(key, lexicon)
  }
  return lexicon
}

function readLexicon(file: DictionaryFile, reversed: boolean): Lexicon {
  if (file.kind === 'apertium') return readApertium(file, reversed)
  const dictionary = readDictionary(file)
  return reversed ? reversedLexicon(dictionary) : dictionaryLexicon(dictionary)
}

/** Empty where `lt-print` is not installed or fails. */
function readApertium({ path, name, source, target }: DictionaryFile, reversed: boolean): Lexicon {
  const pairs = parseApertiumDictionary(printTransducer(path), name)
  if (!reversed) return indexPairs(source, target, pairs)
  const turned = pairs.map((pair) => ({ ...pair, source: pair.target, target: pair.source }))
  return indexPairs(target, source, turned)
}

function printTransducer(path: string): string {
  try {
    return execFileSync('lt-print', [path], {
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: MOST_BYTES,
      stdio: ['ignore', 'pipe', 'ignore'],
      timeout: 30_000,
    })
  } catch {
    return ''
  }
}

/**
 * What the dictionaries know of a pair: those of the pair in either direction, and where there is
 * none, one that leads to a third language from which the built-in lexicon, or another dictionary,
 * goes on. The first call reads files: up to a few seconds for half a million heads. A file that
 * cannot be read is passed over, and `warn` told.
 */
export function dictionariesFor(
  source: LanguageTag,
  target: LanguageTag,
  files: readonly DictionaryFile[] = findDictionaries(),
  warn: (warning: Warning) => void = () => {},
): readonly Lexicon[] {
  const direct = between(source, target, { files, warn })
  if (direct.length > 0 || subtag(source) === subtag(target)) return direct
  const thirds = new Set(files.flatMap((file) => [file.source, file.target]))
  thirds.delete(subtag(source))
  thirds.delete(subtag(target))
  return [...thirds].flatMap((third) => detours(source, third, target, { files, warn }))
}

interface Shelf {
  readonly files: readonly DictionaryFile[]
  readonly warn: (warning: Warning) => void
}

function between(
  source: LanguageTag,
  target: LanguageTag,
  { files, warn }: Shelf,
): readonly Lexicon[] {
  const [from, to] = [subtag(source), subtag(target)]
  return files.flatMap((file) => {
    const isForward = file.source === from && file.target === to
    if (!isForward && !(file.source === to && file.target === from)) return []
    try {
      return [openDictionary(file, !isForward)]
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      const message = `The dictionary ${file.name} cannot be read: ${reason}`
      warn({ code: 'dictionary', message, place: { file: file.path } })
      return []
    }
  })
}

/** By way of a third language to which a dictionary leads from one of the two at least. */
function detours(
  source: LanguageTag,
  third: LanguageTag,
  target: LanguageTag,
  shelf: Shelf,
): readonly Lexicon[] {
  const firsts = between(source, third, shelf)
  const seconds = between(third, target, shelf)
  if (firsts.length + seconds.length === 0) return []
  const first = firsts[0] ?? loadLexicon(subtag(source), third)
  const second = seconds[0] ?? loadLexicon(third, subtag(target))
  return [pivoted(first, second)]
}
