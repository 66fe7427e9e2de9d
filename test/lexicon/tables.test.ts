import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnOf } from '../../src/lexicon/tables.ts'

const FOLDER = new URL('../../src/lexicon/data/', import.meta.url)
const LETTERS: Readonly<Record<string, RegExp>> = {
  uk: /^[^ыэъё]*$/u,
  ru: /^[^іїєґ]*$/u,
  de: /^[^\p{Script=Cyrillic}]*$/u,
  fr: /^[^\p{Script=Cyrillic}]*$/u,
  es: /^[^\p{Script=Cyrillic}]*$/u,
  pl: /^[^\p{Script=Cyrillic}]*$/u,
  ar: /^[^\p{Script=Latin}\p{Script=Cyrillic}]*$/u,
  zh: /^[^\p{Script=Latin}\p{Script=Cyrillic}]*$/u,
  it: /^[^\p{Script=Cyrillic}]*$/u,
  pt: /^[^\p{Script=Cyrillic}]*$/u,
  nl: /^[^\p{Script=Cyrillic}]*$/u,
  ja: /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー,]*$/u,
  ko: /^[\p{Script=Hangul}, ]*$/u,
  vi: /^[^\p{Script=Cyrillic}]*$/u,
  tr: /^[^\p{Script=Cyrillic}qwx]*$/u,
  hu: /^[^\p{Script=Cyrillic}qwx]*$/u,
}

describe.each(readdirSync(FOLDER))('the table %s', (file) => {
  const table = readFileSync(new URL(file, FOLDER), 'utf8')
  const [header, ...lines] = table.trimEnd().split('\n')
  const languages = header!.split('|')
  const rows = lines.filter((line) => !line.startsWith('#')).map((line) => line.split('|'))

  test('has a cell for each language on every line', () => {
    expect(rows.filter((row) => row.length !== languages.length)).toEqual([])
  })

  test('names no term twice in a cell, and none that is empty', () => {
    const faulty = rows.flat().filter((cell) => {
      const terms = cell.split(',').map((term) => term.trim())
      return new Set(terms).size !== terms.length || terms.includes('')
    })
    expect(faulty).toEqual([])
  })

  test.each(Object.entries(LETTERS))('writes %s in its own letters', (language, letters) => {
    const place = languages.indexOf(language)
    const cells = place < 0 ? [] : rows.map((row) => row[place]!)
    expect(cells.filter((cell) => !letters.test(cell))).toEqual([])
  })
})

test('a column is read by language, region or not, with its line numbers', () => {
  const table = 'en|uk\n# remark\nwar|війна\npeace, calm|мир,спокій\n'
  expect([...columnOf(table, 'uk-UA')]).toEqual([
    [3, ['війна']],
    [4, ['мир', 'спокій']],
  ])
  expect([...columnOf(table, 'en')]).toEqual([
    [3, ['war']],
    [4, ['peace', 'calm']],
  ])
  expect(columnOf(table, 'fr').size).toBe(0)
})
