import { expect, test } from 'vitest'
import { opposedCondition } from '../../../../src/core/compare/stances/opposed-conditions.ts'
import { sides } from '../readings.ts'

/** Words of the examples that mean the same. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  passport: ['паспорт', 'паспорта', 'pass'],
  permit: ['дозволу', 'дозволом', 'genehmigung'],
  rain: ['дощ', 'дождь', 'regen'],
  stops: ['припиниться', 'прекратится', 'aufhört'],
}

function opposed(languages: string, a: string, b: string): string | undefined {
  const both = sides(languages, a, b)
  const found = opposedCondition(both.a, both.b, (word, other) =>
    (SAME[word.key] ?? []).includes(other.key),
  )
  return found && `${both.a.slice(found.no)} / ${both.b.slice(found.yes)}`
}

test.each([
  ['en-uk', 'Visitors enter without a permit.', 'Відвідувачі входять з дозволом.', 'without / з'],
  ['en-de', 'They worked without a permit.', 'Sie arbeiteten mit Genehmigung.', 'without / mit'],
  [
    'en-ru',
    'The match begins unless the rain stops.',
    'Матч начнётся, если дождь прекратится.',
    'unless / если',
  ],
])('%s: “%s” and “%s” put opposite conditions', (languages, a, b, words) => {
  expect(opposed(languages, a, b)).toBe(words)
})

test.each([
  ['en-uk', 'Visitors enter without a permit.', 'Відвідувачі входять без дозволу.'],
  ['en-uk', 'Visitors enter without a permit.', 'Відвідувачі входять з гідом.'],
  [
    'en-de',
    'Without a permit and without a passport none enters.',
    'Mit Genehmigung kommt man hinein.',
  ],
  ['en-zh', 'They worked without a permit.', '他们有许可证。'],
])('%s: “%s” and “%s” do not', (languages, a, b) => {
  expect(opposed(languages, a, b)).toBeUndefined()
})
