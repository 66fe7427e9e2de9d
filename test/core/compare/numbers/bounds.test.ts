import { expect, test } from 'vitest'
import { cards } from '../rules/cards.ts'

test.each([
  [
    'ru-uk',
    'Реклама не должна занимать больше 48 минут в день.',
    'Реклама має тривати не більше 48 хвилин на день.',
  ],
  [
    'ru-uk',
    'Больше половины опрошенных не доверяют прогнозам.',
    'Прогнозам не довіряє понад 50 % опитаних.',
  ],
  ['en-uk', 'The tank must not hold more than 300 litres.', 'Бак вміщує щонайбільше 300 літрів.'],
])('%s: no bound is told behind a negation: “%s”, “%s”', (languages, a, b) => {
  expect(cards('number', languages, a, b)).toEqual([])
})

test('bounds of opposite directions are told', () => {
  const found = cards(
    'number',
    'en-uk',
    'The tank must hold more than 300 litres.',
    'Бак вміщує щонайбільше 300 літрів.',
  )
  expect(found).toEqual(['300→300'])
})
