import { expect, test } from 'vitest'
import { cards } from '../rules/cards.ts'

test.each([
  ['uk-en', 'Актор помер на 75-му році життя.', 'The actor has died at the age of 74.'],
  ['ru-uk', 'Актёр скончался на 76-м году жизни.', 'Актор помер у віці 75 років.'],
  ['ru-en', 'Она умерла на семьдесят шестом году жизни.', 'She died aged 75.'],
  ['de-en', 'Die Malerin starb im 75. Lebensjahr.', 'The painter died at 74.'],
  ['fr-en', 'Le peintre est mort dans sa 75e année.', 'The painter died at the age of 74.'],
  ['pl-en', 'Malarka zmarła w 75. roku życia.', 'The painter died aged 74.'],
  ['en-uk', 'The poet died in the 81st year of his life.', 'Поет помер у 80 років.'],
  ['en-de', 'The poet died in her 81st year.', 'Die Dichterin starb mit 80 Jahren.'],
  ['uk-ru', 'Помер на 75-му році життя.', 'Умер на 75-м году жизни.'],
])('%s: “%s” tells the age of “%s”', (languages, a, b) => {
  expect(cards('number', languages, a, b)).toEqual([])
})

test.each([
  ['uk-en', 'Актор помер на 75-му році життя.', 'The actor has died at the age of 71.', '∅→71'],
  ['en-uk', 'The factory closed in its 75th year.', 'Завод закрився через 74 роки.', '∅→74'],
])('%s: “%s” tells another than “%s”', (languages, a, b, card) => {
  expect(cards('number', languages, a, b)).toEqual([card])
})
