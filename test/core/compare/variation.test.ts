import { expect, test } from 'vitest'
import { rowVariation } from '../../../src/core/compare/variation.ts'

const en = (text: string) => ({ text, language: 'en' })
const uk = (text: string) => ({ text, language: 'uk' })

test('equal versions vary by nothing, an absent one wholly', () => {
  expect(rowVariation(en('The port is open.'), en('The port is open.'))).toBe(0)
  expect(rowVariation(en('The port is open.'), null)).toBe(1)
  expect(rowVariation(null, null)).toBe(0)
})

test('typing does not count, wording does, and a negation counts more', () => {
  const pivot = en('He said “the port is open” to us.')
  const typed = rowVariation(pivot, en('He said "the port is open" to us.'))
  const worded = rowVariation(pivot, en('He said “the port is large” to us.'))
  const negated = rowVariation(pivot, en('He said “the port is not open” to us.'))
  expect(typed).toBe(0)
  expect(worded).toBeGreaterThan(0)
  expect(negated).toBeGreaterThan(worded)
  expect(negated).toBeLessThanOrEqual(1)
})

test('across languages every card adds, and none makes nothing', () => {
  const pivot = en('They may send 15 ships.')
  expect(rowVariation(pivot, uk('Вони можуть надіслати 15 кораблів.'))).toBe(0)
  const number = rowVariation(pivot, uk('Вони можуть надіслати 50 кораблів.'))
  const both = rowVariation(pivot, uk('Вони мусять надіслати 50 кораблів.'))
  expect(number).toBeGreaterThan(0)
  expect(both).toBeGreaterThan(number)
  expect(both).toBeLessThan(1)
})
