import type { Span } from '../model.ts'
import { countableNumbers } from './numbers/countable-numbers.ts'
import { hasCapitals, showsNames, type NameRun, type NameWord } from './names/names.ts'
import type { PassageReading } from './passage.ts'
import { agree, datesAndYears } from './rules/date.ts'
import type { Sides } from './rule.ts'
import { sameNumber } from './numbers/same-number.ts'
import { findName } from './names/same-name.ts'
import { dictionaryBetween, type WordLink } from './word-links.ts'

/** A number, date or name of a passage, to be marked in a row of two languages. */
export interface Mark extends Span {
  readonly kind: 'number' | 'date' | 'name'
  /** Stands on the other side, too, by value or by sound. */
  readonly matched: boolean
}

export interface MatchedMarks {
  /** Ordered and disjoint. */
  readonly a: readonly Mark[]
  readonly b: readonly Mark[]
}

/**
 * What of two passages corresponds by value: numbers, dates and names, each matched or not. A mark
 * that is not matched is no divergence by itself (the other side may say it in words): cards come
 * from `findDivergences`.
 */
export function matchedMarks(sides: Sides): MatchedMarks {
  const { a, b } = sides
  const link = dictionaryBetween(sides)
  return {
    a: marksOf(a, b, link),
    b: marksOf(b, a, (own, word) => link(word, own)),
  }
}

function marksOf(own: PassageReading, other: PassageReading, link: WordLink): readonly Mark[] {
  const otherNumbers = countableNumbers(other)
  const otherDates = datesAndYears(other)
  const numbers = countableNumbers(own).map((number): Mark => {
    const matched = otherNumbers.some((one) => sameNumber(number, one))
    return { start: number.start, end: number.end, kind: 'number', matched }
  })
  const dates = datesAndYears(own).map((date): Mark => {
    const matched = otherDates.some((one) => agree(date, one))
    return { start: date.start, end: date.end, kind: 'date', matched }
  })
  const named = new Set(
    other.names.flatMap(({ words }) =>
      words.filter(({ isInitial }) => !isInitial).map(({ start }) => start),
    ),
  )
  const names = own.names.flatMap((run) => nameMark(run, { own, other, link, named }))
  return disjoint([...dates, ...numbers, ...names])
}

interface Reading {
  readonly own: PassageReading
  readonly other: PassageReading
  readonly link: WordLink
  /** Where words begin that have a capital on the other side, inside of its sentences. */
  readonly named: ReadonlySet<number>
}

/**
 * A name by its capital, inside of a sentence. Where the capital says nothing (the first word, any
 * noun in German) what stands for it on the other side has to be a name, and the mark is on that alone.
 */
function nameMark(run: NameRun, reading: Reading): readonly Mark[] {
  const { own, other, link } = reading
  const words = run.words.filter((word) => !(word.isInitial && word.isCommon))
  const isName = showsNames(own) && words.some((word) => !word.isInitial && !word.isCommon)
  const marked = isName ? words : namedOver(words, reading)
  if (marked.length === 0) return []
  const matched = !isName || words.some((word) => findName(word, own, other, link) !== undefined)
  return [{ start: marked[0]!.start, end: marked.at(-1)!.end, kind: 'name', matched }]
}

/** The words whose counterpart is a name, and what belongs to it: the Nations of the United ones. */
function namedOver(words: readonly NameWord[], reading: Reading): readonly NameWord[] {
  const over = words.filter((word) => isNameOver(word, reading))
  if (over.length === 0 || !showsNames(reading.own)) return over
  return words.filter((word) => !word.isInitial || over.includes(word))
}

/** Is what stands for a word on the other side a name, as far as the other side can tell? */
function isNameOver(word: NameWord, { own, other, link, named }: Reading): boolean {
  if (showsNames(other) && named.has(findName(word, own, other, link)?.word?.start ?? -1))
    return true
  // Where capitals do not tell, a dictionary does not either: it has words.
  const alike = findName(word, own, other)
  if (alike === undefined) return false
  if (alike.word === null || word.isAcronym || !hasCapitals(other)) return true
  const isGerman = !showsNames(own) || !showsNames(other)
  // Nouns of German sound like those of its kin.
  // A word all in capitals, as of a heading, may be any word.
  return /^\p{Lu}.*\p{Ll}/u.test(alike.word.text) && (!isGerman || alike.word.key === word.key)
}

/** In order of the text; the first of two that overlap stays. */
function disjoint(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  }
  return kept
}
