import { expect, test } from 'vitest'
import { ALL_RULES } from '../../src/core/compare/rules/index.ts'
import {
  explanationOf,
  FINDING_RULES,
  HIDEABLE_KINDS,
  ruleName,
} from '../../src/core/finding-rules.ts'

test('every rule has a name of its own and a sentence', () => {
  expect(new Set(FINDING_RULES.map(ruleName)).size).toBe(FINDING_RULES.length)
  for (const rule of FINDING_RULES) {
    expect(ruleName(rule)).toMatch(/^\p{Lu}[\p{L} ]+$/u)
    expect(explanationOf(rule)).toMatch(/^\p{Lu}.+\.$/u)
  }
})

test('rules are gone through in the order in which their counts are shown', () => {
  const across = ALL_RULES.map(({ rule }) => rule)
  expect(FINDING_RULES.slice(0, across.length)).toEqual(across)
})

test('what a reader can hide is counted last', () => {
  expect(new Set(FINDING_RULES.slice(-HIDEABLE_KINDS.length))).toEqual(new Set(HIDEABLE_KINDS))
})
