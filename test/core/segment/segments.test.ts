import { describe, expect, test } from 'vitest'
import { segmentDocument, segmentLines } from '../../../src/core/segment/segments.ts'
import { sanitiseText } from '../../../src/core/text/normalise.ts'
import fc from '../../support/property.ts'

const PIECES = [
  'Слово',
  'word',
  'А. В.',
  'U.S.',
  '3,5',
  'No. ',
  '. ',
  '… ',
  '?! ',
  '。',
  '！',
  '؟ ',
  '“',
  '”',
  '"',
  "'",
  '«',
  '»',
  '„',
  '‘',
  '’',
  '「',
  '」',
  '(',
  ')',
  '[',
  ']',
  ' — ',
  '\n',
  '\n\n',
  '- ',
  '1. ',
  ' ',
  '\u00A0',
  '\u200B',
  '😀',
  '👨‍👩‍👧',
  'e\u0301',
  'שלום',
  'مرحبا. ',
  '我们。',
  '</script>',
  'https://a.b/c?d=E. ',
  '\t',
  '\uFEFF',
  '“。”!.',
  '*',
  '[1]',
  'І',
  'т. д. ',
  'КИЇВ. 1 мая. ',
  '\u202E',
  '#',
  '%',
] as const
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
)
const language = fc.constantFrom('en', 'uk', 'ru', 'de', 'zh', 'ja', 'ar', 'el', 'und', 'qaa')

describe('segments of any text', () => {
  test('are ordered, disjoint, trimmed, inside their block, and lose no character', () => {
    fc.assert(
      fc.property(hostile, language, (raw, tag) => {
        const { text } = sanitiseText(raw)
        const { blocks, segments } = segmentDocument(text, tag)
        let end = 0
        for (const [i, segment] of segments.entries()) {
          const block = blocks[segment.block]!
          expect(segment.id).toBe(i + 1)
          expect(segment.start).toBeGreaterThanOrEqual(Math.max(end, block.start))
          expect(segment.end).toBeLessThanOrEqual(block.end)
          const content = text.slice(segment.start, segment.end)
          expect(content).not.toBe('')
          expect(content.trim()).toBe(content)
          expect(content.isWellFormed()).toBe(true)
          expect(text.slice(end, segment.start).trim()).toBe('')
          end = segment.end
        }
        expect(text.slice(end).trim()).toBe('')
        for (const [i, block] of blocks.entries()) {
          expect(block.start).toBeGreaterThanOrEqual(blocks[i - 1]?.end ?? 0)
          expect(block.end).toBeGreaterThan(block.start)
        }
      }),
      { numRuns: 500 },
    )
  })

  test('are the lines that are not blank where the text is segmented already', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        const { text } = sanitiseText(raw)
        const { segments } = segmentLines(text)
        expect(segments.map(({ start, end }) => text.slice(start, end))).toEqual(
          text
            .split('\n')
            .map((line) => line.trim())
            .filter(Boolean),
        )
      }),
    )
  })
})

describe('segments of large texts', () => {
  const sentence = 'Рада ухвалила “закон. Він діє з 2020 р. у м. Київ”, – сказав А. В. Кравець. '

  test('come out of 5 MB of text', () => {
    const text = `${sentence.repeat(10)}\n`.repeat(3_600)
    expect(segmentDocument(text, 'uk').segments).toHaveLength(3_600 * 10 * 2)
  })

  test.each([
    ['without a mark', 'слово '],
    ['without a space', 'слово'],
    ['of full stops', '.'],
    ['of opening quotation marks', '«'],
    ['of quotation marks', '"а. '],
    ['of brackets', '(а. '],
    ['of closing brackets after a full stop', '.)'],
    ['of abbreviations', 'т. д. '],
    ['of capital letters with full stops', 'А.'],
    ['of Chinese', '我们。'],
    ['of addresses', 'https://a.b/c.d'],
    ['of spaces', '. \u00A0'],
    ['of digits', '1. '],
    ['of hyphens', 'а-'],
    ['of underscores', '._'],
  ])('come out of a line of 300,000 characters %s', (_, piece) => {
    const text = piece.repeat(Math.ceil(300_000 / piece.length)).trim()
    const { segments } = segmentDocument(text, 'uk')
    expect(segments.at(-1)!.end).toBe(text.length)
  })
})
