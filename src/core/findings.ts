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
import type { FindingRule, HideableKind } from './finding-rules.ts'
import { sameLanguage } from './language/tags.ts'
import type { DifferenceKind } from './model.ts'

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
  const share = wordingShare([a.text, b.text], a.language, differences)
  return { differences, divergences, marks: { a: [], b: [] }, precise, share }
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
