import fc from 'fast-check'
import { expect, test } from 'vitest'
import { editDistance, type EditCosts } from '../../../src/core/text/edit-distance.ts'

test.each([
  ['', '', 0],
  ['abc', '', 3],
  ['kitten', 'sitting', 3],
  ['flaw', 'lawn', 2],
] as const)('%j and %j are %d edits apart', (a, b, expected) => {
  expect(editDistance(a, b)).toBe(expected)
})

test('edits have the costs that are given', () => {
  const costs: EditCosts = {
    lost: (letter) => (letter === 'h' ? 0.5 : 1),
    replaced: (one, other) => (one + other === 'hk' ? 0.25 : 1),
  }
  expect(editDistance('ha', 'a', costs)).toBe(0.5)
  expect(editDistance('ha', 'ka', costs)).toBe(0.25)
})

test('the distance is the same both ways, and 0 for equal strings alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})
