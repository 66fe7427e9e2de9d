import { editDistance, type EditCosts } from '../../text/edit-distance.ts'
import { nameReadings } from './name-readings.ts'

/**
 * Two names that sound alike on the whole and yet are two: `Kravets` and `Кравчук`, `Martin` and
 * `Мартинес`. A transliteration changes vowels and the shade of a consonant; it hardly ever puts in
 * or takes away a consonant at the end, or two of them anywhere. Measured on 420 pairs of one name
 * and 90 pairs of names that begin alike, by sound keys: 8 of the first and 75 of the second are
 * told apart.
 */

/** Letters of a stem. */
const SHORTEST = 3
/** What may be put in, taken away or replaced, in consonants. */
const MOST_CHANGED = 1.5
/** In one language and between two of Latin letters, a name is hardly spelled with other consonants. */
const MOST_WHERE_KEPT = 0.9

/** Are two sound keys, each at least of four letters, surely not one name? */
export function areApart(a: string, b: string, isKept = false): boolean {
  if (a.length <= SHORTEST || b.length <= SHORTEST) return false
  const most = isKept ? MOST_WHERE_KEPT : MOST_CHANGED
  const [one, other] = [surname(a), surname(b)]
  if (one.suffix !== other.suffix) return true
  return !nameReadings(one.stem).some((left) =>
    nameReadings(other.stem).some((right) => mayAgree(left, right, most)),
  )
}

/** Ukrainian surnames of descent keep their suffix in every language: `-енко`, `-чук`, `-юк`. */
const DESCENT: readonly (readonly [string, RegExp])[] = [
  ['enko', /(?:[ei]n|ain)k(?:[oaeiu]|om|ovi|iv|am|ami|ah)?$/u],
  ['uk', /(?<=[aeiou].*)(?<=[Ci])o?uk(?:[aeiu]|om|ovi)?$/u],
]

function surname(key: string): { readonly stem: string; readonly suffix: string } {
  for (const [suffix, pattern] of DESCENT) {
    const stem = key.replace(pattern, '')
    if (stem !== key && stem.length >= SHORTEST) return { stem, suffix }
  }
  return { stem: key, suffix: '' }
}

/** Endings of cases, feminine forms and adjectives of places, on sound keys. */
const CASES = [
  /sk(?:ogo|omu|oi|oiu|im|ii|iy|a|i|u|e|oe|aia|uiu|ih|imi)$/u,
  /(?:ogo|oho|omu|ovi|evi|ami|iami|imi|ih|iv|ah|iah)$/u,
  /(?<=C)in(?:a|i|u|oiu)$/u,
  /Cin(?:a|i|u|oiu)$/u,
  /(?:om|em|im|iem|am|iam|oi|oiu|eiu|iu|ia|ei|ii)$/u,
  /[aeiou]+$/u,
]
/** German and English words made of names: `Berliner`, `Londons`, `Brazilians`. */
const DERIVED = /(?:ers?|ians?|(?<![eiu])s)$/u

function mayAgree(a: string, b: string, most: number): boolean {
  const [ofA, ofB] = [inCases(a), inCases(b)]
  if (ofA.some((one) => ofB.some((other) => agree(one, other, most)))) return true
  const [bareA, bareB] = [a.replace(DERIVED, ''), b.replace(DERIVED, '')]
  return (
    (bareA !== a && ofB.some((other) => agree(bareA, other, most))) ||
    (bareB !== b && ofA.some((one) => agree(one, bareB, most)))
  )
}

/** `Закарпатській`, `Вінницька`: a sound that the adjective and its ending have made one. */
const FUSED = /ck(?:ogo|omu|oi|oiu|im|ii|iy|a|i|u|e|oe|aia|uiu|ih|imi)$/u

/** A key, and it without each of the endings that it may have. */
function inCases(key: string): readonly string[] {
  const bare = [
    ...CASES.map((ending) => key.replace(ending, '')),
    key.replace(FUSED, 't'),
    key.replace(FUSED, 'c'),
    // `Holt's`, `Holts`; `Владивостоке`, `Владивостоці`; `Праги`, `Празі`.
    key.replace(/c$/u, 't'),
    key.replace(/ci$/u, 'k'),
    key.replace(/zi$/u, 'g'),
    key.replace(/si$/u, 'h'),
  ]
  return [key, ...bare.filter((form) => form !== key && form.length >= SHORTEST)]
}

function agree(a: string, b: string, most: number): boolean {
  const one = consonants(a)
  const other = consonants(b)
  const [last, otherLast] = [one.at(-1) ?? '', other.at(-1) ?? '']
  return (
    (last === otherLast || areBreath(last, otherLast)) && editDistance(one, other, COSTS) < most
  )
}

const CLASSES: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', v: 'v', f: 'v', d: 't', t: 't', g: 'k', k: 'k', h: 'h',
  s: 's', z: 's', c: 's', S: 's', Z: 's', C: 's', m: 'm', n: 'n', l: 'l', r: 'r',
} // prettier-ignore

function consonants(key: string): string {
  let classes = ''
  for (const letter of key) {
    const own = CLASSES[letter] ?? ''
    if (!classes.endsWith(own) || own === '') classes += own
  }
  return classes
}

/** What it costs to lose a consonant; breaths and glides come and go, r, l and m never do. */
const LOST: Readonly<Record<string, number>> = { h: 0.3, v: 0.5, r: 1.5, l: 1.5, m: 1.5 }

/** What it costs to write one class for another; `Charkiw` and `Kharkiv` are spellings of one sound. */
function replacement(one: string, other: string): number {
  if (areBreath(one, other)) return 0
  return (one === 's' && other === 'h') || (one === 'h' && other === 's') ? 0.5 : 1
}

const COSTS: EditCosts = { lost: (letter) => LOST[letter] ?? 1, replaced: replacement }

/** `Hamburg`, `Гамбург`; `Khan`, `Хан`. */
function areBreath(a: string, b: string): boolean {
  return (a === 'h' && b === 'k') || (a === 'k' && b === 'h')
}
