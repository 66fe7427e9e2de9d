import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Lexicon } from '../../../src/core/align/lexicon.ts'
import type { DivergenceContext } from '../../../src/core/compare/divergences.ts'
import { evaluateDivergences, readLabelledPairs } from '../../../src/core/compare/evaluate.ts'
import { loadLexicon } from '../../../src/lexicon/lexicon.ts'
import { nameBook } from '../../../src/lexicon/name-book.ts'

const folder = new URL('../../golden/divergences/', import.meta.url)
const pairs = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .flatMap((name) => readLabelledPairs(readFileSync(new URL(name, folder), 'utf8')))

const lexicons = new Map<string, Lexicon>()

function builtIn([source, target]: readonly [string, string]): DivergenceContext {
  if (source === target) return { names: nameBook }
  const pair = `${source}-${target}`
  const lexicon = lexicons.get(pair) ?? loadLexicon(source, target)
  lexicons.set(pair, lexicon)
  return { lexicon, names: nameBook }
}

describe('on the labelled pairs', () => {
  test('there are enough, and half have nothing to find', () => {
    const quiet = pairs.filter(({ expected }) => expected.length === 0)
    expect(pairs.length).toBeGreaterThan(1000)
    expect(quiet.length).toBeGreaterThan(pairs.length * 0.5)
  })

  describe('with the built-in lexicon and names', () => {
    const { scores } = evaluateDivergences(pairs, ({ languages }) => builtIn(languages))
    test.each(scores)('the rule $rule is right in 97 of 100 cards and finds 90 of 100', (score) => {
      expect(score.hits + score.misses).toBeGreaterThan(30)
      expect(score.precision).toBeGreaterThanOrEqual(0.97)
      expect(score.recall).toBeGreaterThanOrEqual(0.9)
    })
  })

  describe('without any dictionary', () => {
    const { scores } = evaluateDivergences(pairs)
    test.each(scores)('the rule $rule is right in 90 of 100 cards and finds 65 of 100', (score) => {
      expect(score.precision).toBeGreaterThanOrEqual(0.9)
      expect(score.recall).toBeGreaterThanOrEqual(0.65)
    })
  })
})

test('false alarms and misses are counted by rule', () => {
  const { scores, mistakes } = evaluateDivergences(
    readLabelledPairs('en-uk\tnegation\tHe left.\tВін пішов.\nen-uk\t\t5 men\t6 осіб\n'),
  )
  expect(scores.find(({ rule }) => rule === 'negation')).toMatchObject({ misses: 1, recall: 0 })
  expect(scores.find(({ rule }) => rule === 'number')).toMatchObject({
    falseAlarms: 1,
    precision: 0,
  })
  expect(mistakes).toHaveLength(2)
})

test.each(['en-uk\tnegation\tonly one side', 'en\t\ta\tb', 'en-uk\tnonsense\ta\tb'])(
  'a line of another shape is refused: %s',
  (line) => {
    expect(() => readLabelledPairs(`# remark\n${line}\n`)).toThrow(/Line 2/)
  },
)
