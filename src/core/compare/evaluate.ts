import { DIVERGENCE_RULES } from './rules/index.ts'
import { findDivergences } from './divergences.ts'
import type { DivergenceContext, GlossaryTerm } from './rule.ts'
import type { DivergenceRule } from '../model.ts'

/** Two passages with the rules that must find something, each once however many cards it makes. */
export interface LabelledPair {
  /** Base subtags, as in `en-uk`. */
  readonly languages: readonly [string, string]
  readonly expected: readonly DivergenceRule[]
  readonly a: string
  readonly b: string
  /** Terms to be kept to in this pair. */
  readonly glossary: readonly GlossaryTerm[]
}

/**
 * Reads a labelled set: one pair a line, `languages TAB rules TAB a TAB b`, rules separated by
 * commas, empty where there is nothing to find; a fifth field holds glossary terms, `term=rendering`
 * with `|` between renderings and `;` between terms. Lines that begin with `#` are remarks. Throws
 * a RangeError that names the line where one has another shape.
 */
export function readLabelledPairs(tsv: string): readonly LabelledPair[] {
  const pairs: LabelledPair[] = []
  for (const [index, line] of tsv.split('\n').entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [languages, rules, a, b, terms] = line.split('\t')
    const [languageA, languageB] = languages!.split('-')
    const expected = (rules ?? '').split(',').filter((rule) => rule !== '')
    const unknown = expected.find((rule) => !DIVERGENCE_RULES.includes(rule as DivergenceRule))
    if (b === undefined || languageB === undefined || unknown !== undefined) {
      throw new RangeError(`Line ${index + 1} is no labelled pair.`)
    }
    pairs.push({
      languages: [languageA!, languageB],
      expected: expected as DivergenceRule[],
      a: a!,
      b,
      glossary: readTerms(terms ?? ''),
    })
  }
  return pairs
}

function readTerms(terms: string): readonly GlossaryTerm[] {
  if (terms === '') return []
  return terms.split(';').map((term) => {
    const [a, renderings] = term.split('=')
    return { a: a!, b: (renderings ?? '').split('|') }
  })
}

export interface RuleScore {
  readonly rule: DivergenceRule
  /** Pairs where the rule found something that it should. */
  readonly hits: number
  readonly falseAlarms: number
  readonly misses: number
  /** 1 where the rule found nothing. */
  readonly precision: number
  /** 1 where there was nothing to find. */
  readonly recall: number
}

export interface DivergenceEvaluation {
  readonly pairs: number
  readonly scores: readonly RuleScore[]
  /** Every pair where a rule found too much or too little. */
  readonly mistakes: readonly {
    readonly pair: LabelledPair
    readonly rule: DivergenceRule
    readonly found: boolean
  }[]
}

/** Scores every rule over the pairs, a pair counting once for each rule. */
export function evaluateDivergences(
  pairs: readonly LabelledPair[],
  contextOf: (pair: LabelledPair) => DivergenceContext = () => ({}),
): DivergenceEvaluation {
  const found = pairs.map((pair) => rulesFound(pair, contextOf(pair)))
  const mistakes = pairs.flatMap((pair, index) =>
    DIVERGENCE_RULES.filter((rule) => found[index]!.has(rule) !== pair.expected.includes(rule)).map(
      (rule) => ({ pair, rule, found: found[index]!.has(rule) }),
    ),
  )
  const scores = DIVERGENCE_RULES.map((rule) => {
    const expected = pairs.filter((pair) => pair.expected.includes(rule)).length
    const ofRule = mistakes.filter((mistake) => mistake.rule === rule)
    const falseAlarms = ofRule.filter((mistake) => mistake.found).length
    const misses = ofRule.length - falseAlarms
    const hits = expected - misses
    return {
      rule,
      hits,
      falseAlarms,
      misses,
      precision: hits + falseAlarms === 0 ? 1 : hits / (hits + falseAlarms),
      recall: expected === 0 ? 1 : hits / expected,
    }
  })
  return { pairs: pairs.length, scores, mistakes }
}

function rulesFound(pair: LabelledPair, context: DivergenceContext): ReadonlySet<DivergenceRule> {
  const [languageA, languageB] = pair.languages
  const divergences = findDivergences(
    { text: pair.a, language: languageA },
    { text: pair.b, language: languageB },
    { ...context, glossary: pair.glossary },
  )
  return new Set(divergences.map(({ rule }) => rule))
}
