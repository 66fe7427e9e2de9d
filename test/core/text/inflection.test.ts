import { describe, expect, test } from 'vitest'
import { isSameWord } from '../../../src/core/text/inflection.ts'

describe('forms of one English word', () => {
  test.each([
    'design designs designed designing',
    'country countries',
    'carry carries carried carrying',
    'use uses used using',
    'plan plans planned planning',
    'box boxes boxed',
    'bus buses',
    'pass passes passed passing',
    'need needs needed',
    "minister minister's ministers",
  ])('%s', (forms) => {
    const [first, ...others] = forms.split(' ')
    expect(others.filter((form) => !isSameWord(first!, form, 'en'))).toEqual([])
  })
})

test.each([
  ['design', 'designation'],
  ['author', 'authority'],
  ['authors', 'authorities'],
  ['custom', 'customer'],
  ['import', 'importance'],
  ['university', 'universe'],
  ['organ', 'organization'],
  ['intern', 'international'],
])('%s is no form of %s', (a, b) => {
  expect(isSameWord(a, b, 'en-GB')).toBe(false)
})

test('languages without rules keep what their stemmer joins', () => {
  expect(isSameWord('говорить', 'говорю', 'ru')).toBe(true)
})
