import { PassageReading, type PassageWord } from '../passage.ts'
import { nameVariantGroup } from '../name-variants.ts'
import {
  acronymOf,
  doubtfulLikeness,
  findName,
  mayBeginAlike,
  nameSimilarity,
} from '../same-name.ts'
import { isInSpans } from '../spans.ts'
import { findNames, showsNames, type NameRun, type NameWord } from '../names.ts'
import { acronymIsSaid, isKnownAcronym } from '../acronyms.ts'
import { neighbours, spanOf, termOf, type FoundDivergence, type Rule, type Sides } from './rule.ts'

export const nameRule: Rule = {
  rule: 'name',
  name: 'Name',
  description:
    'A name or acronym is another one on the other side, or stands on one side only; transliteration, inflection and known variants count as the same name.',
  find: findNameDivergences,
}

function findNameDivergences(sides: Sides): readonly FoundDivergence[] {
  const { a, b, context } = sides
  const openA = unmatchedRuns(a, b, context.lexicon)
  const openB = unmatchedRuns(b, a, context.lexicon)
  const cards: FoundDivergence[] = []
  const leftB = new Set(openB)
  for (const one of openA) {
    const same = [...leftB].find((run) => mayBeSame(one, run, sides))
    const other = same ?? [...leftB].find((run) => canBeRendering(one, run))
    if (other !== undefined) {
      leftB.delete(other)
      if (same === undefined) cards.push(card(sides, one, other))
    } else if (raisesAlone(one, b) && !isNamedNearby(one, sides, a, b)) {
      cards.push(card(sides, one, undefined))
    }
  }
  for (const other of leftB) {
    if (raisesAlone(other, a) && !isNamedNearby(other, sides, b, a))
      cards.push(card(sides, undefined, other))
  }
  return cards
}

/** A run of names without counterpart, or the part of a run that has none. */
interface OpenRun extends NameRun {
  /** The whole run. */
  readonly run: NameRun
  /** Words of the other side that words of the whole run stand for. */
  readonly found: readonly PassageWord[]
}

function unmatchedRuns(
  own: PassageReading,
  other: PassageReading,
  lexicon: Sides['context']['lexicon'],
): readonly OpenRun[] {
  const open: OpenRun[] = []
  for (const run of findNames(own)) {
    const found = run.words.map((word) => findName(word, own, other, lexicon))
    const isFound = found.map((word) => word !== undefined)
    const words = run.words.filter((word, index) => !isFound[index] && isSurelyName(word, run, own))
    if (words.length === 0) continue
    // Bodies have names of translated words; one common word makes the whole run such a name.
    if (run.words.some((word, index) => word.isCommon && !isFound[index] && !word.isInitial))
      continue
    // Where all nouns have capitals, only the rest of a name that is known in part is one surely.
    if (!showsNames(own) && !isFound.some(Boolean)) continue
    open.push({
      start: words[0]!.start,
      end: words.at(-1)!.end,
      words,
      run,
      found: found.filter((word) => word !== undefined),
    })
  }
  return open
}

/** Neither a common word nor one that has its capital from opening the sentence. */
function isSurelyName(word: NameWord, run: NameRun, own: PassageReading): boolean {
  if (word.isCommon) return false
  if (word.isAcronym) return true
  if (word.sound.length < 3) return false
  if (!word.isInitial) return word.key.length > 2
  if (word.isSurname) return true
  // At the start of a sentence, a name is told by a second capital after it.
  const second = run.words[run.words.indexOf(word) + 1]
  const spoken = second !== undefined && !second.isCommon && !second.isAcronym
  return spoken && word.key.length > 2 && own.tag !== 'fr'
}

/** Two names can stand for each other if both are acronyms or neither is. */
function canBeRendering(one: OpenRun, other: OpenRun): boolean {
  const acronym = (run: OpenRun): boolean => run.words.every((word) => word.isAcronym)
  if (acronym(one) !== acronym(other)) return false
  // Acronyms of translated names have other letters; only known ones can be told apart.
  if (acronym(one))
    return [...one.words, ...other.words].every((word) => isKnownAcronym(acronymOf(word.text)))
  if (one.found.length > 0 || other.found.length > 0) {
    // A part of a name can only be rendered by the rest of the same name.
    return one.found.some((word) => isInSpans(word, [other.run]))
  }
  return true
}

/** Below the likeness that makes a match, yet too alike for a card: `Puig`, `Пуч`. */
const DOUBT = 0.1

function mayBeSame(one: OpenRun, other: OpenRun, sides: Sides): boolean {
  const doubtful = doubtfulLikeness(sides.a, sides.b) - DOUBT
  if (one.words.some((word) => word.isAcronym)) return false
  return one.words.some((word) =>
    other.words.some(
      (candidate) =>
        mayBeginAlike(word.sound, candidate.sound) &&
        nameSimilarity(word.sound, candidate.sound) >= doubtful,
    ),
  )
}

function raisesAlone(run: OpenRun, other: PassageReading): boolean {
  // First names, titles and places in apposition come and go beside a name that is there.
  if (run.found.length > 0) return false
  if (run.words.every((word) => word.isAcronym)) {
    return run.words.some((word) => acronymIsSaid(acronymOf(word.text), other.text) === false)
  }
  if (!showsNames(other) && other.tag !== 'de') return false
  const isLong = run.words.some((word) => word.key.length >= 5 || isKnown(word))
  return isLong && !mayBeAcronym(run, other) && !soundsPresent(run, other)
}

/** A neighbouring segment of the other side has the name; here it may be a pronoun. */
function isNamedNearby(
  run: OpenRun,
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
): boolean {
  const text = neighbours(sides, other)
  if (text === '') return false
  const nearby = new PassageReading({ text, language: other.language })
  return run.words.some((word) => findName(word, own, nearby, undefined) !== undefined)
}

function isKnown(word: NameWord): boolean {
  return nameVariantGroup(word.key) !== undefined
}

/** The other side may say it by an acronym: `Luisiana` in `LSU`. */
function mayBeAcronym(run: OpenRun, other: PassageReading): boolean {
  const initials = run.words.map((word) => word.sound[0])
  return findNames(other).some((name) =>
    name.words.some((word) => word.isAcronym && initials.includes(word.sound[0])),
  )
}

/** A last look at single letters and joined words: `Мосул-Дам`, `St.Petersburg`. */
function soundsPresent(run: OpenRun, other: PassageReading): boolean {
  const joined = run.words.map((word) => word.sound).join('')
  return other.words.some((word) => joined.length > 4 && nameSimilarity(joined, word.sound) >= 0.7)
}

function card(sides: Sides, a: OpenRun | undefined, b: OpenRun | undefined): FoundDivergence {
  const textA = a === undefined ? undefined : sides.a.slice(a)
  const textB = b === undefined ? undefined : sides.b.slice(b)
  const explanation =
    a === undefined || b === undefined
      ? `A name has no counterpart on the other side: “${textA ?? textB}”.`
      : `The names differ: “${textA}” and “${textB}”.`
  return {
    rule: 'name',
    a: a === undefined ? null : spanOf(a),
    b: b === undefined ? null : spanOf(b),
    explanation,
    term: termOf(textA, textB),
  }
}
