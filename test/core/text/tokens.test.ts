import { describe, expect, test } from 'vitest'
import { tokenize } from '../../../src/core/text/tokens.ts'
import fc from '../../support/property.ts'

/** Tokens divided by `|`, spaces left out. */
const tokens = (text: string, language: string) =>
  tokenize(text, language)
    .filter(({ kind }) => kind !== 'space')
    .map(({ start, end }) => text.slice(start, end))
    .join('|')

describe('tokens', () => {
  test.each([
    ['uk', "об'єкт з’їзд пʼять", "об'єкт|з’їзд|пʼять"],
    ['uk', '50-хвилинна розмова, м’яч.', '50-хвилинна|розмова|,|м’яч|.'],
    ['en', 'COVID-19 cost $3.5 million (2,500).', 'COVID-19|cost|$|3.5|million|(|2,500|)|.'],
    ['en', 'The U.S. won 9-10, 9–10', 'The|U.S.|won|9|-|10|,|9|–|10'],
    ['en', 'Wait... what?! "no"', 'Wait|...|what|?|!|"|no|"'],
    ['en', 'See https://a.b/c?d=e, or x.y@z.com.', 'See|https://a.b/c?d=e|,|or|x.y@z.com|.'],
    ['fr', "l'eau d’été", "l'eau|d’été"],
    ['zh', '我爱北京。', '我|爱|北京|。'],
    ['ru', 'и т.д. далее', 'и|т.д.|далее'],
    ['qaa', 'ok - so', 'ok|-|so'],
  ])('%s: %s', (language, text, expected) => {
    expect(tokens(text, language)).toBe(expected)
  })

  test.each([
    ['word', 'Київ'],
    ['number', '3,5'],
    ['number', '٣'],
    ['punctuation', '…'],
    ['punctuation', '😀'],
    ['space', ' \n\u00A0'],
  ])('are a %s: %j', (kind, text) => {
    expect(tokenize(text, 'uk')).toEqual([{ kind, start: 0, end: text.length }])
  })

  test('cover any text without gaps', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'uk', 'zh', 'ar', 'x'),
        (text, language) => {
          let end = 0
          for (const token of tokenize(text, language)) {
            expect(token.start).toBe(end)
            expect(token.end).toBeGreaterThan(end)
            end = token.end
          }
          expect(end).toBe(text.length)
        },
      ),
    )
  })
})

test('a mark that is repeated without end is one token', () => {
  expect(tokenize('.'.repeat(200_000), 'en')).toEqual([
    { kind: 'punctuation', start: 0, end: 200_000 },
  ])
})
