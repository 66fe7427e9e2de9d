import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { MOVEMENTS, OPPOSITES } from './opposites.ts'

const patterns = new Map<string, RegExp>()

function patternOf(source: string, tag: string): RegExp {
  const name = `${tag} ${source}`
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    const start =
      tag === 'zh'
        ? ''
        : tag === 'ar'
          ? String.raw`(?<!\p{L})[وفلب]{0,2}(?:ال)?`
          : String.raw`(?<!\p{L})`
    pattern = new RegExp(`${start}(?:${source})`, 'iu')
    patterns.set(name, pattern)
  }
  return pattern
}

export interface Opposed {
  /** What denies, refuses or closes. */
  readonly no: Span
  /** What grants or opens, on the other side. */
  readonly yes: Span
}

/** The first predicate of a passage that the other one has only the opposite of. */
export function opposedPredicate(own: PassageReading, other: PassageReading): Opposed | undefined {
  for (const opposites of OPPOSITES) {
    const [ownYes, ownNo] = opposites[own.tag] ?? []
    const [otherYes, otherNo] = opposites[other.tag] ?? []
    if (ownNo === undefined || otherYes === undefined) continue
    if (opposites === MOVEMENTS && isOfCurrencies(own)) continue
    const no = placeOf(ownNo, own)
    const yes = no && placeOf(otherYes, other)
    if (no === undefined || yes === undefined) continue
    if (saysBeside(own, ownYes!, no) || placeOf(otherNo!, other) !== undefined) continue
    return { no, yes }
  }
  return undefined
}

const CURRENCY =
  /dollar|euro(?!p)|rou?bl|hryvn|z[lł]ot|yuan|lira|доллар|долар|евро(?!п)|євро(?!п)|рубл|гривн|злот|юан/giu

/** Where one currency falls, another rises, and either may be told of. */
function isOfCurrencies({ text }: PassageReading): boolean {
  return new Set(text.toLowerCase().match(CURRENCY)).size > 1
}

/** Does a passage say something outside a place? `Not all` has `all` in it. */
function saysBeside(passage: PassageReading, source: string, { start, end }: Span): boolean {
  const blank = ' '.repeat(end - start)
  const rest = passage.text.slice(0, start) + blank + passage.text.slice(end)
  return patternOf(source, passage.tag).test(rest)
}

function placeOf(source: string, passage: PassageReading): Span | undefined {
  const match = patternOf(source, passage.tag).exec(passage.text)
  if (match === null) return undefined
  const end = match.index + match[0].length
  const word = passage.words.find((one) => one.start <= match.index && one.end > match.index)
  return { start: match.index, end: Math.max(end, word?.end ?? end) }
}
