/**
 * How a language writes numbers in words. A table lists every inflected form, because that is what
 * stands in texts; roles say how forms combine (`twenty` + `five`, `three` × `hundred`).
 */
import { composed } from '../compose.ts'

/**
 * digit 1–9, teen 10–19, ten 20–90; hundred: a whole 100–900 that is added (`двісті`); times: what
 * multiplies a small number (`three hundred`, `two dozen`); magnitude: a thousand and up.
 */
export type NumeralRole = 'digit' | 'teen' | 'ten' | 'hundred' | 'times' | 'magnitude'

export interface Numeral {
  readonly value: number
  readonly role: NumeralRole
  readonly ordinal: boolean
  /** Says a number only beside other numerals: an article, a pronoun (`un`, `один`). */
  readonly weak: boolean
  /** A plural that says no number by itself: `thousands`, `тисяч`. */
  readonly vague: boolean
}

export interface NumeralTable {
  readonly forms: ReadonlyMap<string, Numeral>
  /** Words that may stand between the parts of one number: `and`, `et`, `y`. */
  readonly joiners: ReadonlySet<string>
  /** What adds a half to the number before it: `and a half`, `з половиною`. */
  readonly halves: readonly string[]
  /** Words for a part of a whole, with its value: `third`, `чверть`. */
  readonly fractions: ReadonlyMap<string, number>
  /** A word that is a whole numeral by itself, for languages that write numbers as one word. */
  readonly compound?: (word: string) => Numeral | undefined
  /** First parts of compounds such as `двадцятип'ятирічний`, to be read before a unit stem. */
  readonly prefixes: ReadonlyMap<string, number>
  /** The first two letters of whatever a number can begin with; undefined where more than this table tells it. */
  readonly beginnings?: ReadonlySet<string>
}

export interface NumeralSource {
  /** Value → forms, separated by spaces. */
  readonly cardinals: Readonly<Record<number, string>>
  /** Value → ordinal forms; a form that ends in `-` takes the endings. */
  readonly ordinals?: Readonly<Record<number, string>>
  readonly ordinalEndings?: string
  /** Value → plural forms of magnitudes that are vague alone. */
  readonly plurals?: Readonly<Record<number, string>>
  /** Value → forms that multiply: dozens, scores, collective hundreds. */
  readonly multipliers?: Readonly<Record<number, string>>
  /** Value → plural or collective forms that multiply, vague alone: `десятки`, `сотень`. */
  readonly vagueMultipliers?: Readonly<Record<number, string>>
  /** Forms, among the cardinals, that are articles or pronouns too. */
  readonly weak?: string
  /** Does a hundred multiply what stands before it (`three hundred`)? */
  readonly hundredMultiplies: boolean
  readonly joiners?: string
  /** Separated by `|`. */
  readonly halves?: string
  readonly fractions?: Readonly<Record<string, number>>
  readonly compound?: (word: string) => Numeral | undefined
  /** May particles be written on to a form: `and`, `with`, an article? */
  readonly particles?: boolean
  /** Value → forms that open a compound adjective: `п'яти`, `двадцяти`. */
  readonly prefixes?: Readonly<Record<number, string>>
}

/** Lower case, NFC, one apostrophe, no Arabic vowel signs, ё as е: the form that tables are keyed by. */
export function numeralKey(word: string): string {
  if (ALREADY_A_KEY.test(word)) return word
  return composed(word)
    .toLowerCase()
    .replaceAll(/[’ʼ‘`]/g, "'")
    .replaceAll('ё', 'е')
    .replaceAll(/[\u064b-\u0652\u0640]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي')
}

/** Most words of the Latin and Cyrillic scripts, which nothing of the above changes. */
const ALREADY_A_KEY = /^[a-zа-яіїєґ]+$/u

export function makeNumeralTable(source: NumeralSource): NumeralTable {
  const forms = new Map<string, Numeral>()
  const weak = new Set(split(source.weak).map(numeralKey))
  const add = (form: string, numeral: Numeral): void => {
    const key = numeralKey(form)
    if (!forms.has(key)) forms.set(key, weak.has(key) ? { ...numeral, weak: true } : numeral)
  }
  for (const [value, list] of entries(source.cardinals)) {
    const role = roleOf(value, source.hundredMultiplies)
    for (const form of split(list)) add(form, numeral(value, role))
  }
  for (const [value, list] of entries(source.multipliers ?? {})) {
    for (const form of split(list)) add(form, numeral(value, 'times'))
  }
  for (const [value, list] of entries(source.vagueMultipliers ?? {})) {
    for (const form of split(list)) add(form, { ...numeral(value, 'times'), vague: true })
  }
  for (const [value, list] of entries(source.plurals ?? {})) {
    const role = roleOf(value, source.hundredMultiplies)
    for (const form of split(list)) add(form, { ...numeral(value, role), vague: true })
  }
  for (const [value, list] of entries(source.ordinals ?? {})) {
    const role = roleOf(value, source.hundredMultiplies)
    for (const stem of split(list)) {
      for (const form of withEndings(stem, source.ordinalEndings)) {
        add(form, { ...numeral(value, role), ordinal: true })
      }
    }
  }
  const prefixes = new Map(
    entries(source.prefixes ?? {}).flatMap(([value, list]) =>
      split(list).map((form): [string, number] => [numeralKey(form), value]),
    ),
  )
  const fractions = new Map(
    Object.entries(source.fractions ?? {}).flatMap(([list, value]) =>
      split(list).map((form): [string, number] => [numeralKey(form), value]),
    ),
  )
  const words = [...forms.keys(), ...fractions.keys(), ...prefixes.keys()]
  const isWhole = source.compound === undefined && source.particles !== true
  return {
    forms,
    joiners: new Set(split(source.joiners).map(numeralKey)),
    halves: (source.halves ?? '').split('|').filter((half) => half !== ''),
    fractions,
    prefixes,
    ...(source.compound !== undefined && { compound: source.compound }),
    ...(isWhole && { beginnings: new Set(words.map((word) => word.slice(0, 2))) }),
  }
}

export function numeral(value: number, role: NumeralRole, ordinal = false): Numeral {
  return { value, role, ordinal, weak: false, vague: false }
}

function roleOf(value: number, hundredMultiplies: boolean): NumeralRole {
  if (value >= 1000) return 'magnitude'
  if (value === 100 && hundredMultiplies) return 'times'
  if (value >= 100) return 'hundred'
  if (value >= 20 && value % 10 === 0) return 'ten'
  // A whole two-digit word such as `veinticinco` takes nothing after it, as teens do.
  if (value >= 10) return 'teen'
  return 'digit'
}

function entries(record: Readonly<Record<number, string>>): readonly (readonly [number, string])[] {
  return Object.entries(record).map(([value, list]) => [Number(value), list])
}

function split(list: string | undefined): readonly string[] {
  return (list ?? '').split(/\s+/).filter((form) => form !== '')
}

function withEndings(stem: string, endings: string | undefined): readonly string[] {
  if (!stem.endsWith('-')) return [stem]
  return split(endings).map((ending) => stem.slice(0, -1) + ending)
}
