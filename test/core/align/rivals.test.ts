import { describe, expect, it } from 'vitest'
import type { Cells } from '../../../src/core/align/candidates.ts'
import { weighAgainstRivals } from '../../../src/core/align/rivals.ts'

/** All cells of a square, with a score on its diagonal and another everywhere else. */
function square(size: number, own: number, others: number): Cells {
  const places = Array.from({ length: size * size }, (_, k) => k)
  return {
    rows: size,
    width: size,
    starts: Int32Array.from({ length: size + 1 }, (_, i) => i * size),
    columns: Int32Array.from(places, (k) => k % size),
    scores: Float32Array.from(places, (k) => (k % (size + 1) === 0 ? own : others)),
  }
}

const rise = (size: number, others: number) =>
  weighAgainstRivals(square(size, 1, others)).scores[0]! - 1

describe('a link among its rivals', () => {
  it('is likelier where all of them are unlikely, up to a limit', () => {
    expect(rise(20, -5)).toBeGreaterThan(0)
    expect(rise(20, -6)).toBeGreaterThan(rise(20, -5))
    expect(rise(20, -60)).toBe(rise(20, -30))
  })

  it('is as likely as its evidence says where rivals are near', () => {
    expect(rise(20, -3)).toBe(0)
  })

  it('is as likely as its evidence says in short texts, where rivals are few', () => {
    expect(rise(3, -30)).toBe(0)
  })
})
