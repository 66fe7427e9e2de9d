import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'

/** Words for so many times as much, by language: two, three, four, five and ten times. */
const MULTIPLES: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  en: [
    [2, 'doubl\\w+|twice|twofold|two-fold'],
    [3, 'tripl\\w+|trebl\\w+|thrice|threefold|three-fold'],
    [4, 'quadrupl\\w+|fourfold|four-fold'],
    [5, 'quintupl\\w+|fivefold|five-fold'],
    [10, 'tenfold|ten-fold'],
  ],
  uk: [
    [2, '[ву]двічі|[ву]двоє|подво\\p{L}+'],
    [3, '[ву]тричі|[ву]троє|потро\\p{L}+'],
    [4, '[ву]четверо|почетвер\\p{L}+'],
    [5, "[ву]п'ятеро"],
    [10, '[ву]десятеро|удесятер\\p{L}+'],
  ],
  ru: [
    [2, 'вдвое|удво\\p{L}+'],
    [3, 'втрое|утро(?!м)\\p{L}+'],
    [4, 'вчетверо|учетвер\\p{L}+'],
    [5, 'впятеро|упятер\\p{L}+'],
    [10, 'вдесятеро|удесятер\\p{L}+'],
  ],
  de: [
    [2, 'verdoppel\\p{L}+|doppelt|zweimal'],
    [3, 'verdreifach\\p{L}+|dreifach\\p{L}*|dreimal'],
    [4, 'vervierfach\\p{L}+|vierfach\\p{L}*|viermal'],
    [5, 'verfünffach\\p{L}+|fünffach\\p{L}*|fünfmal'],
    [10, 'verzehnfach\\p{L}+|zehnfach\\p{L}*|zehnmal'],
  ],
  fr: [
    [2, 'doubl\\p{L}+'],
    [3, 'tripl\\p{L}+'],
    [4, 'quadrupl\\p{L}+'],
    [5, 'quintupl\\p{L}+'],
    [10, 'décupl\\p{L}+'],
  ],
  es: [
    [2, 'duplic\\p{L}+|doble'],
    [3, 'triplic\\p{L}+|triple'],
    [4, 'cuadruplic\\p{L}+|cuádruple'],
    [5, 'quintuplic\\p{L}+'],
    [10, 'decuplic\\p{L}+'],
  ],
  pl: [
    [2, 'podwo\\p{L}+|dwukrotn\\p{L}+'],
    [3, 'potro\\p{L}+|trzykrotn\\p{L}+'],
    [4, 'czterokrotn\\p{L}+'],
    [5, 'pięciokrotn\\p{L}+'],
    [10, 'dziesięciokrotn\\p{L}+'],
  ],
  ar: [
    [2, '(?:ال)?ضعف|تضاعف\\p{L}*|مرتين'],
    [3, 'ثلاثة أضعاف|ثلاث مرات'],
    [4, 'أربعة أضعاف|أربع مرات'],
    [10, 'عشرة أضعاف|عشر مرات'],
  ],
  zh: [
    [2, '两倍|翻番|翻了一番'],
    [3, '三倍|翻两番'],
    [4, '四倍'],
    [5, '五倍'],
    [10, '十倍'],
  ],
}

interface Multiple extends Span {
  readonly times: number
}

/** `doubled` against `втричі`: the one multiple of each side, where the two differ. */
export function multiplesClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Multiple, Multiple])[] {
  const [ofA, ofB] = [multiplesIn(a), multiplesIn(b)]
  if (ofA.length !== 1 || ofB.length !== 1 || ofA[0]!.times === ofB[0]!.times) return []
  return [[ofA[0]!, ofB[0]!]]
}

function multiplesIn({ text, tag }: PassageReading): readonly Multiple[] {
  const even = text.toLowerCase().replaceAll(/[’ʼ]/gu, "'")
  return (PATTERNS.get(tag) ?? []).flatMap(({ times, pattern }) =>
    Array.from(even.matchAll(pattern), (match) => ({
      times,
      start: match.index,
      end: match.index + match[0].length,
    })),
  )
}

const PATTERNS = new Map(
  Object.entries(MULTIPLES).map(([tag, list]) => {
    const [before, after] = tag === 'zh' ? ['', ''] : ['(?<!\\p{L})', '(?!\\p{L})']
    return [
      tag,
      list.map(([times, words]) => ({
        times,
        pattern: new RegExp(`${before}(?:${words})${after}`, 'gu'),
      })),
    ] as const
  }),
)
