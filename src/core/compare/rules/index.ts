import type { DivergenceRule } from '../../model.ts'
import { attributionRule } from './attribution.ts'
import { dateRule } from './date.ts'
import { hedgeRule } from './hedge.ts'
import { modalityRule } from './modality.ts'
import { nameRule } from './name.ts'
import { negationRule } from './negation.ts'
import { noCounterpartRule } from './no-counterpart.ts'
import { numberRule } from './number.ts'
import { QUOTATION_VERDICTS, quotationRule } from './quotation.ts'
import { termRule } from './term.ts'
import type { Rule } from '../rule.ts'

/** All rules, in the order in which a reader meets them. */
export const ALL_RULES: readonly Rule[] = [
  numberRule,
  dateRule,
  nameRule,
  negationRule,
  modalityRule,
  hedgeRule,
  attributionRule,
  quotationRule,
  termRule,
  noCounterpartRule,
]

/** Name and one-sentence description of every rule, for a legend. */
export const RULES = Object.fromEntries(
  ALL_RULES.map(({ rule, name, description }) => [rule, { name, description }]),
) as Readonly<Record<DivergenceRule, { readonly name: string; readonly description: string }>>

export { QUOTATION_VERDICTS }

/** The names of all rules, in the same order. */
export const DIVERGENCE_RULES: readonly DivergenceRule[] = ALL_RULES.map(({ rule }) => rule)
