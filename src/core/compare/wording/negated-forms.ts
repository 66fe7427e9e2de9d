import type { LanguageTag } from '../../model.ts'
import { baseLanguage } from '../../text/digits.ts'
import { stem } from '../../text/stem.ts'

/** Endings of the adjectives and adverbs that `in-` turns round; `form` and `inform` are two verbs. */
const OF_ADJECTIVE =
  '(?=\\p{L}{3,}(?:able|ible|ive|al|ate|ete|ect|ite|ous|ary|ure|[^m]ent|ant)(?:ly)?$)'

/** What turns a word round at its beginning, by language; nothing of it is a word's own. */
const PREFIXES: Readonly<Record<string, RegExp>> = {
  en: new RegExp(`^(?:un(?!less|til|it|ion)|non-?|i[mn]${OF_ADJECTIVE}|i(?:l(?=l)|r(?=r)))`, 'u'),
  uk: /^не(?!скіл|обхід)/u,
  ru: /^не(?!сколь|обход|когда)/u,
  pl: /^nie(?!co|kied|któr)/u,
  de: /^(?:un(?!ter|d$|s)|nicht)/u,
  fr: /^(?:i[mn](?=\p{L}{3,}(?:able|ible|uble)s?$)|i(?:l(?=l)|r(?=r))|non-?|mal(?=honn|heur))/u,
  es: /^(?:i[mn](?=\p{L}{3,}(?:able|ible|uble)s?$)|i(?:l(?=l)|r(?=r))|no-)/u,
}
/** Shorter words are too often the end of another: `less`, `unless`. */
const SHORTEST = 4

/** Is one lower-case word the other with a prefix that negates it: `safe` and `unsafe`? */
export function isNegatedForm(a: string, b: string, language: LanguageTag): boolean {
  const prefix = PREFIXES[baseLanguage(language)]
  if (prefix === undefined) return false
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a]
  const bare = longer.replace(prefix, '')
  if (bare === longer || Math.min(bare.length, shorter.length) < SHORTEST) return false
  return bare === shorter || stem(bare, language) === stem(shorter, language)
}

/** Bounds and `not only`, which negate nothing. */
const NO_NEGATION =
  /(?<!\p{L})(?:no (?:later|earlier|sooner|more|less|fewer|longer|fewer) than|not only|не (?:пізніше|раніше|більше|менше|лише|тільки|позднее|позже|ранее|более|менее|больше|меньше|только|лишь)|nicht (?:später|früher|mehr|weniger) als|nicht nur|nie (?:później|wcześniej|więcej|mniej|tylko)|no (?:más|menos) (?:de|tarde)|pas (?:plus|moins) d)(?!\p{L})/giu

/** A text without what looks like a negation and is none: `no later than`. */
export function withoutBounds(text: string): string {
  return text.replaceAll(NO_NEGATION, ' ')
}

const CONTRACTED: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})can(?:'t|not)(?!\p{L})/gu, 'can not'],
  [/(?<!\p{L})won't(?!\p{L})/gu, 'will not'],
  [/(?<!\p{L})shan't(?!\p{L})/gu, 'shall not'],
  [/n't(?!\p{L})/gu, ' not'],
  [/'re(?!\p{L})/gu, ' are'],
  [/'ll(?!\p{L})/gu, ' will'],
  [/'ve(?!\p{L})/gu, ' have'],
  [/'m(?!\p{L})/gu, ' am'],
  [/(?<=(?<!\p{L})(?:it|he|she|that|there|what|who))'s(?!\p{L})/gu, ' is'],
]

/** English words in lower case with `not`, `are` and so on written out. */
export function writtenOut(words: string): string {
  return CONTRACTED.reduce((text, [pattern, full]) => text.replaceAll(pattern, full), words)
}
