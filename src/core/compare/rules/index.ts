import type { DivergenceRule } from '../../model.ts'
import { dateRule } from './date.ts'
import { numberRule } from './number.ts'
import type { Rule } from './rule.ts'

/** All rules, in the order in which a reader meets them. */
export const ALL_RULES: readonly Rule[] = [numberRule, dateRule]

/** Name and one-sentence description of every rule, for a legend. */
export const RULES = Object.fromEntries(
  ALL_RULES.map(({ rule, name, description }) => [rule, { name, description }]),
) as Readonly<Record<DivergenceRule, { readonly name: string; readonly description: string }>>
