import { expect, test } from 'vitest'
import { surnamesClash } from '../../../../src/core/compare/names/person-slots.ts'
import { sides, wordsOf } from '../readings.ts'

function clashes(languages: string, a: string, b: string): readonly string[] {
  const both = sides(languages, a, b)
  return wordsOf(both, surnamesClash(both))
}

test.each([
  ['en-ru', 'Viktor Danilov signed it.', 'Виктор Петерсен подписал это.', 'Danilov / Петерсен'],
  ['uk-en', 'Олена Ковальчук відмовилася.', 'Olena Petersen refused.', 'Ковальчук / Petersen'],
  ['en-en', 'Marta Lindholm left.', 'Marta Olsen left.', 'Lindholm / Olsen'],
])('%s: “%s” and “%s” are people of one first name', (languages, a, b, words) => {
  expect(clashes(languages, a, b)).toEqual([words])
})

test.each([
  ['en-ru', 'Viktor Danilov signed it.', 'Виктор Данилов подписал это.'],
  ['en-ru', 'Viktor Danilov signed it.', 'Виктор подписал это.'],
  ['en-ru', 'Viktor Danilov signed it.', 'Виктор Иванович Данилов подписал это.'],
  ['en-uk', 'Viktor Danilov signed it.', 'Олег Петерсен це підписав.'],
])('%s: “%s” and “%s” are not', (languages, a, b) => {
  expect(clashes(languages, a, b)).toEqual([])
})
