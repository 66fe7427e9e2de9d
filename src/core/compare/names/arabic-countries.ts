import type { Span } from '../../model.ts'
import { spanOfMatch } from '../../spans.ts'

/** A country found in a text. */
export interface PlacedCountry extends Span {
  readonly code: string
}

/** Adjectives that do not come from the name that `Intl` gives; `كوري`, Korean, is of two countries. */
const OTHERS: readonly (readonly [code: string, base: string])[] = [
  ['US', 'امريك'],
  ['US', 'اميرك'],
  ['GB', 'بريطان'],
  ['GB', 'انجليز'],
  ['AT', 'نمساو'],
  ['ZA', 'جنوب افريق'],
  ['CZ', 'تشيك'],
  ['IE', 'ايرلند'],
  ['TR', 'ترك'],
]
/** Bases whose adjective is an everyday word: `مالي`, financial. */
const EVERYDAY = new Set(['مال', 'غين', 'توغو', 'بنين', 'شيل'])
const SHORTEST = 3

/** Makes a finder of countries, by name and by adjective, with what Arabic writes on to a word. */
export function arabicCountries(
  names: readonly { readonly code: string; readonly name: string }[],
): (text: string) => readonly PlacedCountry[] {
  const codes = new Map<string, string>()
  const adjectives = new Map<string, string>()
  for (const { code, name } of names) {
    const bare = fold(name).replace(/^ال/u, '')
    codes.set(bare, code)
    const base = bare.replace(/(?:يا|ية|ا|ة)$/u, '')
    if (base.length >= SHORTEST && !EVERYDAY.has(base)) adjectives.set(base, code)
  }
  for (const [code, base] of OTHERS) adjectives.set(base, code)
  const byLength = (map: ReadonlyMap<string, string>): string =>
    [...map.keys()].sort((one, other) => other.length - one.length).join('|')
  const pattern = new RegExp(
    `(?<!\\p{L})[وفبلك]?(?:ال|لل)?(?:(${byLength(codes)})|(${byLength(adjectives)})ي(?:ة|ين|ون|ات|تان|تين)?)(?![\\p{L}\\p{M}])`,
    'gu',
  )
  return (text) =>
    [...fold(text).matchAll(pattern)].map((match) => ({
      code: codes.get(match[1] ?? '') ?? adjectives.get(match[2] ?? '')!,
      ...spanOfMatch(match),
    }))
}

/** One letter for each alef, so that offsets stay. */
function fold(text: string): string {
  return text.replaceAll(/[أإآ]/gu, 'ا')
}
