import type { LanguageTag } from '../../model.ts'
import { isInSpans } from '../../spans.ts'
import { baseLanguage } from '../../text/digits.ts'
import { arabicCountries } from './arabic-countries.ts'
import { CAPITALS } from './capitals.ts'

/** ISO 3166 codes of states and some territories. */
const REGIONS =
  'AD AE AF AG AL AM AO AR AT AU AZ BA BB BD BE BF BG BH BI BJ BN BO BR BS BT BW BY BZ CA CD CF CG CH CI CL CM CN CO CR CU CV CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FR GA GB GD GE GH GL GM GN GQ GR GT GW GY HK HN HR HT HU ID IE IL IN IQ IR IS IT JM JO JP KE KG KH KI KM KN KP KR KW KZ LA LB LI LK LR LS LT LU LV LY MA MC MD ME MG MK ML MM MN MR MT MU MV MW MX MY MZ NA NE NG NI NL NO NP NZ OM PA PE PG PH PK PL PS PT PY QA RO RS RU RW SA SB SC SD SE SG SI SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TJ TL TM TN TO TR TT TW TZ UA UG US UY UZ VA VE VN VU WS XK YE ZA ZM ZW'.split(
    ' ',
  )

/** Nations whose adjective begins otherwise than the state, in the languages where it does. */
const ADJECTIVES: Readonly<Record<string, string>> = {
  US: 'штати штатів штатам штатах штаты штатов штатами america американ amerikan américain estadounid amerykań америк usa сша us u.s',
  GB: 'british brit english англ брит engl angl inglés brytyj britann britann anglais шотланд scot uk великобрит',
  NL: 'dutch нідерл нидерл голланд holland niederl néerland holand',
  DE: 'german німец немец німеч герман deutsch allem alem niem',
  CH: 'swiss швейц schweiz suiss suiz szwajc',
  GR: 'greek грец греч griech grec grieg grec',
  FR: 'french франц franz franç franc',
  ES: 'spanish іспан испан span espag españ hiszp',
  PL: 'polish поль pol polon',
  TR: 'turkish турец туре türk turc turc',
  DK: 'danish дат данськ dän danois danés duńs',
  SE: 'swedish швед schwed suéd suec szwed',
  NO: 'norwegian норв norweg norvég noruego norwe',
  FI: 'finnish фін фин finn finland fin',
  IE: 'irish ірланд ирланд ir',
  PH: 'filipino філіп филип philipp',
  PE: 'peruvian перу',
  CN: 'chinese китай chines chinois chin',
  VN: "vietnam в’єтнам вʼєтнам в'єтнам вьетнам wietnam",
  CZ: 'czech чес чех tschech tchè chec czes',
  HU: 'hungar угор венгер венгр ungar hongr húng węg',
  AT: 'austria австр österr autrich',
  SA: 'saudi сауд saoud',
  KR: 'korea коре coré',
  KP: 'korea коре coré dprk кндр',
  IL: 'israel ізраїл израил isra',
  LV: 'latvia латві латыш латиш лат łotysz łotew lett letón letton',
  LT: 'lithuan литов lita litew lituan',
  EE: 'eston естон эстон',
  BE: 'belgi бельг belg',
  HR: 'croat хорват kroat chorw croac',
  RS: 'serb серб',
  SK: 'slovak словац slowak słowac slovaq eslovac',
  SI: 'sloven словен slowen słoweń esloven',
  BG: 'bulgar болгар bułgar',
  RO: 'roman румун румын rumän roum rumun ruman',
  RU: 'russia росі росси російськ российск русск russ rosyj rosj rus',
  BY: 'belarus білорус белорус białorus biélorus bielorrus weißruss',
  GE: 'georgia грузи грузин georgi gruzj gruziń géorgi',
  EG: 'egypt єгипет єгипт египет египт ägypt égypt egipt egipc egipsk',
  CY: 'cyprus cypriot кіпр кипр zypern zypri chypr cypr chipr',
  BR: 'brazil бразил brasil bresil brésil brazyl',
  MX: 'mexic мексик мекс mexik mexiq meksyk',
  PT: 'portug португ',
  JP: 'japan япон japon japoń',
  TN: 'tunisia tunes туніс тунис tunez túnez tunezj tunisi',
  DZ: 'algeria алжирськ алжирск algéri argeli algier algiersk',
}

/** Letters by which an inflected name of a country may differ from the name itself. */
const INFLECTION = 2
/** Letters that all forms of a name begin with. */
const SHARED = 4

/** The country that a word names in its language, by noun, in any case; adjectives name none. */
export function countryNamed(key: string, language: LanguageTag): string | undefined {
  return countriesByHead(language)
    .get(key.slice(0, SHARED))
    ?.find(({ name }) => {
      if (key === name) return true
      if (name.length < SHARED || Math.abs(key.length - name.length) > INFLECTION) return false
      const shared = Math.max(SHARED, name.length - INFLECTION)
      return key.startsWith(name.slice(0, shared)) && !/[йхм]$|ий|ськ|ск/u.test(key.slice(shared))
    })?.code
}

let findArabic: ReturnType<typeof arabicCountries> | undefined

/** Countries in a text of a script without capitals, longest names first. */
export function countriesIn(
  text: string,
  language: LanguageTag,
): readonly { readonly code: string; readonly start: number; readonly end: number }[] {
  if (baseLanguage(language) === 'ar') {
    findArabic ??= arabicCountries(countriesOf(language))
    return findArabic(text)
  }
  const found: { code: string; start: number; end: number }[] = []
  const isHan = /^(?:zh|ja)/.test(language)
  for (const { code, name } of countriesOf(language)) {
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1)) {
      const span = { code, start: at, end: at + name.length }
      const isWord =
        isHan || (!/\p{L}/u.test(text[span.end] ?? '') && !/\p{L}/u.test(text[at - 1] ?? ''))
      const isPart = isInSpans(span, found)
      if (isWord && !isPart) found.push(span)
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

/** Countries whose names are several words of which none names the country. */
const SEVERAL_WORDS: readonly (readonly [string, RegExp])[] = [
  [
    'US',
    /united\sstates|сполучен\p{L}+\sштат|соедин[её]н\p{L}+\sштат|vereinigt\p{L}+\sstaaten|états-unis|estados\sunidos|stan\p{L}+\szjednoczon|الولايات\sالمتحدة|美国/iu,
  ],
  [
    'GB',
    /united\skingdom|сполучен\p{L}+\sкоролівств|соедин[её]н\p{L}+\sкоролевств|vereinigt\p{L}+\skönigreich|royaume-uni|reino\sunido|zjednoczon\p{L}+\skrólestw|المملكة\sالمتحدة|英国/iu,
  ],
]

/** Codes of the countries that a text names by such names. */
export function countriesOfWords(text: string): ReadonlySet<string> {
  return new Set(SEVERAL_WORDS.filter(([, name]) => name.test(text)).map(([code]) => code))
}

interface CountryName {
  readonly code: string
  readonly name: string
}

/** What is made of a language once, by its base subtag. */
function onceForLanguage<T>(make: (language: LanguageTag) => T): (language: LanguageTag) => T {
  const made = new Map<string, T>()
  return (language) => {
    const tag = baseLanguage(language)
    let one = made.get(tag)
    if (one === undefined) {
      one = make(language)
      made.set(tag, one)
    }
    return one
  }
}

/** Names of one word, the longer first. */
const countriesOf = onceForLanguage((language): readonly CountryName[] => {
  const display = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' })
  return REGIONS.map((code) => ({ code, name: display.of(code)?.toLowerCase() ?? '' }))
    .filter(({ name }) => name.length > 1 && !name.includes(' '))
    .sort((one, other) => other.name.length - one.name.length)
})

/** The same by the letters that all forms of a name share. */
const countriesByHead = onceForLanguage((language) =>
  Map.groupBy(countriesOf(language), ({ name }) => name.slice(0, SHARED)),
)

interface RegionName {
  readonly code: string
  readonly beginning: string
}

const regionNames = onceForLanguage((language): readonly RegionName[] =>
  REGIONS.flatMap((code) => namesOf(code, language)),
)

const regionNamesByCode = onceForLanguage((language) =>
  Map.groupBy(regionNames(language), ({ code }) => code),
)

/**
 * How words for the same country begin in another language: `germany` → `німец`, `німеч`. Empty for
 * words that begin no country's name in any of the languages here.
 */
export function regionBeginnings(key: string, language: LanguageTag): readonly string[] {
  const codes = regionCodes(key)
  if (codes.size === 0) return NO_BEGINNINGS
  const names = regionNamesByCode(language)
  return [...codes].flatMap((code) => names.get(code)?.map(({ beginning }) => beginning) ?? [])
}

const NO_BEGINNINGS: readonly string[] = []
const NO_CODES: ReadonlySet<string> = new Set()

const OWN_LANGUAGES = ['en', 'uk', 'ru', 'de', 'fr', 'es', 'pl']

/** Codes by whole names and by beginnings of names, in all languages here. */
let codesByName: ReadonlyMap<string, ReadonlySet<string>> | undefined
let codesByBeginning: ReadonlyMap<string, ReadonlySet<string>> | undefined

/** Codes of the countries that a word may name, itself, by its adjective or by its capital. */
export function regionCodes(key: string): ReadonlySet<string> {
  codesByName ??= codesBy(OWN_LANGUAGES.flatMap(countriesOf), ({ name }) => name)
  codesByBeginning ??= codesBy(OWN_LANGUAGES.flatMap(regionNames), ({ beginning }) => beginning)
  const codes = codesByName.get(key) ?? codesByBeginning.get(key)
  if (codes !== undefined) return codes
  // `Австралія` begins as Austria does, but for longer as Australia does.
  for (let length = key.length - 1; length >= SHARED; length--) {
    const begun = codesByBeginning.get(key.slice(0, length))
    if (begun !== undefined) return begun
  }
  return NO_CODES
}

function codesBy<N extends { readonly code: string }>(
  names: readonly N[],
  textOf: (name: N) => string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const codes = new Map<string, Set<string>>()
  for (const name of names) {
    const text = textOf(name)
    codes.set(text, (codes.get(text) ?? new Set()).add(name.code))
  }
  return codes
}

/** The first long word of the country's name, cut to what its adjective shares, and adjectives. */
function namesOf(code: string, language: LanguageTag): readonly RegionName[] {
  const display = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' })
  const name = display.of(code)?.toLowerCase() ?? ''
  const words = name
    .split(/[\s,()-]+/)
    .filter((word) => word.length > 3 || /\p{Script=Han}/u.test(word))
  const beginnings = words.length === 1 ? [beginningOf(words[0]!)] : [name]
  const others = [ADJECTIVES[code], CAPITALS[code]].flatMap((list) => list?.split(' ') ?? [])
  return [...beginnings, ...others]
    .filter((beginning) => beginning !== '')
    .map((beginning) => ({ code, beginning }))
}

/** `франція` → `франц`, `france` → `fran`, `україна` → `укра`: at least four letters, two thirds. */
function beginningOf(word: string): string {
  if (/\p{Script=Han}/u.test(word)) return word
  return word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)))
}
