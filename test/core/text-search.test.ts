import { expect, test } from 'vitest'
import { findTyped, foldText, LOOSEST } from '../../src/core/text-search.ts'

const EXACT = { matchCase: true, accents: false, words: false }
const USUAL = { ...EXACT, matchCase: false }

function found(text: string, query: string, how: Parameters<typeof findTyped>[2]): string[] {
  return findTyped(text, query, how).map(({ start, end }) => text.slice(start, end))
}

test.each([
  ['ignores case', 'Київ і КИЇВ', 'київ', USUAL, ['Київ', 'КИЇВ']],
  ['heeds case when asked', 'Київ і КИЇВ', 'КИЇВ', EXACT, ['КИЇВ']],
  ['keeps ї and і apart', 'їжак іжак', 'їжак', USUAL, ['їжак']],
  ['folds ї and і when asked', 'їжак іжак', 'іжак', { ...USUAL, accents: true }, ['їжак', 'іжак']],
  ['folds ё and е when asked', 'ёлка елка', 'елка', { ...USUAL, accents: true }, ['ёлка', 'елка']],
  ['folds Arabic vowel signs when asked', 'مُحَمَّد', 'محمد', { ...USUAL, accents: true }, ['مُحَمَّد']],
  [
    'takes composed and decomposed letters as one',
    'йод и\u0306од',
    'йод',
    USUAL,
    ['йод', 'и\u0306од'],
  ],
  [
    'takes apostrophes as one',
    "об'єкт обʼєкт об’єкт",
    'об’єкт',
    USUAL,
    ["об'єкт", 'обʼєкт', 'об’єкт'],
  ],
  ['finds whole words', 'мир мирний', 'мир', { ...USUAL, words: true }, ['мир']],
  [
    'finds Chinese inside a run as a word',
    '关于安全保障的谈判',
    '安全',
    { ...USUAL, words: true },
    ['安全'],
  ],
  ['finds behind astral characters', '😀😀 Kyiv', 'kyiv', USUAL, ['Kyiv']],
  ['finds across a line break', 'New\nYork', 'new york', USUAL, ['New\nYork']],
  ['finds ẞ as ss', 'STRASSE Straße', 'strasse', USUAL, ['STRASSE', 'Straße']],
  ['looks over soft hyphens', 'Ver\u00ADtrag', 'vertrag', USUAL, ['Ver\u00ADtrag']],
  ['takes the query literally', 'a.c abc', 'a.c', USUAL, ['a.c']],
  ['finds nothing for an empty query', 'abc', '  ', USUAL, []],
])('%s', (_, text, query, how, expected) => {
  expect(found(text, query, how)).toEqual(expected)
})

test('the loosest folding finds at least what any other finds', () => {
  for (const text of ['Ёлка', 'ЇЖАК', 'é', 'ﬁ', 'İstanbul', 'ΟΔΟΣ']) {
    expect(foldText(text, LOOSEST).text).toBe(foldText(text.toLowerCase(), LOOSEST).text)
  }
})

test('letters fold alike where a neighbour makes the text be read cluster by cluster', () => {
  const scripts = [0x20, 0xa0, 0x370, 0x400, 0x5d0, 0x620, 0x2010, 0x3041, 0x30a1, 0x4e00]
  const texts = scripts.flatMap((first) =>
    Array.from({ length: 96 }, (_, i) => String.fromCharCode(first + i, first + ((i * 7) % 96))),
  )
  for (const text of [...texts, 'İI`ẞςΣ', 'a\tb\nc']) {
    for (const how of [LOOSEST, USUAL]) {
      const alone = foldText(text, how)
      const beside = foldText(`${text} 😀`, how)
      expect(beside.text.startsWith(alone.text), JSON.stringify(text)).toBe(true)
      expect([...beside.offsets].slice(0, alone.text.length)).toEqual(
        [...alone.offsets].slice(0, -1),
      )
    }
  }
})
