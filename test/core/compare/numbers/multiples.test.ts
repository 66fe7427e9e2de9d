import { expect, test } from 'vitest'
import { multiplesClash } from '../../../../src/core/compare/numbers/multiples.ts'
import { sides, wordsOf } from '../readings.ts'

function clashes(languages: string, a: string, b: string): readonly string[] {
  const both = sides(languages, a, b)
  return wordsOf(both, multiplesClash(both.a, both.b))
}

test.each([
  ['en-uk', 'Exports doubled.', 'Експорт зріс утричі.', 'doubled / утричі'],
  ['en-ru', 'Exports have tripled.', 'Экспорт вырос вдвое.', 'tripled / вдвое'],
  ['en-de', 'Prices rose tenfold.', 'Die Preise haben sich verdoppelt.', 'tenfold / verdoppelt'],
  ['fr-es', 'Les prix ont quadruplé.', 'Los precios se triplicaron.', 'quadruplé / triplicaron'],
  ['en-pl', 'Sales doubled.', 'Sprzedaż wzrosła trzykrotnie.', 'doubled / trzykrotnie'],
  ['en-zh', 'Output trebled.', '产量翻了一番。', 'trebled / 翻了一番'],
  ['en-ar', 'The price tripled.', 'تضاعف السعر.', 'tripled / تضاعف'],
])('%s: “%s” and “%s” are other multiples', (languages, a, b, words) => {
  expect(clashes(languages, a, b)).toEqual([words])
})

test.each([
  ['en-uk', 'Exports doubled.', 'Експорт подвоївся.'],
  ['en-uk', 'Exports doubled.', 'Експорт зріс.'],
  ['ru-uk', 'Утром экспорт вырос вдвое.', 'Уранці експорт зріс удвічі.'],
  ['en-de', 'Prices doubled, then tripled.', 'Die Preise haben sich vervierfacht.'],
])('%s: “%s” and “%s” are none', (languages, a, b) => {
  expect(clashes(languages, a, b)).toEqual([])
})
