import { describe, expect, test } from 'vitest'
import { findDates } from '../../../src/core/text/dates.ts'

/** `text=year-month-day` with gaps as `?`, `#weekday` after it. */
function dates(text: string, language: string): string[] {
  return findDates(text, language).map(({ start, end, year, month, day, weekday }) => {
    const told = weekday === undefined ? '' : `#${weekday}`
    return `${text.slice(start, end)}=${year ?? '?'}-${month ?? '?'}-${day ?? '?'}${told}`
  })
}

const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ['en', 'On 31 December 2021', ['31 December 2021=2021-12-31']],
  ['en', 'on May 5, 2014', ['May 5, 2014=2014-5-5']],
  ['en', 'the first of May', ['first of May=?-5-1']],
  ['en', 'They may march.', []],
  ['en', 'in March, on Monday', ['March=?-3-?', 'Monday=?-?-?#1']],
  ['en', 'before 12/31/2021', ['12/31/2021=2021-12-31']],
  ['en', 'since 2021-12-31', ['2021-12-31=2021-12-31']],
  ['uk', '31 грудня 2021 року', ['31 грудня 2021=2021-12-31']],
  ['uk', 'першого січня', ['першого січня=?-1-1']],
  ['uk', "у середу й п'ятницю, серед них", ['середу=?-?-?#3', "п'ятницю=?-?-?#5"]],
  ['ru', '1-го января, в среду', ['1-го января=?-1-1', 'среду=?-?-?#3']],
  ['ru', '31.12.2021', ['31.12.2021=2021-12-31']],
  ['de', 'am 5. Mai 2014', ['5. Mai 2014=2014-5-5']],
  ['fr', 'le 1er mai 2014', ['1er mai 2014=2014-5-1']],
  ['es', 'el 5 de mayo de 2014', ['5 de mayo de 2014=2014-5-5']],
  ['pl', '5 maja 2014 r.', ['5 maja 2014=2014-5-5']],
  ['ar', '٥ مايو 2014', ['٥ مايو 2014=2014-5-5']],
  ['ar', 'في كانون الثاني', ['كانون الثاني=?-1-?']],
  ['zh', '2021年12月31日', ['2021年12月31日=2021-12-31']],
  ['be', '31 снежня 2021', ['31 снежня 2021=2021-12-31']],
  ['en', '45.67.8901 and 99/99/2020', []],
]

describe('findDates reads', () => {
  test.each(CASES)('%s: %s', (language, text, expected) => {
    expect(dates(text, language)).toEqual(expected)
  })
})

test('a day and a month that may be swapped are marked', () => {
  expect(findDates('on 3/4/2021', 'en')[0]).toMatchObject({ dayMonthUnsure: true })
})
