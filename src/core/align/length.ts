/** How lengths speak for or against a link, in log odds: near the texts' ratio, or like any other pair. */
import type { TextFeatures } from './features.ts'

/** Added to lengths, in letters, so that short segments may differ more. */
const SLACK = 4
/**
 * Variance of the log length ratio of linked segments: of long ones, and what shortness adds, by
 * letters of the longer side. Measured on news in five language pairs, on yearbooks and on the
 * Declaration of Human Rights (standard deviation .30 at 16 letters, .20 at 32, .15 at 64, .11 at 200).
 */
const VARIANCE = 0.006
const VARIANCE_BY_LETTER = 1.4
/** Degrees of freedom of Student's t: free translations are no miracles. */
const FREEDOM = 5
/** Log of the density of Student's t at 0, over that of the normal distribution. */
const STUDENT = -0.0513

/** Log odds of unusual lengths count no more than those of three standard deviations. */
const MOST_UNUSUAL = 9

export interface LengthModel {
  /** Target letters per source letter. */
  readonly ratio: number
  /** Mean and standard deviation of the logs of the target lengths. */
  readonly meanLog: number
  readonly deviation: number
  /** Variance of these texts' ratios over that of texts in general. */
  readonly spread: number
  /** What does not depend on the pair: the logs of `deviation` and of `spread`, and Student's constant. */
  readonly constant: number
  /** No evidence is above this. */
  readonly most: number
  /** Logs of the target letters that so many source letters make expect. */
  readonly expectedLogs: Float64Array
}

/** Estimates from whole texts: ratio of the lengths, spread of the target lengths. */
export function estimateLengths(source: TextFeatures, target: TextFeatures): LengthModel {
  const sum = (lengths: Float64Array) => lengths.reduce((total, length) => total + length, 0)
  const logs = target.lengths.map((length) => Math.log(length + SLACK))
  const size = Math.max(1, logs.length)
  const meanLog = sum(logs) / size
  const variance = logs.reduce((total, log) => total + (log - meanLog) ** 2, 0.2) / size
  return withConstant({
    ratio: (sum(target.lengths) + 50) / (sum(source.lengths) + 50),
    meanLog,
    deviation: Math.max(0.35, Math.sqrt(variance)),
    spread: 1,
  })
}

function withConstant(model: Omit<LengthModel, 'constant' | 'most' | 'expectedLogs'>): LengthModel {
  const constant = STUDENT + Math.log(model.deviation) - 0.5 * Math.log(model.spread)
  const expectedLogs = new Float64Array(TABLED)
  for (let letters = 0; letters < TABLED; letters++) {
    expectedLogs[letters] = Math.log(model.ratio * letters + SLACK)
  }
  const most = constant - 0.5 * Math.log(VARIANCE) + 0.5 * MOST_UNUSUAL
  return { ...model, constant, most, expectedLogs }
}

/**
 * Log odds that so many letters of the source and of `y` target segments together belong together,
 * against any other `y` segments. Letters are whole numbers.
 */
export function lengthEvidence(
  model: LengthModel,
  source: number,
  target: number,
  y: number,
): number {
  const longer = Math.max(source, target)
  const logTarget = logOf(target)
  const expected =
    source < TABLED ? model.expectedLogs[source]! : Math.log(model.ratio * source + SLACK)
  const distance = logTarget - expected
  const unlinked = (logTarget - model.meanLog - LOGS_OF_COUNTS[y]!) / model.deviation
  const squared = (distance * distance) / (model.spread * ratioVariance(longer) * FREEDOM)
  return (
    model.constant -
    HALF_FREEDOM * Math.log1p(squared) -
    0.5 * logVariance(longer) +
    0.5 * Math.min(MOST_UNUSUAL, unlinked * unlinked)
  )
}

const HALF_FREEDOM = (FREEDOM + 1) / 2
/** Logarithms cost most of the time here, so those of common lengths are kept. */
const TABLED = 4096
const LOGS = Float64Array.from({ length: TABLED }, (_, letters) => Math.log(letters + SLACK))
const LOGS_OF_COUNTS = Float64Array.from({ length: 16 }, (_, count) => Math.log(count))
const LOG_VARIANCES = Float64Array.from({ length: TABLED }, (_, letters) =>
  Math.log(ratioVariance(letters)),
)

function logOf(letters: number): number {
  return letters < TABLED ? LOGS[letters]! : Math.log(letters + SLACK)
}

function logVariance(letters: number): number {
  return letters < TABLED ? LOG_VARIANCES[letters]! : Math.log(ratioVariance(letters))
}

function ratioVariance(letters: number): number {
  return VARIANCE + VARIANCE_BY_LETTER / (letters + SLACK)
}

/** Letters of the two sides of a link. */
export type LinkedLengths = readonly [source: number, target: number]

/** Letters and links that the general estimate counts for, when that of some texts is made. */
const PRIOR_LETTERS = 200
const PRIOR_LINKS = 10

/** The model of texts of which some links are known. */
export function refineLengths(model: LengthModel, links: readonly LinkedLengths[]): LengthModel {
  let source = PRIOR_LETTERS
  let target = PRIOR_LETTERS * model.ratio
  for (const [a, b] of links) {
    source += a
    target += b
  }
  const ratio = target / source
  let squares = PRIOR_LINKS
  for (const [a, b] of links) {
    const distance = Math.log(b + SLACK) - Math.log(ratio * a + SLACK)
    squares += Math.min(MOST_UNUSUAL, (distance * distance) / ratioVariance(Math.max(a, b)))
  }
  return withConstant({ ...model, ratio, spread: squares / (links.length + PRIOR_LINKS) })
}
