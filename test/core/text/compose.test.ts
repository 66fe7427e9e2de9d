import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composed } from '../../../src/core/text/compose.ts'

test('text is composed as Unicode says', () => {
  const marks = fc.constantFrom('a', 'é', 'e\u0301', 'й', '\u0315', '\u0300', '각', 'ﬁ', '𝒜', ' ')
  fc.assert(
    fc.property(fc.string({ unit: marks, maxLength: 29 }), (text) => {
      for (const form of ['NFC', 'NFD', 'NFKC'] as const) {
        expect(composed(text, form)).toBe(text.normalize(form))
      }
    }),
  )
})

test('a million marks on one letter are put in order in pieces, and the rest as ever', () => {
  const heap = '\u0315\u0300'.repeat(500_000)
  const text = composed(`cafe\u0301 a${heap} cafe\u0301`)
  expect(text).toMatch(/^café à/u)
  expect(text).toMatch(/ café$/u)
  expect(text.replaceAll(/[^\p{M}]/gu, '').length).toBe(999_999)
})
