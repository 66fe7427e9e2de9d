import type { Span } from '../../model.ts'
import { quotingCard } from '../card.ts'
import { acronymOf, findName, keepSpelling } from '../names/same-name.ts'
import { bodiesClash } from '../names/bodies.ts'
import { isKnownAcronym } from '../names/acronyms.ts'
import { isLeftOut } from '../names/left-out-name.ts'
import { openingNamesClash } from '../names/opening-names.ts'
import { knowledgeOf, openNames, type OpenName } from '../names/open-names.ts'
import { PassageReading } from '../passage.ts'
import { countriesClash } from '../names/countries.ts'
import { knownNamesClash } from '../names/known-names.ts'
import { mayBeOneName } from '../names/name-likeness.ts'
import { mayBeginAlike, nameSimilarity } from '../names/name-sounds.ts'
import { areApart } from '../names/names-apart.ts'
import { surnamesClash } from '../names/person-slots.ts'
import { overlaps } from '../../spans.ts'
import { dictionaryBetween, type WordLink } from '../word-links.ts'
import { neighbours, type FoundDivergence, type Rule, type Sides } from '../rule.ts'

export const nameRule: Rule = {
  rule: 'name',
  description:
    'A name or acronym differs from the one on the other side, or is on one side only; transliteration, inflection and known variants count as the same name.',
  find: findNameDivergences,
}

function findNameDivergences(sides: Sides): readonly FoundDivergence[] {
  const { a, b } = sides
  const link = dictionaryBetween(sides)
  const linkBack: WordLink = (own, word) => link(word, own)
  const openA = openNames(a, b, link, knowledgeOf(sides.context.lexicon))
  const leftB = new Set(openNames(b, a, linkBack, () => undefined))
  const cards: FoundDivergence[] = []
  for (const one of openA) {
    const same = [...leftB].find((name) => mayBeSame(one, name, sides))
    const other = same ?? [...leftB].find((name) => canBeRendering(one, name))
    if (other !== undefined) {
      leftB.delete(other)
      if (same === undefined) cards.push(card(sides, one, other))
    } else if (isLeftOut(one, a, b, link) && !isNamedNearby(one, sides, a, b)) {
      cards.push(card(sides, one, undefined))
    }
  }
  for (const other of leftB) {
    if (isLeftOut(other, b, a, linkBack) && !isNamedNearby(other, sides, b, a))
      cards.push(card(sides, undefined, other))
  }
  return [...cards, ...knownElsewise(sides, cards)]
}

/** Places, organisations and countries that tables know to be others, where no card says so yet. */
function knownElsewise(
  sides: Sides,
  cards: readonly FoundDivergence[],
): readonly FoundDivergence[] {
  const { a, b, context } = sides
  const clashes = [
    ...(context.names === undefined ? [] : knownNamesClash(a, b, context.names)),
    ...countriesClash(a, b),
    ...bodiesClash(a, b),
    ...openingNamesClash(sides),
    ...surnamesClash(sides),
  ]
  return clashes
    .filter(
      ([one, other]) =>
        !cards.some(
          (known) =>
            (known.a !== null && overlaps(known.a, one)) ||
            (known.b !== null && overlaps(known.b, other)),
        ),
    )
    .map(([one, other]) => card(sides, one, other))
}

/** Two names can stand for each other if both are acronyms or neither is. */
function canBeRendering(one: OpenName, other: OpenName): boolean {
  // A country of a script without capitals can only be told from another country.
  if (one.words.length === 0 || other.words.length === 0) {
    return one.countries.size > 0 && other.countries.size > 0
  }
  if (one.countries.size > 0 && other.countries.size > 0) return true
  // A country is rendered by a country: beside a person it is another thing, not another name.
  if (one.countries.size > 0 !== other.countries.size > 0) return false
  const acronym = (name: OpenName): boolean => name.words.every((word) => word.isAcronym)
  if (acronym(one) !== acronym(other)) return false
  // Acronyms of translated names have other letters; only known ones can be told apart.
  if (acronym(one))
    return [...one.words, ...other.words].every((word) => isKnownAcronym(acronymOf(word.text)))
  if (one.found.length > 0 || other.found.length > 0) {
    // A part of a name can only be rendered by the rest of the same name.
    return one.found.some(({ word }) => word !== null && overlaps(word, other.run))
  }
  return true
}

function mayBeSame(one: OpenName, other: OpenName, sides: Sides): boolean {
  if (one.countries.size > 0 && other.countries.size > 0) {
    return [...one.countries].some((code) => other.countries.has(code))
  }
  if (one.words.some((word) => word.isAcronym)) return false
  return one.words.some((word) =>
    other.words.some((theirs) => soundsSame(word.sound, theirs.sound, sides)),
  )
}

function soundsSame(a: string, b: string, sides: Sides): boolean {
  if (sides.a.tag !== sides.b.tag) return mayBeOneName(a, b, keepSpelling(sides.a, sides.b))
  return mayBeginAlike(a, b) && nameSimilarity(a, b) >= WITHIN_LANGUAGE && !areApart(a, b, true)
}

/** Within one language a name is spelled nearly alike. */
const WITHIN_LANGUAGE = 0.75

/** Segments on either side in which the other text may name what it leaves to a pronoun here. */
const REACH = 5

function isNamedNearby(
  name: OpenName,
  sides: Sides,
  own: PassageReading,
  other: PassageReading,
): boolean {
  const text = neighbours(sides, other, REACH)
  if (text === '') return false
  const nearby = new PassageReading({ text, language: other.language })
  return name.words.some((word) => findName(word, own, nearby) !== undefined)
}

function card(sides: Sides, a: Span | undefined, b: Span | undefined): FoundDivergence {
  const isAlone = a === undefined || b === undefined
  const what = isAlone ? 'A name has no counterpart on the other side' : 'The names differ'
  return quotingCard('name', sides, a, b, what)
}
