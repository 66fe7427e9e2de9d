import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { spanOfMatch } from '../../spans.ts'

/** Words for so many times as much, by language: two, three, four, five and ten times. */
const MULTIPLES: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  en: [
    [2, 'doubl\\w+|twice|twofold|two-fold|halv\\w+'],
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
    [2, 'verdoppel\\p{L}+|doppelt|zweimal|halbier\\p{L}+'],
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

/** Behind a number, what makes it a multiple: `three times as many`, `у 3,5 раза`. */
const TIMES: Readonly<Record<string, RegExp>> = {
  en: /^[\s\u00a0-](?:times|fold)(?!\p{L})(?=\s(?:as|more|higher|larger|bigger|faster|greater|the\s(?:\p{L}+\s)?(?:number|amount|size|price|rate|limit|level|average))|[.,;]|$)/iu,
  uk: /^[\s\u00a0]раз(?:и|ів|а)(?!\p{L})/iu,
  ru: /^[\s\u00a0]раза?(?!\p{L})/iu,
  fr: /^[\s\u00a0]fois\s(?:plus|moins|le|la|les|supérieure?)(?!\p{L})/iu,
  es: /^[\s\u00a0]veces\s(?:más|menos|mayor|superior|el|la)(?!\p{L})/iu,
  pl: /^[\s\u00a0]razy(?=\s(?:więcej|mniej|większ|wyższ|droż|szybc))/iu,
}
/** Before the number, where behind it alone tells of occasions. */
const BY_TIMES: Readonly<Record<string, RegExp>> = {
  uk: /(?<!\p{L})[ув][\s\u00a0](?:майже\s|понад\s)?$/iu,
  ru: /(?<!\p{L})в[\s\u00a0](?:почти\s|более\sчем\s)?$/iu,
}

interface Multiple extends Span {
  readonly times: number
  /** Said with a number, which is compared as such, too. */
  readonly isCounted: boolean
}

/** `doubled` against `втричі`: the one multiple of each side, where the two differ. */
export function multiplesClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Multiple, Multiple])[] {
  const [ofA, ofB] = [multiplesIn(a), multiplesIn(b)]
  const [one, other] = [ofA[0], ofB[0]]
  if (one === undefined || other === undefined || ofA.length > 1 || ofB.length > 1) return []
  return one.times === other.times || (one.isCounted && other.isCounted) ? [] : [[one, other]]
}

function multiplesIn(passage: PassageReading): readonly Multiple[] {
  return [...worded(passage), ...counted(passage)]
}

function counted({ text, tag, numbers }: PassageReading): readonly Multiple[] {
  const times = TIMES[tag]
  if (times === undefined) return []
  return numbers
    .filter(
      ({ start, end }) =>
        times.test(text.slice(end, end + 40)) &&
        BY_TIMES[tag]?.test(text.slice(Math.max(0, start - 16), start)) !== false,
    )
    .map(({ start, end, value }) => ({ start, end, times: value, isCounted: true }))
}

function worded({ text, tag }: PassageReading): readonly Multiple[] {
  const even = text.toLowerCase().replaceAll(/[’ʼ]/gu, "'")
  return (PATTERNS.get(tag) ?? []).flatMap(({ times, pattern }) =>
    Array.from(even.matchAll(pattern), (match) => ({
      times,
      isCounted: false,
      ...spanOfMatch(match),
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
