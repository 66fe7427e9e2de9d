import { MONEY, PERCENT, POINTS, UNITS } from './measure-names.ts'

export type MeasureKind = 'percent' | 'money' | 'measure'

export interface Measure {
  /** ISO 4217 for money, `%`, or a unit symbol. */
  readonly code: string
  readonly kind: MeasureKind
}

/** Currency signs, before or after the number. */
const SIGNS: readonly (readonly [string, string])[] = [
  ['US$', 'USD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['HK$', 'HKD'],
  ['NT$', 'TWD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['＄', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₴', 'UAH'],
  ['₽', 'RUB'],
  ['₹', 'INR'],
  ['₺', 'TRY'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
]
const CODES = new Set(['USD', 'EUR', 'GBP', 'UAH', 'RUB', 'PLN', 'CNY', 'JPY', 'CHF', 'TRY', 'INR'])

/** `год` is an hour in Ukrainian (abbreviated) and a year in Russian; `mil` counts in Spanish. */
const ONLY_IN: Readonly<Record<string, string>> = {
  'h год': 'uk',
  'yr год': 'ru',
  'd dia': 'es',
  'yr rok': 'pl',
  'yr an': 'fr',
  'wk mes': 'es',
  'mo mes': 'es',
  'oz once': 'fr',
  'ft pie': 'es',
  'lb livre': 'fr',
  'lb livres': 'fr',
  'mi mila': 'pl',
  'm м': 'uk ru',
  't т': 'uk ru',
}

interface MeasureForm {
  readonly measure: Measure
  readonly languages: string | undefined
  readonly form: string
  /** What the form begins with, which is soon compared. */
  readonly beginning: string
  /** Matches from the start of the text after the number; made when a text begins like the form. */
  pattern?: RegExp
}

function makeForms(): ReadonlyMap<string, readonly MeasureForm[]> {
  const byInitial = new Map<string, MeasureForm[]>()
  const add = (code: string, kind: MeasureKind, list: string): void => {
    for (const form of list.split(' ')) {
      const initial = String.fromCodePoint(form.codePointAt(0)!)
      const forms = byInitial.get(initial) ?? []
      forms.push({
        measure: { code, kind },
        languages: ONLY_IN[`${code} ${form}`],
        form,
        beginning: /^[^_*]*/.exec(form)![0],
      })
      byInitial.set(initial, forms)
    }
  }
  add('%', 'percent', PERCENT)
  add('pp', 'percent', POINTS)
  for (const [code, list] of Object.entries(MONEY)) add(code, 'money', list)
  for (const [code, list] of Object.entries(UNITS)) add(code, 'measure', list)
  return byInitial
}

function formPattern(form: string): RegExp {
  const body = form
    .split('_')
    .map(
      (word) =>
        RegExp.escape(word.replace('*', '')) + (word.endsWith('*') ? '[\\p{L}\\p{M}]*' : ''),
    )
    .join('[\\s\\u00a0.]+')
  const bounded = /[\p{L}\p{M}*]$/u.test(form) && !/\p{Script=Han}/u.test(form)
  return new RegExp(`^${body}${bounded ? '(?![\\p{L}\\p{M}])' : ''}`, 'u')
}

const FORMS = makeForms()

/** What a number is counted in, read from the text after it; `length` in UTF-16 units. */
export function readMeasure(
  after: string,
  language: string,
): { readonly measure: Measure; readonly length: number } | undefined {
  const gap = /^[\s\u00a0\u202f]?/u.exec(after)![0].length
  const hyphen = /^[-‑–]/u.test(after) ? 1 : 0
  const skipped = Math.max(gap, hyphen)
  const rest = after.slice(skipped, skipped + 48)
  const sign = SIGNS.find(([text]) => rest.startsWith(text))
  if (sign !== undefined) {
    return { measure: { code: sign[1], kind: 'money' }, length: skipped + sign[0].length }
  }
  const lower = rest.toLowerCase()
  let best: { measure: Measure; length: number } | undefined
  for (const form of FORMS.get(lower === '' ? '' : String.fromCodePoint(lower.codePointAt(0)!)) ??
    []) {
    if (!lower.startsWith(form.beginning)) continue
    if (form.languages !== undefined && !form.languages.includes(language)) continue
    form.pattern ??= formPattern(form.form)
    const match = form.pattern.exec(lower)
    // `в 76-м году`: a case ending.
    if (hyphen === 1 && /^\p{Script=Cyrillic}$/u.test(form.form)) continue
    if (match === null || skipped + match[0].length <= (best?.length ?? 0)) continue
    best = { measure: form.measure, length: skipped + match[0].length }
  }
  return best
}

/** A currency sign or code that ends right before a number; `length` in UTF-16 units, gap included. */
export function readCurrencyBefore(
  before: string,
): { readonly code: string; readonly length: number } | undefined {
  const trimmed = before.replace(/[ \u00a0\u202f]$/u, '')
  const gap = before.length - trimmed.length
  for (const [text, code] of SIGNS) {
    if (trimmed.endsWith(text)) return { code, length: text.length + gap }
  }
  const code = /(?<![\p{L}])([A-Z]{3})$/u.exec(trimmed)?.[1]
  return code !== undefined && CODES.has(code) ? { code, length: 3 + gap } : undefined
}
