import { describe, expect, test } from 'vitest'
import { findNumbers } from '../../../src/core/text/numbers.ts'
import fc from '../../support/property.ts'

/** `text=value` for each number, with `|other` reading, `:kind` and `/unit` where not plain. */
function numbers(text: string, language: string): string[] {
  return findNumbers(text, language).map(({ start, end, value, otherValue, kind, unit }) => {
    const other = otherValue === undefined ? '' : `|${otherValue}`
    const told = kind === 'number' ? '' : `:${kind}`
    return `${text.slice(start, end)}=${Math.round(value * 1000) / 1000}${other}${told}${unit === undefined ? '' : `/${unit}`}`
  })
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  // digits, marks, magnitudes
  ['en', '3,500 men', ['3,500=3500|3.5']],
  ['uk', '3,500 осіб', ['3,500=3.5|3500']],
  ['de', '1.250.000,5 Euro', ['1.250.000,5=1250000.5:money/EUR']],
  ['ru', '3 500 000 человек', ['3 500 000=3500000']],
  ['ru', 'у сорока процентов', ['сорока=40:percent/%']],
  ['ru', 'увидели сорока', []],
  ['zh', '下午3时30分，1小时', ['3时30分=15.5:time', '1=1:measure/h']],
  ['ru', 'за 2:06.41 и в 9:00, 9:30', ['2:06.41=2.111:time', '9:00=9:time', '9:30=9.5:time']],
  ['uk', 'у 2014 році 1200 машин', ['2014=2014:year', '1200=1200']],
  ['en', 'in 2014 300 people', ['2014=2014:year', '300=300']],
  ['fr', '64\u202f000 soldats', ['64\u202f000=64000']],
  ['ar', '٣٫٥ مليون طن', ['٣٫٥ مليون=3500000:measure/t']],
  [
    'en',
    '$300m, €5bn and 10k',
    ['300m=300000000:money/USD', '5bn=5000000000:money/EUR', '10k=10000'],
  ],
  ['uk', '2 млн 300 тис. гривень', ['2 млн 300 тис=2300000:money/UAH']],
  ['zh', '3.5万吨', ['3.5万=35000:measure/t']],
  ['de', 'um 18.45 Uhr', ['18.45=18.75:time']],
  ['fr', 'à 18 h 45', ['18 h 45=18.75:time']],
  ['ru', 'минус десять по Цельсию', ['десять=-10:measure/C']],
  ['uk', '10 градусів морозу', ['10=-10:measure/deg']],
  ['pl', 'cała szesnastka', ['szesnastka=16']],
  ['uk', 'тисяча й один', ['тисяча й один=1001']],
  ['en', 'under Charles III', ['III=3:ordinal']],
  ['ar', '97 كيلومتراً', ['97=97:measure/km']],
  // kinds
  ['en', '5 percent, 5%', ['5=5:percent/%', '5=5:percent/%']],
  ['uk', '15 відсотків', ['15=15:percent/%']],
  ['zh', '百分之五', ['五=5:percent/%']],
  ['en', 'the 2nd of the 1990s', ['2=2:ordinal', '1990=1990:decade']],
  ['uk', 'у 90-х роках', ['90=90:decade']],
  ['en', 'at 5 p.m. or 17:30', ['5=17:time', '17:30=17.5:time']],
  ['en', 'G7, F-16', ['7=7:label', '16=16:label']],
  ['en', 'at -5 °C', ['-5=-5:measure/C']],
  ['en', 'pages 3-5', ['3=3', '5=5']],
  ['en', '2 to 4 inches', ['2=2:measure/in', '4=4:measure/in']],
  ['en', 'a 6-foot-6 forward', ['6-foot-6=6.5:measure/ft']],
  ['en', '1/2 and 2½', ['1/2=0.5:fraction', '2½=2.5']],
  // spelled out
  ['en', 'two hundred and five thousand', ['two hundred and five thousand=205000']],
  ['en', 'twenty-five and six', ['twenty-five=25', 'six=6']],
  ['en', 'one and a half million', ['one and a half million=1500000']],
  ['en', 'two dozen, half a million', ['two dozen=24', 'half a million=500000']],
  ['en', 'two-thirds of them', ['two-thirds=0.667:fraction']],
  ['en', 'one of those, hundreds of thousands', []],
  ['uk', 'шістдесят чотири тисячі', ['шістдесят чотири тисячі=64000']],
  ['uk', "двадцятип'ятирічний", ["двадцятип'яти=25:measure/yr"]],
  ['uk', 'півтора мільйона, сотні тисяч', ['півтора мільйона=1500000']],
  ['uk', 'на південь, опівдні', []],
  ['ru', 'две тысячи девятнадцатого', ['две тысячи девятнадцатого=2019:ordinal']],
  ['ru', 'два с половиной миллиона', ['два с половиной миллиона=2500000']],
  ['de', 'dreihundertfünfundvierzig', ['dreihundertfünfundvierzig=345']],
  ['de', 'zweieinhalb Millionen', ['zweieinhalb Millionen=2500000']],
  ['fr', 'quatre-vingt-dix-sept', ['quatre-vingt-dix-sept=97']],
  ['fr', 'soixante et onze', ['soixante et onze=71']],
  ['es', 'mil millones', ['mil millones=1000000000']],
  ['es', 'treinta y cinco', ['treinta y cinco=35']],
  ['pl', 'trzy i pół miliona', ['trzy i pół miliona=3500000']],
  ['ar', 'خمسة وعشرون', ['خمسة وعشرون=25']],
  ['zh', '一亿三千万', ['一亿三千万=130000000']],
  ['zh', '统一，一些', []],
  ['it', '3,5 milioni', ['3,5=3.5']],
]

describe('findNumbers reads', () => {
  test.each(CASES)('%s: %s', (language, text, expected) => {
    expect(numbers(text, language)).toEqual(expected)
  })
})

test.each([
  ['en', 'almost 20', true],
  ['uk', 'понад 20', true],
  ['de', 'rund 20', true],
  ['en', 'the 20', false],
])('%s: %s is approximate: %s', (language, text, expected) => {
  expect(findNumbers(text, language)[0]!.approximate).toBe(expected)
})

test('spans are ordered, disjoint and inside the text, whatever the text', () => {
  const piece = fc.oneof(
    fc.constantFrom('3,5', ' ', '1.2.3', 'million', 'сто', '三百', '½', '/', ':', 'двадцяти', "'", '٣', '\u0301', '👩‍👩‍👧', '%'), // prettier-ignore
    fc.string({ unit: 'binary', maxLength: 4 }),
  )
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 20 }),
      fc.constantFrom('en', 'uk', 'de', 'fr', 'ar', 'zh', 'sw'),
      (pieces, language) => {
        const text = pieces.join('')
        let end = 0
        for (const mention of findNumbers(text, language)) {
          expect(mention.start).toBeGreaterThanOrEqual(end)
          expect(mention.end).toBeGreaterThan(mention.start)
          expect(mention.end).toBeLessThanOrEqual(text.length)
          expect(Number.isFinite(mention.value)).toBe(true)
          end = mention.end
        }
      },
    ),
    { numRuns: 500 },
  )
})
