import { FINDING_RULES } from '../../finding-rules.ts'
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

const placeOf = ({ rule }: Rule) => FINDING_RULES.indexOf(rule)

/** All rules, in the order in which a reader meets them. */
export const ALL_RULES: readonly Rule[] = [
  attributionRule,
  dateRule,
  hedgeRule,
  modalityRule,
  nameRule,
  negationRule,
  noCounterpartRule,
  numberRule,
  quotationRule,
  termRule,
].sort((one, other) => placeOf(one) - placeOf(other))

export { QUOTATION_VERDICTS }

/** The names of all rules, in the same order. */
export const DIVERGENCE_RULES: readonly DivergenceRule[] = ALL_RULES.map(({ rule }) => rule)
