import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'

describe('the name rule finds', () => {
  test.each([
    [
      'a surname at the beginning that ends as an adjective does',
      'uk-ru',
      'Іванова заявила про відставку.',
      'Кузнецова заявила об отставке.',
      ['Іванова→Кузнецова'],
    ],
    [
      'another surname after one first name',
      'en-uk',
      'signed by Hanna Shevchenko',
      'підписала Ганна Коваленко',
      ['Shevchenko→Коваленко'],
    ],
    ['another surname', 'en-uk', 'with Macron', 'з Мерцом', ['Macron→Мерцом']],
    ['another city', 'en-ru', 'a plant in Zurich', 'завод в Женеве', ['Zurich→Женеве']],
    ['another body', 'en-uk', 'sent by the OSCE', 'надіслала ООН', ['OSCE→ООН']],
    [
      'another surname behind a title',
      'en-pl',
      'filed by Ombudsman Karolina Nowicka on Monday',
      'złożyła w poniedziałek rzeczniczka Karolina Górska',
      ['Nowicka→Górska'],
    ],
    [
      'another ministry',
      'en-ru',
      'The Ministry of Finance agreed.',
      'Министерство обороны согласилось.',
      ['Ministry of Finance→Министерство обороны'],
    ],
    [
      'another court',
      'ar-fr',
      'رفضت المحكمة الدستورية الطعن.',
      'La Cour suprême a rejeté le recours.',
      ['المحكمة الدستورية→Cour suprême'],
    ],
    [
      'a city left out of a list',
      'en-de',
      'It goes to Turin, Basel and Antwerp.',
      'Es geht mit seinem Team nach Turin und Basel.',
      ['Antwerp→∅'],
    ],
    ['a name left out', 'en-uk', 'the widow of Mandela spoke', 'виступила вдова', ['Mandela→∅']],
    [
      'a surname that begins alike',
      'en-uk',
      'said deputy head Nina Savchenko',
      'сказала заступниця Ніна Савчук',
      ['Savchenko→Савчук'],
    ],
    [
      'a surname that begins alike in one language',
      'en-en',
      'the race was won by Laura Denholm',
      'the race was won by Laura Denby',
      ['Denholm→Denby'],
    ],
    [
      'another country that begins alike',
      'en-ru',
      'flights to Austria',
      'рейсы в Австралию',
      ['Austria→Австралию'],
    ],
    [
      'a surname that is a common word elsewhere',
      'en-ru',
      'said the coach, Elena Marini',
      'сказала тренер Елена Черных',
      ['Marini→Черных'],
    ],
    [
      'a surname with a consonant more between Latin alphabets',
      'en-pl',
      'said the skipper Jan Milewski',
      'powiedział szyper Jan Malinowski',
      ['Milewski→Malinowski'],
    ],
    [
      'a surname with a consonant that no transliteration puts in',
      'uk-de',
      'сказав тренер Ральф Бекер',
      'sagte Trainer Ralf Berger',
      ['Бекер→Berger'],
    ],
    [
      'a surname that begins as a country does',
      'en-uk',
      'said Halyna Romaniuk',
      'сказала Галина Романчук',
      ['Romaniuk→Романчук'],
    ],
    [
      'another surname in Arabic',
      'en-ar',
      'the archaeologist Laila Mansouri said',
      'قالت عالمة الآثار ليلى الخطيب',
      ['Mansouri→الخطيب'],
    ],
    [
      'another nation in Arabic',
      'en-ar',
      'with his Danish counterpart',
      'مع نظيره السويدي',
      ['Danish→السويدي'],
    ],
  ] as const)('%s', (_title, languages, a, b, expected) => {
    expect(cards('name', languages, a, b)).toEqual(expected)
  })
})

describe('the name rule keeps silent about', () => {
  test.each([
    [
      'an adjective that ends as a surname does',
      'uk-ru',
      'Фінансова комісія завершила перевірку.',
      'Проверку закончила комиссия по финансам.',
    ],
    ['a union by its short name', 'uk-ru', 'Гроші Євросоюзу надійшли.', 'Деньги ЕС поступили.'],
    [
      'a city whose end is silent',
      'en-ru',
      'The jury arrived in Cannes.',
      'Жюри приехало в Канны.',
    ],
    [
      'a building that is a compound',
      'en-de',
      'The organist of Cologne Cathedral resigned.',
      'Der Kölner Domorganist trat zurück.',
    ],
    [
      'a ministry of two things',
      'en-fr',
      'The finance ministry declined.',
      "Le ministère de l'Économie et des Finances a refusé.",
    ],
    [
      'a ministry by its short name',
      'ru-zh',
      'Минобороны опубликовало список.',
      '国防部公布了名单。',
    ],
    [
      'a name within a compound',
      'en-de',
      'the Bundestag administration',
      'die Bundestagsverwaltung',
    ],
    [
      'transliteration and inflection',
      'en-uk',
      'said Sergei Lavrov in Geneva',
      'сказав Лавров у Женеві',
    ],
    ['recorded variants', 'en-ru', 'from Kyiv to Lviv', 'из Киева во Львов'],
    ['adjectives of countries', 'en-uk', 'in Germany', 'у німецькому місті'],
    ['acronyms translated', 'en-uk', 'the U.S. and the UN', 'США та ООН'],
    ['acronyms spelled out', 'en-ru', 'the EU', 'Европейский союз'],
    [
      'names of bodies made of common words',
      'en-uk',
      'the Security Council met',
      'Рада безпеки зібралася',
    ],
    ['capitals for their countries', 'en-fr', 'Madrid replied', "l'Espagne a répondu"],
    ['fathers left out', 'uk-de', 'вона, Марія Іванівна Дорошенко', 'sie, Marija Doroschenko'],
    ['bodies named by an adjective', 'en-uk', 'the audit office', 'звіт Рахункової палати'],
    ['ministries in one word', 'en-uk', 'the ministry of agriculture', 'у Мінагрополітики'],
    ['a first name left out', 'en-ru', 'said Joe Biden', 'сказал Байден'],
    ['silent letters', 'en-uk', 'said Anne Dupont', 'сказала Анн Дюпон'],
    ['names from Chinese', 'en-uk', 'in Qingdao with Xiao Wang', 'у Циндао з Сяо Ваном'],
    [
      'a capital for a state of two words',
      'ru-uk',
      'Вашингтон ответил',
      'Сполучені Штати відповіли',
    ],
    ['numerals of rulers', 'en-uk', 'under Louis XIV', 'за Людовіка XIV'],
    [
      'an acronym that is written out',
      'en-ru',
      'the images came from NASA',
      'снимки получены в Национальном управлении по аэронавтике',
    ],
    [
      'capitals of a headline',
      'en-uk',
      'Storm Hits Coast, Ferry Sinks',
      'Шторм накрив узбережжя, затонув пором',
    ],
    [
      'capitals of German nouns',
      'de-en',
      'Der Hund biss den Briefträger.',
      'The dog bit the postman.',
    ],
    ['scripts without capitals', 'en-zh', 'Lavrov said', '拉夫罗夫说'],
  ] as const)('%s', (_title, languages, a, b) => {
    expect(cards('name', languages, a, b)).toEqual([])
  })
})

test.each([
  ['a Nordic j', 'en-uk', 'met Kaja Kallas', 'зустрів Каю Каллас'],
  ['a city by its older form', 'en-uk', 'arrived in Chișinău', 'прибула до Кишинева'],
])('the name rule reads %s as one name', (_what, languages, a, b) => {
  expect(cards('name', languages, a, b)).toEqual([])
})
