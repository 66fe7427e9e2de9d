import type { Lexicon } from '../align/lexicon.ts'
import type { Span } from '../model.ts'
import { findNames, showsNames, type NameRun } from './names.ts'
import { PassageReading, type Passage } from './passage.ts'
import { agree, datesAndYears } from './rules/date.ts'
import { countableNumbers, sameNumber } from './rules/number.ts'
import { findName } from './same-name.ts'
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
export function matchedMarks(a: Passage, b: Passage, lexicon?: Lexicon): MatchedMarks {
  const readA = new PassageReading(a)
  const readB = new PassageReading(b)
  const link = dictionaryBetween({ a: readA, b: readB, context: { lexicon } })
  return {
    a: marksOf(readA, readB, link),
    b: marksOf(readB, readA, (own, word) => link(word, own)),
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
  const names = findNames(own).flatMap((run) => nameMark(run, own, other, link))
  return disjoint([...dates, ...numbers, ...names])
}

/** A run that opens a sentence with a common word is no name unless the other side has it. */
function nameMark(
  run: NameRun,
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
): readonly Mark[] {
  const words = run.words.filter((word) => !(word.isInitial && word.isCommon))
  if (words.length === 0) return []
  const matched = words.some((word) => findName(word, own, other, link) !== undefined)
  const isName = showsNames(own) && words.some((word) => !word.isInitial && !word.isCommon)
  if (!matched && !isName) return []
  return [{ start: words[0]!.start, end: words.at(-1)!.end, kind: 'name', matched }]
}

/** In order of the text; the first of two that overlap stays. */
function disjoint(marks: readonly Mark[]): readonly Mark[] {
  const kept: Mark[] = []
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    if (mark.start >= (kept.at(-1)?.end ?? 0)) kept.push(mark)
  }
  return kept
}
