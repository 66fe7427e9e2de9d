/** What of a segment can have a counterpart in another language: its words, numbers and marks, as types. */
import { composed } from '../text/compose.ts'
import { stopWordsOf } from '../compare/stop-words.ts'
import type { LanguageTag } from '../model.ts'
import { lowerCase } from '../text/lower-case.ts'
import { findNumbers, type NumberMention } from '../text/numbers.ts'
import { soundKey } from '../text/transliterate.ts'
import { countLetters, hasDigit } from './letters.ts'
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
const NO_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u
const CYRILLIC = /\p{Script=Cyrillic}/u

/** Marks that are one across scripts and typographies. */
const MARKS: Readonly<Record<string, string>> = {
  '？': '?', '؟': '?', '！': '!', '（': '(', ')': '(', '）': '(', '：': ':',
  '；': ';', '؛': ';', '«': '"', '»': '"', '“': '"', '”': '"', '„': '"', '「': '"', '」': '"',
  '『': '"', '』': '"', '–': '—',
} // prettier-ignore

/** Letters and digits of some segments together. */
export function lettersOf({ lengths }: TextFeatures, positions: readonly number[]): number {
  return positions.reduce((sum, i) => sum + lengths[i]!, 0)
}

/** Reads the features of a text's segments, in order. */
export function readFeatures(
  segments: readonly string[],
  language: LanguageTag,
  keepOrder = false,
): TextFeatures {
  const reader = new FeatureReader(language, keepOrder)
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
    ...columnsOf(reader.vocabulary),
    starts,
    types: new Int32Array(reader.types),
    order: keepOrder ? { starts: orderStarts, words: new Int32Array(reader.order) } : null,
    lengths,
    meanLength: meanOf(lengths),
  }
}

function columnsOf(vocabulary: readonly FeatureType[]): Pick<TextFeatures, 'classes' | 'common'> {
  const classes = new Uint8Array(vocabulary.length)
  const common = new Uint8Array(vocabulary.length)
  for (let id = 0; id < vocabulary.length; id++) {
    const type = vocabulary[id]!
    classes[id] = type.class
    common[id] = type.isCommon ? 1 : 0
  }
  return { classes, common }
}

/** 0 for none. */
export function meanOf(lengths: Float64Array): number {
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length)
}

class FeatureReader {
  readonly vocabulary: FeatureType[] = []
  /** Of all segments read, those of each once. */
  readonly types: number[] = []
  /** Of all segments read, the words and numbers one after the other; empty where it is not kept. */
  readonly order: number[] = []
  readonly #language: LanguageTag
  readonly #keepsOrder: boolean
  readonly #common: ReadonlySet<string>
  readonly #scanner = new WordScanner()
  readonly #ids = new Map<string, number>()
  /** Types of runs seen before, at the beginning of a segment and elsewhere: capitals differ there. */
  readonly #firstRuns = new Map<string, readonly number[]>()
  readonly #runs = new Map<string, readonly number[]>()
  /** By type: the last segment that it was found in; -1 for none. */
  readonly #lastIn: number[] = []
  #segmenter: Intl.Segmenter | null = null

  constructor(language: LanguageTag, keepsOrder: boolean) {
    this.#language = language
    this.#keepsOrder = keepsOrder
    this.#common = stopWordsOf(language)
  }

  read(text: string, segment: number): void {
    // Numerals in words are left to the lexicon where a segment has no digits: looking for them is slow.
    const numbers = hasDigit(text) ? findNumbers(text, this.#language) : []
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
      const ids = this.#run(text.slice(scanner.start, scanner.end), isFirst)
      for (let k = 0; k < ids.length; k++) this.#find(ids[k]!, segment)
      if (!scanner.isWord) continue
      if (this.#keepsOrder) this.order.push(...ids)
      isFirst = false
    }
    this.#passNumbers(numbers, passed, Infinity)
  }

  /** Puts the numbers that end before a place among the words; those before `passed` are there already. */
  #passNumbers(numbers: readonly NumberMention[], passed: number, before: number): number {
    let next = passed
    for (; next < numbers.length && numbers[next]!.end <= before; next++) {
      if (this.#keepsOrder) this.order.push(this.#ids.get(`#${numbers[next]!.value}`)!)
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
