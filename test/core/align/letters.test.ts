import { expect, test } from 'vitest'
import { countLetters, hasDigit } from '../../../src/core/align/letters.ts'
import fc from '../../support/property.ts'

test('a digit of any script is one, and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(hasDigit(text)).toBe(/\p{Nd}/u.test(text))
    }),
  )
  for (const text of ['7', 'a1', '٣', '３', '𝟗']) expect(hasDigit(text)).toBe(true)
  for (const text of ['', 'слово', '三', '½']) expect(hasDigit(text)).toBe(false)
})

test.each([
  ['Two 2s, “quoted”.', 11],
  ['Слово — ні.', 7],
  ['平和、自由。', 4],
  ['𝒜b', 2],
  ['', 0],
])('letters and digits of %j', (text, letters) => {
  expect(countLetters(text)).toBe(letters)
})
