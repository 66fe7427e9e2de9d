import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { declarationSource, readDeclaration } from '../../../src/formats/documents/udhr.ts'

const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'ar', 'zh']

function declarationOf(language: string) {
  const { file } = declarationSource(language)
  return readDeclaration(
    readFileSync(fileURLToPath(new URL(file, import.meta.resolve('udhr'))), 'utf8'),
  )
}

test.each([
  ['en', 'eng'],
  ['de', 'deu_1996'],
  ['de-1901', 'deu_1901'],
  ['de-CH', 'deu_1996'],
  ['zh', 'cmn_hans'],
  ['zh-Hant', 'cmn_hant'],
  ['ar', 'arb'],
  ['fr', 'fra'],
  ['es', 'spa'],
])('the declaration in %s is the file %s', (language, code) => {
  expect(declarationSource(language)).toEqual({ language, file: `declaration/${code}.html` })
})

test('a language without a declaration is refused by name', () => {
  expect(() => declarationSource('tlh')).toThrow('"tlh"')
})

test.each(LANGUAGES)(
  'the declaration in %s has a title, a preamble and headings of articles',
  (language) => {
    const { title, text, blocks } = declarationOf(language)
    const headings = blocks.filter((block) => block.kind === 'heading')
    expect(text.slice(blocks[0]!.start, blocks[0]!.end)).toBe(title)
    // Title, preamble and 30 articles; the French file lacks one heading.
    expect(headings.length).toBeGreaterThanOrEqual(31)
    expect(blocks.length).toBeGreaterThan(85)
  },
)

test.each(LANGUAGES)('the blocks of the declaration in %s cover all its words', (language) => {
  const { text, blocks } = declarationOf(language)
  expect(blocks.map((block) => text.slice(block.start, block.end)).join('\n\n')).toBe(text)
  for (const block of blocks) expect(text.slice(block.start, block.end)).toMatch(/^\S[^\n]*\S$/u)
})

test('list items are told from paragraphs, and white space is one space', () => {
  const { text, blocks } = readDeclaration(
    '<h1>A\n  title</h1><article><h2>1</h2><p>One.</p><ol><li>\n<p>Two\u2010three.</p></li></ol></article>',
  )
  expect(text).toBe('A title\n\n1\n\nOne.\n\nTwo-three.')
  expect(blocks.map((block) => block.kind)).toEqual(['heading', 'heading', 'paragraph', 'listItem'])
})

test('a file without a title is refused', () => {
  expect(() => readDeclaration('<p>Some page</p>')).toThrow('no title')
})
