import { expect, test } from 'vitest'
import { joinFractions } from '../../../../src/core/compare/numbers/joined-fractions.ts'
import { reading } from '../readings.ts'

function valuesIn(language: string, text: string): readonly number[] {
  const passage = reading(language, text)
  return joinFractions(passage.numbers, passage).map(({ value }) => value)
}

test.each([
  ['de', 'Der Umbau kostet eine halbe Million Euro.', 500_000],
  ['de', 'Ein halbes Dutzend Boote lag im Hafen.', 6],
  ['fr', 'Le pont a coûté un demi-million d’euros.', 500_000],
  ['en', 'The bridge cost half a million euros.', 500_000],
])('in %s, “%s” has a fraction and its magnitude as one number', (language, text, value) => {
  expect(valuesIn(language, text)).toEqual([value])
})

test('a fraction of another thing stays a number of its own', () => {
  expect(valuesIn('de', 'Die Hälfte zahlt der Bund, eine Million die Stadt.')).toContain(1e6)
  expect(valuesIn('de', 'Die Hälfte zahlt der Bund, eine Million die Stadt.')).not.toContain(5e5)
})
