import { describe, expect, test } from 'vitest'
import { mergeWithNext, splitSegment } from '../../../src/core/segment/edit.ts'
import { segmentDocument } from '../../../src/core/segment/segments.ts'

const text = 'First part, second part. Next one.\n\nAnother 😀 block.'
const { segments } = segmentDocument(text, 'en')
const texts = (list: typeof segments) => list.map(({ start, end }) => text.slice(start, end))

describe('segments', () => {
  test('split in two, the second with the new id', () => {
    const split = splitSegment(text, segments, 1, 11, 9)
    expect(texts(split)).toEqual(['First part,', 'second part.', 'Next one.', 'Another 😀 block.'])
    expect(split.map(({ id }) => id)).toEqual([1, 9, 2, 3])
  })

  test('merge with the next one, and are as before when split there again', () => {
    const merged = mergeWithNext(segments, 1)
    expect(texts(merged)).toEqual(['First part, second part. Next one.', 'Another 😀 block.'])
    expect(splitSegment(text, merged, 1, segments[1]!.start, 2)).toEqual(segments)
  })

  test.each([
    ['at its beginning', 1, 0, 9],
    ['at its end', 1, 24, 9],
    ['outside', 1, 30, 9],
    ['inside a character', 3, text.indexOf('😀') + 1, 9],
    ['with an id that is taken', 1, 11, 2],
    ['that does not exist', 7, 11, 9],
  ])('do not split %s', (_, id, offset, newId) => {
    expect(() => splitSegment(text, segments, id, offset, newId)).toThrow(RangeError)
  })

  test.each([2, 3, 7])('do not merge over the end of a block: %i', (id) => {
    expect(() => mergeWithNext(segments, id)).toThrow(RangeError)
  })
})
