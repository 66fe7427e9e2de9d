import type { Span } from '../model.ts'
import type { NumberMention } from './number-mention.ts'

/** `the 1970s`, `у сімдесятих роках`: ten years. */
export interface DecadeMention extends Span {
  /** Its first year, or that of an unsaid century: 1970, or 70. */
  readonly decade: number
}

/** Tens from twenty to ninety as decades are named by them, as beginnings, by language. */
const TENS: Readonly<Record<string, string>> = {
  en: 'twent thirt fort fift sixt sevent eight ninet',
  uk: "двадцят тридцят сороков п'ятдесят шістдесят сімдесят вісімдесят дев'яност",
  ru: 'двадцат тридцат сороков пятидесят шестидесят семидесят восьмидесят девяност',
  de: 'zwanzig drei(?:ß|ss)ig vierzig fünfzig sechzig siebzig achtzig neunzig',
  fr: 'vingt trente quarante cinquante soixante soixante-dix quatre-vingts? quatre-vingt-dix',
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa',
  pl: 'dwudziest trzydziest czterdziest pięćdziesiąt sześćdziesiąt siedemdziesiąt osiemdziesiąt dziewięćdziesiąt',
  ar: 'عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين',
  zh: '二十 三十 四十 五十 六十 七十 八十 九十',
}

/** Behind which, or before which, such a word is a decade, with # for the word. */
const SAID: Readonly<Record<string, string>> = {
  en: String.raw`(?<=(?:the|the early|the late|the mid|the roaring|the swinging)[\s-])(?:#)ies(?!\p{L}|\spercent|\sdegrees)`,
  uk: String.raw`(?<!\p{L})(?:#)(?:і|их|им|ими)(?=\sрок)|(?<=(?:^|\s)(?:у|в|з|із|зі|з початку|на початку|початку|кінці|кінця|наприкінці|середини|середині|ранніх|пізніх|лихих|лихі)\s)(?:#)(?:і|их)(?=[\s,.;:!?»)]|$)(?!\s(?:числ|місц|хвилин|секунд|метр))`,
  ru: String.raw`(?<!\p{L})(?:#)(?:ые|ых|ым|ыми)(?=\sгод)|(?<=(?:^|\s)(?:в|с|начале|начала|конце|конца|середины|середине|ранних|поздних|лихих|лихие)\s)(?:#)(?:ые|ых)(?=[\s,.;:!?»)]|$)(?!\s(?:числ|мест|минут|секунд|метр))`,
  de: String.raw`(?<!\p{L})(?:#)er[\s-]?jahren?(?!\p{L})|(?<=\s(?:den|der|die|den frühen|den späten|der frühen|der späten)\s)(?:#)ern?(?=[\s,.;:!?»)]|$)(?!\s\p{Lu})`,
  fr: String.raw`(?<=(?:années|ans)\s)(?:#)(?![\p{L}-])`,
  es: String.raw`(?<=(?:años|década de los|década del)\s)(?:#)(?!\p{L})`,
  pl: String.raw`(?<=lat(?:a|ach|ami)?\s)(?:#)(?:e|ych|ymi)(?!\p{L})`,
  ar: String.raw`(?:#)ي?ات(?!\p{L})`,
  zh: String.raw`(?:#)(?=年代)`,
}

/** Figures that are a decade behind a word: `années 70`, `lata 80.` */
const FIGURES =
  /(?<=(?<!\p{L})(?:années|años|década de los|década de|lata|latach|lat)\s)(?:1[89]|20)?\d0(?!\d|[.,]\d|\s?%)/giu

/** Characters before a decade that tell whether it is an age. */
const NEAR = 32
/** `in her seventies`, `на его 70-х`. */
const OF_AGE =
  /(?<!\p{L})(?:his|her|their|my|your|our|its|seinen|ihren|його|її|їхніх|его|ее|её|их)\s(?:early\s|late\s|mid-?\s?)?$/iu

interface Named {
  readonly pattern: RegExp
  readonly tens: readonly RegExp[]
}

const patterns = new Map<string, Named | undefined>()

function namedIn(language: string): Named | undefined {
  if (!patterns.has(language)) {
    const tens = TENS[language]?.split(' ')
    const words = [...(tens ?? [])].toReversed().join('|')
    patterns.set(
      language,
      tens && {
        pattern: new RegExp(SAID[language]!.replaceAll('#', words), 'giu'),
        tens: tens.map((word) => new RegExp(`^(?:${word})`, 'iu')),
      },
    )
  }
  return patterns.get(language)
}

/** The decades of a text whose numbers are given, in figures and in words, in order. */
export function findDecades(
  text: string,
  language: string,
  numbers: readonly NumberMention[],
): readonly DecadeMention[] {
  const even = text.replaceAll(/[’ʼ]/gu, "'")
  const named = namedIn(language)
  const decades: DecadeMention[] = []
  const add = (start: number, end: number, decade: number): void => {
    const isKnown = decades.some((one) => one.start < end && start < one.end)
    if (!isKnown && !OF_AGE.test(even.slice(Math.max(0, start - NEAR), start)))
      decades.push({ start, end, decade })
  }
  for (const { start, end, value, kind } of numbers) if (kind === 'decade') add(start, end, value)
  for (const { index, 0: figures } of even.matchAll(FIGURES)) {
    add(index, index + figures.length, Number(figures))
  }
  for (const { index, 0: words } of named === undefined ? [] : even.matchAll(named.pattern)) {
    const place = named!.tens.findLastIndex((ten) => ten.test(words))
    add(index, index + words.length, 20 + 10 * place)
  }
  return decades.sort((one, other) => one.start - other.start)
}

/** Are two of them one, as far as their centuries are said? */
export function isSameDecade(one: number, other: number): boolean {
  return Math.min(one, other) < 100 ? one % 100 === other % 100 : one === other
}
