import { describe, expect, test } from 'vitest'
import { foldCase, normaliseForComparison, sanitiseText } from '../../../src/core/text/normalise.ts'
import fc from '../../support/property.ts'

describe('words that mean the same', () => {
  test.each([
    ["об'єкт", 'обʼєкт'],
    ["об'єкт", 'об’єкт'],
    ['й', 'и\u0306'],
    ['“a”', '«a»'],
    ['9–10', '9-10'],
    ['10 000', '10\u00A0000'],
    ['замок', 'за\u0301мок'],
    ['co\u00ADoperate', 'cooperate'],
    ['…', '...'],
    ['كتاب', 'كتـاب'],
  ])('%s and %s are equal', (a, b) => {
    expect(normaliseForComparison(a)).toBe(normaliseForComparison(b))
  })

  test.each([
    ['і', 'i'],
    ['е', 'ё'],
    ['Київ', 'київ'],
    ['é', 'e'],
    ['ќ', 'к'],
  ])('%s and %s are not', (a, b) => {
    expect(normaliseForComparison(a)).not.toBe(normaliseForComparison(b))
  })

  test('stay as they are when normalised again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseForComparison(text)
        expect(normaliseForComparison(once)).toBe(once)
      }),
    )
  })

  test.each([
    ['STRASSE', 'Straße', 'de'],
    ['İstanbul', 'istanbul', 'tr'],
    ['ΟΔΟΣ', 'οδος', 'el'],
    ['КИЇВ', 'Київ', 'uk'],
    ['A', 'a', 'not a tag'],
  ])('fold alike: %s and %s in %s', (a, b, language) => {
    expect(foldCase(a, language)).toBe(foldCase(b, language))
  })
})

describe('text that is stored', () => {
  test('has LF line ends and no BOM', () => {
    const { text, warnings } = sanitiseText('\uFEFFa\r\nb\rc\u2028d\fe\u0085f\uFEFF')
    expect(text).toBe('a\nb\nc\nd\ne\nf\uFEFF')
    expect(warnings).toEqual([])
  })

  test('has a warning for each character that was replaced', () => {
    const { text, warnings } = sanitiseText('a\u0000b\n\u0000\uD800c')
    expect(text).toBe('a\uFFFDb\n\uFFFD\uFFFDc')
    expect(warnings).toEqual([
      expect.objectContaining({
        message: expect.stringMatching(/^2 .*U\+0000/),
        place: { line: 1 },
      }),
      expect.objectContaining({ message: expect.stringMatching(/U\+D800/), place: { line: 2 } }),
    ])
  })

  test('is well-formed, and stays as it is when made fit again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const { text } = sanitiseText(String.fromCharCode(...units))
        expect(text.isWellFormed()).toBe(true)
        expect(text).not.toMatch(/\r/)
        if (!text.startsWith('\uFEFF')) expect(sanitiseText(text)).toEqual({ text, warnings: [] })
      }),
    )
  })
})
