import { expect, test } from 'vitest'
import { cards } from '../rules/cards.ts'

const facts = (languages: string, a: string, b: string): readonly string[] => [
  ...cards('date', languages, a, b),
  ...cards('number', languages, a, b),
]

test.each([
  [
    'ru-en',
    'В ночь на 5 мая сбили семь дронов.',
    'In the night of 4 to 5 May, 7 drones were downed.',
  ],
  ['uk-de', 'У ніч на 5 травня.', 'In der Nacht vom 4. auf den 5. Mai.'],
  ['ru-fr', 'В ночь на вторник.', 'Dans la nuit de lundi à mardi.'],
  ['de-en', 'In der Nacht zum Dienstag.', 'On Monday night.'],
  ['pl-uk', 'W nocy z 4 na 5 maja.', 'У ніч на 5 травня.'],
  ['en-uk', 'On the eve of 9 May.', '8 травня.'],
])('%s: “%s” and “%s” tell one night', (languages, a, b) => {
  expect(facts(languages, a, b)).toEqual([])
})

test.each([
  [
    'en-de',
    'In the night from Tuesday to Wednesday.',
    'In der Nacht auf Dienstag.',
    'Wednesday→Dienstag',
  ],
  ['ru-en', 'В ночь на 5 мая.', 'In the night of 5 to 6 May.', '∅→6 May'],
  ['en-uk', 'On the eve of 9 May.', '7 травня.', '9 May→7 травня'],
])('%s: “%s” and “%s” tell two', (languages, a, b, card) => {
  expect(facts(languages, a, b)).toEqual([card])
})
