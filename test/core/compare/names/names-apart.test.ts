import { expect, test } from 'vitest'
import { areApart } from '../../../../src/core/compare/names/names-apart.ts'
import { soundKey } from '../../../../src/core/text/transliterate.ts'

const key = (word: string) =>
  soundKey(word.toLowerCase(), /\p{Script=Cyrillic}/u.test(word) ? 'uk' : 'en')

test.each([
  ['Kravets', 'Кравчук'],
  ['Martin', 'Мартинес'],
  ['Petrenko', 'Петрук'],
  ['Lindholm', 'Ліндберг'],
  ['Danilov', 'Петерсен'],
])('%s and %s are two names', (one, other) => {
  expect(areApart(key(one), key(other))).toBe(true)
  expect(areApart(key(other), key(one))).toBe(true)
})

test.each([
  ['Kravets', 'Кравець'],
  ['Kravchuk', 'Кравчуком'],
  ['Petrenko', 'Петренком'],
  ['Hamburg', 'Гамбург'],
  ['Lindholm', 'Ліндгольм'],
  ['Lee', 'Лук'],
])('%s and %s may be one', (one, other) => {
  expect(areApart(key(one), key(other))).toBe(false)
})
