import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'
import { sameNumber } from './same-number.ts'

/** `every third`, `кожен третій`, `jeder dritte`: an ordinal that says a share. */
const EVERY =
  /(?<!\p{L})(?:every|кож(?:ен|ний|на|не|ного|ної|ному|ну)|кажд\p{L}{2,3}|jede[rsnm]?|cada|co|كل|每)[\s\u00a0]$/iu
/** `one in four`, `un sur quatre`, `uno de cada cuatro`: a cardinal that says a share. */
const ONE_IN =
  /(?<!\p{L})(?:(?:one|1)\s(?:\p{L}+\s)?(?:in|out\sof)|une?\s(?:\p{L}+\s)?sur|un[oa]?\s(?:\p{L}+\s)?de\scada|(?:один|одна|одне)\s(?:із?|з)|(?:один|одна|одно)\sиз|jeder|eine?r?\svon)\s(?:every\s|кожних\s|каждых\s)?$/iu

/** Puts shares said by counting as fractions: `every third`, `one in three` and `a third` are one. */
export function sharesOf(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  return numbers.map((number) => {
    const before = passage.text.slice(Math.max(0, number.start - 32), number.start)
    const pattern = number.kind === 'ordinal' ? EVERY : ONE_IN
    if (isPart(number, before, passage)) return asShare(number)
    const counts =
      number.kind === 'ordinal' || (number.kind === 'number' && number.unit === undefined)
    if (!counts || number.value < 2 || number.value > 20 || !pattern.test(before)) return number
    return asShare(number)
  })
}

function asShare({ unit: _unit, otherValue: _other, ...rest }: NumberMention): NumberMention {
  return { ...rest, value: 1 / rest.value, kind: 'fraction' }
}

/** Behind an ordinal that says a part: `cuarta parte`, `п'яту частину`, `a tenth more`. */
const PART =
  /^[\s\u00a0](?:partes?|частин\p{L}*|част[ьи]ю?|częś\p{L}+|more|less|fewer|higher|lower|larger|smaller|longer|de\splus|de\smoins)(?!\p{L})/iu
/** Before it, where the words behind mean other things, too. */
const ONE_PART = /(?<!\p{L})(?:an?|one|une?|d['’]un)[\s\u00a0]$/iu

function isPart(number: NumberMention, before: string, { text, tag }: PassageReading): boolean {
  if (number.kind !== 'ordinal' || number.value < 3 || number.value > 20) return false
  if (!PART.test(text.slice(number.end, number.end + 16))) return false
  return (tag !== 'en' && tag !== 'fr') || ONE_PART.test(before)
}

/** `three out of four`, `drei von vier`, `три з чотирьох`: what stands between the two. */
const OUT_OF =
  /^\s(?:in|out\sof|von|aus|із?|зі|з|из|sur|de\scada|na|z|ze|من(?:\sكل|\sأصل)?)\s(?:every\s|кожних\s|каждых\s)?$/iu
/**
 * Puts two numbers that say a share as one fraction where the other side says the same share
 * otherwise: `drei von vier`, `75 Prozent`. Others stay as they are.
 */
export function joinShares(
  numbers: readonly NumberMention[],
  passage: PassageReading,
  others: readonly NumberMention[],
): readonly NumberMention[] {
  const shares = others.filter(({ kind }) => kind === 'percent' || kind === 'fraction')
  if (shares.length === 0) return numbers
  const joined: NumberMention[] = []
  for (const number of numbers) {
    const last = joined.at(-1)
    const share = last && shareOf(last, number, passage)
    if (share !== undefined && shares.some((other) => sameNumber(share, other))) {
      joined[joined.length - 1] = share
      // `two thirds of the 90 seats`, `60 of 90 seats`.
      if (others.some((other) => sameNumber(number, other))) joined.push(number)
    } else joined.push(number)
  }
  return joined
}

function shareOf(
  part: NumberMention,
  whole: NumberMention,
  passage: PassageReading,
): NumberMention | undefined {
  const isShare = part.value >= 1 && part.value < whole.value
  if (!isShare || !OUT_OF.test(passage.text.slice(part.end, whole.start))) return undefined
  const { start, approximate, spelled } = part
  const value = part.value / whole.value
  return { start, end: whole.end, value, kind: 'fraction', approximate, spelled }
}
