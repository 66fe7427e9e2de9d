import type { Atom } from './number-atoms.ts'
import type { NumberRead } from './number-mention.ts'

/** `17:30`, `2:06:41`, `2:06.41`. */
const COLONS = /^(\d{1,2})[:：](\d{2})(?:[:：.,](\d{2})(?![\d:：]))?(?!\d)/u
/** `18.45 Uhr`, `6.45 p.m.`, `18h45`, `18 h 45`. */
const DOTTED =
  /^(\d{1,2})\.(\d{2})(?=\s?(?:uhr|[ap]\.?\s?m(?![\p{L}])))|^(\d{1,2})\s?h\s?(\d{2})(?![\d\p{L}])/iu
/** `16时17分`, `3点30分`. */
const CHINESE_MINUTES = /^(\d{1,2})\s?[时時点點]\s?(\d{1,2})\s?分/u
/** `8时`, not `8时间`. */
const CHINESE_HOUR = /^(\d{1,2})\s?[时時](?![间間代候期刻段])/u
const CHINESE_HALF_DAY = /(?:下午|午后|午後|晚上|晚间|晚間|傍晚|夜间|夜間)\s?$/u

/** As the other patterns have it: whole, hours, minutes. */
function readDotted(rest: string): readonly string[] | null {
  const match = DOTTED.exec(rest)
  if (match === null) return null
  return [match[0], match[1] ?? match[3]!, match[2] ?? match[4]!]
}

/** Characters that the longest of them has. */
const LONGEST = 12

/** A time of day, or the time that something took: hours with decimals. */
export function readClock(
  text: string,
  atoms: readonly Atom[],
  index: number,
): NumberRead | undefined {
  const { start } = atoms[index]!
  const rest = text.slice(start, start + LONGEST)
  const match =
    COLONS.exec(rest) ?? readDotted(rest) ?? CHINESE_MINUTES.exec(rest) ?? CHINESE_HOUR.exec(rest)
  if (match === null) return undefined
  const [whole = '', hour, minute = '0', second = '0'] = match
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 99) return undefined
  const end = start + whole.length
  const hours = Number(hour) + Number(minute) / 60 + Number(second) / 3600
  let used = 1
  while ((atoms[index + used]?.start ?? Infinity) < end) used += 1
  const isLater = hours < 12 && CHINESE_HALF_DAY.test(text.slice(Math.max(0, start - 4), start))
  const value = hours + (isLater ? 12 : halfDay(text.slice(end, end + 16), hours))
  return { mention: { start, end, value, kind: 'time', spelled: false }, used }
}

/** Hours to add for `p.m.`, `вечора`, `abends`; 0 where nothing says so. */
export function halfDay(after: string, hours: number): number {
  if (hours > 12 || hours < 1) return 0
  if (
    /^\s?(?:p\.?\s?m\b|вечор|вечера|abends|du soir|de la tarde|de la noche|wieczor|مساء)/iu.test(
      after,
    )
  ) {
    return hours < 12 ? 12 : 0
  }
  if (/^\s?(?:a\.?\s?m\b)/iu.test(after)) return hours >= 12 ? -12 : 1e-9
  return 0
}
