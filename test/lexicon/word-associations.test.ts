import { expect, test } from 'vitest'
import { associateWords, type WordBag } from '../../src/lexicon/word-associations.ts'
import fc from '../support/property.ts'

const LIMITS = { least: 0.4, meetings: 1, largestBag: 10 }

function bags(...lines: string[]): readonly WordBag[] {
  return lines.map((line) => {
    const [source, target] = line.split(' | ').map((side) => side.split(' '))
    return { source: source!, target: target! }
  })
}

test('words that appear together in different company belong together', () => {
  const found = associateWords(
    bags('red house | maison rouge', 'red car | voiture rouge', 'big house | grande maison'),
    LIMITS,
  )
  const pairs = found.map(({ source, target }) => `${source} ${target}`)
  expect(pairs).toContain('red rouge')
  expect(pairs).toContain('house maison')
  expect(pairs).not.toContain('red maison')
})

test('words must have met often enough', () => {
  const met = bags('a | x', 'a | x', 'b | y')
  const found = associateWords(met, { ...LIMITS, meetings: 2 })
  expect(found.map(({ source, target }) => source + target)).toEqual(['ax'])
})

test('bags that are too large are left out', () => {
  expect(associateWords(bags('a b c | x'), { ...LIMITS, largestBag: 2 })).toEqual([])
})

test('weights are probabilities', () => {
  const side = fc.uniqueArray(fc.constantFrom(...'abcdef'), { maxLength: 6 })
  fc.assert(
    fc.property(fc.array(fc.record({ source: side, target: side })), (given) => {
      for (const { weight } of associateWords(given, { ...LIMITS, least: 0 })) {
        expect(weight).toBeGreaterThanOrEqual(0)
        expect(weight).toBeLessThanOrEqual(1)
      }
    }),
  )
})
