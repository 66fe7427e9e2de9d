import { describe, expect, test } from 'vitest'
import { emptyLexicon, type Lexicon } from '../../src/core/align/lexicon.ts'
import { UserError } from '../../src/core/errors.ts'
import { parseApertiumDictionary } from '../../src/lexicon/apertium-dictionary.ts'
import { renderingsIn } from '../../src/lexicon/definitions.ts'
import { parseDictdIndex } from '../../src/lexicon/dictd.ts'
import { dictionaryLexicon, reversedLexicon } from '../../src/lexicon/dictionary.ts'
import { pivoted } from '../../src/lexicon/pivot.ts'
import { parseStarDictIndex, parseStarDictInfo } from '../../src/lexicon/stardict.ts'

const DEFINITIONS = [
  'agreement /əˈɡriːmənt/\nVereinbarung <fem>, Abkommen <neut> [law]\n      "reach an agreement"  - sich einigen\n see: {deal}\n',
  'deal\n1. Abkommen\n2. Geschäft <neut> (coll.)\n',
  'the agreements\nAbsprachen\n',
]

function dictionary() {
  const text = new TextEncoder()
  const parts = DEFINITIONS.map((definition) => text.encode(definition))
  const lengths = parts.map(({ length }) => length)
  const offsets = lengths.map((_, place) => lengths.slice(0, place).reduce((a, b) => a + b, 0))
  const heads = ['agreement', 'deal', 'agreements']
  const definitions = Uint8Array.from(parts.flatMap((part) => [...part]))
  return {
    name: 'test',
    source: 'en',
    target: 'de',
    index: { heads, offsets, lengths },
    definitions,
  }
}

describe('renderings in a definition', () => {
  test.each([
    [
      'pronunciation, gender and field labels go',
      'en',
      'de',
      DEFINITIONS[0]!,
      ['Vereinbarung', 'Abkommen'],
    ],
    ['numbering goes', 'en', 'de', 'deal\n1. Abkommen\n2) Geschäft', ['Abkommen', 'Geschäft']],
    [
      'examples in the other script go',
      'en',
      'ru',
      'ally\n   1. _n. [ˈælaɪ] союзник; ally of moment временный союзник\n   2. _v. соединять',
      ['союзник', 'соединять'],
    ],
    [
      'explanations go',
      'en',
      'uk',
      'minister\nчлен уряду, який очолює ціле міністерство; міністр',
      ['член уряду', 'міністр'],
    ],
    ['mark-up goes', 'en', 'fr', '<b>cat</b><br>chat<br><i>m.</i>', ['chat']],
    ['nothing stays of nothing', 'en', 'de', 'x\n\n(…)', []],
  ])('%s', (_, source, target, definition, expected) => {
    const head = definition
      .replace(/<[^>]*>/gu, ' ')
      .trim()
      .split(/[\s(]/u)[0]!
    expect(renderingsIn(definition, head, source, target)).toEqual(expected)
  })
})

describe('a dictionary', () => {
  test('is asked by any form of a head', () => {
    const found = dictionaryLexicon(dictionary()).translations('agreements')
    expect(found.map(({ text }) => text)).toEqual(['Absprachen', 'Vereinbarung', 'Abkommen'])
    expect(found[0]!.origin).toBe('test')
    expect(found[0]!.weight).toBeGreaterThan(found[1]!.weight)
  })

  test('prefers the head that is spelled as asked', () => {
    const [first] = dictionaryLexicon(dictionary()).translations('agreement')
    expect(first!.text).toBe('Vereinbarung')
  })

  test('goes the other way round', () => {
    const found = reversedLexicon(dictionary()).translations('abkommens')
    expect(found.map(({ text }) => text)).toEqual(['deal', 'agreement'])
  })
})

describe('a detour', () => {
  const answer = (text: string, weight: number) => [{ text, weight, origin: text }]
  const first: Lexicon = {
    ...emptyLexicon('en', 'ru'),
    translations: () => answer('Мир', 0.8),
  }
  const second: Lexicon = {
    ...emptyLexicon('ru', 'uk'),
    translations: (head) => (head === 'мир' ? answer('світ', 0.5) : []),
  }

  test('goes through the third language and is worth less than either part', () => {
    const [found] = pivoted(first, second).translations('world')
    expect(found!.text).toBe('світ')
    expect(found!.weight).toBeLessThan(0.4)
    expect(found!.origin).toBe('Мир, світ')
  })

  test('must meet in one language', () => {
    expect(() => pivoted(second, second)).toThrow(RangeError)
  })
})

describe('dictd indexes', () => {
  test('give head, offset and length; entries about the database are left out', () => {
    const index = parseDictdIndex(
      '00databaseinfo\tA\tB\nabc\tBA\t/\nworld war\tBAA\tBB\n',
      'x.index',
    )
    expect(index).toEqual({ heads: ['abc', 'world war'], offsets: [64, 4096], lengths: [63, 65] })
  })

  test.each(['no tabs here', 'a\tB', 'a\tB\t*'])('%j is refused with its line', (line) => {
    expect(() => parseDictdIndex(`ok\tA\tA\n${line}\n`, 'x.index')).toThrow(
      expect.objectContaining({ code: 'unreadable', place: { file: 'x.index', line: 2 } }),
    )
  })
})

describe('StarDict', () => {
  const bytes = Uint8Array.from([...'кіт'].flatMap((c) => [...new TextEncoder().encode(c)]))
  const index = Uint8Array.from([...bytes, 0, 0, 0, 1, 2, 0, 0, 0, 9])

  test('the index gives big-endian positions', () => {
    expect(parseStarDictIndex(index, 32, 'x')).toEqual({
      heads: ['кіт'],
      offsets: [258],
      lengths: [9],
    })
  })

  test('an index that ends early is refused', () => {
    expect(() => parseStarDictIndex(index.subarray(0, 9), 32, 'x')).toThrow(UserError)
  })

  test('the description tells name and size of positions', () => {
    const text = "StarDict's dict ifo file\nversion=2.4.2\nbookname=Test = one\nidxoffsetbits=64\n"
    expect(parseStarDictInfo(text, 'x.ifo')).toEqual({ name: 'Test = one', offsetBits: 64 })
    expect(() => parseStarDictInfo('something else', 'x.ifo')).toThrow(UserError)
  })
})

describe("Apertium's dictionaries", () => {
  test('lemmas end at the grammar symbols of either side; numbers are left out', () => {
    const printed = [
      '0\t1\tд\tб\t0.0',
      '1\t2\tа\tу\t0.0',
      '2\t3\t<n>\tк\t0.0',
      '3\t4\t<m>\t<n>\t0.0',
      '4\t0.0',
      '0\t5\t1\t1\t0.0',
      '5\t5\t2\t2\t0.0',
      '5\t0.0',
      '--',
      '0\t1\tε\tя\t0.0',
      '1\t0.0',
    ].join('\n')
    expect(parseApertiumDictionary(printed, 'test')).toEqual([
      { source: 'да', target: 'бук', weight: 0.8, origin: 'test' },
    ])
  })
})
