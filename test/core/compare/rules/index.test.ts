import { expect, test } from 'vitest'
import {
  ALL_RULES,
  DIVERGENCE_RULES,
  QUOTATION_VERDICTS,
} from '../../../../src/core/compare/rules/index.ts'

test('every rule stands once, with one sentence that says when it finds something', () => {
  expect(new Set(DIVERGENCE_RULES).size).toBe(ALL_RULES.length)
  for (const { description } of ALL_RULES) expect(description).toMatch(/^\p{Lu}.+\.$/u)
})

test('every verdict on a quotation has a name and a sentence', () => {
  expect(Object.keys(QUOTATION_VERDICTS).sort()).toEqual([
    'elided', 'elsewhere', 'indirect', 'normalised', 'not-found', 'paraphrase', 'spliced', 'verbatim',
  ]) // prettier-ignore
  for (const { name, description } of Object.values(QUOTATION_VERDICTS)) {
    expect(name).not.toBe('')
    expect(description).toMatch(/^\p{Lu}.+\.$/u)
  }
})
