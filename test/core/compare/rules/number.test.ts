import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'

test.each([
  [
    'of hours',
    'fr-en',
    'une heure et demie',
    'two and a half hours',
    'heure et demie→two and a half',
  ],
  ['of a dozen', 'en-ru', 'a dozen boats', 'полдюжины лодок', 'dozen→полдюжины'],
] as const)('half more or less %s is another number', (_title, languages, a, b, expected) => {
  expect(cards('number', languages, a, b)).toEqual([expected])
})

describe('the number rule finds', () => {
  test.each([
    ['another value', 'en-uk', '15 ships', '50 кораблів', ['15→50']],
    ['another century', 'en-uk', 'in the 14th century', 'у XV столітті', ['14→XV']],
    ['another multiple', 'en-uk', 'Sales doubled.', 'Продажі зросли втричі.', ['doubled→втричі']],
    ['points for percent', 'en-de', 'by 2 percentage points', 'um 2 Prozent', ['2→2']],
    ['another magnitude', 'en-uk', '3.5 million tonnes', '3,5 млрд тонн', ['3.5 million→3,5 млрд']],
    [
      'another currency',
      'en-ru',
      '$300 million',
      '300 миллионов евро',
      ['300 million→300 миллионов'],
    ],
    ['another unit of time', 'en-de', 'for 5 weeks', 'fünf Tage lang', ['5→fünf']],
    [
      'another duration',
      'en-ru',
      'in 2 hours 7 minutes and 41 seconds',
      'за 2:06.41',
      ['7→∅', '41→∅'],
    ],
    ['another score', 'en-uk', 'They won 3-1.', 'Вони перемогли 3:2.', ['3-1→3:2']],
    [
      'a number left out beside a small one in words',
      'ru-uk',
      'сюда привезли 64 тысячи книг',
      'сюди привезли три машини книг',
      ['64 тысячи→∅'],
    ],
    ['a number left out', 'en-uk', 'with 360 aircraft', 'з літаками', ['360→∅']],
    [
      'another numeral in words',
      'ru-uk',
      'двадцать один человек',
      'тридцять одна людина',
      ['двадцать один→тридцять одна'],
    ],
    [
      'decades beside other years',
      'en-uk',
      'It took two decades.',
      'Пішло тридцять років.',
      ['two→тридцять'],
    ],
    ['another hour of the evening', 'en-ru', 'at seven in the evening', 'в 20 часов', ['∅→20']],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(cards('number', languages, a, b)).toEqual(expected)
  })
})

describe('the number rule keeps silent about', () => {
  test.each([
    ['shares said by counting', 'de-de', 'Drei von vier Gästen', '75 Prozent der Gäste'],
    ['a score with the guests first', 'en-uk', 'lost the match 1-3', 'програли матч 3:1'],
    ['frost on another scale', 'en-ru', '14 degrees Fahrenheit', 'минус десять по Цельсию'],
    ['ages by tens', 'en-ru', 'a man in his thirties', 'мужчина тридцати с лишним лет'],
    ['notations of one value', 'en-uk', '3.5 million tonnes', '3,5 млн тонн'],
    ['numerals in words', 'en-uk', '64 thousand', 'шістдесят чотири тисячі'],
    ['grouping marks', 'en-de', '3,500 men', '3.500 Mann'],
    ['almost twice', 'en-uk', 'almost twice as many', 'майже вдвічі більше'],
    ['a dozen', 'en-ru', '12 people', 'дюжина человек'],
    ['conversions', 'en-uk', '85 miles per hour', '137 км на годину'],
    ['a conversion beside the number', 'ru-uk', 'в 320 км', 'за 200 миль (322 км)'],
    ['clock times', 'en-ru', 'at 5 p.m.', 'в 17:00'],
    ['a speed whose hour stands elsewhere', 'en-zh', 'up to 90 miles an hour', '时速高达145公里'],
    ['ages by tens in Chinese', 'en-zh', 'a potter over eighty', '年过八旬的陶艺人'],
    ['one and a half thousand', 'de-de', 'rund 1.500 Euro', 'etwa anderthalbtausend Euro'],
    ['durations with colons', 'en-ru', 'in 2 hours 6 minutes and 41 seconds', 'за 2:06.41'],
    ['minutes in Chinese', 'en-zh', 'at 4:17 p.m. there', '16时17分在那里'],
    ['an hour and a half', 'fr-en', 'une heure et demie', 'for ninety minutes'],
    ['two hours and a half', 'ar-es', 'لمدة ساعتين ونصف', 'durante dos horas y media'],
    ['months and a half', 'zh-ru', '三个半月', 'три с половиной месяца'],
    ['half a dozen', 'de-es', 'ein halbes Dutzend Boote', 'media docena de barcos'],
    ['half a dozen in one word', 'ru-en', 'полдюжины лодок', 'six boats'],
    ['decades', 'en-uk', 'in the 1990s', 'у 90-х роках'],
    ['parts of dates', 'en-uk', 'on 5 May', 'п’ятого травня'],
    ['half and 50 %', 'en-de', 'half of them', '50 Prozent von ihnen'],
    ['decades as years', 'en-uk', 'It took two decades.', 'Пішло двадцять років.'],
    [
      'a century and a half',
      'en-es',
      'a century and a half later',
      'ciento cincuenta años después',
    ],
    ['a quarter of a century', 'de-en', 'ein Vierteljahrhundert später', '25 years later'],
    ['half a century in one word', 'ru-de', 'Прошло полвека.', 'Es vergingen 50 Jahre.'],
    ['an hour of the evening', 'en-pl', 'until seven in the evening', 'do godziny 19'],
    ['hours of either clock', 'ru-fr', 'в семь часов вечера', 'à dix-neuf heures'],
    ['an hour counted from a half', 'ru-de', 'к половине восьмого вечера', 'bis 19.30 Uhr'],
    ['a number said twice', 'en-uk', '5 ships, 5 crews', '5 кораблів і екіпажів'],
    ['Chinese magnitudes', 'en-zh', '64,000 cars', '六万四千辆汽车'],
  ] as const)('%s', (_title, languages, a, b) => {
    expect(cards('number', languages, a, b)).toEqual([])
  })
})
