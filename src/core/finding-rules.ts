/** What finds differences, by name. */
import type { DifferenceKind, DivergenceRule } from './model.ts'

/** Kinds of differences in wording within one language, and rules that read what is said in any two. */
export type FindingRule = DifferenceKind | DivergenceRule

interface RuleText {
  /** What a reader calls the rule; "left" and "right" are the sides of the page, A and B. */
  readonly name: string
  /** Of a difference in wording, in one sentence; a divergence explains itself, with its words. */
  readonly explanation: string
}

/** In the order in which rules are gone through and counts are shown: what changes the meaning first. */
const TEXTS = {
  number: { name: 'Number', explanation: 'The numbers differ.' },
  date: { name: 'Date', explanation: 'The dates differ.' },
  name: { name: 'Name', explanation: 'The names differ.' },
  negation: { name: 'Negation', explanation: 'One of the two is negated.' },
  modality: { name: 'Modality', explanation: 'Another degree of obligation or possibility.' },
  hedge: { name: 'Hedge', explanation: 'Another degree of certainty.' },
  attribution: { name: 'Attribution', explanation: 'Attributed differently.' },
  quotation: { name: 'Quotation', explanation: 'Quoted differently.' },
  term: { name: 'Term', explanation: 'Another term.' },
  'no-counterpart': {
    name: 'No counterpart found',
    explanation: 'No counterpart was found in the other text.',
  },
  substitution: { name: 'Other words', explanation: 'Other words.' },
  addition: { name: 'Right only', explanation: 'Stands in B only.' },
  omission: { name: 'Left only', explanation: 'Stands in A only.' },
  move: { name: 'Moved', explanation: 'The same words at another place.' },
  order: { name: 'Word order', explanation: 'The same words in another order.' },
  inflection: { name: 'Inflection', explanation: 'Another form of the word.' },
  spelling: {
    name: 'Spelling',
    explanation: 'Another spelling of the same word, or another variant of the same name.',
  },
  typography: { name: 'Typography', explanation: 'Typed differently.' },
} as const satisfies Readonly<Record<FindingRule, RuleText>>

/** Every rule, in that order. */
export const FINDING_RULES = Object.keys(TEXTS) as readonly FindingRule[] as readonly [
  FindingRule,
  ...FindingRule[],
]

export function ruleName(rule: FindingRule): string {
  return TEXTS[rule].name
}

export function explanationOf(rule: FindingRule): string {
  return TEXTS[rule].explanation
}

/** What a reader can hide: the words are the same, only written in another way. */
export const HIDEABLE_KINDS = ['typography', 'spelling'] as const
export type HideableKind = (typeof HIDEABLE_KINDS)[number]
