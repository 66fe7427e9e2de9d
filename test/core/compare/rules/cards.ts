import {
  findDivergences,
  type DivergenceContext,
} from '../../../../src/core/compare/divergences.ts'
import type { DivergenceRule } from '../../../../src/core/model.ts'

/** `a→b` for each card of one rule; `∅` where a side has nothing. */
export function cards(
  rule: DivergenceRule,
  languages: string,
  a: string,
  b: string,
  context: DivergenceContext = {},
): string[] {
  const [languageA, languageB] = languages.split('-')
  return findDivergences(
    { text: a, language: languageA! },
    { text: b, language: languageB! },
    context,
  )
    .filter((card) => card.rule === rule)
    .map((card) => {
      const inA = card.a === null ? '∅' : a.slice(card.a.start, card.a.end)
      const inB = card.b === null ? '∅' : b.slice(card.b.start, card.b.end)
      return `${inA}→${inB}`
    })
}
