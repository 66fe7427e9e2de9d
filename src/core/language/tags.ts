import { UserError } from '../errors.ts'
import type { LanguageTag } from '../model.ts'

/** Characters; it stands at every passage of a page. RFC 5646 asks for 35. */
const LONGEST_TAG = 100

/** The canonical form of a BCP 47 tag (`EN_us` gives `en-US`); undefined where it is none. */
export function knownTag(tag: string): LanguageTag | undefined {
  const trimmed = tag.trim().replaceAll('_', '-')
  if (trimmed.length > LONGEST_TAG) return undefined
  try {
    return Intl.getCanonicalLocales(trimmed)[0]
  } catch {
    return undefined
  }
}

/** As `knownTag`; `und` stands for unknown. Throws a UserError `invalid` where it is none. */
export function canonicalTag(tag: string): LanguageTag {
  const known = knownTag(tag)
  if (known !== undefined) return known
  const shown = tag.length > 40 ? `${tag.slice(0, 40).toWellFormed()}…` : tag
  throw new UserError(
    'invalid',
    `“${shown}” is not a language tag. Use one such as uk, en or zh-Hant.`,
  )
}

/** The name of a language in another one; the tag itself where the name is not known. */
export function languageName(tag: LanguageTag, inLanguage: LanguageTag): string {
  try {
    return new Intl.DisplayNames([inLanguage, 'en'], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

const RIGHT_TO_LEFT = new Set(
  'Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '),
)

/** The direction in which the language is written, by its likely script. */
export function direction(tag: LanguageTag): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(likely(tag).script) ? 'rtl' : 'ltr'
}

/**
 * Whether the words of two texts can be compared letter by letter: one language in one script.
 * `en-GB` and `en-US` are the same, `zh-Hans` and `zh-Hant` are not.
 */
export function sameLanguage(a: LanguageTag, b: LanguageTag): boolean {
  if (a === b) return true
  const [left, right] = [likely(a), likely(b)]
  return left.language === right.language && left.script === right.script
}

interface Likely {
  readonly language: string
  readonly script: string
}

/** Asked for every link of a bitext; tags are few, unless somebody makes some up. */
const LIKELY = new Map<LanguageTag, Likely>()
const MOST_LIKELY = 1000

function likely(tag: LanguageTag): Likely {
  const known = LIKELY.get(tag)
  if (known) return known
  if (LIKELY.size >= MOST_LIKELY) LIKELY.clear()
  const found = findLikely(tag)
  LIKELY.set(tag, found)
  return found
}

function findLikely(tag: LanguageTag): Likely {
  try {
    const locale = new Intl.Locale(tag)
    if (locale.language === 'und' || locale.language === undefined) {
      return { language: 'und', script: locale.script ?? 'Zyyy' }
    }
    const { language, script } = locale.maximize()
    return { language: language === 'nb' ? 'no' : language, script: script ?? 'Zyyy' }
  } catch {
    return { language: tag, script: 'Zyyy' }
  }
}

/** ISO 15924 codes and the letters that count for them; Kana makes a text Japanese. */
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Latn', /\p{Script=Latin}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Arab', /\p{Script=Arabic}/gu],
  ['Hani', /\p{Script=Han}/gu],
  ['Jpan', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Kore', /\p{Script=Hangul}/gu],
  ['Grek', /\p{Script=Greek}/gu],
  ['Hebr', /\p{Script=Hebrew}/gu],
  ['Deva', /\p{Script=Devanagari}/gu],
  ['Armn', /\p{Script=Armenian}/gu],
  ['Geor', /\p{Script=Georgian}/gu],
  ['Thai', /\p{Script=Thai}/gu],
  ['Beng', /\p{Script=Bengali}/gu],
  ['Taml', /\p{Script=Tamil}/gu],
  ['Telu', /\p{Script=Telugu}/gu],
  ['Gujr', /\p{Script=Gujarati}/gu],
  ['Guru', /\p{Script=Gurmukhi}/gu],
  ['Knda', /\p{Script=Kannada}/gu],
  ['Mlym', /\p{Script=Malayalam}/gu],
  ['Ethi', /\p{Script=Ethiopic}/gu],
  ['Khmr', /\p{Script=Khmer}/gu],
  ['Laoo', /\p{Script=Lao}/gu],
  ['Mymr', /\p{Script=Myanmar}/gu],
  ['Sinh', /\p{Script=Sinhala}/gu],
  ['Tibt', /\p{Script=Tibetan}/gu],
]

/**
 * The script that most letters of a text are in, as ISO 15924 code; `Jpan` where Kana stand among
 * the Han characters; `Zyyy` where there are no letters. Reads the first 20,000 code units.
 */
export function scriptOf(text: string): string {
  const sample = text.slice(0, 20_000)
  const counts = new Map<string, number>()
  for (const [script, letters] of SCRIPTS) {
    const count = sample.match(letters)?.length ?? 0
    if (count > 0) counts.set(script, count)
  }
  let best = 'Zyyy'
  for (const [script, count] of counts) if (count > (counts.get(best) ?? 0)) best = script
  const kana = counts.get('Jpan') ?? 0
  return best === 'Hani' && kana * 20 > (counts.get('Hani') ?? 0) ? 'Jpan' : best
}
