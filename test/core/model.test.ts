import { expect, test } from 'vitest'
import { otherSide } from '../../src/core/model.ts'

test('the other side of the other side is the side itself', () => {
  expect(otherSide('source')).toBe('target')
  for (const side of ['source', 'target'] as const) expect(otherSide(otherSide(side))).toBe(side)
})
