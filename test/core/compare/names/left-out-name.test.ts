import { expect, test } from 'vitest'
import { isLeftOut } from '../../../../src/core/compare/names/left-out-name.ts'
import { knowledgeOf, openNames } from '../../../../src/core/compare/names/open-names.ts'
import { linkBetween } from '../../../../src/core/compare/word-links.ts'
import { sides } from '../readings.ts'

/** Names of `a` that are left out of `b`. */
function leftOut(languages: string, a: string, b: string): readonly string[] {
  const both = sides(languages, a, b)
  const link = linkBetween(both)
  return openNames(both.a, both.b, link, knowledgeOf(undefined))
    .filter((open) => isLeftOut(open, both.a, both.b, link))
    .map((open) => both.a.slice(open))
}

test.each([
  ['en-uk', 'The envoy met Kowalski in Geneva.', 'Посланець провів зустріч у Женеві.', 'Kowalski'],
  ['en-ru', 'The envoy flew from Oslo to Geneva.', 'Посланник прилетел в Женеву.', 'Oslo'],
])('%s: “%s” has a name that “%s” leaves out', (languages, a, b, name) => {
  // Four letters are too few to be sure.
  expect(leftOut(languages, a, b)).toEqual(name.length < 5 ? [] : [name])
})

test.each([
  [
    'a pronoun may stand for it',
    'en-uk',
    'The envoy praised Kowalski.',
    'Посланець похвалив його.',
  ],
  [
    'it says where a place is',
    'en-uk',
    'The talks in Omaha, Nebraska failed.',
    'Переговори в Омасі провалилися.',
  ],
  ['an acronym may hold it', 'en-uk', 'The university of Louisiana agreed.', 'ЛДУ погодився.'],
  ['no capitals show names there', 'en-zh', 'The envoy met Kowalski.', '特使举行了会谈。'],
])('a name is not told as left out where %s (%s)', (_, languages, a, b) => {
  expect(leftOut(languages, a, b)).toEqual([])
})
