import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'

describe('modality by other means than may and must', () => {
  test.each([
    [
      'en-uk',
      'The ministry intends to publish it.',
      'Міністерство його опублікувало.',
      'intends to→опублікувало',
    ],
    [
      'en-fr',
      'The city plans to build a line.',
      'La ville a construit une ligne.',
      'plans to→construit',
    ],
    ['en-es', 'The minister is to sign it.', 'El ministro lo firmó.', 'is to→firmó'],
    ['ru-uk', 'Завод планирует построить цех.', 'Завод побудував цех.', 'планирует→побудував'],
  ])('tells a plan from what has been done (%s)', (languages, a, b, card) => {
    expect(cards('modality', languages, a, b)).toEqual([card])
  })

  test.each([
    [
      'en-uk',
      'Guests are advised to wait.',
      'Гості зобов’язані чекати.',
      'are advised to→зобов’язані',
    ],
    ['en-de', 'Pupils should wait.', 'Schüler sind verpflichtet zu warten.', 'should→verpflichtet'],
    ['en-pl', 'Visitors should wait.', 'Goście muszą czekać.', 'should→muszą'],
  ])('tells advice from a duty (%s)', (languages, a, b, card) => {
    expect(cards('modality', languages, a, b)).toEqual([card])
  })

  test.each([
    [
      'what is said to be coming',
      'en-de',
      'The club is to sign him.',
      'Der Klub wird ihn unterzeichnen.',
    ],
    ['another plan', 'en-uk', 'The city plans to build it.', 'Місто має намір її збудувати.'],
    ['should and a plain duty', 'en-ru', 'They should wait.', 'Они должны ждать.'],
  ])('is silent about %s', (_title, languages, a, b) => {
    expect(cards('modality', languages, a, b)).toEqual([])
  })

  test('a negation in another clause excuses no possibility', () => {
    const a = 'The lake could run dry if it does not rain.'
    expect(cards('modality', 'en-ru', a, 'Если не будет дождя, озеро пересохнет.')).toEqual([
      'could→∅',
    ])
  })
})

describe('a rough number', () => {
  test.each([
    ['en-uk', 'Nearly 400 houses fell.', 'Впало 400 будинків.', ['Nearly→400']],
    ['uk-ru', 'Це коштує близько 300 гривень.', 'Это стоит 300 гривен.', ['близько→300']],
    ['en-de', 'About 40 people came.', 'Es kamen rund 40 Leute.', []],
    ['en-ru', 'About a hundred people came.', 'Пришло человек сто.', []],
    ['en-de', 'Up to 90 litres fell.', 'Über Nacht fielen 90 Liter.', ['Up to→90']],
  ])('is held against an exact one (%s): %s', (languages, a, b, expected) => {
    expect(cards('hedge', languages, a, b)).toEqual(expected)
  })
})
