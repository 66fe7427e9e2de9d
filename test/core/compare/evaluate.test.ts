import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Lexicon } from '../../../src/core/align/lexicon.ts'
import type { DivergenceContext } from '../../../src/core/compare/divergences.ts'
import {
  evaluateDivergences,
  readLabelledPairs,
  type DivergenceEvaluation,
  type LabelledPair,
} from '../../../src/core/compare/evaluate.ts'
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

/** Pairs with something to find by which a rule is judged in one pair of languages, and many of them. */
const ENOUGH = 4
const MANY = 8

interface LanguageScore {
  /** As in `en-uk`, whichever is first. */
  readonly languages: string
  readonly rule: string
  /** Pairs where the rule should find something. */
  readonly expected: number
  readonly hits: number
  readonly falseAlarms: number
}

/** What every rule finds in every two languages: over all of them one that is broken hardly counts. */
function scoresByLanguages(
  labelled: readonly LabelledPair[],
  { scores, mistakes }: DivergenceEvaluation,
): readonly LanguageScore[] {
  const nameOf = ({ languages }: LabelledPair) => languages.toSorted().join('-')
  return [...Map.groupBy(labelled, nameOf)].flatMap(([languages, own]) =>
    scores.map(({ rule }) => {
      const expected = own.filter((pair) => pair.expected.includes(rule)).length
      const wrong = mistakes.filter((one) => one.rule === rule && nameOf(one.pair) === languages)
      const falseAlarms = wrong.filter(({ found }) => found).length
      const hits = expected - (wrong.length - falseAlarms)
      return { languages, rule, expected, hits, falseAlarms }
    }),
  )
}

describe('on the labelled pairs', () => {
  test('there are enough, and half have nothing to find', () => {
    const quiet = pairs.filter(({ expected }) => expected.length === 0)
    expect(pairs.length).toBeGreaterThan(1000)
    expect(quiet.length).toBeGreaterThan(pairs.length * 0.5)
  })

  describe('with the built-in lexicon and names', () => {
    const evaluation = evaluateDivergences(pairs, ({ languages }) => builtIn(languages))
    test.each(evaluation.scores)(
      'the rule $rule is right in 97 of 100 pairs where it finds something, and finds 90 of 100',
      (score) => {
        expect(score.hits + score.misses).toBeGreaterThan(30)
        expect(score.precision).toBeGreaterThanOrEqual(0.97)
        expect(score.recall).toBeGreaterThanOrEqual(0.9)
      },
    )

    const each = scoresByLanguages(pairs, evaluation).filter(({ expected }) => expected >= ENOUGH)
    test('there are enough pairs of a language to hold single ones to', () => {
      expect(new Set(each.map(({ languages }) => languages)).size).toBeGreaterThanOrEqual(10)
    })

    test.each(each)(
      'the rule $rule finds $hits of $expected in $languages, $falseAlarms too many',
      ({ expected, hits, falseAlarms }) => {
        expect(hits / expected).toBeGreaterThanOrEqual(expected < MANY ? 0.6 : 0.8)
        expect(hits / (hits + falseAlarms)).toBeGreaterThanOrEqual(0.9)
      },
    )
  })

  describe('without any dictionary', () => {
    const { scores } = evaluateDivergences(pairs)
    test.each(scores)(
      'the rule $rule is right in 90 of 100 pairs where it finds something, and finds 65 of 100',
      (score) => {
        expect(score.precision).toBeGreaterThanOrEqual(0.9)
        expect(score.recall).toBeGreaterThanOrEqual(0.65)
      },
    )
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
