import { expect, test } from 'vitest'
import { cards } from './cards.ts'

const glossary = [{ a: 'ceasefire', b: ['припинення вогню', 'перемир’я'] }]

test.each([
  ['another rendering', 'The ceasefire holds.', 'Тиша триває.', ['ceasefire→∅']],
  ['nothing for a rendering of the glossary', 'The ceasefire holds.', 'Перемир’я триває.', []],
  ['nothing for an inflected rendering', 'the end of the ceasefire', 'кінець припинення вогню', []],
  ['nothing where the term is not said', 'The war goes on.', 'Війна триває.', []],
] as const)('the term rule finds %s', (_title, a, b, expected) => {
  expect(cards('term', 'en-uk', a, b, { glossary })).toEqual(expected)
})
