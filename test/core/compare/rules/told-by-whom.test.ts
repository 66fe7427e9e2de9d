import { describe, expect, test } from 'vitest'
import { loadLexicon } from '../../../../src/lexicon/lexicon.ts'
import { cards } from './cards.ts'

describe('how it is said is told', () => {
  test.each([
    ['en-uk', 'Farmers complained that it rained.', 'Фермери повідомили, що дощило.', 'complained'],
    ['en-ru', 'He boasted that the house would last.', 'Он сказал, что дом простоит.', 'boasted'],
    ['de-en', 'Er beharrte darauf, dass es regnet.', 'He said that it was raining.', 'beharrte'],
    ['fr-en', 'Le maire se plaint que rien ne va.', 'The mayor said nothing worked.', 'se plaint'],
    ['es-uk', 'Advirtió que el techo caía.', 'Він сказав, що дах падає.', 'Advirtió'],
    ['pl-en', 'Ostrzegł, że rzeka wzbiera.', 'He said that the river was rising.', 'Ostrzegł'],
  ] as const)('%s: %s, %s', (languages, a, b, verb) => {
    expect(cards('attribution', languages, a, b)[0]).toMatch(new RegExp(`^${verb}→`, 'u'))
  })

  test.each([
    ['en-uk', 'Farmers complained that it rained.', 'Фермери скаржилися, що дощило.'],
    ['en-fr', 'She insisted that he was ill.', 'Elle a martelé qu’il était malade.'],
    ['ru-uk', 'Синоптики предупредили о заморозках.', 'Синоптики попередили про заморозки.'],
  ] as const)('%s: not so %s, %s', (languages, a, b) => {
    expect(cards('attribution', languages, a, b)).toEqual([])
  })
})

test.each([
  ['uk-ru', 'Міст завершать до снігу, обіцяють у мерії.', 'Мост закончат до снега.', 'обіцяють→∅'],
  ['en-uk', 'It will be ready, the company promised.', 'Це буде готове.', 'promised→∅'],
  ['en-de', 'They warned that the dam would break.', 'Der Damm wird brechen.', 'warned→∅'],
] as const)('%s: a promise or warning without its speaker is told: %s', (languages, a, b, card) => {
  expect(cards('attribution', languages, a, b)).toEqual([card])
})

test.each([
  ['en-de', 'The union said it failed.', 'Die Arbeitgeber erklärten, es sei gescheitert.'],
  ['en-ru', 'Farmers say it rained.', 'По словам синоптиков, шёл дождь.'],
  ['en-es', 'Parents said it was dear.', 'Los profesores dijeron que era caro.'],
] as const)('%s: another source is told: %s, %s', (languages, a, b) => {
  expect(cards('attribution', languages, a, b)).toHaveLength(1)
})

describe('in quotations of two languages', () => {
  const quoted = (languages: string, a: string, b: string): number => {
    const [source, target] = languages.split('-')
    return cards('quotation', languages, a, b, { lexicon: loadLexicon(source!, target!) }).length
  }

  test.each([
    [
      'en-de',
      '“The results are encouraging,” she said.',
      '„Die Ergebnisse sind überwältigend“, sagte sie.',
    ],
    [
      'en-ru',
      '“We made a mistake and will put it right,” he said.',
      '«Мы совершили непростительную ошибку и исправим её», — сказал он.',
    ],
    [
      'en-es',
      '“We will sit down with the farmers,” she said.',
      '«Nos sentaremos con los agricultores cuando cesen las protestas», dijo.',
    ],
    [
      'fr-en',
      '« Les ouvriers sont fatigués et le chantier a pris du retard », a dit le maire.',
      '“The workers are tired,” the mayor said.',
    ],
  ] as const)('%s: words put in or left out are told: %s', (languages, a, b) => {
    expect(quoted(languages, a, b)).toBe(1)
  })

  test.each([
    [
      'en-de',
      '“The water was cold, but we swam every day,” she said.',
      '„Das Wasser war kalt, aber wir sind jeden Tag geschwommen“, sagte sie.',
    ],
    ['en-ru', '“I regret nothing,” he said to her.', '«Я ни о чём не жалею», — сказал он ей.'],
  ] as const)('%s: the same words are not: %s', (languages, a, b) => {
    expect(quoted(languages, a, b)).toBe(0)
  })
})

describe('a short sentence that the other side lacks', () => {
  const missing = (languages: string, a: string, b: string): readonly string[] => {
    const [source, target] = languages.split('-')
    return cards('no-counterpart', languages, a, b, { lexicon: loadLexicon(source!, target!) })
  }

  test('is told', () => {
    expect(
      missing(
        'en-de',
        'The mayor opened the fair. It rained hard.',
        'Der Bürgermeister eröffnete die Messe.',
      ),
    ).toEqual(['It rained hard.→∅'])
  })

  test('is not told where it became a clause', () => {
    const clause = 'Река поднялась, и люди бежали на холмы.'
    expect(missing('en-ru', 'The river rose. People fled to the hills.', clause)).toEqual([])
  })
})
