import { expect, test } from 'vitest'
import { withJoinedLetters } from '../../../src/formats/pdf/pdf-joined-letters.ts'
import { usualLetters } from '../../../src/formats/pdf/pdf-letters.ts'
import { pageText } from '../../../src/formats/pdf/pdf-lines.ts'
import type { PdfPiece } from '../../../src/formats/pdf/pdf-piece.ts'

/** Pieces of one line from left to right, each as wide as its letters, with gaps where `|` stands. */
function drawn(line: string): readonly PdfPiece[] {
  let x = 0
  return line.split('').flatMap((text) => {
    const piece = { text, x, y: 100, width: 5, height: 10 }
    x += 5
    return text === '|' ? [] : [piece]
  })
}

/** Pieces of a page, each as wide as its letters: text, left end, height of the line, size of the letters. */
function placed(...pieces: readonly (readonly [string, number, number, number?])[]) {
  return pieces.map(([text, x, y, height = 10]): PdfPiece => ({
    text,
    x,
    y,
    width: (text.length * height) / 2,
    height,
  }))
}

const reversed = (text: string) => [...text].toReversed().join('')

test('Arabic that is drawn letter by letter is read from right to left', () => {
  expect(pageText(drawn(reversed('قال الرئيس')))).toBe('قال الرئيس')
})

test('numbers and Latin words in a line from right to left keep their order', () => {
  const line = `${reversed('في المدينة')} UN 2019 ${reversed('قال الرئيس')}`
  expect(pageText(drawn(line))).toBe('قال الرئيس UN 2019 في المدينة')
  const other = `The word ${reversed('سلام عليكم')} is a greeting.`
  expect(pageText(drawn(other))).toBe('The word سلام عليكم is a greeting.')
})

test('a line that the file gives in reading order, leftwards, is one line', () => {
  const pieces = drawn(reversed('קרא|את|זה')).toReversed()
  expect(pageText(pieces)).toBe('קרא את זה')
})

test('a line from right to left is one line in whichever order its parts are drawn', () => {
  const at = (text: string, x: number, width: number, y = 100) => ({
    text,
    x,
    y,
    width,
    height: 10,
  })
  const label = [at('1', 190, 5), at('.', 187, 3)]
  const item = [...label, at('.', 100, 3), at('تقوية السد', 103, 80)]
  expect(pageText(item)).toBe('1. تقوية السد.')
  expect(pageText([...item, at('عمود', 20, 30)])).toBe('1. تقوية السد.\nعمود')
})

test('a sentence that ends with room for the next word ends its paragraph; labels stand apart', () => {
  const lines = [
    'A line that is as long as lines are.',
    'Short.',
    '1.One.',
    '•2 more of them',
    'and it.',
  ]
  const pieces = lines.map((text, at) => ({
    text,
    x: 50,
    y: 700 - at * 12,
    width: text.length * 5,
    height: 10,
  }))
  expect(pageText(pieces)).toBe(
    'A line that is as long as lines are.\nShort.\n\n1. One.\n\n• 2 more of them\nand it.',
  )
})

test('lines from left to right stay in the order of the file', () => {
  expect(pageText(drawn('Two|words'))).toBe('Two words')
  const columns = [
    ...drawn('left.'),
    ...drawn('right').map((piece) => ({ ...piece, x: piece.x + 300, y: 200 })),
  ]
  expect(pageText(columns)).toBe('left.\nright')
})

test('letters are spelled as people type them, whichever shape was drawn', () => {
  expect(usualLetters('ﻦﻴﺘﻨﺳ')).toBe('نيتنس')
  expect(usualLetters('eﬃcient ﬂow')).toBe('efficient flow')
  expect(usualLetters('市⻓说⼯程⼆')).toBe('市长说工程二')
  expect(usualLetters('½ ﷺ Ⅳ')).not.toContain('1⁄2')
})

test('calls of footnotes are left out; powers stay', () => {
  const line = placed(
    ['The treaty', 0, 100],
    ['12', 50, 104, 7],
    [' of 10 km', 57, 100],
    ['2', 102, 104, 7],
    [' and 10', 106, 100],
    ['6', 141, 104, 7],
    [' was signed.', 145, 100],
    ['3', 205, 104, 7],
  )
  expect(pageText(line)).toBe('The treaty of 10 km² and 10⁶ was signed.')
  const note = placed(['Article 4, CO', 4, 100], ['2', 69, 98, 7])
  expect(pageText(note)).toBe('Article 4, CO2')
})

test('cells of a table are paragraphs of their own; wide spaces in a sentence part nothing', () => {
  const table = placed(
    ['Country', 0, 100],
    ['Votes', 200, 100],
    ['Ukraine', 0, 88],
    ['12', 200, 88],
    ['After it comes text.', 0, 76],
  )
  expect(pageText(table)).toBe('Country\n\nVotes\n\nUkraine\n\n12\n\nAfter it comes text.')
  const stretched = placed(
    ['A long line of words that ends.', 0, 112],
    ['An', 0, 100],
    ['unhappyword', 100, 100],
    ['A', 0, 88],
    ['unhappyword', 100, 88],
    ['Another line of words that end.', 0, 76],
  )
  expect(pageText(stretched)).not.toContain('\n\n')
})

test('brackets and points in a line from right to left stand as they are typed', () => {
  const line = placed(
    ['.London', 0, 100],
    ['في', 40, 100],
    ['(', 55, 100],
    ['2014', 60, 100],
    [')', 80, 100],
    ['قال الوزير', 90, 100],
  )
  expect(pageText(line)).toBe('قال الوزير (2014) في London.')
})

test('joined letters keep their order when a line is turned round', () => {
  const glyphs = ['لأ', ' ', 'م', 'لا', 'س', 'ل', 'ا', '2', '0', 'ن', 'لا', 'ا']
  expect(withJoinedLetters(['السالم أل', '20', 'االن'], glyphs)).toEqual(['السلام لأ', '20', 'الان'])
  expect(withJoinedLetters(['السالم'], ['x'])).toEqual(['السالم'])
})
