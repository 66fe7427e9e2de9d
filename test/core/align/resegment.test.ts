import { expect, test } from 'vitest'
import { resegment } from '../../../src/core/align/resegment.ts'
import { beadsAsLine, bitextOf } from '../../support/bitext-notation.ts'

test.each([
  ['a split segment stays in its link', '1-1 2-2', [2], [2, 9], '1-1 2,9-2'],
  ['a merged segment takes the links together', '1-1! 2-2!', [1, 2], [1], '1-1,2!'],
  ['a doubtful half makes the whole doubtful', '1-1! 2-2', [1, 2], [1], '1-1,2'],
  ['a merged segment keeps the one link there is', '2-2!', [1, 2], [1], '1-2!'],
  ['a rejection of a half is no rejection of the whole', '1-1x 3-3', [1, 2], [1], '3-3'],
])('%s', (_, before, from, to, expected) => {
  const index = bitextOf(5, 5, before)
  const delta = resegment(index, 'source', from, to)
  const kept = [...index.beads()].filter(({ id }) => delta.removed.every((gone) => gone.id !== id))
  expect(beadsAsLine([...kept, ...delta.added])).toBe(expected)
})
