import type { Atom } from './number-atoms.ts'
import { chineseMagnitudeAt } from './number-atoms.ts'
import type { NumberKind, NumberRead } from './number-mention.ts'
import { readCurrencyBefore, readMeasure } from './measures.ts'
import { halfDay, readClock } from './clock.ts'
import { chineseMagnitude } from './numerals/zh.ts'
import { joinedTo } from './numeral-sum.ts'
import { halfAfter, magnitudeAt } from './number-words.ts'

/** A number that starts with digits, with the magnitudes that follow in words. */
export function readDigitNumber(
  text: string,
  atoms: readonly Atom[],
  index: number,
  language: string,
): NumberRead {
  const atom = atoms[index]!
  const digits = atom.digits!
  const clock = readClock(text, atoms, index)
  if (clock !== undefined) return clock
  const feet = readFeetAndInches(text, atoms, index)
  if (feet !== undefined) return feet
  const slash = readSlash(text, atoms, index)
  if (slash !== undefined) return slash
  const money = readCurrencyBefore(text.slice(Math.max(0, atom.start - 5), atom.start))
  const scaled = readMagnitudes(text, atoms, index, language, money !== undefined)
  const negative = isNegative(text, atom.start)
  const value = (negative ? -1 : 1) * scaled.value
  const shape = describe(text, atom, scaled, language, money?.code)
  // `1.4m`: metres, or millions.
  const isMillions = shape.unit === 'm' && language === 'en' && text[scaled.end] === 'm'
  const millions = isMillions ? value * 1e6 : undefined
  const other = scaled.factor === 1 ? (digits.otherValue ?? millions) : undefined
  return {
    mention: {
      start: negative ? atom.start - 1 : atom.start,
      end: scaled.end,
      value: shape.kind === 'time' ? (shape.hours ?? value) : value,
      ...(other === undefined ? {} : { otherValue: other }),
      kind: shape.kind,
      ...(shape.unit === undefined ? {} : { unit: shape.unit }),
      spelled: false,
    },
    used: scaled.used,
  }
}

/** `1/2`, `2/3`: a fraction; `24/7` and dates such as `3/11/2021` are left alone. */
function readSlash(text: string, atoms: readonly Atom[], index: number): NumberRead | undefined {
  const atom = atoms[index]!
  const match = /^([1-9])\/([2-9]|10)(?![\d/])/u.exec(text.slice(atom.start, atom.start + 6))
  if (match === null || text[atom.start - 1] === '/' || Number(match[1]) >= Number(match[2])) {
    return undefined
  }
  const value = Number(match[1]) / Number(match[2])
  const end = atom.start + match[0].length
  return { mention: { start: atom.start, end, value, kind: 'fraction', spelled: false }, used: 2 }
}

const FEET_AND_INCHES =
  /^(\d{1,2})(?:[-\s]?(?:foot|feet|ft\.?|футів|фута|фути|фут|футов)[-\s]?|['′’]\s?)(\d{1,2})(?:[-\s]?(?:inch(?:es)?|in\.?|дюйм\p{L}*)|["″”])?(?![\d\p{L}])/u

/** `6-foot-6`, `5 ft 10 in`, `6'2"`: one height in feet. */
function readFeetAndInches(
  text: string,
  atoms: readonly Atom[],
  index: number,
): NumberRead | undefined {
  const { start } = atoms[index]!
  const match = FEET_AND_INCHES.exec(text.slice(start, start + 32))
  if (match === null || Number(match[2]) >= 12) return undefined
  const end = start + match[0].length
  let used = 1
  while ((atoms[index + used]?.start ?? Infinity) < end) used += 1
  const value = Number(match[1]) + Number(match[2]) / 12
  return { mention: { start, end, value, kind: 'measure', unit: 'ft', spelled: false }, used }
}

interface Scaled {
  readonly value: number
  readonly factor: number
  readonly end: number
  readonly used: number
}

/** `3.5 million`, `2 млн 300 тис.`, `5k`, `$300m`, `6万4千`. */
function readMagnitudes(
  text: string,
  atoms: readonly Atom[],
  index: number,
  language: string,
  money: boolean,
): Scaled {
  const atom = atoms[index]!
  const whole = atom.digits!.value
  const chinese = chineseMagnitudeAt(text, atom.end)
  if (chinese !== '') {
    const factor = chineseMagnitude(chinese)
    const end = atom.end + chinese.length
    const used = atoms[index + 1]?.end === end ? 2 : 1
    return { value: whole * factor, factor, end, used }
  }
  const letter = attachedLetter(text, atom.end, money)
  if (letter !== undefined) {
    return { value: whole * letter.factor, factor: letter.factor, end: letter.end, used: 2 }
  }
  let scaled: Scaled = { value: whole, factor: 1, end: atom.end, used: 1 }
  for (;;) {
    const next = atoms[index + scaled.used]
    const factor = next === undefined ? undefined : magnitudeAt(next, language)
    if (factor === undefined || !joinedTo(text, scaled.end, next!.start)) break
    const value = scaled.value * factor
    scaled = { value, factor: scaled.factor * factor, end: next!.end, used: scaled.used + 1 }
  }
  return addHalf(text, addSmaller(text, atoms, index, language, scaled), language)
}

function attachedLetter(
  text: string,
  at: number,
  money: boolean,
): { readonly factor: number; readonly end: number } | undefined {
  const match = /^(k|K|bn|tn|mn|m|M|b|B)(?![\p{L}\p{M}\d])/u.exec(text.slice(at, at + 3))
  if (match === null) return undefined
  const suffix = match[1]!
  const end = at + suffix.length
  if (suffix === 'bn') return { factor: 1e9, end }
  if (suffix === 'tn') return { factor: 1e12, end }
  if (suffix === 'mn' || suffix === 'M') return { factor: 1e6, end }
  if (suffix === 'k' || suffix === 'K') return { factor: 1e3, end }
  if (!money) return undefined
  return { factor: suffix === 'm' ? 1e6 : 1e9, end }
}

/** `2 million 300 thousand`: a second number with a smaller magnitude belongs to the first. */
function addSmaller(
  text: string,
  atoms: readonly Atom[],
  index: number,
  language: string,
  scaled: Scaled,
): Scaled {
  const next = atoms[index + scaled.used]
  const magnitude = atoms[index + scaled.used + 1]
  if (scaled.factor === 1 || next?.digits === undefined || magnitude === undefined) return scaled
  const factor = magnitudeAt(magnitude, language)
  if (factor === undefined || factor >= scaled.factor || !joinedTo(text, scaled.end, next.start)) {
    return scaled
  }
  if (next.digits.value * factor >= scaled.factor) return scaled
  const value = scaled.value + next.digits.value * factor
  return { value, factor: scaled.factor, end: magnitude.end, used: scaled.used + 2 }
}

function addHalf(text: string, scaled: Scaled, language: string): Scaled {
  const half = halfAfter(text, scaled.end, language)
  if (half === 0) return scaled
  return { ...scaled, value: scaled.value + scaled.factor / 2, end: scaled.end + half }
}

/** A minus before digits, not a dash between two things. */
function isNegative(text: string, at: number): boolean {
  return (
    /(?:^|[\s(])[-−]$/u.test(text.slice(Math.max(0, at - 2), at)) && /^\p{Nd}/u.test(text.slice(at))
  )
}

const ORDINAL_SUFFIX =
  /^(?:(?:st|nd|rd|th)(?!\p{L})|[-‑–]?(?:го|му|ти|та|те|тя|тю|ий|ій|ої|ому|ою|ому|ма|им|ої|ый|ой|ая|ое|ого|ом|ей|ую|ше|й|я|е|а|у|ю|ї|м|ми)(?!\p{L})|(?:er|re|e|ème|eme|nd|nde|ère)(?!\p{L})|[ºª°](?!\s?[CF]))/u
const DECADE_SUFFIX =
  /^(?:['’]?s(?!\p{L})|[-‑–]?(?:х|і|ті|тих|ми|их|ых|е|ые|ми|ими)(?!\p{L})|er(?!\p{L})|年代)/u

interface Shape {
  readonly kind: NumberKind
  readonly unit?: string
  readonly hours?: number
}

function describe(
  text: string,
  atom: Atom,
  scaled: Scaled,
  language: string,
  currency: string | undefined,
): Shape {
  if (currency !== undefined) return { kind: 'money', unit: currency }
  const before = text.slice(Math.max(0, atom.start - 3), atom.start)
  const rest = text.slice(scaled.end, scaled.end + 64)
  // The stop of an abbreviated magnitude: `300 тис. гривень`.
  const after = scaled.factor === 1 ? rest : rest.replace(/^\.(?=\s)/u, '')
  if (before.endsWith('百分之')) return { kind: 'percent', unit: '%' }
  // `F-16`, `G7`; not `до10`, where only a space is missing.
  if (/(?:\p{L}[-‑–]|\p{Lu})$/u.test(before) && !/\p{Script=Han}[-–]?$/u.test(before)) {
    if (!/^(?:й|я|е|го|х)/u.test(after)) return { kind: 'label' }
  }
  const hours = scaled.value + halfDay(after, scaled.value)
  if (hours !== scaled.value) return { kind: 'time', hours }
  if (scaled.factor === 1 && scaled.value % 10 === 0 && DECADE_SUFFIX.test(after)) {
    if (scaled.value < 100 || scaled.value >= 1000) return { kind: 'decade' }
  }
  const measure = readMeasure(after, language)?.measure
  if (measure !== undefined && !isYearNoun(measure.code, scaled.value)) {
    return { kind: measure.kind, unit: measure.code }
  }
  if (scaled.factor === 1 && ORDINAL_SUFFIX.test(after)) return { kind: 'ordinal' }
  if (before.endsWith('第')) return { kind: 'ordinal' }
  const plain = atom.end - atom.start === 4 && atom.digits!.places === 0 && scaled.factor === 1
  const isYear = plain && scaled.value >= 1000 && scaled.value <= 2100
  return { kind: isYear && COUNTED[language]?.test(after) !== true ? 'year' : 'number' }
}

/**
 * Slavic languages put a word for the year behind it (`2014 року`), so what other words of small
 * letters follow are counted: `1200 машин`.
 */
const COUNTED: Readonly<Record<string, RegExp>> = {
  uk: /^[\s\u00a0](?!(?:року|років|роком|році|роки|роках|через|після|перед|коли|проти|того|цього|минулого)(?!\p{L}))\p{Ll}{4}/u,
  ru: /^[\s\u00a0](?!(?:года|году|годом|годы|годах|годов|через|после|перед|когда|против|было|были)(?!\p{L}))\p{Ll}{4}/u,
  pl: /^[\s\u00a0](?!(?:rok|roku|rokiem|lata|latach|przez|oraz)(?!\p{L}))\p{Ll}{4}/u,
}

/** `2014 року`, `2021年`: the year 2014, not 2014 years. */
function isYearNoun(unit: string, value: number): boolean {
  return unit === 'yr' && value >= 1000 && value <= 2100
}
