import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../src/lexicon/lexicon.ts'
import fc from '../support/property.ts'

function best(source: string, target: string, head: string): string | undefined {
  return loadLexicon(source, target).translations(head)[0]?.text
}

function all(source: string, target: string, head: string): readonly string[] {
  return loadLexicon(source, target)
    .translations(head)
    .map(({ text }) => text)
}

describe('what the built-in lexicon knows', () => {
  test.each([
    ['en', 'uk', 'nato', 'НАТО'],
    ['uk', 'en', 'оон', 'UN'],
    ['uk', 'en', 'організації об’єднаних націй', 'UN'],
    ['uk', 'en', 'радбезу', 'UN Security Council'],
    ['uk', 'en', 'обсє', 'OSCE'],
    ['fr', 'en', 'otan', 'NATO'],
    ['zh', 'en', '联合国', 'UN'],
    ['ar', 'en', 'الأمم المتحدة', 'UN'],
    ['en', 'uk', 'january', 'січень'],
    ['en', 'uk', 'minister', 'міністр'],
    ['pl', 'uk', 'wojny', 'війна'],
    ['fr', 'uk', "l'accord", 'угода'],
    ['en', 'ka', 'germany', 'გერმანია'],
    ['fi', 'uk', 'venäjä', 'Росія'],
    ['en', 'ja', 'freedom', '自由'],
    ['ja', 'uk', '政府', 'уряд'],
    ['ko', 'de', '경제는', 'Wirtschaft'],
    ['hu', 'es', 'bíróságok', 'tribunal'],
    ['it', 'pt', 'guerra', 'guerra'],
    ['nl', 'zh', 'oorlog', '战争'],
    ['tr', 'fr', 'barış', 'paix'],
    ['en', 'vi', 'government', 'chính phủ'],
    ['vi', 'en', 'chính phủ', 'government'],
  ])('%s to %s: %s is %s', (source, target, head, expected) => {
    expect(best(source, target, head)).toBe(expected)
  })

  test.each([
    ['kyiv', 'kiev'],
    ['luhansk', 'lugansk'],
    ['donbas', 'donbass'],
    ['lviv', 'lvov'],
  ])('%s and %s are one place', (one, other) => {
    expect(best('en', 'uk', one)).toBe(best('en', 'uk', other))
    expect(best('en', 'uk', one)).toBeDefined()
  })

  test.each(['заяви', 'заявою', 'заяві'])('the inflected %s finds its entry', (form) => {
    expect(all('uk', 'en', form)).toContain('statement')
  })
})

test('what is only derived from a word tells little of it: author and authority, design and designation', () => {
  const weightOf = (head: string, text: string) =>
    loadLexicon('en', 'ru')
      .translations(head)
      .find((translation) => translation.text === text)?.weight ?? 0
  expect(weightOf('author', 'власть')).toBeLessThan(0.3)
  expect(weightOf('design', 'наименование')).toBeLessThan(0.3)
  expect(weightOf('authorities', 'власть')).toBeGreaterThan(0.5)
  expect(weightOf('authors', 'автор')).toBeGreaterThan(0.5)
})

test('renderings come best first, with weights in (0, 1] and an origin', () => {
  const lexicon = loadLexicon('en', 'uk')
  for (const head of ['russia', 'court', 'agreement', 'house', 'say']) {
    const found = lexicon.translations(head)
    const weights = found.map(({ weight }) => weight)
    expect(weights).toEqual(weights.toSorted((a, b) => b - a))
    expect(weights.every((weight) => weight > 0 && weight <= 1)).toBe(true)
    expect(found.every(({ origin }) => origin !== '')).toBe(true)
  }
})

test('a glossary comes before everything else and names itself', () => {
  const glossary = [{ source: 'ceasefire', target: 'режим тиші', weight: 1, origin: 'glossary' }]
  const [first] = loadLexicon('en', 'uk', { glossary }).translations('ceasefire')
  expect(first).toEqual({ text: 'режим тиші', weight: 1, origin: 'glossary' })
})

test('one language on both sides has the glossary alone', () => {
  expect(loadLexicon('en-GB', 'en-US').translations('house')).toEqual([])
  const glossary = [{ source: 'lorry', target: 'truck', weight: 1, origin: 'glossary' }]
  expect(loadLexicon('en-GB', 'en-US', { glossary }).translations('lorries')[0]?.text).toBe('truck')
})

test('confirmed pairs teach words that nothing else knows', () => {
  const confirmedPairs = [
    { source: 'The glorbs arrived today.', target: 'Ґлорби прибули сьогодні.' },
    { source: 'Nobody likes glorbs.', target: 'Ніхто не любить ґлорбів.' },
    { source: 'A glorb is green.', target: 'Ґлорб зелений.' },
    { source: 'The house is green.', target: 'Будинок зелений.' },
  ]
  const [first] = loadLexicon('en', 'uk', { confirmedPairs }).translations('glorb')
  expect(first?.text).toMatch(/^ґлорб/u)
  expect(first?.origin).toBe('confirmed pairs')
  expect(loadLexicon('en', 'uk').translations('glorb')).toEqual([])
})

test('a language that nobody knows is no fault, a tag that is none is', () => {
  expect(loadLexicon('und', 'qaa').translations('house')).toEqual([])
  expect(() => loadLexicon('../../etc', 'en')).toThrow(RangeError)
})

test('any head is answered, the same each time', () => {
  const lexicon = loadLexicon('uk', 'en')
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (head) => {
      expect(lexicon.translations(head)).toEqual(lexicon.translations(head))
    }),
  )
})
