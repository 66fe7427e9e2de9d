import type { DifferenceKind, LanguageTag, Span } from '../../model.ts'
import type { DateMention } from '../../text/dates.ts'
import type { NumberMention } from '../../text/numbers.ts'
import { overlaps } from '../../spans.ts'
import { hasMarker } from '../markers/find-markers.ts'
import type { MarkerClass } from '../markers/marker-table.ts'
import type { PlacedRegion } from './moves.ts'
import { isNegatedForm, withoutBounds, writtenOut } from './negated-forms.ts'
import { baseLanguage } from '../../text/digits.ts'
import { foldLetters, isCapitalised, lettersOf, wordKin } from './word-kin.ts'
import { stopWordsOf } from '../stop-words.ts'
import type { WordingToken } from './wording-tokens.ts'

/** Two passages in one language, read once. */
export interface WordingSides {
  readonly language: LanguageTag
  readonly a: string
  readonly b: string
  readonly tokensA: readonly WordingToken[]
  readonly tokensB: readonly WordingToken[]
  readonly numbersA: readonly NumberMention[]
  readonly numbersB: readonly NumberMention[]
  readonly datesA: readonly DateMention[]
  readonly datesB: readonly DateMention[]
}

/** A replacement of more words than this is reported as wording, whatever words are in it. */
const MARKER_WORDS = 4

/** What a reader would call this replacement; the most specific name that fits. */
export function classifyReplacement(region: PlacedRegion, sides: WordingSides): DifferenceKind {
  if (region.move !== undefined) return region.near === true ? 'order' : 'move'
  const tokensA = sides.tokensA.slice(region.fromA, region.toA)
  const tokensB = sides.tokensB.slice(region.fromB, region.toB)
  const wordsA = tokensA.filter((token) => token.kind !== 'punctuation')
  const wordsB = tokensB.filter((token) => token.kind !== 'punctuation')
  if (wordsA.length === 0 && wordsB.length === 0) return 'typography'
  const same = sameLetters(wordsA, wordsB) ?? sameWrittenOut(wordsA, wordsB, sides.language)
  if (same !== undefined) return same
  const counted = numberKind(tokensA, tokensB, sides)
  if (counted !== undefined) return counted
  const marked = markerKind(wordsA, wordsB, sides)
  if (marked !== undefined) return marked
  if (wordsA.length === 0) return 'addition'
  if (wordsB.length === 0) return 'omission'
  return pairKind(wordsA, wordsB, sides)
}

/** Typed in another way, or spelled so; not for digits, where a comma makes another number. */
function sameLetters(
  wordsA: readonly WordingToken[],
  wordsB: readonly WordingToken[],
): DifferenceKind | undefined {
  const keyA = wordsA.map((token) => token.key).join(' ')
  const keyB = wordsB.map((token) => token.key).join(' ')
  if (/\p{Nd}/u.test(keyA + keyB)) {
    return keyA.replaceAll(/['-]/g, '') === keyB.replaceAll(/['-]/g, '') ? 'typography' : undefined
  }
  const lettersA = lettersOf(keyA)
  const lettersB = lettersOf(keyB)
  if (lettersA === lettersB) return wordsA.length === wordsB.length ? 'typography' : 'spelling'
  return foldLetters(lettersA) === foldLetters(lettersB) ? 'spelling' : undefined
}

/** `do not` and `don’t`. */
function sameWrittenOut(
  wordsA: readonly WordingToken[],
  wordsB: readonly WordingToken[],
  language: LanguageTag,
): DifferenceKind | undefined {
  if (baseLanguage(language) !== 'en' || wordsA.length === 0 || wordsB.length === 0)
    return undefined
  const full = (words: readonly WordingToken[]): string =>
    writtenOut(words.map(({ key }) => key).join(' '))
  return full(wordsA) === full(wordsB) ? 'spelling' : undefined
}

/** A date or a number on both sides: another value, or the same one written in another way. */
function numberKind(
  tokensA: readonly WordingToken[],
  tokensB: readonly WordingToken[],
  sides: WordingSides,
): DifferenceKind | undefined {
  const a = cover(tokensA)
  const b = cover(tokensB)
  if (a === undefined || b === undefined) return datePartKind(a, b, sides)
  if (tokensA.length > 6 || tokensB.length > 6) return undefined
  const datesA = sides.datesA.filter((date) => overlaps(date, a))
  const datesB = sides.datesB.filter((date) => overlaps(date, b))
  if (datesA.length > 0 && datesB.length > 0) {
    return sameDates(datesA, datesB) ? 'spelling' : 'date'
  }
  const numbersA = sides.numbersA.filter((number) => overlaps(number, a))
  const numbersB = sides.numbersB.filter((number) => overlaps(number, b))
  if (numbersA.length === 0 || numbersB.length === 0) return undefined
  const valuesA = numbersA.map((number) => number.value)
  const valuesB = numbersB.map((number) => number.value)
  const same =
    valuesA.length === valuesB.length && valuesA.every((value) => valuesB.includes(value))
  if (!same) {
    const years = [...numbersA, ...numbersB].every((number) => number.kind === 'year')
    return years ? 'date' : 'number'
  }
  const others = tokensA.length + tokensB.length - numbersA.length - numbersB.length
  return others <= 4 ? 'spelling' : undefined
}

/** The day that stands before the month in A and after it in B: one date, written in another way. */
function datePartKind(
  a: Span | undefined,
  b: Span | undefined,
  sides: WordingSides,
): DifferenceKind | undefined {
  const span = a ?? b
  if (span === undefined) return undefined
  const [own, other] = a === undefined ? [sides.datesB, sides.datesA] : [sides.datesA, sides.datesB]
  const date = own.find((one) => one.start <= span.start && span.end <= one.end)
  if (date?.day === undefined || date.month === undefined) return undefined
  return other.some((one) => sameDates([date], [one])) ? 'spelling' : undefined
}

function sameDates(a: readonly DateMention[], b: readonly DateMention[]): boolean {
  if (a.length !== b.length) return false
  return a.every((one, index) => {
    const other = b[index]!
    return (
      one.year === other.year &&
      one.month === other.month &&
      one.day === other.day &&
      one.weekday === other.weekday
    )
  })
}

const MARKER_RULES: readonly (readonly [DifferenceKind, readonly MarkerClass[]])[] = [
  ['negation', ['negation']],
  ['modality', ['possibility']],
  ['modality', ['obligation']],
  ['hedge', ['hedge', 'likelihood']],
  ['attribution', ['claim', 'deny', 'admit', 'promise', 'threaten', 'accuse']],
]

/** A short change in which one side has a marker that the other lacks. */
function markerKind(
  wordsA: readonly WordingToken[],
  wordsB: readonly WordingToken[],
  sides: WordingSides,
): DifferenceKind | undefined {
  if (wordsA.length > MARKER_WORDS || wordsB.length > MARKER_WORDS) return undefined
  const a = withoutBounds(textOf(wordsA, sides.a))
  const b = withoutBounds(textOf(wordsB, sides.b))
  for (const [kind, classes] of MARKER_RULES) {
    const inA = hasMarker(a, sides.language, ...classes)
    const inB = hasMarker(b, sides.language, ...classes)
    if (inA !== inB) return kind
  }
  return areSayings(a, b, sides.language) ? 'attribution' : undefined
}

/** A verb of saying for another, one of them surely one. */
function areSayings(a: string, b: string, language: LanguageTag): boolean {
  const sure: readonly MarkerClass[] = [
    'say',
    'claim',
    'deny',
    'admit',
    'promise',
    'threaten',
    'accuse',
  ]
  const isA = hasMarker(a, language, ...sure)
  const isB = hasMarker(b, language, ...sure)
  return (
    (isA && (isB || hasMarker(b, language, 'sayLike'))) ||
    (isB && hasMarker(a, language, 'sayLike'))
  )
}

function pairKind(
  wordsA: readonly WordingToken[],
  wordsB: readonly WordingToken[],
  sides: WordingSides,
): DifferenceKind {
  if (wordsA.length === 1 && wordsB.length === 1) {
    const kin = wordKin(wordsA[0]!, wordsB[0]!, sides.language)
    if (kin !== undefined) return kin
    if (isNegatedForm(wordsA[0]!.key, wordsB[0]!.key, sides.language)) return 'negation'
  }
  const isName = (words: readonly WordingToken[], text: string): boolean =>
    words.every((word) => isNameWord(word, text, sides.language))
  return isName(wordsA, sides.a) && isName(wordsB, sides.b) ? 'name' : 'substitution'
}

/** Has a capital that neither opens a sentence nor, as in German, is every noun's. */
export function isNameWord(word: WordingToken, text: string, language: LanguageTag): boolean {
  if (language.startsWith('de') || !isCapitalised(word.text)) return false
  const isQuoted = /["“«„‘']/u.test(text[word.start - 1] ?? '')
  return !isQuoted && !opensSentence(word, text) && !stopWordsOf(language).has(word.key)
}

/** The first word of a sentence has a capital whatever it is. */
export function opensSentence(word: Span, text: string): boolean {
  return /(?:^|[.!?…。！？:]|\n)[\s"“”«»„'’([–—-]*$/u.test(
    text.slice(Math.max(0, word.start - 8), word.start),
  )
}

function cover(tokens: readonly WordingToken[]): Span | undefined {
  const first = tokens[0]
  return first === undefined ? undefined : { start: first.start, end: tokens.at(-1)!.end }
}

function textOf(words: readonly WordingToken[], text: string): string {
  const span = cover(words)
  return span === undefined ? '' : text.slice(span.start, span.end)
}
