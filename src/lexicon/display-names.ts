/** Names that the run-time's own locale data has in every language: countries, languages, months. */
import type { LanguageTag } from '../core/model.ts'
import type { ConceptSource, ConceptTerms } from './concepts.ts'

const CURRENCIES =
  'USD EUR GBP JPY CHF CNY RUB UAH BYN PLN CZK HUF RON BGN SEK NOK DKK TRY GEL AMD AZN KZT UZS INR ' +
  'KRW ILS IRR IQD SAR AED EGP CAD AUD NZD MXN BRL ARS ZAR NGN MDL RSD ISK SGD HKD TWD THB VND PKR'

const UNITS =
  'percent second minute hour day week month year meter kilometer centimeter millimeter mile foot ' +
  'inch yard gram kilogram ounce pound liter milliliter gallon hectare acre celsius fahrenheit degree ' +
  'bit byte kilobyte megabyte gigabyte terabyte'

const REGION_GROUPS = [
  '001',
  '002',
  '003',
  '005',
  '009',
  '019',
  '142',
  '150',
  '151',
  '154',
  '155',
  '419',
]

/** Regions, languages, scripts and currencies from `Intl.DisplayNames`; months, days and units. */
export const displayNames: ConceptSource = {
  name: 'CLDR names',
  relation: 'synonyms',
  weight: 1,
  terms: collectNames,
}

function collectNames(language: LanguageTag): ConceptTerms {
  const terms = new Map<string, string[]>()
  if (Intl.DisplayNames.supportedLocalesOf(language).length === 0) return terms
  const add = (concept: string, name: string | undefined): void => {
    if (name === undefined || name.trim() === '') return
    const known = terms.get(concept)
    if (known === undefined) terms.set(concept, [name])
    else if (!known.includes(name)) known.push(name)
  }
  addCodes(language, 'region', [...twoLetterCodes('A'), ...REGION_GROUPS], add)
  addCodes(language, 'language', twoLetterCodes('a'), add)
  addCodes(language, 'currency', CURRENCIES.split(' '), add)
  addCalendar(language, add)
  addUnits(language, add)
  return terms
}

type Add = (concept: string, name: string | undefined) => void

function twoLetterCodes(first: 'A' | 'a'): readonly string[] {
  const start = first.charCodeAt(0)
  return Array.from({ length: 26 * 26 }, (_, index) =>
    String.fromCharCode(start + Math.floor(index / 26), start + (index % 26)),
  )
}

function addCodes(
  language: LanguageTag,
  type: Intl.DisplayNamesType,
  codes: readonly string[],
  add: Add,
): void {
  for (const style of ['long', 'short'] as const) {
    const names = new Intl.DisplayNames(language, { type, style, fallback: 'none' })
    for (const code of codes) add(`${type}:${code}`, withoutRemark(names.of(code)))
  }
}

/** `Myanmar (Burma)` → `Myanmar`. */
function withoutRemark(name: string | undefined): string | undefined {
  return name?.replace(/\s*[(（].*$/u, '')
}

/** Any year that begins on a Monday serves; 2024 does. */
const YEAR = 2024

function addCalendar(language: LanguageTag, add: Add): void {
  const formats: readonly Intl.DateTimeFormatOptions[] = [
    { month: 'long' },
    { month: 'long', day: 'numeric' }, // the form beside a day differs: `січень`, `5 січня`
  ]
  for (const options of formats) {
    const format = new Intl.DateTimeFormat(language, {
      ...options,
      calendar: 'gregory',
      timeZone: 'UTC',
    })
    for (let month = 0; month < 12; month += 1) {
      const parts = format.formatToParts(Date.UTC(YEAR, month, 5))
      const name = parts.find(({ type }) => type === 'month')?.value
      if (name !== undefined && /\p{L}/u.test(name)) add(`month:${month}`, name)
    }
  }
  const weekday = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  for (let day = 0; day < 7; day += 1)
    add(`weekday:${day}`, weekday.format(Date.UTC(YEAR, 0, 1 + day)))
}

function addUnits(language: LanguageTag, add: Add): void {
  for (const unit of UNITS.split(' ')) {
    const format = new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' })
    for (const amount of [1, 3, 5]) {
      const parts = format.formatToParts(amount).filter(({ type }) => type === 'unit')
      const name = parts.map(({ value }) => value).join(' ')
      if (/\p{L}/u.test(name)) add(`unit:${unit}`, name)
    }
  }
}
