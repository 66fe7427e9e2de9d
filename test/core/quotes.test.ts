import { expect, test } from 'vitest'
import { findQuote } from '../../src/core/quotes.ts'
import fc from '../support/property.ts'

/** The words in brackets are the quotation; around it up to 8 code units of context. */
function quoted(marked: string) {
  const start = marked.indexOf('[')
  const end = marked.indexOf(']') - 1
  const text = marked.replace('[', '').replace(']', '')
  const quote = {
    prefix: text.slice(Math.max(0, start - 8), start),
    exact: text.slice(start, end),
    suffix: text.slice(end, end + 8),
  }
  return { text, start, quote }
}

test.each([
  ['where it stood', 'one [two] three', 'one [two] three'],
  ['further on', 'one [two] three', 'zero and one [two] three'],
  ['where its surroundings agree', 'red cat, blue [cat].', 'blue cat, red cat, blue [cat].'],
  ['at the nearest of equal places', 'x [a] x', 'x [a] x and x a x'],
])('finds the words %s', (_, before, after) => {
  const { quote, start } = quoted(before)
  const expected = quoted(after)
  const span = { start: expected.start, end: expected.start + quote.exact.length }
  expect(findQuote(expected.text, quote, start)).toEqual(span)
})

test('words that are gone are not found', () => {
  expect(findQuote('one three', quoted('one [two] three').quote, 4)).toBeNull()
  expect(findQuote('one', { prefix: '', exact: '', suffix: '' }, 0)).toBeNull()
})

test('what is inserted elsewhere never loses a quotation', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ minLength: 1 }),
      fc.string(),
      fc.string(),
      (a, exact, b, more) => {
        const quote = { prefix: a.slice(-32), exact, suffix: b.slice(0, 32) }
        const text = more + a + exact + b
        const found = findQuote(text, quote, a.length)!
        expect(text.slice(found.start, found.end)).toBe(exact)
      },
    ),
  )
})
