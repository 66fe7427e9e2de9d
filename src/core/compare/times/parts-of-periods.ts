import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { overlaps } from '../../spans.ts'

/** Words for the beginning, the middle and the end of a period, before its name. */
const PARTS: Readonly<Record<string, readonly [string, string, string]>> = {
  en: ['early(?:\\sin)?|(?:beginning|start)\\sof', 'mid|middle\\sof', 'late(?:\\sin)?|end\\sof'],
  uk: ['на\\sпочатку|початок|початку|початком', '[ув]?середин[аиіу]|посеред', '(?:на)?прикінці|кінець|кінця|кінцем|кінці'],
  ru: ['начал[оаеу]|началом', 'середин[аыеу]', 'конец|конца|концу|концом|конце'],
  de: ['Anfang|Beginn\\s(?:des|der)', 'Mitte', 'Ende'],
  fr: ['début|commencement', 'mi|milieu', 'fin'],
  es: ['principios\\sde|comienzos\\sde|inicios\\sde', 'mediados\\sde', '(?:finales|fines|final)\\sde'],
  pl: ['początek|początku|początkiem', 'połowa|połowie|połowy|połowę', 'koniec|końca|końcu|końcem'],
  ar: ['أوائل|مطلع|بداية', 'منتصف|أواسط', 'أواخر|نهاية'],
} // prettier-ignore

/** Periods by their names in common words. */
const PERIODS: readonly (readonly [string, RegExp])[] = [
  ['week', /^(?:week|тижн\p{L}*|недел\p{L}*|Woche|semaine|semana|tygodni\p{L}*|(?:ال)?أسبوع)(?!\p{L})/iu],
  ['month', /^(?:month|місяц\p{L}*|месяц\p{L}*|Monats?|mois|mes|miesiąc\p{L}*|(?:ال)?شهر)(?!\p{L})/iu],
  ['year', /^(?:year|рок[уо]м?|году?а?|Jahre?s?|année|an|año|roku?|(?:ال)?عام|(?:ال)?سنة)(?!\p{L})/iu],
  ['century', /^(?:century|століт\p{L}+|века|Jahrhunderts?|siècle|siglo|wieku|(?:ال)?قرن)(?!\p{L})/iu],
] // prettier-ignore

/** What may stand between: articles, `this`, `last`, `de`. */
const BETWEEN =
  /^[\s-](?:(?:the|this|next|last|des|der|dieses|nächsten|vergangenen|de|du|cette|ce|l['’]|este|el|del|la|цього|минулого|наступного|цього|этого|прошлого|следующего|будущего|tego|zeszłego|ubiegłego|przyszłego)\s?){0,2}/iu
const CHINESE = /(?<unit>[月年])(?<part>初|中|底|末)/gu

interface PeriodPart extends Span {
  readonly unit: string
  /** 0 the beginning, 1 the middle, 2 the end. */
  readonly part: number
}

/** `in early March`, `наприкінці березня`: the one part of a period of each side, where the two differ. */
export function partsOfPeriodsClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Span, Span])[] {
  const ofA = partsIn(a)
  const ofB = ofA.length === 0 ? [] : partsIn(b)
  const [one] = ofA
  const [other] = ofB
  if (one === undefined || other === undefined || ofA.length > 1 || ofB.length > 1) return []
  return one.unit === other.unit && one.part !== other.part ? [[one, other]] : []
}

const patterns = new Map<string, readonly RegExp[]>()

function partsIn(passage: PassageReading): readonly PeriodPart[] {
  const { text, tag } = passage
  if (tag === 'zh') {
    return Array.from(text.matchAll(CHINESE), ({ index, 0: { length }, groups }) => ({
      start: index,
      end: index + length,
      unit: groups!['unit'] === '月' ? 'month' : 'year',
      part: Math.min('初中底末'.indexOf(groups!['part']!), 2),
    }))
  }
  let made = patterns.get(tag)
  if (made === undefined) {
    made = (PARTS[tag] ?? []).map(
      (words) =>
        new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?!\p{L})`, tag === 'de' ? 'gu' : 'giu'),
    )
    patterns.set(tag, made)
  }
  return made.flatMap((pattern, part) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: { length } }) => {
      const end = index + length
      const unit = periodAt(end + (BETWEEN.exec(text.slice(end))?.[0].length ?? 0), passage)
      return unit === undefined ? [] : [{ start: index, end, unit, part }]
    }),
  )
}

/** The kind of the period that begins at a place: a month, a year, a decade, or one by its noun. */
function periodAt(
  at: number,
  { text, dates, numbers, decades }: PassageReading,
): string | undefined {
  const here = { start: at, end: at + 1 }
  if (
    dates.some((date) => date.month !== undefined && date.day === undefined && overlaps(date, here))
  )
    return 'month'
  if (decades.some((decade) => overlaps(decade, here))) return 'decade'
  if (numbers.some((number) => number.kind === 'year' && overlaps(number, here))) return 'year'
  return PERIODS.find(([, noun]) => noun.test(text.slice(at, at + 16)))?.[0]
}
