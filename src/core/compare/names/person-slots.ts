import type { Span } from '../../model.ts'
import { frameOf, framesApart } from './consonant-frames.ts'
import { mayBeOneName } from './name-likeness.ts'
import { hasCapitals, showsNames, type NameWord } from './names.ts'
import { isPatronymic } from './open-names.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { findName, keepSpelling } from './same-name.ts'
import { stopWordsOf } from '../stop-words.ts'
import type { Sides } from '../rule.ts'
import { linkBetween, type WordLink } from '../word-links.ts'

/**
 * People of one first name and two surnames: `Viktor Danilov`, `Виктор Петерсен`. Behind a first name
 * that the other side has, a capital is a surname, whatever else the word may mean.
 */
export function surnamesClash(sides: Sides): readonly (readonly [Span, Span])[] {
  const { a, b } = sides
  const link = linkBetween(sides)
  if (hasCapitals(a)) return clashes(a, b, link)
  if (!hasCapitals(b)) return []
  return clashes(b, a, (own, word) => link(word, own)).map(([one, other]) => [other, one])
}

function clashes(
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
): readonly (readonly [Span, Span])[] {
  const found: (readonly [Span, Span])[] = []
  for (const person of people(own)) {
    const first = findName(person.first, own, other)?.word
    if (first === undefined || first === null) continue
    if (isThere(person.surname, own, other, link)) continue
    const theirs = behind(first, other)
    if (theirs === undefined || own.words.some((word) => link(word, theirs))) continue
    if (hasCapitals(other)) {
      const back = people(other).find(({ surname }) => surname.start === theirs.start)
      // `Черных` may be black ones, and `Moro` a Moor; two common words are parts of a body's name.
      if (back === undefined || isBody(person, own, back, other)) continue
      if (isThere(back.surname, other, own, (one, word) => link(word, one))) continue
      const isOne = mayBeOneName(person.surname.sound, theirs.sound, keepSpelling(own, other))
      if (isOne) continue
    } else if (!isUnheard(person.surname, theirs, own, other)) continue
    found.push([person.surname, theirs])
  }
  return found
}

/** Are the two a thing of a name, `Cologne Cathedral`? German writes the word for it as it writes all. */
function isBody(one: Person, own: PassageReading, two: Person, other: PassageReading): boolean {
  const isCommonHere = one.surname.isCommon || !showsNames(own)
  const isCommonThere = two.surname.isCommon || !showsNames(other)
  return isCommonHere && isCommonThere && (one.surname.isCommon || two.surname.isCommon)
}

interface Person {
  readonly first: NameWord
  readonly surname: NameWord
}

/** Two capitalised words, the first of them no common one, of which the second ends the run. */
function people(passage: PassageReading): readonly Person[] {
  return passage.names.flatMap((run) => {
    const surname = run.words.at(-1)!
    const first = run.words.at(-2)
    const at = run.words.length - 1
    if (first === undefined || isPatronymic(run, at)) return []
    const isPerson =
      !first.isCommon && [first, surname].every((word) => !word.isAcronym && word.sound.length >= 3)
    const isPlace = first.regions.size > 0
    if (!isPerson || isPlace || passage.text.slice(first.end, surname.start) !== ' ') return []
    return [{ first, surname }]
  })
}

function isThere(
  name: NameWord,
  own: PassageReading,
  other: PassageReading,
  link: WordLink,
): boolean {
  return findName(name, own, other, link) !== undefined
}

/** The word behind a first name, with nothing but a space or the Chinese point between. */
function behind(first: PassageWord, passage: PassageReading): PassageWord | undefined {
  const next = passage.words.find((word) => word.start >= first.end)
  if (next === undefined) return undefined
  const gap = passage.text.slice(first.end, next.start)
  if (gap !== ' ' || stopWordsOf(passage.language).has(next.key)) return undefined
  return next
}

/** In a script without capitals: neither the word behind the first name nor any other sounds like it. */
function isUnheard(
  name: NameWord,
  theirs: PassageWord,
  own: PassageReading,
  other: PassageReading,
): boolean {
  if (other.tag !== 'ar') return false
  const frame = frameOf(name.text, own.language)
  return (
    framesApart(frame, frameOf(theirs.text, other.language)) &&
    other.words.every((word) => framesApart(frame, frameOf(word.text, other.language)))
  )
}
