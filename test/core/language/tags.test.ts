import { describe, expect, test } from 'vitest'
import {
  canonicalTag,
  direction,
  languageName,
  sameLanguage,
  scriptOf,
} from '../../../src/core/language/tags.ts'

describe('language tags', () => {
  test.each([
    ['EN_us', 'en-US'],
    [' uk ', 'uk'],
    ['zh-hant', 'zh-Hant'],
    ['iw', 'he'],
    ['und', 'und'],
  ])('%j is written %s', (tag, canonical) => {
    expect(canonicalTag(tag)).toBe(canonical)
  })

  test.each(['', 'українська', 'e', 'en--US', '<script>'])('%j is refused', (tag) => {
    expect(() => canonicalTag(tag)).toThrow(expect.objectContaining({ code: 'invalid' }))
  })

  test('one that would fill a page by itself is refused in a few words', () => {
    const long = `en-x-${Array.from({ length: 5000 }, () => 'abcdefgh').join('-')}`
    expect(() => canonicalTag(long)).toThrow(/^“en-x-abcdefgh-.{0,40}…” is not a language tag/u)
  })

  test.each([
    ['uk', 'ltr'],
    ['ar', 'rtl'],
    ['ur', 'rtl'],
    ['he', 'rtl'],
    ['az-Arab', 'rtl'],
    ['zh', 'ltr'],
    ['und', 'ltr'],
    ['not a tag', 'ltr'],
  ])('%s runs %s', (tag, expected) => {
    expect(direction(tag)).toBe(expected)
  })

  test.each([
    ['en', 'en-GB', true],
    ['nb', 'no', true],
    ['zh', 'zh-Hans', true],
    ['zh', 'zh-Hant', false],
    ['sr', 'sr-Latn', false],
    ['uk', 'ru', false],
    ['und', 'und', true],
    ['und', 'en', false],
  ])('%s and %s are the same: %s', (a, b, expected) => {
    expect(sameLanguage(a, b)).toBe(expected)
    expect(sameLanguage(b, a)).toBe(expected)
  })

  test('have names in other languages', () => {
    expect(languageName('uk', 'en')).toBe('Ukrainian')
    expect(languageName('uk', 'uk')).toBe('українська')
    expect(languageName('not a tag', 'en')).toBe('not a tag')
  })

  test.each([
    ['Привіт, world', 'Cyrl'],
    ['Hello, світе', 'Latn'],
    ['東京', 'Hani'],
    ['東京です', 'Jpan'],
    ['서울', 'Kore'],
    ['مرحبا', 'Arab'],
    ['42!', 'Zyyy'],
  ])('%s is in %s', (text, script) => {
    expect(scriptOf(text)).toBe(script)
  })
})
