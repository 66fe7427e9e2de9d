import { expect, test } from 'vitest'
import { loadLexicon } from '../../../../src/lexicon/lexicon.ts'
import { cards } from './cards.ts'

test.each([
  [
    'en-uk',
    'The airline plans to drop its morning flight to Tallinn.',
    'Авіакомпанія скасувала ранковий рейс до Таллінна.',
  ],
  [
    'en-ru',
    'The company intends to lay off a hundred workers.',
    'Компания уволила сто работников.',
  ],
  [
    'en-fr',
    'The tax is optional for small firms.',
    'La taxe est obligatoire pour les petites entreprises.',
  ],
  ['en-de', 'The council wants to plant 500 trees.', 'Die Gemeinde hat 500 Bäume gepflanzt.'],
])('%s: “%s” and “%s” differ in modality', (languages, a, b) => {
  const [source, target] = languages.split('-') as [string, string]
  const context = { lexicon: loadLexicon(source, target) }
  expect(cards('modality', languages, a, b, context)).toHaveLength(1)
})

test.each([
  ['en-ru', 'Roughly a third of the harvest was lost.', 'Погибла треть урожая.'],
  [
    'uk-ru',
    'Майже чотири тисячі родин лишилися без світла.',
    'Четыре тысячи семей остались без света.',
  ],
  [
    'en-es',
    'The painting was sold for a reported 40 million dollars.',
    'El cuadro se vendió por 40 millones de dólares.',
  ],
  ['en-uk', 'Police believe the fire was started deliberately.', 'Пожежу влаштували навмисно.'],
  ['en-pl', 'Nearly half of the pupils failed the test.', 'Połowa uczniów nie zdała egzaminu.'],
])('%s: “%s” and “%s” differ in hedge', (languages, a, b) => {
  const [source, target] = languages.split('-') as [string, string]
  const context = { lexicon: loadLexicon(source, target) }
  expect(cards('hedge', languages, a, b, context)).toHaveLength(1)
})

test('a round number that is none but rough by its word is no exact one', () => {
  const said = cards(
    'hedge',
    'en-es',
    'About a hundred people came.',
    'Vino un centenar de personas.',
  )
  expect(said).toEqual([])
})
