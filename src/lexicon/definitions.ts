/** Renderings in the free text of a dictionary's definition. */
import type { LanguageTag } from '../core/model.ts'
import { isUnspaced, wordsOf } from './words.ts'

/** A longer piece explains a word and does not render it. */
const LONGEST_RENDERING = 3

/** Of a definition that lists more, the rest are rare senses. */
const MOST_RENDERINGS = 24

/**
 * The short renderings of a definition in the order in which they stand. Pronunciation, grammar
 * labels, remarks, examples, cross references and mark-up are left out.
 */
export function renderingsIn(
  definition: string,
  head: string,
  source: LanguageTag,
  target: LanguageTag,
): readonly string[] {
  const plain = withoutRemarks(withoutMarkup(definition))
  const words = wordsOf(target)
  const isHead = headTest(head, source)
  const renderings = new Set<string>()
  for (const [number, line] of plain.split('\n').entries()) {
    if (EXAMPLE.test(line) || REFERENCE.test(line)) continue
    if (number === 0 && isHead(line)) continue
    for (const piece of line.split(/[;,、；，]|(?<=\S)\s{2,}/u)) {
      const text = piece.replace(NUMBERING, '').trim()
      const { length } = words.head(text)
      if (
        length === 0 ||
        !/\p{L}/u.test(text) ||
        (length > LONGEST_RENDERING && !isUnspaced(target))
      )
        continue
      if (!isWrittenFor(text, target)) continue
      renderings.add(text)
      if (renderings.size >= MOST_RENDERINGS) return [...renderings]
    }
  }
  return [...renderings]
}

/** Dictionaries repeat the head on the first line, perhaps with an article or `to`. */
function headTest(head: string, source: LanguageTag): (line: string) => boolean {
  const words = wordsOf(source)
  const { exact, length } = words.head(head)
  return (line) => {
    const found = words.head(line)
    return found.length <= length + 1 && found.exact.endsWith(exact)
  }
}

function withoutMarkup(definition: string): string {
  return definition
    .replace(/<(?:br|p|div|li|dd|dt|tr)\b[^>]*>/giu, '\n')
    .replace(/<[^<>]*>/gu, ' ')
    .replace(/&(?:lt|gt|amp|quot|nbsp|#\d+);/gu, ' ')
}

/** Pronunciation in brackets and slashes, remarks in parentheses, labels such as `_n.` or `{f}`. */
function withoutRemarks(text: string): string {
  return text
    .replace(/\[[^\]]*\]|\{[^}]*\}|（[^）]*）/gu, ' ')
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/\/[^/\n]*\//gu, ' ')
    .replace(/(?<![\p{L}\d])_[\p{L}. ]*?\.(?=\s|$)|(?<!\p{L})_\p{Lu}+/gu, ' ')
}

const EXAMPLE = /^\s*["„“].*["“”]\s*[-–—]/u
const REFERENCE = /^\s*(?:see|see also|synonyms?|antonyms?|note|usage|cf|siehe|vgl|см)\s*[.:]/iu

/** `1.`, `2)`, `а)`, a dash, an equals sign before a reference. */
const NUMBERING = /^\s*(?:(?:\d+|\p{L}|[IVX]+)\s*[.)]\s*)+|^\s*[-–—•>=]+\s*/u

/**
 * Whether all letters are of the target's script; where the languages have different ones, pieces
 * with foreign letters are examples.
 */
function isWrittenFor(text: string, target: LanguageTag): boolean {
  const script = scriptOf(target)
  return (text.match(/\p{L}/gu) ?? []).every((letter) => script.test(letter))
}

const scripts = new Map<LanguageTag, RegExp>()

function scriptOf(language: LanguageTag): RegExp {
  let script = scripts.get(language)
  if (script === undefined) {
    const name = new Intl.Locale(language).maximize().script ?? 'Latn'
    script = SCRIPTS[name] ?? /\p{L}/u
    scripts.set(language, script)
  }
  return script
}

/** By the ISO 15924 code of a language's script; for any other every letter will do. */
const SCRIPTS: Readonly<Record<string, RegExp>> = {
  Latn: /\p{Script=Latin}/u,
  Cyrl: /\p{Script=Cyrillic}/u,
  Arab: /\p{Script=Arabic}/u,
  Grek: /\p{Script=Greek}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Armn: /\p{Script=Armenian}/u,
  Geor: /\p{Script=Georgian}/u,
  Deva: /\p{Script=Devanagari}/u,
  Thai: /\p{Script=Thai}/u,
  Hans: /\p{Script=Han}/u,
  Hant: /\p{Script=Han}/u,
  Jpan: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u,
  Kore: /[\p{Script=Hangul}\p{Script=Han}]/u,
}
