/** Counts by rule and by state, in the direction and order of the page. */
import type { FindingCountsData } from '../../views/workbench/finding-counts.tsx'
import type { Pair } from '../../views/workbench/pair.ts'
import type { Context } from '../app/context.ts'
import { countStates } from '../app/editing/row-states.ts'
import { countFindings } from '../app/editing/rows-seen.ts'
import { sameLanguage } from '../core/language/tags.ts'
import { storedLens, storedOrder, turnedRule } from './turned.ts'

export function findingCounts(context: Context, pair: Pair): FindingCountsData {
  const { rules, ...rest } = countFindings(context, pair.bitext.id, storedLens(pair))
  const order = storedOrder(pair)
  return {
    ...rest,
    states: countStates(context, { bitext: pair.bitext.id, order }),
    rules: new Map(Array.from(rules, ([rule, count]) => [turnedRule(pair, rule), count])),
    isOneLanguage: sameLanguage(pair.source.language, pair.target.language),
  }
}
