import { describe, expect, it } from 'vitest'
import { readFeatures } from '../../../src/core/align/features.ts'
import { estimateLengths, lengthEvidence, refineLengths } from '../../../src/core/align/length.ts'

const words = (count: number) => Array.from({ length: count }, () => 'abcde').join(' ')
const english = readFeatures([words(4), words(12), words(30), words(8)], 'en')
const chinese = readFeatures(
  ['他们昨天来了吗', '他'.repeat(18), '他'.repeat(45), '他'.repeat(12)],
  'zh',
)

describe('lengths', () => {
  it('count letters and digits, not marks, spaces or vowel signs', () => {
    expect([...readFeatures(['Ab, 12 — «c»!', 'e\u0301', '𝒳𝒴', ''], 'en').lengths]).toEqual([
      5, 1, 2, 0,
    ])
  })

  it('have a ratio that the texts tell, so that Chinese is no worse than any other', () => {
    const model = estimateLengths(english, chinese)
    expect(model.ratio).toBeLessThan(0.5)
    expect(lengthEvidence(model, 150, 45, 1)).toBeGreaterThan(0)
    expect(lengthEvidence(model, 150, 12, 1)).toBeLessThan(lengthEvidence(model, 150, 45, 1) - 2)
  })

  it('speak the less for a link, the further they are apart', () => {
    const model = estimateLengths(english, english)
    const odds = [100, 120, 150, 200, 300].map((target) =>
      lengthEvidence({ ...model, deviation: 10 }, 100, target, 1),
    )
    expect(odds).toEqual([...odds].sort((a, b) => b - a))
  })

  it('say the same of segments too long for the table of logarithms as of those inside', () => {
    const model = estimateLengths(english, english)
    const odds = [4095, 4096, 4097].map((letters) => lengthEvidence(model, letters, letters, 1))
    for (const one of odds) expect(one).toBeCloseTo(odds[0]!, 2)
  })

  it('are finite for empty texts and segments', () => {
    const empty = readFeatures([''], 'en')
    expect(Number.isFinite(lengthEvidence(estimateLengths(empty, empty), 0, 0, 1))).toBe(true)
    const none = readFeatures([], 'en')
    expect(Number.isFinite(lengthEvidence(estimateLengths(none, none), 10, 20, 2))).toBe(true)
  })

  it('follow the links that are known', () => {
    const model = refineLengths(
      estimateLengths(english, english),
      Array.from({ length: 50 }, () => [100, 150] as const),
    )
    expect(model.ratio).toBeCloseTo(1.48, 1)
    expect(model.spread).toBeLessThan(1)
  })
})
