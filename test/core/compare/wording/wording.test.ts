import { describe, expect, test } from 'vitest'
import { applyDifferences } from '../../../../src/core/compare/wording/apply.ts'
import { explanationOf } from '../../../../src/core/finding-rules.ts'
import {
  compareWording,
  type WordingDifference,
} from '../../../../src/core/compare/wording/wording.ts'
import { canonicalWording } from '../../../../src/core/compare/wording/wording-tokens.ts'
import fc from '../../../support/property.ts'

/** `kind:old→new` for each difference. */
function differences(a: string, b: string, language: string): string[] {
  return compareWording(a, b, language).differences.map(
    ({ kind, a: inA, b: inB }) =>
      `${kind}:${a.slice(inA.start, inA.end).trim()}→${b.slice(inB.start, inB.end).trim()}`,
  )
}

const CASES: readonly (readonly [string, string, string, string, readonly string[]])[] = [
  [
    'one whole word',
    'uk',
    'Ситуація напружена.',
    'Обстановка напружена.',
    ['substitution:Ситуація→Обстановка'],
  ],
  ['no difference between apostrophes', 'uk', "об'єкт", 'обʼєкт', []],
  ['no difference between Unicode forms', 'uk', 'й'.normalize('NFC'), 'й'.normalize('NFD'), []],
  [
    'quotation marks as typography',
    'en',
    'He said “no”.',
    'He said "no".',
    ['typography:“→"', 'typography:”→"'],
  ],
  [
    'Ukrainian words that begin as the word before lets them as spellings, but no other words',
    'uk',
    'Учора вступ знову подовжили.',
    'Вчора уступ знову подовжили.',
    ['spelling:Учора→Вчора', 'substitution:вступ→уступ'],
  ],
  [
    'a Chinese pronoun alone, without the word that it came to stand before',
    'zh',
    '他昨天在北京买了一本书。',
    '昨天他在北京买了一本书。',
    ['omission:他→', 'addition:→他'],
  ],
  [
    'letter case as typography',
    'en',
    'The Government fell.',
    'The government fell.',
    ['typography:Government→government'],
  ],
  ['spaces as typography', 'fr', 'Bonjour !', 'Bonjour!', ['typography:→']],
  [
    'names by several spellings',
    'en',
    'Sergei Lavrov left Kiev.',
    'Sergey Lavrov left Kyiv.',
    ['spelling:Sergei→Sergey', 'spelling:Kiev→Kyiv'],
  ],
  [
    'a country and its people as forms of one word',
    'en',
    'He named Russia and Ukraine.',
    'He named Russian and Ukrainian.',
    ['inflection:Russia→Russian', 'inflection:Ukraine→Ukrainian'],
  ],
  [
    'a name in two spellings as no nation',
    'uk',
    'Зустріла Марія Коваль.',
    'Зустріла Мария Коваль.',
    ['spelling:Марія→Мария'],
  ],
  ['Donbass and Donbas', 'en', 'in Donbass today', 'in Donbas today', ['spelling:Donbass→Donbas']],
  [
    'British and American spelling',
    'en',
    'the colour of the organisation',
    'the color of the organization',
    ['spelling:colour→color', 'spelling:organisation→organization'],
  ],
  [
    'neighbouring words one by one',
    'en',
    'Kiev forces may strike.',
    'Kyiv troops must strike.',
    ['spelling:Kiev→Kyiv', 'substitution:forces→troops', 'modality:may→must'],
  ],
  ['another number', 'en', 'sent 15 ships', 'sent 50 ships', ['number:15→50']],
  ['a number as a whole', 'ru', '64 тысячи штук', '64 000 штук', ['spelling:64 тысячи→64 000']],
  [
    'a numeral apart from what it counts',
    'de',
    'Sie verlor zwölf Kunden.',
    'Sie verlor zwanzig Aufträge.',
    ['number:zwölf→zwanzig', 'substitution:Kunden→Aufträge'],
  ],
  [
    'a name apart from what was put in beside it',
    'fr',
    'Il a quitté Lille avec eux.',
    "Il a quitté Nantes à l'aube avec eux.",
    ['name:Lille→Nantes', "addition:→à l'aube"],
  ],
  [
    'a number whose magnitude stays',
    'uk',
    'Проєкт реставрації коштує 3,2 мільйона.',
    'Проект ремонту коштує 2,3 мільйона.',
    ['spelling:Проєкт→Проект', 'substitution:реставрації→ремонту', 'number:3,2→2,3'],
  ],
  [
    'word for word what turns a sentence',
    'en',
    'He never visited it.',
    'He often praised it.',
    ['negation:never→often', 'substitution:visited→praised'],
  ],
  ['the ending of a case', 'uk', 'роздала зошит', 'роздала зошити', ['inflection:зошит→зошити']],
  ['another month in Chinese', 'zh', '法律六月生效', '法律七月生效', ['date:六月→七月']],
  ['a doubled letter', 'en', 'was cancelled', 'was canceled', ['spelling:cancelled→canceled']],
  [
    'two words that look alike',
    'en',
    'they filled it',
    'they filed it',
    ['substitution:filled→filed'],
  ],
  ['an accent that inflects', 'fr', 'il est élève', 'il est élevé', ['inflection:élève→élevé']],
  [
    'one number in two notations as spelling',
    'en',
    'of 64,000 troops',
    'of 64 thousand troops',
    ['spelling:64,000→64 thousand'],
  ],
  ['a comma moved in a number', 'en', 'worth 3.5 percent', 'worth 35 percent', ['number:3.5→35']],
  ['grouping marks as spelling', 'en', 'of 1,000 men', 'of 1000 men', ['spelling:1,000→1000']],
  [
    'a date written in another order as spelling',
    'en',
    'on 12 May 2021',
    'on May 12, 2021',
    ['spelling:12→', 'spelling:→12,'],
  ],
  [
    'letters that some writers do not tell apart',
    'ru',
    'всё ещё',
    'все еще',
    ['spelling:всё→все', 'spelling:ещё→еще'],
  ],
  [
    'a quotation mark apart from the words beside it',
    'en',
    "said “We'll win” now",
    "said 'We will win' now",
    ["typography:“→'", "spelling:We'll→We will", "typography:”→'"],
  ],
  [
    'a negating prefix',
    'ru',
    'признал виновной',
    'признал невиновной',
    ['negation:виновной→невиновной'],
  ],
  ['a negating prefix', 'de', 'ist zulässig', 'ist unzulässig', ['negation:zulässig→unzulässig']],
  [
    'no negating prefix',
    'en',
    'came to inform us',
    'came to form us',
    ['substitution:inform→form'],
  ],
  [
    'a bound as no negation',
    'en',
    'within a day',
    'no later than a day',
    ['substitution:within→no later than'],
  ],
  [
    'what was put in before the word that both have',
    'en',
    'Officials said the bridge was safe.',
    'Officials said the bridge - which was built in 1932 - was unsafe.',
    ['addition:→- which was built in 1932 -', 'negation:safe→unsafe'],
  ],
  ['another date', 'uk', 'відбулася 5 травня', 'відбулася 6 травня', ['date:5→6']],
  ['another year as a date', 'ru', 'в 2014 году', 'в 2015 году', ['date:2014→2015']],
  [
    'inflection',
    'ru',
    'новая ракета упала',
    'новые ракеты упали',
    ['inflection:новая→новые', 'inflection:ракета→ракеты', 'inflection:упала→упали'],
  ],
  ['a negation put in', 'ru', 'он был там', 'он не был там', ['negation:→не']],
  ['a modal replaced', 'de', 'Er kann gehen.', 'Er muss gehen.', ['modality:kann→muss']],
  ['a hedge put in', 'en', 'They shot him.', 'They allegedly shot him.', ['hedge:→allegedly']],
  [
    'a verb of saying replaced',
    'en',
    'he said today',
    'he claimed today',
    ['attribution:said→claimed'],
  ],
  [
    'word order',
    'en',
    'He quickly ran home.',
    'He ran home quickly.',
    ['order:quickly→', 'order:→quickly'],
  ],
  ['an addition', 'en', 'The situation is bad.', 'The situation is very bad.', ['addition:→very']],
  ['an omission', 'es', 'la situación muy tensa', 'la situación tensa', ['omission:muy→']],
  ['Chinese words', 'zh', '局势紧张。', '局势非常紧张。', ['addition:→非常']],
  ['Arabic words', 'ar', 'الوضع متوتر', 'الوضع هادئ', ['substitution:متوتر→هادئ']],
  [
    'no accidental matches of small words',
    'en',
    'The quick brown fox of the old grey house',
    'A slow white cat of the new green hotel',
    [
      'substitution:The quick brown fox→A slow white cat',
      'substitution:old grey house→new green hotel',
    ],
  ],
]

describe('compareWording shows', () => {
  test.each(CASES)('%s', (_title, language, a, b, expected) => {
    expect(differences(a, b, language)).toEqual(expected)
  })

  test('a sentence that moved, at both places', () => {
    const a = 'First things first today. Second thoughts follow now. The third part ends it.'
    const b = 'Second thoughts follow now. The third part ends it. First things first today.'
    expect(differences(a, b, 'en')).toEqual([
      'move:First things first today.→',
      'move:→First things first today.',
    ])
  })

  test('an inserted sentence as one sentence, not as parts of two', () => {
    expect(differences('It rains. It pours.', 'It rains. It snows. It pours.', 'en')).toEqual([
      'addition:→It snows.',
    ])
  })
})

test('texts with nothing in common are one imprecise difference', () => {
  const words =
    'the of and to in a is that for it as was with be by on not he his but at are'.split(' ')
  const text = (seed: number): string => {
    let state = seed
    return Array.from({ length: 4500 }, () => {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff
      return words[(state >> 8) % words.length]
    }).join(' ')
  }
  const a = text(1)
  const b = text(77)
  const { differences: found, precise } = compareWording(a, b, 'en')
  expect(precise).toBe(false)
  expect(found.length).toBeLessThan(4)
  expect(applyDifferences(a, b, found)).toBe(b)
})

const WORDS = [
  'a', 'the', 'Kiev', 'Kyiv', 'said', 'claimed', '15', '15,000', 'million', 'not', 'об’єкт', "об'єкт",
  'Йод', 'Йод'.normalize('NFD'), '“', '”', '"', ',', '.', '…', '—', '-', ' ', '  ', '\n', '\u00a0', '\u200b',
  '局势', '紧张', 'الوضع', 'متوتر', '\u202e', '👩‍👩‍👧', '\u0301', "'", 'é', 'e\u0301', '</script>', '\r\n', '5 травня', 'U.S.', ' www.a.b',
] // prettier-ignore

const token = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  fc.string({ unit: 'grapheme', maxLength: 3 }),
)
const text = fc
  .array(fc.tuple(token, fc.constantFrom(' ', ' ', '', '\n')), { maxLength: 30 })
  .map((parts) => parts.map(([word, space]) => word + space))

interface Edit {
  readonly at: number
  readonly remove: number
  readonly put: readonly string[]
}
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.nat(30),
  remove: fc.nat(4),
  put: fc.array(
    token.map((word) => `${word} `),
    { maxLength: 3 },
  ),
})

function edited(parts: readonly string[], edits: readonly Edit[]): string {
  const result = [...parts]
  for (const { at, remove, put } of edits) result.splice(at % (result.length + 1), remove, ...put)
  return result.join('')
}

/** Boundaries of what a reader takes for one character. */
function graphemeBoundaries(text: string): ReadonlySet<number> {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' })
  return new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length))
}

/** Between two letters of one word, marks with them. Chinese words have no space between them. */
function isInsideWord(text: string, at: number): boolean {
  const letter = /(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]\p{M}*$/u
  return (
    letter.test(text.slice(0, at)) &&
    /^(?=\p{L})[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Arabic}]/u.test(text.slice(at))
  )
}

function mirrored({ a, b, kind, ...rest }: WordingDifference): WordingDifference {
  const swapped = kind === 'addition' ? 'omission' : kind === 'omission' ? 'addition' : kind
  return { a: b, b: a, kind: swapped, ...rest }
}

const EDITED_TEXTS = Number(process.env['SYNOPTIC_EDITED_TEXTS'] ?? 6000)
const LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'ar', 'zh']

test('applying the differences to A gives B; they part no character and no word, and hold both ways', () => {
  fc.assert(
    fc.property(
      text,
      fc.array(edit, { maxLength: 10 }),
      fc.constantFrom(...LANGUAGES),
      (parts, edits, language) => {
        const a = parts.join('')
        const b = edited(parts, edits)
        const { differences: found } = compareWording(a, b, language)
        expect(canonicalWording(applyDifferences(a, b, found))).toBe(canonicalWording(b))
        expect(compareWording(b, a, language).differences.map(mirrored)).toEqual(found)
        for (const [own, side] of [
          [a, 'a'],
          [b, 'b'],
        ] as const) {
          const boundaries = graphemeBoundaries(own)
          let last = 0
          for (const difference of found) {
            const { start, end } = difference[side]
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThanOrEqual(start)
            for (const at of [start, end]) {
              expect(boundaries.has(at)).toBe(true)
              expect(isInsideWord(own, at)).toBe(false)
            }
            last = end
          }
        }
        for (const { kind } of found) expect(explanationOf(kind)).toMatch(/\.$/)
      },
    ),
    { numRuns: EDITED_TEXTS },
  )
}, 600_000)
