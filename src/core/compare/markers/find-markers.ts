import type { LanguageTag, Span } from '../../model.ts'
import { baseLanguage } from '../../text/digits.ts'
import { ARABIC } from './ar.ts'
import { GERMAN } from './de.ts'
import { ENGLISH } from './en.ts'
import { SPANISH } from './es.ts'
import { FRENCH } from './fr.ts'
import type { MarkerClass, MarkerTable } from './marker-table.ts'
import { POLISH } from './pl.ts'
import { RUSSIAN } from './ru.ts'
import { UKRAINIAN } from './uk.ts'
import { CHINESE } from './zh.ts'

const TABLES: Readonly<Record<string, MarkerTable>> = {
  ar: ARABIC,
  de: GERMAN,
  en: ENGLISH,
  es: SPANISH,
  fr: FRENCH,
  pl: POLISH,
  ru: RUSSIAN,
  uk: UKRAINIAN,
  zh: CHINESE,
}

/** Does a language have marker tables? Without them the marker rules keep silent. */
export function hasMarkers(language: LanguageTag): boolean {
  return baseLanguage(language) in TABLES
}

const NOTHING = /(?!)/gu

const patterns = new Map<string, RegExp>()

/** Where words of a class stand in a text, in order. Empty for languages without tables. */
export function findMarkers(
  text: string,
  language: LanguageTag,
  marker: MarkerClass,
): readonly Span[] {
  const tag = baseLanguage(language)
  const table = TABLES[tag]
  if (table === undefined) return []
  const name = `${tag} ${marker}`
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    // An empty list would match everywhere.
    pattern = table[marker] === '' ? NOTHING : markerPattern(table[marker], tag)
    patterns.set(name, pattern)
  }
  // One apostrophe, and й and ё composed or not: replacements keep the length of NFC text.
  const even = text.replaceAll(/[’ʼ‘`]/g, "'")
  const spans: Span[] = []
  for (const match of even.matchAll(pattern)) {
    // German nouns: `das Wohl` is no `wohl`; ways to say it may be nouns (`nach Angaben`).
    if (tag === 'de' && !marker.endsWith('Like') && isNoun(text, match.index)) continue
    // Names that begin as a word does: `Завадська`, `завадити`. English headlines have capitals.
    if (SMALL_ONLY.has(tag) && isNoun(text, match.index)) continue
    spans.push({ start: match.index, end: match.index + match[0].length })
  }
  return spans
}

/** Languages that keep capitals for names, in headlines as well. */
const SMALL_ONLY = new Set(['uk', 'ru', 'pl', 'fr', 'es'])

/** A capital that does not open a sentence. */
function isNoun(text: string, at: number): boolean {
  return (
    /^\p{Lu}/u.test(text.slice(at, at + 2)) &&
    /[\p{L}\p{N},;)]\s$/u.test(text.slice(Math.max(0, at - 3), at))
  )
}

function markerPattern(list: string, language: string): RegExp {
  const entries = list.split(/\s+/).filter((entry) => entry !== '')
  const choices = entries
    .sort((one, other) => other.length - one.length)
    .map((entry) => (entry.startsWith('/') ? entry.slice(1) : entryPattern(entry, language)))
  if (language === 'zh') return new RegExp(choices.join('|'), 'gu')
  const prefix = language === 'ar' ? '(?:[وف]?[بلكس]?(?:ال)?)?' : ''
  return new RegExp(`(?<![\\p{L}\\p{M}])${prefix}(?:${choices.join('|')})(?![\\p{L}\\p{M}])`, 'giu')
}

function entryPattern(entry: string, language: string): string {
  const body = entry
    .split('_')
    .filter((word) => word !== '')
    .map((word) => {
      const open = word.startsWith('*') ? String.raw`\p{L}*` : ''
      const close = word.endsWith('*') ? String.raw`[\p{L}\p{M}'-]*` : ''
      return open + spelling(word.replaceAll('*', ''), language) + close
    })
    .join(String.raw`[\s\u00a0]+`)
  // French elision: n', qu', s' are followed by their word at once.
  return entry.endsWith("'") ? `${body}(?=\\p{L})[\\p{L}\\p{M}]+` : body
}

function spelling(word: string, language: string): string {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
  return language === 'ru' ? escaped.replaceAll('е', '[её]') : escaped
}

/** Is any of the classes present? */
export function hasMarker(
  text: string,
  language: LanguageTag,
  ...markers: readonly MarkerClass[]
): boolean {
  return markers.some((marker) => findMarkers(text, language, marker).length > 0)
}

/** Words that can stand for each other: ways of saying how sure, ways of saying who says so. */
export function markerFamily(
  word: string,
  language: LanguageTag,
): 'modality' | 'saying' | undefined {
  if (hasMarker(word, language, 'possibility', 'obligation')) return 'modality'
  const saying = hasMarker(word, language, 'say', 'claim', 'deny', 'admit', 'promise', 'accuse')
  return saying ? 'saying' : undefined
}
