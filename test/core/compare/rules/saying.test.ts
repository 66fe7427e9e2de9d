import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'

/** One sentence in nine languages: with plain verbs of saying, and with one that does more. */
const SAID: Readonly<Record<string, { readonly plain: readonly string[]; readonly more: string }>> =
  {
    en: {
      plain: ['The mayor noted that the dam holds.', 'In the words of the mayor, the dam holds.'],
      more: 'The mayor conceded that the dam holds.',
    },
    uk: {
      plain: ['Мер констатував, що дамба стоїть.', 'Дамба стоїть, мовив мер.'],
      more: 'Мер визнав, що дамба стоїть.',
    },
    ru: {
      plain: ['Мэр проинформировал, что дамба стоит.', 'Со слов мэра, дамба стоит.'],
      more: 'Мэр признал, что дамба стоит.',
    },
    de: {
      plain: ['Der Bürgermeister führte aus, der Damm halte.', 'Der Damm hält, so der Mann.'],
      more: 'Der Bürgermeister räumte ein, dass der Damm hält.',
    },
    fr: {
      plain: ['Le maire a fait savoir que la digue tient.', 'Aux dires du maire, la digue tient.'],
      more: 'Le maire a reconnu que la digue tient.',
    },
    es: {
      plain: ['El alcalde apuntó que la presa aguanta.', 'Según el alcalde, la presa aguanta.'],
      more: 'El alcalde admitió que la presa aguanta.',
    },
    pl: {
      plain: ['Burmistrz przekazał, że tama stoi.', 'Zdaniem burmistrza tama stoi.'],
      more: 'Burmistrz przyznał, że tama stoi.',
    },
    ar: {
      plain: ['لفت العمدة إلى أن السد صامد.', 'على حد قول العمدة فإن السد صامد.'],
      more: 'اعترف العمدة بأن السد صامد.',
    },
    zh: { plain: ['市长称，大坝稳固。', '市长介绍说，大坝稳固。'], more: '市长承认，大坝稳固。' },
  }

const PAIRS = Object.keys(SAID).flatMap((a) =>
  Object.keys(SAID).flatMap((b) => (a < b ? [[a, b] as const] : [])),
)

describe.each(PAIRS)('verbs of saying, %s and %s', (a, b) => {
  const both = SAID[a]!.plain.flatMap((inA) => SAID[b]!.plain.map((inB) => [inA, inB] as const))

  test('make no card where both only report', () => {
    const found = both.flatMap(([inA, inB]) => cards('attribution', `${a}-${b}`, inA, inB))
    expect(found).toEqual([])
  })

  test('make a card where one side admits', () => {
    expect(cards('attribution', `${a}-${b}`, SAID[a]!.more, SAID[b]!.plain[0]!)).toHaveLength(1)
  })
})
