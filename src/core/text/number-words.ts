import type { Atom } from './number-atoms.ts'
import type { NumberKind, NumberRead } from './number-mention.ts'
import { readMeasure } from './measures.ts'
import { readNumeralPrefix } from './numerals/compounds.ts'
import { addNumerals, joinedTo, type Sum } from './numeral-sum.ts'
import type { NumeralTable } from './numerals/numeral-table.ts'
import { numeralTable, TABLES } from './numerals/tables.ts'
import { readChineseNumeral } from './numerals/zh.ts'

/** The factor of a word such as `million`, `тис`, `Mrd`; undefined for all others. */
export function magnitudeAt(atom: Atom, language: string): number | undefined {
  const table = numeralTable(language)
  const numeral =
    table === undefined
      ? TABLES.map((other) => other.forms.get(atom.key)).find((one) => one?.role === 'magnitude')
      : table.forms.get(atom.key)
  if (numeral === undefined || numeral.ordinal) return undefined
  const counts = numeral.role === 'magnitude' || numeral.role === 'times'
  return counts || (numeral.vague && numeral.value >= 100) ? numeral.value : undefined
}

/** UTF-16 length of `and a half` and the like at this position; 0 where there is none. */
export function halfAfter(text: string, at: number, language: string): number {
  const after = text.slice(at, at + 16).toLowerCase()
  const gap = /^[\s\u00a0]?/u.exec(after)![0].length
  for (const half of numeralTable(language)?.halves ?? []) {
    const rest = after.slice(gap)
    if (rest.startsWith(half) && !/^\p{L}/u.test(rest.slice(half.length))) return gap + half.length
  }
  return 0
}

/** A number written in words that starts at an atom; undefined where none does. */
export function readSpelledNumber(
  text: string,
  atoms: readonly Atom[],
  index: number,
  language: string,
): NumberRead | undefined {
  const atom = atoms[index]!
  if (atom.kind === 'chinese') return readChinese(text, atoms, index, language)
  const table = numeralTable(language)
  if (table === undefined || table.beginnings?.has(atom.key.slice(0, 2)) === false) return undefined
  const sum = addNumerals(text, atoms, index, table, language)
  if (sum === undefined) return readSingle(text, atoms, index, table, language)
  if (isFractionOf(text, atom, sum, table)) {
    const value = table.fractions.get(atom.key)!
    const mention = { start: atom.start, end: sum.end, value, kind: 'fraction' as const }
    return { mention: { ...mention, spelled: true }, used: 1 }
  }
  const fraction = fractionAfter(text, atoms, index + sum.used, table, sum)
  if (fraction !== undefined) {
    return {
      mention: {
        start: atom.start,
        end: fraction.end,
        value: sum.value * fraction.value,
        kind: 'fraction',
        spelled: true,
      },
      used: sum.used + 1,
    }
  }
  if (sum.vague) return undefined
  const whole = sum.ordinal ? sum : withHalf(text, atoms, index, sum, language)
  const measure = readMeasure(text.slice(whole.end, whole.end + 64), language)?.measure
  // `сорока` is a magpie, `сорока процентов` forty per cent.
  const isCounted = measure !== undefined && sum.value >= 10
  if (sum.weak && whole.end === sum.end && !isCounted) return undefined
  const kind = sum.ordinal ? 'ordinal' : (measure?.kind ?? 'number')
  const unit = kind === 'ordinal' ? undefined : measure?.code
  return {
    mention: {
      start: atom.start,
      end: whole.end,
      value: whole.value,
      kind,
      ...(unit === undefined ? {} : { unit }),
      spelled: true,
    },
    used: whole.used,
  }
}

/** `two and a half`, `два з половиною мільйони`, `deux millions et demi`. */
function withHalf(
  text: string,
  atoms: readonly Atom[],
  index: number,
  sum: Sum,
  language: string,
): Pick<Sum, 'value' | 'end' | 'used'> {
  const half = halfAfter(text, sum.end, language)
  if (half === 0) return sum
  const end = sum.end + half
  const value = sum.value + sum.factor / 2
  let used = sum.used
  while ((atoms[index + used]?.start ?? Infinity) < end) used += 1
  const next = atoms[index + used]
  const factor = next === undefined ? undefined : magnitudeAt(next, language)
  if (factor === undefined || sum.factor > 1 || !joinedTo(text, end, next!.start)) {
    return { value, end, used }
  }
  return { value: value * factor, end: next!.end, used: used + 1 }
}

/** `a third of`, `by a third`: an ordinal that is a fraction. */
function isFractionOf(text: string, atom: Atom, sum: Sum, table: NumeralTable): boolean {
  if (!sum.ordinal || sum.used > 1 || !table.fractions.has(atom.key)) return false
  const before = text.slice(0, atom.start).slice(-24)
  if (/(?:^|\s)by\s(?:\p{L}+\s){0,2}(?:a|one)\s+$/iu.test(before)) return true
  const isPart = /(?:^|\s)(?:a|one|nearly|almost|about)\s+$/iu.test(before)
  return isPart && /^\s+of\s/u.test(text.slice(sum.end, sum.end + 5))
}

/** The fraction word after a numeral: `two` + `thirds`, `одна` + `третина`. */
function fractionAfter(
  text: string,
  atoms: readonly Atom[],
  index: number,
  table: NumeralTable,
  sum: Sum,
): { readonly value: number; readonly end: number } | undefined {
  const next = atoms[index]
  if (next === undefined || sum.value > 9 || sum.ordinal) return undefined
  const value = table.fractions.get(next.key)
  if (value === undefined || !joinedTo(text, sum.end, next.start)) return undefined
  return sum.value * value < 1 ? { value, end: next.end } : undefined
}

/** A fraction by itself (`half`) or a compound adjective (`двадцятирічний`). */
function readSingle(
  text: string,
  atoms: readonly Atom[],
  index: number,
  table: NumeralTable,
  language: string,
): NumberRead | undefined {
  const atom = atoms[index]!
  const fraction = table.fractions.get(atom.key)
  if (fraction !== undefined) return readFraction(text, atoms, index, fraction, language)
  const prefix = readNumeralPrefix(atom.key, table.prefixes, language)
  if (prefix === undefined) return undefined
  const end = atom.start + Math.min(text.slice(atom.start, atom.end).length, prefix.length)
  const kind: NumberKind = prefix.unit === '%' ? 'percent' : 'measure'
  const unit = prefix.unit === undefined ? {} : { unit: prefix.unit }
  const mention = { start: atom.start, end, value: prefix.value, kind, ...unit, spelled: true }
  return { mention, used: 1 }
}

/** `half`, `half a million`, `eine halbe Million`. */
function readFraction(
  text: string,
  atoms: readonly Atom[],
  index: number,
  value: number,
  language: string,
): NumberRead {
  const atom = atoms[index]!
  const article = atoms[index + 1]?.key === 'a' ? 1 : 0
  const next = atoms[index + 1 + article]
  const factor = next === undefined ? undefined : magnitudeAt(next, language)
  if (factor !== undefined && joinedTo(text, atoms[index + article]!.end, next!.start)) {
    const mention = { start: atom.start, end: next!.end, value: value * factor, spelled: true }
    return { mention: { ...mention, kind: 'number' }, used: 2 + article }
  }
  const mention = { start: atom.start, end: atom.end, value, kind: 'fraction' as const }
  return { mention: { ...mention, spelled: true }, used: 1 }
}

/** Chinese numerals alone count from two characters on, or before a measure word. */
function readChinese(
  text: string,
  atoms: readonly Atom[],
  index: number,
  language: string,
): NumberRead | undefined {
  const atom = atoms[index]!
  const value = readChineseNumeral(atom.key)
  if (value === null || value === 0) return undefined
  const before = text.slice(Math.max(0, atom.start - 3), atom.start)
  const after = text.slice(atom.end, atom.end + 16)
  const ordinal = before.endsWith('第')
  const percent = before.endsWith('百分之')
  const fraction = /^分之([二三四五六七八九十])/u.test(text.slice(atom.end))
  if (fraction) return undefined
  const counted = /^[个個名位人艘架辆枚次件条家座只支项天年月日周岁元美公吨米小分种国]/u.test(after)
  if (atom.key.length === 1 && !counted && !ordinal && !percent) return undefined
  if (atom.key === '一' && !ordinal) return undefined
  const measure = readMeasure(after, language)?.measure
  const kind: NumberKind = percent ? 'percent' : ordinal ? 'ordinal' : (measure?.kind ?? 'number')
  const unit = kind === 'percent' ? '%' : kind === 'ordinal' ? undefined : measure?.code
  const span = { start: atom.start, end: atom.end }
  const withUnit = unit === undefined ? {} : { unit }
  return { mention: { ...span, value, kind, ...withUnit, spelled: true }, used: 1 }
}
