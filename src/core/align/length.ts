/** How lengths speak for or against a link, in log odds: near the texts' ratio, or like any other pair. */
import type { TextFeatures } from './features.ts'

/** Added to lengths, in letters, so that short segments may differ more. */
const SLACK = 4
/** Standard deviation of the log length ratio of linked segments: at full length, and what one letter adds. */
const DEVIATION = 0.18
const PER_LETTER = 2.2

export interface LengthModel {
  /** Log of target letters per source letter. */
  readonly logRatio: number
  readonly meanLog: number
  readonly deviation: number
}

/** Estimates from whole texts: ratio of the mean lengths, spread of the target lengths. */
export function estimateLengths(source: TextFeatures, target: TextFeatures): LengthModel {
  const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0)
  const logRatio = Math.log((sum(target.lengths) + 50) / (sum(source.lengths) + 50))
  const logs = target.lengths.map((length) => Math.log(length + SLACK))
  const meanLog = sum(logs) / Math.max(1, logs.length)
  const variance =
    logs.reduce((total, log) => total + (log - meanLog) ** 2, 0.2) / Math.max(1, logs.length)
  return { logRatio, meanLog, deviation: Math.max(0.35, Math.sqrt(variance)) }
}

/** Log odds that texts of these lengths belong together, `y` target segments in the second. */
export function lengthEvidence(
  model: LengthModel,
  source: number,
  target: number,
  y: number,
): number {
  const logTarget = Math.log(target + SLACK)
  const scaled = Math.exp(model.logRatio) * source
  const distance = logTarget - Math.log(scaled + SLACK)
  const variance = DEVIATION ** 2 + PER_LETTER / (Math.min(scaled, target) + SLACK) / 10
  const unlinked = (logTarget - model.meanLog - Math.log(y)) / model.deviation
  return (
    -0.5 * Math.min(12, (distance * distance) / variance) -
    0.5 * Math.log(variance) +
    0.5 * unlinked * unlinked +
    Math.log(model.deviation)
  )
}
