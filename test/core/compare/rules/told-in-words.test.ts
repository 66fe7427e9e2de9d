import { describe, expect, test } from 'vitest'
import { cards } from './cards.ts'

describe('a time of day told in words is the number of a clock', () => {
  test.each([
    ['en-es', 'at a quarter to nine in the evening', 'a las 20:45'],
    ['en-fr', 'It leaves at five to eight in the evening.', 'Il part à 19 h 55.'],
    ['uk-de', 'о пів на восьму ранку', 'um 7.30 Uhr'],
    ['ru-en', 'в без четверти семь вечера', 'at 6:45 p.m.'],
    ['ru-uk', 'в полшестого', 'о пів на шосту'],
    ['de-fr', 'um Viertel nach acht abends', 'à 20 h 15'],
    ['es-ru', 'a las siete menos diez de la tarde', 'в 18:50'],
    ['pl-en', 'o wpół do ósmej wieczorem', 'at half past seven in the evening'],
    ['zh-en', '晚上八点半开始', 'begins at 8:30 p.m.'],
  ] as const)('%s: %s, %s', (languages, a, b) => {
    expect(cards('number', languages, a, b)).toEqual([])
  })

  test.each([
    ['en-de', 'at half past eight in the morning', 'um 9.30 Uhr', 'half past eight→9.30'],
    ['uk-ru', 'о пів на десяту ранку', 'в 10:30', 'пів на десяту→10:30'],
    ['es-en', 'a las ocho y media de la tarde', 'at 7:30 p.m.', 'ocho y media→7:30'],
  ] as const)('%s: %s is not %s', (languages, a, b, expected) => {
    expect(cards('number', languages, a, b)).toEqual([expected])
  })
})

describe('a bound of the other direction is another number', () => {
  test.each([
    ['en-de', 'more than 400 people', 'weniger als 400 Menschen', '400→400'],
    ['en-uk', 'at least twelve houses', 'щонайбільше дванадцять будинків', 'twelve→дванадцять'],
    [
      'fr-en',
      'plus de 60 millions d’euros',
      'less than 60 million euros',
      '60 millions→60 million',
    ],
    ['ru-pl', 'не менее 300 домов', 'nie więcej niż 300 domów', '300→300'],
  ] as const)('%s: %s, %s', (languages, a, b, expected) => {
    expect(cards('number', languages, a, b)).toEqual([expected])
  })

  test.each([
    ['es-de', 'al menos 20 personas', 'mindestens 20 Menschen'],
    ['en-de', 'no more than fifty guests', 'höchstens fünfzig Gäste'],
    ['en-en', 'Nobody under the age of 18 may enter.', 'Entry is for those of at least 18.'],
  ] as const)('%s: not so %s, %s', (languages, a, b) => {
    expect(cards('number', languages, a, b)).toEqual([])
  })
})

describe('shares and multiples are told apart, in numbers and in words', () => {
  test.each([
    ['en-ru', 'Exports have doubled.', 'Экспорт вырос в четыре раза.', 'doubled→четыре'],
    ['en-ru', 'a tenth more than last year', 'на треть больше, чем годом ранее', 'tenth→треть'],
    ['de-es', 'ein Drittel der Stimmen', 'una cuarta parte de los votos', 'ein Drittel→cuarta'],
  ] as const)('%s: %s, %s', (languages, a, b, expected) => {
    expect(cards('number', languages, a, b)).toEqual([expected])
  })

  test.each([
    ['ru-en', 'Цены выросли в два раза.', 'Prices have doubled.'],
    ['es-uk', 'se ha reducido a la mitad', 'скоротилося вдвічі'],
    ['pl-en', 'trzecia część lasu', 'a third of the forest'],
  ] as const)('%s: not so %s, %s', (languages, a, b) => {
    expect(cards('number', languages, a, b)).toEqual([])
  })
})

describe('parts of days and of periods are dates', () => {
  test.each([
    ['en-uk', 'in early June', 'наприкінці червня', 'early→наприкінці'],
    ['fr-ru', 'mi-septembre', 'в начале сентября', 'mi→начале'],
    ['en-de', 'at the end of the year', 'Anfang des Jahres', 'end of→Anfang'],
    ['en-zh', 'at the end of the year', '在年初', 'end of→年初'],
    ['en-uk', 'It hit in the afternoon.', 'Вона прийшла вранці.', 'afternoon→вранці'],
    ['uk-en', 'наступного тижня', 'next month', 'наступного тижня→next month'],
  ] as const)('%s: %s, %s', (languages, a, b, expected) => {
    expect(cards('date', languages, a, b)).toEqual([expected])
  })

  test.each([
    ['en-ru', 'on Saturday night', 'в субботу вечером'],
    ['de-ru', 'Ende August', 'в конце августа'],
    ['en-de', 'on Sunday morning', 'am Sonntagvormittag'],
    ['en-es', 'in the evening', 'por la tarde'],
  ] as const)('%s: not so %s, %s', (languages, a, b) => {
    expect(cards('date', languages, a, b)).toEqual([])
  })
})
