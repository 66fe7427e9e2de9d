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
import { spanOfMatch } from '../../spans.ts'

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

/** Finds the markers of a text, class by class; each class once. */
export class MarkerFinder {
  readonly #text: string
  readonly #language: string
  /** With one apostrophe: replacements keep the length. */
  readonly #even: string
  readonly #found = new Map<MarkerClass, readonly Span[]>()
  #starts: Starts | undefined

  constructor(text: string, language: LanguageTag) {
    this.#text = text
    this.#language = baseLanguage(language)
    this.#even = text.replaceAll(/[’ʼ‘`]/g, "'")
  }

  /** Where words of a class stand, in order. Empty for languages without tables. */
  find(marker: MarkerClass): readonly Span[] {
    let spans = this.#found.get(marker)
    if (spans === undefined) {
      spans = this.#matches(marker).filter(({ start }) => !this.#isName(start, marker))
      this.#found.set(marker, spans)
    }
    return spans
  }

  #matches(marker: MarkerClass): readonly Span[] {
    if (!(this.#language in TABLES)) return []
    const { pattern, beginnings } = patternsOf(this.#language)[marker]
    if (beginnings === undefined) return Array.from(this.#even.matchAll(pattern), spanOfMatch)
    this.#starts ??= startsOf(this.#even, this.#language)
    const spans: Span[] = []
    for (const start of this.#starts.get(marker) ?? []) {
      if (start < (spans.at(-1)?.end ?? 0)) continue
      pattern.lastIndex = start
      const match = pattern.exec(this.#even)
      if (match !== null) spans.push(spanOfMatch(match))
    }
    return spans
  }

  #isName(start: number, marker: MarkerClass): boolean {
    // German nouns: `das Wohl` is no `wohl`; ways to say it may be nouns (`nach Angaben`).
    if (this.#language === 'de' && !marker.endsWith('Like')) return isNoun(this.#text, start)
    // Names that begin as a word does: `Завадська`, `завадити`. English headlines have capitals.
    return SMALL_ONLY.has(this.#language) && isNoun(this.#text, start)
  }
}

/** Where markers of a class may begin. */
type Starts = ReadonlyMap<MarkerClass, readonly number[]>

function startsOf(text: string, language: string): Starts {
  const classes = classesByBeginning(language)
  const starts = new Map<MarkerClass, number[]>()
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const beginning = beginningOf(word)
    const here = new Set<MarkerClass>()
    for (let length = 1; length <= beginning.length; length++) {
      for (const marker of classes.get(beginning.slice(0, length)) ?? []) here.add(marker)
    }
    for (const marker of here) {
      const places = starts.get(marker)
      if (places === undefined) starts.set(marker, [index])
      else places.push(index)
    }
  }
  return starts
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

interface MarkerPattern {
  readonly pattern: RegExp
  /** What its markers begin with; undefined where that cannot be told. Then the pattern is sticky. */
  readonly beginnings: ReadonlySet<string> | undefined
}

const patterns = new Map<string, Readonly<Record<MarkerClass, MarkerPattern>>>()

function patternsOf(language: string): Readonly<Record<MarkerClass, MarkerPattern>> {
  let made = patterns.get(language)
  if (made === undefined) {
    const lists = Object.entries(TABLES[language]!)
    made = Object.fromEntries(
      lists.map(([marker, list]) => [marker, markerPattern(list as string, language)]),
    ) as Record<MarkerClass, MarkerPattern>
    patterns.set(language, made)
  }
  return made
}

const classesOf = new Map<string, ReadonlyMap<string, readonly MarkerClass[]>>()

/** Which classes have markers that begin so. */
function classesByBeginning(language: string): ReadonlyMap<string, readonly MarkerClass[]> {
  let classes = classesOf.get(language)
  if (classes === undefined) {
    const all = Object.entries(patternsOf(language)).flatMap(([marker, { beginnings }]) =>
      [...(beginnings ?? [])].map((beginning) => ({ beginning, marker: marker as MarkerClass })),
    )
    const grouped = Map.groupBy(all, ({ beginning }) => beginning)
    classes = new Map([...grouped].map(([key, list]) => [key, list.map(({ marker }) => marker)]))
    classesOf.set(language, classes)
  }
  return classes
}

function markerPattern(list: string, language: string): MarkerPattern {
  const entries = list.split(/\s+/).filter((entry) => entry !== '')
  const choices = entries
    .sort((one, other) => other.length - one.length)
    .map((entry) => (entry.startsWith('/') ? entry.slice(1) : entryPattern(entry, language)))
  // An empty list would match everywhere.
  if (choices.length === 0) return { pattern: /(?!)/y, beginnings: new Set() }
  if (language === 'zh') {
    return { pattern: new RegExp(choices.join('|'), 'gu'), beginnings: undefined }
  }
  const prefix = language === 'ar' ? '(?:[وف]?[بلكس]?(?:ال)?)?' : ''
  const source = `(?<![\\p{L}\\p{M}])${prefix}(?:${choices.join('|')})(?![\\p{L}\\p{M}])`
  const beginnings = language === 'ar' ? [undefined] : entries.flatMap(beginningsOf)
  const areKnown = !beginnings.includes(undefined)
  return {
    pattern: new RegExp(source, areKnown ? 'iuy' : 'giu'),
    beginnings: areKnown ? new Set(beginnings as string[]) : undefined,
  }
}

/** Letters that markers are looked up by. */
const BEGINNING = 4

function beginningOf(word: string): string {
  return word.slice(0, BEGINNING).toLowerCase().replaceAll('ё', 'е')
}

/** What an entry may begin with; undefined where that cannot be told: `*verweigert`, `/\d+ …`. */
function beginningsOf(entry: string): readonly (string | undefined)[] {
  const isRegex = entry.startsWith('/')
  const body = isRegex ? entry.slice(1).replace(LOOK_BEHIND, '') : entry.replace(/^_+/u, '')
  const choices = isRegex ? CHOICE.exec(body)?.[1]?.split('|') : undefined
  return (choices ?? [body]).map((choice) => {
    // The letter before a quantifier may be missing.
    const letters = /^(?:[\p{L}\p{M}](?!\p{M}*[?*{]))+/u.exec(choice)?.[0]
    const whole = isRegex ? letters : /^[\p{L}\p{M}]+/u.exec(choice)?.[0]
    return whole === undefined ? undefined : beginningOf(whole)
  })
}

const LOOK_BEHIND = /^\(\?<!(?:[^()]|\([^()]*\))*\)/u
const CHOICE = /^\(\?:([^()]+)\)(?![?*{])/u

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
  const escaped = RegExp.escape(word)
  return language === 'ru' ? escaped.replaceAll('е', '[её]') : escaped
}

/** Is any of the classes present? */
export function hasMarker(
  text: string,
  language: LanguageTag,
  ...markers: readonly MarkerClass[]
): boolean {
  const finder = new MarkerFinder(text, language)
  return markers.some((marker) => finder.find(marker).length > 0)
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
