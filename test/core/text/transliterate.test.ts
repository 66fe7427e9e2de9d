import { describe, expect, it } from 'vitest'
import { soundSimilarity } from '../../../src/core/text/sound-distance.ts'
import { soundKey, toLatin } from '../../../src/core/text/transliterate.ts'
import fc from '../../support/property.ts'

const alike = (a: string, languageA: string, b: string, languageB: string) =>
  soundSimilarity(soundKey(a, languageA), soundKey(b, languageB))

describe('sound keys', () => {
  it.each([
    ['biden', 'en', 'байдена', 'uk'],
    ['kharkiv', 'en', 'харків', 'uk'],
    ['johnson', 'en', 'джонсоном', 'uk'],
    ['philippines', 'en', 'филиппины', 'ru'],
    ['geneva', 'en', 'genève', 'fr'],
    ['schröder', 'de', 'шрёдера', 'ru'],
    ['brussels', 'en', 'brüssel', 'de'],
    ['mexico', 'en', 'мексика', 'ru'],
    ['merkel', 'de', '默克尔', 'zh'],
  ])('bring %s (%s) and %s (%s) together', (a, languageA, b, languageB) => {
    expect(alike(a, languageA, b, languageB)).toBeGreaterThanOrEqual(0.7)
  })

  it.each([
    ['minister', 'en', 'майстерня', 'uk'],
    ['putin', 'en', 'байден', 'uk'],
    ['police', 'en', 'палаці', 'uk'],
  ])('keep %s (%s) and %s (%s) apart', (a, languageA, b, languageB) => {
    expect(alike(a, languageA, b, languageB)).toBeLessThan(0.86)
  })

  it('do not see vowel marks that most texts leave out', () => {
    expect(toLatin('مُحَمَّد')).toBe(toLatin('محمد'))
    expect(toLatin('éte')).toBe('ete')
  })

  it('are alike to themselves alone by 1, and symmetrically', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const [left, right] = [soundKey(a, 'en'), soundKey(b, 'uk')]
        const similarity = soundSimilarity(left, right)
        expect(similarity).toBeCloseTo(soundSimilarity(right, left), 10)
        expect(similarity).toBeGreaterThanOrEqual(0)
        expect(similarity).toBeLessThanOrEqual(1)
        expect(soundSimilarity(left, left)).toBe(left === '' ? 0 : 1)
      }),
    )
  })
})
