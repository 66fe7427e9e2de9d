import { expect, it } from 'vitest'
import { isDoubtful, isUnsure } from '../../src/core/doubt.ts'

it.each([
  ['proposed', 0.6, false, false],
  ['proposed', 0.59, true, false],
  ['proposed', 0.49, true, true],
  ['proposed', null, false, false],
  ['confirmed', 0.2, false, false],
  ['rejected', 0.2, false, false],
] as const)(
  'a %s link of %s is unsure: %s, doubtful: %s',
  (status, confidence, unsure, doubtful) => {
    expect(isUnsure({ status, confidence })).toBe(unsure)
    expect(isDoubtful({ status, confidence })).toBe(doubtful)
  },
)
