/** What was found between the two sides of a link, whatever their languages. */
import {
  divergencesBetween,
  readSides,
  type DivergenceContext,
  type FoundDivergence,
  type Passage,
} from './compare/divergences.ts'
import { matchedMarks, type MatchedMarks } from './compare/matched-marks.ts'
import { quotationRule } from './compare/rules/quotation.ts'
import { wordingShare } from './compare/variation.ts'
import { compareWording, type WordingDifference } from './compare/wording/wording.ts'
import { sameLanguage } from './language/tags.ts'
import type { DifferenceKind, DivergenceRule } from './model.ts'

export interface PassageComparison {
  /** Within one language only. */
  readonly differences: readonly WordingDifference[]
  /** Across languages by all rules; within one language what became of quotations. */
  readonly divergences: readonly FoundDivergence[]
  /** Numbers, dates and names on either side, matched or not; none within one language. */
  readonly marks: MatchedMarks
  /** False where the texts differ too much to be compared word by word. */
  readonly precise: boolean
  /** Within one language the weighted share of words in differences, in [0, 1]; else null. */
  readonly share: number | null
}

/** What differs between two aligned passages: `a` the source, `b` the target. */
export function comparePassages(
  a: Passage,
  b: Passage,
  context: DivergenceContext,
): PassageComparison {
  const sides = readSides(a, b, context)
  if (!sameLanguage(a.language, b.language)) {
    const divergences = divergencesBetween(sides)
    const marks = matchedMarks(sides)
    return { differences: [], divergences, marks, precise: true, share: null }
  }
  const { differences, precise } = compareWording(a.text, b.text, a.language)
  const divergences = quotationRule.find(sides)
  const share = wordingShare(a.text, b.text, differences)
  return { differences, divergences, marks: { a: [], b: [] }, precise, share }
}

export type FindingRule = DifferenceKind | DivergenceRule

/** Every rule, in the order in which counts are shown: what changes the meaning first. */
export const FINDING_RULES = [
  'number',
  'date',
  'name',
  'negation',
  'modality',
  'hedge',
  'attribution',
  'quotation',
  'term',
  'no-counterpart',
  'substitution',
  'addition',
  'omission',
  'move',
  'order',
  'inflection',
  'spelling',
  'typography',
] as const satisfies readonly FindingRule[]

/** What a reader can hide: the words are the same, only written in another way. */
export const HIDEABLE_KINDS = ['typography', 'spelling'] as const
export type HideableKind = (typeof HIDEABLE_KINDS)[number]

const EXPLANATIONS: Readonly<Record<DifferenceKind, string>> = {
  typography: 'Typed differently.',
  spelling: 'Another spelling of the same word, or another variant of the same name.',
  inflection: 'Another form of the word.',
  order: 'The same words in another order.',
  move: 'The same words at another place.',
  substitution: 'Other words.',
  addition: 'Stands in B only.',
  omission: 'Stands in A only.',
  number: 'The numbers differ.',
  date: 'The dates differ.',
  name: 'The names differ.',
  negation: 'One of the two is negated.',
  modality: 'Another degree of obligation or possibility.',
  hedge: 'Another degree of certainty.',
  attribution: 'Attributed differently.',
  quotation: 'Quoted differently.',
  term: 'Another term.',
}

/** A difference in wording in one sentence; A is the source. */
export function explanationOf(kind: DifferenceKind): string {
  return EXPLANATIONS[kind]
}

/** One rule for each finding; a run of words that moved is one. */
export function rulesIn(
  found: Pick<PassageComparison, 'differences' | 'divergences'>,
): readonly FindingRule[] {
  return [
    ...found.divergences.map(({ rule }) => rule),
    ...found.differences.filter((one) => !isSecondPlace(one)).map(({ kind }) => kind),
  ]
}

/** Whether it is the place in `b` of words that moved: a move is two differences. */
export function isSecondPlace({ move, a }: WordingDifference): boolean {
  return move !== undefined && a.start === a.end
}

/** Without the differences in wording that a reader hides. */
export function withoutKinds<C extends Pick<PassageComparison, 'differences'>>(
  found: C,
  hidden: readonly HideableKind[],
): C {
  if (hidden.length === 0 || found.differences.length === 0) return found
  const isHidden = (kind: DifferenceKind) => hidden.some((one) => one === kind)
  const differences = found.differences.filter(({ kind }) => !isHidden(kind))
  return differences.length === found.differences.length ? found : { ...found, differences }
}
