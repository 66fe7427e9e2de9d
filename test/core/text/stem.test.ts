import { describe, expect, test } from 'vitest'
import { stem } from '../../../src/core/text/stem.ts'
import fc from '../../support/property.ts'

const FORMS: readonly (readonly [language: string, forms: string])[] = [
  ['uk', 'заява заяви заяві заяву заявою заявити заявив заявила заявляє заявляють'],
  ['uk', 'санкція санкції санкцій санкціями'],
  ['uk', 'безпека безпеки безпеці безпеку'],
  ['uk', 'рік року роки роком'],
  ['uk', 'Росія Росії Росією'],
  ['uk', 'українець українця українці українцями'],
  ['uk', 'перемога перемозі перемоги'],
  ['uk', 'Байден Байдена Байденом'],
  ['uk', 'військо військовий військових військові'],
  ['uk', 'можливість можливості можливостей'],
  ['uk', "об’єкт обʼєкта об'єктом"],
  ['ru', 'заявление заявления заявлением'],
  ['ru', 'самолёт самолет самолёта'],
  ['ru', 'ураган урагана ураганом ураганы'],
  ['ru', 'владелец владельца владельцем владельцы'],
  ['ru', 'перекрёсток перекрестка перекрестки'],
  ['ru', 'правительство правительства правительством'],
  ['ru', 'использовать использует использовали использованы использование'],
  ['ru', 'продолжать продолжает продолжали продолжая продолжат'],
  ['ru', 'увидеть увидел увидели увидят'],
  ['ru', 'объявить объявила объявлен объявлено объявления'],
  ['ru', 'разрушить разрушили разрушен разрушенных'],
  ['ru', 'защита защиты защите защитой'],
  ['ru', 'ошибка ошибки ошибкой ошибок'],
  ['ru', 'двигаться движется двигались'],
  ['uk', 'смерть смерті смертю'],
  ['uk', 'спільнота спільноти спільноту'],
  ['uk', 'участь участі участю'],
  ['uk', 'голова голови голову'],
  ['uk', 'рішення рішенню рішенням рішень'],
  ['uk', 'вважати вважаю вважають вважали'],
  ['uk', 'працювати працює працювали працюючи'],
  ['uk', 'спостерігати спостерігали спостерігатимуть'],
  ['pl', 'minister ministra ministrowie ministrze'],
  ['pl', 'prezydent prezydenta prezydencie'],
  ['pl', 'sankcja sankcje sankcji sankcjami'],
  ['pl', 'Kraków Krakowa Krakowie'],
  ['pl', 'błąd błędu błędy'],
  ['bg', 'министър министърът министри'],
  ['be', 'урад урада урадам'],
  ['sr', 'влада владе владу'],
  ['sr', 'vlada vlade vladu'],
  ['hr', 'rat rata ratom'],
  ['ar', 'الرئيس رئيس والرئيس للرئيس'],
  ['ar', 'الوزير وزير والوزير'],
  ['en', 'sanction sanctions sanctioned'],
  ['de', 'Erklärung Erklärungen'],
  ['ko', '권리 권리를 권리는 권리와 권리들을 권리에'],
  ['ko', '정부 정부가 정부의 정부에서 정부에게'],
  ['ko', '보장 보장하는 보장되는 보장받을 보장을 보장한다'],
  ['ko', '국제 국제적 국제적인 국제적으로'],
]

describe('forms of one word have one stem', () => {
  test.each(FORMS)('%s: %s', (language, forms) => {
    const stems = forms.split(' ').map((form) => stem(form.toLowerCase(), language))
    expect(new Set(stems).size).toBe(1)
  })
})

test.each([
  ['uk', 'росія', 'роса'],
  ['uk', 'країна', 'край'],
  ['ru', 'океан', 'океанский'],
  ['ru', 'стена', 'стан'],
  ['uk', 'війна', 'військо'],
  ['pl', 'kraj', 'kra'],
  ['ko', '회의', '회사'],
  ['ko', '사회', '사람'],
])('%s: %s and %s stay apart', (language, a, b) => {
  expect(stem(a, language)).not.toBe(stem(b, language))
})

test('a language without rules keeps the word', () => {
  expect(stem('მთავრობა', 'ka')).toBe('მთავრობა')
  expect(stem('政府', 'zh-Hans')).toBe('政府')
})

test('a region or script of the tag changes nothing', () => {
  expect(stem('заявою', 'uk-UA')).toBe(stem('заявою', 'uk'))
})

test('no word becomes empty, whatever its letters', () => {
  const language = fc.constantFrom('uk', 'be', 'bg', 'sr', 'hr', 'pl', 'ru', 'ar', 'en', 'de', 'zh')
  const words = fc.oneof(
    fc.string({ minLength: 1, unit: 'grapheme' }),
    fc.string({ minLength: 1, unit: fc.constantFrom(...'іїєюяньсявтик') }),
  )
  fc.assert(fc.property(language, words, (tag, word) => stem(word, tag).length > 0))
})
