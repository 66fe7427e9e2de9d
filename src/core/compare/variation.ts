import type { DifferenceKind, DivergenceRule } from '../model.ts'
import { baseLanguage } from '../text/digits.ts'
import { findDivergences } from './divergences.ts'
import type { Passage } from './passage.ts'
import type { DivergenceContext } from './rules/rule.ts'
import { compareWording } from './wording.ts'

/** How much of a changed word counts, by the kind of change. */
const WORDING_WEIGHTS: Readonly<Record<DifferenceKind, number>> = {
  typography: 0,
  spelling: 0.1,
  inflection: 0.3,
  order: 0.3,
  move: 0.5,
  substitution: 1,
  addition: 1,
  omission: 1,
  number: 2,
  date: 2,
  name: 2,
  negation: 3,
  modality: 2,
  hedge: 2,
  attribution: 1,
  quotation: 1,
  term: 1,
}

/** What one card takes from full agreement: 1 − w is left. */
const CARD_WEIGHTS: Readonly<Record<DivergenceRule, number>> = {
  number: 0.35,
  date: 0.35,
  name: 0.3,
  negation: 0.4,
  modality: 0.3,
  hedge: 0.25,
  attribution: 0.25,
  quotation: 0.2,
  term: 0.15,
  'no-counterpart': 0.4,
}

/**
 * How much a version departs from the pivot in one row, in [0, 1]: 0 where both say the same, 1
 * where one side is absent. Within a language, the weighted share of words in differences; across
 * languages, what the divergence cards leave: 1 − Π(1 − w).
 */
export function rowVariation(
  pivot: Passage | null,
  version: Passage | null,
  context: DivergenceContext = {},
): number {
  if (pivot === null || version === null) return pivot === version ? 0 : 1
  return baseLanguage(pivot.language) === baseLanguage(version.language)
    ? wordingVariation(pivot, version)
    : divergenceVariation(pivot, version, context)
}

function wordingVariation(pivot: Passage, version: Passage): number {
  const { differences } = compareWording(pivot.text, version.text, pivot.language)
  const length = wordCount(pivot.text) + wordCount(version.text)
  if (length === 0) return 0
  let changed = 0
  for (const { a, b, kind } of differences) {
    const size =
      wordCount(pivot.text.slice(a.start, a.end)) + wordCount(version.text.slice(b.start, b.end))
    changed += size * WORDING_WEIGHTS[kind]
  }
  return Math.min(1, changed / length)
}

/** Runs of letters and digits; a Chinese character counts as a word. */
function wordCount(text: string): number {
  return text.match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}'’ʼ-])+/gu)?.length ?? 0
}

function divergenceVariation(pivot: Passage, version: Passage, context: DivergenceContext): number {
  let left = 1
  for (const { rule } of findDivergences(pivot, version, context)) left *= 1 - CARD_WEIGHTS[rule]
  return 1 - left
}
