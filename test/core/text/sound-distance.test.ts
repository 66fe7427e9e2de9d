import { describe, expect, it } from 'vitest'
import {
  consonantSkeleton,
  SoundComparison,
  soundSimilarity,
} from '../../../src/core/text/sound-distance.ts'
import fc from '../../support/property.ts'

const key = fc.string({ unit: fc.constantFrom(...'abdehiklmnoprstvzSCZ'), maxLength: 12 })

describe('the similarity of sound keys', () => {
  it.each([
    ['biden', 'biden', 1],
    ['biden', 'bidan', 1 - 0.45 / 5],
    ['biden', 'piden', 1 - 0.3 / 5],
    ['biden', 'bide', 1 - 0.4 / 9],
    ['biden', 'baiden', 1 - 0.8 / 11],
    ['merkel', 'merkeloiu', 1 - 1.2 / 15],
    ['a', '', 0],
    ['', '', 0],
  ])('of %j and %j is %f', (a, b, expected) => {
    expect(soundSimilarity(a, b)).toBeCloseTo(expected, 10)
  })

  it('is symmetric, and keys of a hundred letters are compared by their beginnings', () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        expect(soundSimilarity(a, b)).toBe(soundSimilarity(b, a))
      }),
    )
    expect(soundSimilarity('ba'.repeat(50), 'ba'.repeat(60))).toBe(1)
  })

  it('is the same when keys with a common beginning are compared one after the other', () => {
    const least = 0.76
    fc.assert(
      fc.property(key, fc.array(key, { minLength: 1, maxLength: 20 }), (own, keys) => {
        const comparison = new SoundComparison()
        comparison.begin(own)
        let before = ''
        for (const other of keys.toSorted()) {
          let shared = 0
          while (shared < before.length && before[shared] === other[shared]) shared++
          const codes = new TextEncoder().encode(`**${other}`)
          const found = comparison.with(codes, 2, other.length, shared, least)
          const whole = soundSimilarity(own, other)
          expect(found >= least ? found : 0).toBe(whole >= least ? whole : 0)
          before = other
        }
      }),
    )
  })
})

describe('the skeleton of consonants', () => {
  it.each([
    ['biden', 'bdh'],
    ['ebiden', 'abd'],
    ['pito', 'bd'],
  ])('of %s is %s', (sound, skeleton) => {
    expect(consonantSkeleton(sound, 3)).toBe(skeleton)
  })
})
