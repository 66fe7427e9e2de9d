import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  findDivergences,
  type DivergenceContext,
} from '../../../../src/core/compare/divergences.ts'
import { PassageReading } from '../../../../src/core/compare/passage.ts'
import {
  judgeQuotations,
  QUOTATION_VERDICTS,
} from '../../../../src/core/compare/rules/quotation.ts'
import { loadLexicon } from '../../../../src/lexicon/lexicon.ts'
import { emptyLexicon } from '../../../../src/core/align/lexicon.ts'

function verdicts(languages: string, a: string, b: string, context: DivergenceContext = {}) {
  const [languageA, languageB] = languages.split('-')
  return judgeQuotations({
    a: new PassageReading({ text: a, language: languageA! }),
    b: new PassageReading({ text: b, language: languageB! }),
    context,
  }).map(({ side, verdict }) => `${side} ${verdict}`)
}

describe('the verdict on a quotation is', () => {
  test.each([
    [
      'verbatim',
      'en-en',
      'He said “we will come back soon”.',
      'She heard "we will come back soon".',
      ['a verbatim'],
    ],
    [
      'normalised',
      'en-en',
      'He said “We will, come back soon”.',
      '"We will come back soon!"',
      ['a normalised'],
    ],
    [
      'elided',
      'en-en',
      'He said “we will … come back soon”.',
      '“We will, if the weather holds, come back soon,” he said.',
      ['a elided'],
    ],
    [
      'paraphrase',
      'en-en',
      'He said “we will come back tomorrow morning”.',
      'He said “we shall return tomorrow morning”.',
      ['a paraphrase'],
    ],
    [
      'indirect',
      'en-en',
      'He said: “The harvest was lost in the flood.”',
      'He said the harvest was lost in the flood.',
      ['a indirect'],
    ],
    [
      'not-found',
      'en-en',
      'He said “nobody asked the fishermen anything”.',
      'The mayor opened a new library.',
      ['a not-found'],
    ],
    [
      'indirect across languages',
      'en-uk',
      'He said: “We lost the whole harvest.”',
      'Він сказав, що вони втратили весь урожай.',
      ['a indirect'],
    ],
    [
      'normalised where both languages quote',
      'en-uk',
      '“We lost the whole harvest,” he said.',
      '«Ми втратили весь урожай», — сказав він.',
      ['a normalised'],
    ],
    ['none for one or two words', 'en-uk', 'the “Donbas problem”', 'проблема Донбасу', []],
    [
      'none for an apostrophe',
      'en-uk',
      "the ministers' plan and the workers' hope",
      'план і надія',
      [],
    ],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(verdicts(languages, a, b)).toEqual(expected)
  })
})

const SPEECH = [
  'Good evening.',
  'We will negotiate with everyone who wants peace.',
  'Our farmers need seed.',
  'Our schools need teachers.',
  'The winter was long.',
  'Prices have risen.',
  'The road is open again.',
  'The bridge stands.',
  'We shall rebuild the port and win the trust of its people.',
]

test('a speaker’s clause inside a quotation leaves its words the same', () => {
  const plain = '“We lost it. Even the cat,” said Nora.'
  expect(verdicts('en-en', '“We lost it,” Nora said. “Even the cat.”', plain)).toEqual([
    'b normalised',
  ])
})

test('what the other language lacks is not told to be there as indirect speech', () => {
  const english =
    'The bridge was closed for repairs, “a bitter blow to all shopkeepers here”, until spring.'
  const french = 'Le pont a été fermé pour réparation jusqu’au printemps.'
  const context = { lexicon: loadLexicon('en', 'fr') }
  const found = findDivergences(
    { text: english, language: 'en' },
    { text: french, language: 'fr' },
    context,
  )
  expect(found.map(({ rule }) => rule)).toEqual(['no-counterpart'])
})

test('speech behind a dash is no indirect speech, with or without a space', () => {
  const english = { text: '“I shall never sell the mill,” said the miller.', language: 'en' }
  const dashes = [
    '— Nunca venderé el molino — dijo el molinero.',
    '—Nunca venderé el molino —dijo.',
  ]
  for (const text of dashes) expect(findDivergences(english, { text, language: 'es' })).toEqual([])
})

test('a quotation joined from sentences that are apart is spliced and names both places', () => {
  const a = 'He promised: “We will negotiate … and win the trust of its people.”'
  const context = { documentB: { segments: SPEECH, passage: [1] } }
  const card = findDivergences(
    { text: a, language: 'en' },
    { text: SPEECH[1]!, language: 'en' },
    context,
  ).find(({ rule }) => rule === 'quotation')
  expect(card).toMatchObject({ verdict: 'spliced' })
  const places = card!.found!.map(({ segment, span }) =>
    SPEECH[segment]!.slice(span.start, span.end),
  )
  expect(places).toEqual(['We will negotiate', 'and win the trust of its people'])
})

test('that a quotation is spliced is said although the passage beside it quotes, too', () => {
  const segments = [
    'The hall was full.',
    '“We will negotiate with all who are willing,” the minister said.',
    ...SPEECH.slice(2, 8),
    '“We shall be patient and win,” the minister added.',
  ]
  const b = '“We will negotiate … and win,” the minister said.'
  const cards = findDivergences(
    { text: segments[1]!, language: 'en' },
    { text: b, language: 'en' },
    { documentA: { segments, passage: [1] } },
  ).filter(({ rule }) => rule === 'quotation')
  expect(cards).toMatchObject([{ verdict: 'spliced' }])
  expect(cards[0]!.found!.map(({ segment }) => segment)).toEqual([1, segments.length - 1])
})

test('a spliced quotation is found within one long passage, too', () => {
  const a = 'He promised: “We will negotiate … and win the trust of its people.”'
  expect(verdicts('en-en', a, SPEECH.join(' '))).toEqual(['a spliced'])
})

test('a quotation that stands in another segment is found elsewhere', () => {
  const context = { documentB: { segments: SPEECH, passage: [0] } }
  const a = 'He said that “our schools need teachers”.'
  expect(verdicts('en-en', a, SPEECH[0]!, context)).toEqual(['a elsewhere'])
})

test('across languages a splice is found by names, cognates and dictionary', () => {
  const segments = [
    'Добрий вечір.',
    'Ми проведемо переговори в Женеві.',
    'Зима була довгою.',
    'Ціни зросли.',
    'Ми відбудуємо порт Маріуполь.',
  ]
  const words: Record<string, string> = {
    negotiate: 'переговори',
    rebuild: 'відбудувати',
    port: 'порт',
  }
  const lexicon = {
    ...emptyLexicon('en', 'uk'),
    translations: (head: string) =>
      head in words ? [{ text: words[head]!, weight: 1, origin: 'test' }] : [],
  }
  const a = 'He said: “We will negotiate in Geneva … and rebuild the port of Mariupol.”'
  const context = { lexicon, documentB: { segments, passage: [1] } }
  expect(verdicts('en-uk', a, segments[1]!, context)).toEqual(['a spliced'])
})

/** `languages TAB verdicts TAB a TAB b TAB segments of the document of b`, ` | ` between segments. */
const LABELLED = readFileSync(
  new URL('../../../golden/quotations/verdicts.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [string, string, string, string, string | undefined])

describe('on the labelled quotations the verdict is', () => {
  test.each(LABELLED)('in %s %s: %s', (languages, expected, a, b, document) => {
    const [source, target] = languages.split('-')
    const segments = document?.split(' | ')
    const found = verdicts(languages, a, b, {
      lexicon: source === target ? undefined : loadLexicon(source!, target!),
      documentB: segments && { segments, passage: [segments.indexOf(b)] },
    })
    expect(found).toEqual([expected])
  })

  test('each of the eight, within one language and across languages', () => {
    const seen = (isOne: boolean): Set<string> =>
      new Set(
        LABELLED.filter(([languages]) => (new Set(languages.split('-')).size === 1) === isOne).map(
          ([, verdict]) => verdict.replace(/^[ab] /, ''),
        ),
      )
    expect([...seen(true)].sort()).toEqual(Object.keys(QUOTATION_VERDICTS).sort())
    // Across languages no words are the same, nor reworded.
    const across = new Set([...seen(false), 'verbatim', 'paraphrase'])
    expect([...across].sort()).toEqual(Object.keys(QUOTATION_VERDICTS).sort())
  })
})
