import { expect, test } from 'vitest'
import { comparePassages, rulesIn, withoutKinds } from '../../src/core/findings.ts'

const en = (text: string) => ({ text, language: 'en' })

test('within one language wording and quotations are compared, across languages by rules', () => {
  const quoted = comparePassages(
    en('“We will win the war very soon,” he said.'),
    en('He said that we will win the war very soon.'),
    {},
  )
  expect(rulesIn(quoted)).toContain('quotation')
  expect(quoted.differences.length).toBeGreaterThan(0)
  const across = comparePassages(
    en('The talks cost 300 euros.'),
    { text: 'Die Gespräche kosteten 400 Euro.', language: 'de' },
    {},
  )
  expect(rulesIn(across)).toEqual(['number'])
  expect(across.differences).toEqual([])
})

test('a clause that one version of a language lacks is shown once, as an omission', () => {
  const found = comparePassages(
    en('The ferry sank near the lighthouse, where seals had rested for many winters.'),
    en('The ferry sank near the lighthouse.'),
    {},
  )
  expect(rulesIn(found)).toEqual(['omission'])
  expect(found.differences).toHaveLength(1)
})

test('words that moved count once', () => {
  const { differences, divergences } = comparePassages(
    en('On Monday the minister spoke to the council.'),
    en('The minister spoke to the council on Monday.'),
    {},
  )
  const places = differences.filter(({ move }) => move !== undefined)
  expect(places.length).toBe(2)
  const counted = rulesIn({ differences, divergences }).filter((rule) => rule === places[0]!.kind)
  expect(counted).toHaveLength(1)
})

test('what a reader hides is left out, and nothing else', () => {
  const found = comparePassages(
    en('Sergei said "we may go to Kiev".'),
    en('Sergey said “we must go to Kyiv”.'),
    {},
  )
  const rules = (hidden: Parameters<typeof withoutKinds>[1]) =>
    new Set(withoutKinds(found, hidden).differences.map(({ kind }) => kind))
  expect(rules([])).toEqual(new Set(['spelling', 'typography', 'modality']))
  expect(rules(['typography'])).toEqual(new Set(['spelling', 'modality']))
  expect(rules(['typography', 'spelling'])).toEqual(new Set(['modality']))
})
