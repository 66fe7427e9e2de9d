import { expect, test } from 'vitest'
import { matchedMarks } from '../../../src/core/compare/matched-marks.ts'

/** `+` before what is matched, `-` before what is not. */
function marks(a: string, b: string): readonly [string[], string[]] {
  const found = matchedMarks({ text: a, language: 'en' }, { text: b, language: 'uk' })
  const show = (text: string, list: typeof found.a): string[] =>
    list.map(({ start, end, matched }) => (matched ? '+' : '-') + text.slice(start, end))
  return [show(a, found.a), show(b, found.b)]
}

test('numbers, dates and names are marked on both sides, matched or not', () => {
  expect(
    marks(
      'On 5 May Lavrov and Blinken counted 64 thousand men and 15 ships.',
      'Лавров 5 травня нарахував 64 тис. осіб та 50 кораблів.',
    ),
  ).toEqual([
    ['+5 May', '+Lavrov', '-Blinken', '+64 thousand', '-15'],
    ['+Лавров', '+5 травня', '+64 тис', '-50'],
  ])
})

test('the first word of a sentence is no name', () => {
  expect(marks('Yesterday it rained.', 'Учора дощило.')).toEqual([[], []])
})
