import type { Span } from '../../model.ts'
import type { PassageReading } from '../passage.ts'
import { spanOfMatch } from '../../spans.ts'

/**
 * Words for parts of the day, by language. A key tells what they may stand for: the morning,
 * afternoon, evening or night; languages part the day in different places.
 */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  en: { m: 'mornings?', a: 'afternoons?', en: 'evenings?', enm: 'nights?|overnight' },
  uk: {
    m: '[ув]ранці|зранку|ранок|ранку|ранком|ранков\\p{L}+',
    a: 'пополудні|після обіду',
    en: '[ув]вечері|вечір|вечора|вечором|вечори|вечірн\\p{L}+|звечора',
    enm: '[ув]ночі|ніч|ночі|нічн\\p{L}+',
  },
  ru: {
    m: 'утро|утра|утром|утру|утренн\\p{L}+',
    a: 'пополудни|после обеда',
    en: 'вечер(?:а|ом|у|е)?|вечерн\\p{L}+',
    enm: 'ночь|ночи|ночью|ночн\\p{L}+',
  },
  de: {
    m: 'morgens|(?:am\\s|\\p{L}*tag|woch\\s?)morgen|(?:vor)mittags?|frühmorgens|\\p{L}*tagvormittag',
    a: '\\p{L}*nachmittags?',
    en: '(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch)?abends?',
    enm: 'nachts?|nächte',
  },
  fr: { m: 'matins?|matinée', a: 'après-midi', en: 'soirs?|soirée', enm: 'nuits?' },
  es: { m: '(?<=(?:la|esta)\\s)mañana', ae: '(?<=(?:la|esta)\\s)tarde', en: 'noches?' },
  pl: {
    m: 'rano|ranek|rankiem|poranek|poranku|porann\\p{L}+',
    a: 'po\\społudniu|popołudni\\p{L}+',
    en: 'wieczór|wieczor\\p{L}*',
    enm: 'noc|nocy|nocą|nocn\\p{L}+',
  },
  ar: { m: '(?:ال)?صباحا?ً?', a: 'بعد\\sالظهر|عصرا?ً?', en: '(?:ال)?مساءً?', enm: '(?:ال)?ليلا?ً?' },
} // prettier-ignore

interface DayPart extends Span {
  readonly parts: string
}

/** The one part of the day of each side, where the two cannot be one: `morning`, `ввечері`. */
export function partsOfDayClash(
  a: PassageReading,
  b: PassageReading,
): readonly (readonly [Span, Span])[] {
  const ofA = partsIn(a)
  const ofB = ofA.length === 0 ? [] : partsIn(b)
  if (new Set(ofA.map(({ parts }) => parts)).size !== 1) return []
  if (new Set(ofB.map(({ parts }) => parts)).size !== 1) return []
  const [one, other] = [ofA[0]!, ofB[0]!]
  return [...one.parts].some((part) => other.parts.includes(part)) ? [] : [[one, other]]
}

const patterns = new Map<string, readonly (readonly [string, RegExp])[]>()

function partsIn({ text, tag }: PassageReading): readonly DayPart[] {
  let made = patterns.get(tag)
  if (made === undefined) {
    made = Object.entries(WORDS[tag] ?? {}).map(([parts, words]) => [
      parts,
      new RegExp(String.raw`(?<![\p{L}-])(?:${words})(?!\p{L})`, 'giu'),
    ])
    patterns.set(tag, made)
  }
  return made.flatMap(([parts, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({ parts, ...spanOfMatch(match) })),
  )
}
