import { isSameDecade as isOneDecade } from '../../text/decades.ts'
import { baseQuantity } from '../../text/quantities.ts'
import type { NumberMention } from '../../text/numbers.ts'

/** Translators round when they convert units: `5 miles` is `8 km`. */
const CONVERSION_TOLERANCE = 0.06

/** What rounding a small converted number to a whole one may change: `2 miles`, `3 km`. */
const WHOLE_TOLERANCE = 0.18

/** What an inch or a mile loses when its metric value is rounded. */
const ROUNDING_TOLERANCE = 0.025

/** Percentage points that rounding a fraction to a whole percentage may change. */
const ROUNDED_PERCENT = 0.7

/** `Around 1,400` is `almost one and a half thousand`, as a share. */
const ABOUT = 0.08

export interface NumberMatching {
  readonly matches: readonly (readonly [NumberMention, NumberMention])[]
  readonly restA: readonly NumberMention[]
  readonly restB: readonly NumberMention[]
}

/** Pairs numbers of equal value one to one, those with equal units first; then repetitions. */
export function matchNumbers(
  a: readonly NumberMention[],
  b: readonly NumberMention[],
): NumberMatching {
  const matches: (readonly [NumberMention, NumberMention])[] = []
  const usedA = new Set<NumberMention>()
  const usedB = new Set<NumberMention>()
  const levels = [
    (one: NumberMention, other: NumberMention) =>
      one.unit === other.unit && one.kind === other.kind,
    (one: NumberMention, other: NumberMention) => !unitsClash(one, other),
    () => true,
  ]
  for (const fits of levels) {
    for (const one of a) {
      if (usedA.has(one)) continue
      const other = b.find(
        (mention) => !usedB.has(mention) && fits(one, mention) && sameNumber(one, mention),
      )
      if (other === undefined) continue
      usedA.add(one)
      usedB.add(other)
      matches.push([one, other])
    }
  }
  // A number said twice on one side and once on the other is no difference.
  const restA = a.filter((one) => !usedA.has(one) && !b.some((other) => sameNumber(one, other)))
  const restB = b.filter((one) => !usedB.has(one) && !a.some((other) => sameNumber(other, one)))
  return { matches, restA, restB }
}

/** Equal in value under some reading of both, after unit conversion if need be. */
export function sameNumber(one: NumberMention, other: NumberMention): boolean {
  for (const left of readings(one)) {
    for (const right of readings(other)) {
      if (Math.abs(left - right) <= 1e-6 * Math.max(1, Math.abs(left))) return true
    }
  }
  const kinds = new Set([one.kind, other.kind])
  // `A third` is 33 percent.
  if (kinds.has('fraction') && kinds.has('percent')) {
    const percent = (mention: NumberMention): number =>
      mention.kind === 'fraction' ? mention.value * 100 : mention.value
    return Math.abs(percent(one) - percent(other)) <= ROUNDED_PERCENT
  }
  if (one.approximate && other.approximate && one.spelled !== other.spelled) {
    const larger = Math.max(Math.abs(one.value), Math.abs(other.value))
    if (Math.abs(one.value - other.value) <= ABOUT * larger) return true
  }
  if (kinds.has('label') && one.value % 100 === other.value % 100) return true
  return (
    isConverted(one, other) ||
    isRounded(one, other) ||
    isSameDecade(one, other) ||
    isSameHour(one, other)
  )
}

function readings(mention: NumberMention): readonly number[] {
  const values = [Math.abs(mention.value)]
  if (mention.otherValue !== undefined) values.push(mention.otherValue)
  // Half is 50 %; a fraction and a percentage of one value are one number.
  if (mention.kind === 'fraction') values.push(mention.value * 100)
  return values
}

function isConverted(one: NumberMention, other: NumberMention): boolean {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit) return false
  // Degrees without a scale may be of either.
  if (one.unit === 'deg') return ['C', 'F'].some((unit) => sameQuantity({ ...one, unit }, other))
  if (other.unit === 'deg') return ['C', 'F'].some((unit) => sameQuantity(one, { ...other, unit }))
  return sameQuantity(one, other)
}

function sameQuantity(one: NumberMention, other: NumberMention): boolean {
  if (one.unit === undefined || other.unit === undefined) return false
  const left = baseQuantity(one.value, one.unit)
  const right = baseQuantity(other.value, other.unit)
  if (left === undefined || right === undefined) return false
  if (left.dimension !== right.dimension) {
    const [speed, way] = left.dimension === 'speed' ? [left, right] : [right, left]
    // `时速145公里`: the hour stands elsewhere than behind the number.
    if (speed.dimension !== 'speed' || way.dimension !== 'length') return false
    return Math.abs(speed.amount - way.amount / 1000) <= CONVERSION_TOLERANCE * speed.amount
  }
  if (left.dimension === 'temperature') return Math.abs(left.amount - right.amount) <= 2
  const larger = Math.max(Math.abs(left.amount), Math.abs(right.amount))
  const apart = Math.abs(left.amount - right.amount)
  return apart <= CONVERSION_TOLERANCE * larger || isNearestWhole(one, other, apart / larger)
}

/** `six feet` as `two metres`: a small number that the other, converted, rounds to. */
function isNearestWhole(one: NumberMention, other: NumberMention, apart: number): boolean {
  if (apart > WHOLE_TOLERANCE) return false
  return [
    [one, other],
    [other, one],
  ].some(([from, to]) => {
    if (to!.value > 10 || !Number.isInteger(to!.value)) return false
    const unit = baseQuantity(1, to!.unit!)!
    return Math.round(baseQuantity(from!.value, from!.unit!)!.amount / unit.amount) === to!.value
  })
}

/** `25.4 cm` and `25 cm`: one side writes decimals, the other rounds them away. */
function isRounded(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'measure' || one.unit !== other.unit) return false
  if (Number.isInteger(one.value) === Number.isInteger(other.value)) return false
  return Math.abs(one.value - other.value) <= ROUNDING_TOLERANCE * Math.max(one.value, other.value)
}

function isSameDecade(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'decade' && other.kind !== 'decade') return false
  return Math.min(one.value, other.value) < 100 && isOneDecade(one.value, other.value)
}

/** `5:30` where the other side says `17:30`. */
function isSameHour(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'time' && other.kind !== 'time') return false
  const apart = Math.abs(one.value - other.value)
  return [12, 24].includes(apart) && Math.max(one.value, other.value) <= 24
}

/** Both units are known and cannot both be right for one value. */
export function unitsClash(one: NumberMention, other: NumberMention): boolean {
  if (one.unit === undefined || other.unit === undefined || one.unit === other.unit) return false
  if (isConverted(one, other)) return false
  if (one.kind === other.kind && (one.kind === 'money' || one.kind === 'percent')) return true
  const left = baseQuantity(one.value, one.unit)
  const right = baseQuantity(other.value, other.unit)
  const measures = left !== undefined && right !== undefined
  if (measures) return left.dimension === right.dimension
  const kinds = new Set([one.kind, other.kind])
  return kinds.has('percent') && kinds.has('money')
}
