import { expect, test } from 'vitest'
import { usualLetters } from '../../src/formats/pdf-letters.ts'
import { pageText, type PdfPiece } from '../../src/formats/pdf-lines.ts'

/** Pieces of one line from left to right, each as wide as its letters, with gaps where `|` stands. */
function drawn(line: string): readonly PdfPiece[] {
  let x = 0
  return line.split('').flatMap((text) => {
    const piece = { text, x, y: 100, width: 5, height: 10 }
    x += 5
    return text === '|' ? [] : [piece]
  })
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
