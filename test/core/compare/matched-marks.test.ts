import { expect, test } from 'vitest'
import { readSides } from '../../../src/core/compare/divergences.ts'
import { matchedMarks } from '../../../src/core/compare/matched-marks.ts'
import { loadLexicon } from '../../../src/lexicon/lexicon.ts'

/** `+` before what is matched, `-` before what is not. */
function marks(a: string, b: string, language = 'uk'): readonly [string[], string[]] {
  const found = matchedMarks(
    readSides(
      { text: a, language: 'en' },
      { text: b, language },
      { lexicon: loadLexicon('en', language) },
    ),
  )
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

test('a word of a heading in capitals is no name, and a body is marked whole', () => {
  expect(marks('Preamble', 'ПРЕАМБУЛА')).toEqual([[], []])
  expect(
    marks(
      'The peoples of the United Nations reaffirmed their faith.',
      "Народи Об'єднаних Націй підтвердили свою віру.",
    ),
  ).toEqual([['+United Nations'], ["+Об'єднаних Націй"]])
})

test('a German noun is marked as a name only where the other side shows one', () => {
  expect(
    marks(
      'Ferries and schools: the storm named Dora reaches Vestra, Maria Keller warned.',
      'Fähren und Schulen: Der Sturm mit dem Namen Dora erreicht Vestra, warnte Maria Keller.',
      'de',
    ),
  ).toEqual([
    ['+Dora', '+Vestra', '+Maria Keller'],
    ['+Dora', '+Vestra', '+Maria Keller'],
  ])
})

test('a name that opens a sentence is marked where the other side knows it', () => {
  expect(marks('Berlin agreed.', 'Damit war Berlin einverstanden.', 'de')).toEqual([
    ['+Berlin'],
    ['+Berlin'],
  ])
  expect(marks('Schools will open.', 'Die Schulen öffnen.', 'de')).toEqual([[], []])
})
