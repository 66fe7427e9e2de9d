/** What of a segment can have a counterpart in another language: its words, numbers and marks, as types. */
import { composed } from '../text/compose.ts'
import { stopWordsOf } from '../compare/stop-words.ts'
import type { LanguageTag } from '../model.ts'
import { lowerCase } from '../text/lower-case.ts'
import { findNumbers, type NumberMention } from '../text/numbers.ts'
import { soundKey } from '../text/transliterate.ts'
import { WordScanner } from './word-scanner.ts'

/** What a type is, which says how surely it is kept in translation. */
export const WORD = 0
export const NAME = 1
export const ACRONYM = 2
export const NUMBER = 3
export const MARK = 4
export const TYPE_CLASSES = 5

/** A distinct word, number or mark of one text. */
export interface FeatureType {
  /** Lower-cased word; `#` and the value of a number; the mark itself. */
  readonly key: string
  class: number
  /** As it stands in the text, first occurrence. */
  readonly surface: string
  readonly sound: string
  /** A word of grammar, which any text is full of, however seldom a short one has it. */
  readonly isCommon: boolean
}

/** The distinct types of each segment: those of segment i are types[starts[i] … starts[i + 1]). */
export interface TextFeatures {
  readonly language: LanguageTag
  readonly size: number
  readonly vocabulary: readonly FeatureType[]
  /** By type, what the vocabulary says of it: its class, and 1 for a word of grammar. */
  readonly classes: Uint8Array
  readonly common: Uint8Array
  readonly starts: Int32Array
  readonly types: Int32Array
  /** Null where it is not asked for. */
  readonly order: WordOrder | null
  /** Letters and digits of each segment, in code points. */
  readonly lengths: Float64Array
  /** Mean of the lengths in the whole text. */
  readonly meanLength: number
}

/** The words and numbers of each segment as they follow each other: those of segment i are words[starts[i] … starts[i + 1]). */
export interface WordOrder {
  readonly starts: Int32Array
  /** Types. */
  readonly words: Int32Array
}

/** What most words are: nothing about them is to be looked into. */
const PLAIN_WORD = /^[a-zа-яіїєґ]+$/
const HAS_DIGIT = /\p{Nd}/u
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/** Marks that are one across scripts and typographies. */
const MARKS: Readonly<Record<string, string>> = {
  '？': '?', '؟': '?', '！': '!', '（': '(', ')': '(', '）': '(', '：': ':',
  '；': ';', '؛': ';', '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '「': '"', '」': '"',
  '『': '"', '』': '"', '–': '—',
} // prettier-ignore

/** Reads the features of a text's segments, in order. */
export function readFeatures(
  segments: readonly string[],
  language: LanguageTag,
  keepOrder = false,
): TextFeatures {
  const reader = new FeatureReader(language)
  const starts = new Int32Array(segments.length + 1)
  const orderStarts = new Int32Array(segments.length + 1)
  const lengths = new Float64Array(segments.length)
  segments.forEach((text, i) => {
    reader.read(text, i)
    starts[i + 1] = reader.types.length
    orderStarts[i + 1] = reader.order.length
    lengths[i] = countLetters(text)
  })
  return {
    language,
    size: segments.length,
    vocabulary: reader.vocabulary,
    classes: Uint8Array.from(reader.vocabulary, (type) => type.class),
    common: Uint8Array.from(reader.vocabulary, ({ isCommon }) => (isCommon ? 1 : 0)),
    starts,
    types: Int32Array.from(reader.types),
    order: keepOrder ? { starts: orderStarts, words: Int32Array.from(reader.order) } : null,
    lengths,
    meanLength: meanOf(lengths),
  }
}

/** 0 for none. */
export function meanOf(lengths: Float64Array): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
}

/** Letters and digits, nearly: what is no space, punctuation or second half of a surrogate pair. */
function countLetters(text: string): number {
  let count = 0
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k)
    if (code < 0x80) {
      const lower = code | 0x20
      if ((lower >= 0x61 && lower <= 0x7a) || (code >= 0x30 && code <= 0x39)) count++
    } else if (code >= 0xaa && code !== 0xab && code !== 0xbb && !isMark(code)) {
      count++
    }
  }
  return count
}

/** General and CJK punctuation, accents that combine, and low surrogates. */
function isMark(code: number): boolean {
  if (code < 0x300) return false
  return (
    code <= 0x36f ||
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    (code >= 0xdc00 && code <= 0xdfff) ||
    (code >= 0xff00 && code <= 0xff0f)
  )
}

class FeatureReader {
  readonly vocabulary: FeatureType[] = []
  /** Of all segments read, those of each once. */
  readonly types: number[] = []
  /** Of all segments read, the words and numbers one after the other. */
  readonly order: number[] = []
  readonly #language: LanguageTag
  readonly #common: ReadonlySet<string>
  readonly #scanner = new WordScanner()
  readonly #ids = new Map<string, number>()
  /** Types of runs seen before, at the beginning of a segment and elsewhere: capitals differ there. */
  readonly #firstRuns = new Map<string, readonly number[]>()
  readonly #runs = new Map<string, readonly number[]>()
  /** By type: the last segment that it was found in; -1 for none. */
  readonly #lastIn: number[] = []
  #segmenter: Intl.Segmenter | null = null

  constructor(language: LanguageTag) {
    this.#language = language
    this.#common = stopWordsOf(language)
  }

  read(text: string, segment: number): void {
    // Numerals in words are left to the lexicon where a segment has no digits: looking for them is slow.
    const numbers = HAS_DIGIT.test(text) ? findNumbers(text, this.#language) : []
    for (const number of numbers) {
      const surface = text.slice(number.start, number.end)
      const kind = number.spelled ? WORD : NUMBER
      this.#find(this.#type(`#${number.value}`, kind, surface), segment)
      if (number.otherValue !== undefined) {
        this.#find(this.#type(`#${number.otherValue}`, kind, surface), segment)
      }
    }
    const scanner = this.#scanner
    scanner.open(text)
    let isFirst = true
    let passed = 0
    while (scanner.next()) {
      passed = this.#passNumbers(numbers, passed, scanner.start)
      if (passed < numbers.length && numbers[passed]!.start <= scanner.start) continue
      for (const id of this.#run(text.slice(scanner.start, scanner.end), isFirst)) {
        this.#find(id, segment)
        if (scanner.isWord) this.order.push(id)
      }
      if (scanner.isWord) isFirst = false
    }
    this.#passNumbers(numbers, passed, Infinity)
  }

  /** Puts the numbers that end before a place among the words; those before `passed` are there already. */
  #passNumbers(numbers: readonly NumberMention[], passed: number, before: number): number {
    let next = passed
    for (; next < numbers.length && numbers[next]!.end <= before; next++) {
      this.order.push(this.#ids.get(`#${numbers[next]!.value}`)!)
    }
    return next
  }

  #find(type: number, segment: number): void {
    if (this.#lastIn[type] === segment) return
    this.#lastIn[type] = segment
    this.types.push(type)
  }

  /** The types of a run of letters, or of a mark. */
  #run(run: string, isFirst: boolean): readonly number[] {
    const known = isFirst ? this.#firstRuns : this.#runs
    let ids = known.get(run)
    if (ids === undefined) {
      ids = this.#typesOf(run, isFirst)
      known.set(run, ids)
    }
    return ids
  }

  #typesOf(run: string, isFirst: boolean): readonly number[] {
    if (PLAIN_WORD.test(run)) return [this.#type(run, WORD, run)]
    if (!this.#scanner.isWord) return [this.#type(MARKS[run] ?? run, MARK, run)]
    return this.#words(run).map((word, part) => this.#word(word, isFirst && part === 0))
  }

  #words(run: string): readonly string[] {
    if (NO_SPACES.test(run)) {
      this.#segmenter ??= new Intl.Segmenter(this.#language, { granularity: 'word' })
      return [...this.#segmenter.segment(run)]
        .filter((word) => word.isWordLike)
        .map((word) => word.segment)
    }
    if (CYRILLIC.test(run)) return [run]
    return run.split(/['’ʼ`]/).filter((part, index) => index === 0 || part.length > 2)
  }

  #word(word: string, isFirst: boolean): number {
    const key = lowerCase(composed(word), this.#language).replace(/['’ʼ`]/g, '’')
    const isUpper = word !== key && word.toUpperCase() === word && word.length > 1
    const isCapital = word.slice(0, 1) !== key.slice(0, 1)
    const kind = isUpper ? ACRONYM : isCapital && !isFirst ? NAME : WORD
    const id = this.#type(key, kind, word)
    // A word is what it is at its most telling place: a capital inside a sentence makes a name.
    const type = this.vocabulary[id]!
    if (type.class === WORD && kind !== WORD) type.class = kind
    return id
  }

  #type(key: string, kind: number, surface: string): number {
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    const isWord = kind < NUMBER
    this.vocabulary.push({
      key,
      class: kind,
      surface,
      sound: isWord ? soundKey(key, this.#language) : '',
      isCommon: this.#common.has(key),
    })
    this.#ids.set(key, this.vocabulary.length - 1)
    this.#lastIn.push(-1)
    return this.vocabulary.length - 1
  }
}
