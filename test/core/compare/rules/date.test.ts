import { expect, test } from 'vitest'
import { cards } from './cards.ts'

test.each([
  [
    'another month',
    'en-uk',
    'on 14 March 2019',
    '14 квітня 2019 року',
    ['14 March 2019→14 квітня 2019'],
  ],
  ['another year alone', 'en-ru', 'since 2008', 'с 2018 года', ['2008→2018']],
  ['another weekday', 'ru-uk', 'в среду', 'у понеділок', ['среду→понеділок']],
  [
    'another day from today',
    'en-uk',
    'He came yesterday.',
    'Він прийде завтра.',
    ['yesterday→завтра'],
  ],
  [
    'another day told by the day between',
    'en-fr',
    'the day before yesterday',
    'a commencé hier',
    ['the day before yesterday→hier'],
  ],
  [
    'another quarter',
    'en-de',
    'in the third quarter',
    'im 4. Quartal',
    ['third quarter→4. Quartal'],
  ],
  ['another weekday of last week', 'uk-uk', 'минулої середи', 'у четвер', ['середи→четвер']],
  ['another season', 'ru-uk', 'выборы осенью', 'вибори навесні', ['осенью→навесні']],
  ['nothing for a weekday', 'en-uk', 'He came on Tuesday.', 'Він прийшов учора.', []],
  ['another decade', 'en-uk', 'since the 1970s', 'з вісімдесятих років', ['1970→вісімдесятих']],
  [
    'another decade in words',
    'fr-pl',
    'dans les années soixante-dix',
    'w latach sześćdziesiątych',
    ['soixante-dix→sześćdziesiątych'],
  ],
  ['another decade in figures', 'es-zh', 'en los años 70', '在九十年代', ['70→九十']],
  ['nothing for decades in words', 'de-ar', 'in den Siebzigern,', 'في السبعينيات', []],
  ['nothing for an age by tens', 'en-ru', 'a man in his 70s', 'мужчина за шестьдесят', []],
  ['a day left out', 'en-de', 'On 8 July the strike begins.', 'Der Streik beginnt.', ['8 July→∅']],
  ['nothing where notations differ', 'en-uk', 'on 14 March 2019', '14.03.2019', []],
  ['nothing where the year is left out', 'en-uk', 'on 14 March 2019', '14 березня', []],
  ['nothing where American order is possible', 'en-uk', 'on 3/4/2021', '4 березня 2021', []],
  ['nothing where a month is left out', 'en-uk', 'last March', 'навесні', []],
  ['nothing for the verb may', 'en-uk', 'They may go.', 'Вони можуть піти.', []],
] as const)('the date rule finds %s', (_title, languages, a, b, expected) => {
  expect(cards('date', languages, a, b)).toEqual(expected)
})
