import { readMeasure } from '../../text/measures.ts'
import type { NumberMention } from '../../text/numbers.ts'
import type { PassageReading } from '../passage.ts'

/** A unit and a half of it: `une heure et demie`, `два часа с половиной`, `ساعتين ونصف`. */
const AND_HALF: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?<unit>\p{L}+)\sand\sa\shalf(?!\p{L})(?!\s(?:million|billion|thousand|dozen))/giu,
  fr: /(?<!\p{L})(?<unit>\p{L}+)\set\sdemie?(?!\p{L})/giu,
  es: /(?<!\p{L})(?<unit>\p{L}+)\sy\smedi[ao](?!\p{L})(?!\s(?:millón|millones|docena))/giu,
  uk: /(?<!\p{L})(?<unit>\p{L}+)\s(?:з|із)\sполовиною(?!\p{L})/giu,
  ru: /(?<!\p{L})(?<unit>\p{L}+)\sс\sполовиной(?!\p{L})/giu,
  pl: /(?<!\p{L})(?<unit>\p{L}+)\si\spół(?!\p{L})/giu,
  ar: /(?<!\p{L})(?<unit>\p{L}+)\sونصف(?!\p{L})/gu,
  zh: /个半(?<unit>小时|月)/gu,
}

/** Characters before a unit that are looked at. */
const NEAR = 16
/** What one of a thing may be counted by, where it is no number by itself; in Slavic languages by nothing. */
const ONE = /(?:^|\s)(?:an?|one|une?|una?|один|одну|одна|одного|jedn\p{L}+|一)\s?$/iu
const NOTHING = new Set(['uk', 'ru', 'pl', 'ar'])

/** Arabic has a form for two of a thing. */
const DUAL = /(?<=\p{L}{2})(?:ين|ان|تين|تان)$/u

/** Puts a number of units and a half of one as one number. */
export function joinHalves(
  numbers: readonly NumberMention[],
  passage: PassageReading,
): readonly NumberMention[] {
  const pattern = AND_HALF[passage.tag]
  if (pattern === undefined) return numbers
  let joined = numbers
  for (const match of passage.text.matchAll(pattern)) {
    const half = halfOf(match, joined, passage)
    if (half === undefined) continue
    joined = [
      ...joined.filter(({ start, end }) => end <= half.start || start >= half.end),
      half,
    ].sort((one, other) => one.start - other.start)
  }
  return joined
}

function halfOf(
  { index, 0: text, groups }: RegExpExecArray,
  numbers: readonly NumberMention[],
  passage: PassageReading,
): NumberMention | undefined {
  const word = groups!['unit']!
  const isTwo = passage.tag === 'ar' && DUAL.test(word)
  const unit = unitOf(word, passage.tag)
  if (unit === undefined) return undefined
  const end = index + text.length
  const before = passage.text.slice(Math.max(0, index - NEAR), index)
  const shape = { kind: 'measure', unit, spelled: true, approximate: false } as const
  if (isTwo) return { ...shape, start: index, end, value: 2.5 }
  const count = numbers.find(
    (one) => one.end <= index && /^[\s\u00a0]?$/u.test(passage.text.slice(one.end, index)),
  )
  if (count !== undefined) {
    if (!Number.isInteger(count.value)) return undefined
    const { start, approximate, spelled } = count
    return { ...shape, start, end, value: count.value + 0.5, approximate, spelled }
  }
  const digit = passage.tag === 'zh' ? '一两二三四五六七八九'.indexOf(before.at(-1) ?? ' ') : -1
  if (digit > 0) return { ...shape, start: index - 1, end, value: Math.max(digit, 2) + 0.5 }
  const isOne = ONE.test(before) || NOTHING.has(passage.tag)
  return isOne ? { ...shape, start: index, end, value: 1.5 } : undefined
}

function unitOf(word: string, tag: string): string | undefined {
  if (word === '月') return 'mo'
  const singular =
    tag === 'ar' ? word.replace(DUAL, (dual) => (dual.startsWith('ت') ? 'ة' : '')) : word
  const measure = readMeasure(` ${singular}`, tag)?.measure
  return measure?.kind === 'measure' ? measure.code : undefined
}
