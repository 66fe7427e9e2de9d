import { expect, test } from 'vitest'
import { lowerCase } from '../../../src/core/text/lower-case.ts'

test.each([
  ['tr', 'İnsan Irak', 'insan ırak'],
  ['az-Latn', 'İL', 'il'],
  ['en', 'Irak', 'irak'],
  ['trv', 'Irak', 'irak'],
])('in %s %s becomes %s', (language, text, expected) => {
  expect(lowerCase(text, language)).toBe(expected)
})
