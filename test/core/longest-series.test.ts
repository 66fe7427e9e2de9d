import { expect, test } from 'vitest'
import { longestSeries } from '../../src/core/longest-series.ts'
import fc from '../support/property.ts'

test.each([
  [[], []],
  [
    [1, 2, 3],
    [0, 1, 2],
  ],
  [
    [9, 1, 2, 3],
    [1, 2, 3],
  ],
  [
    [1, 9, 2, 3],
    [0, 2, 3],
  ],
  [[2, 2], [1]],
])('of %j has the indexes %j', (values, indexes) => {
  expect([...longestSeries(values)].toSorted((one, other) => one - other)).toEqual(indexes)
})

test('increases, and no other series is longer', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { maxLength: 10 }), (values) => {
      const series = [...longestSeries(values)].toSorted((one, other) => one - other)
      for (const [at, index] of series.entries()) {
        if (at > 0) expect(values[index]!).toBeGreaterThan(values[series[at - 1]!]!)
      }
      let longest = 0
      for (let mask = 0; mask < 1 << values.length; mask++) {
        const chosen = values.filter((_, at) => mask & (1 << at))
        if (chosen.every((value, at) => at === 0 || value > chosen[at - 1]!))
          longest = Math.max(longest, chosen.length)
      }
      expect(series).toHaveLength(longest)
    }),
  )
})
