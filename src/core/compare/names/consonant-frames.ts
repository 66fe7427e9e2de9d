import { editDistance, type EditCosts } from '../../text/edit-distance.ts'
import { soundKey } from '../../text/transliterate.ts'
import type { LanguageTag } from '../../model.ts'

/** Letters whose sounds Arabic and its transliterations write one for another, by class. */
const CLASSES: Readonly<Record<string, string>> = {
  b: 'p', p: 'p', f: 'f', v: 'f', d: 't', t: 't', g: 'k', k: 'k', Z: 'k', h: 'h',
  s: 's', z: 's', S: 's', C: 's', c: 's', l: 'l', r: 'r', m: 'm', n: 'n',
} // prettier-ignore

/** Share of the consonants that may differ in two spellings of one name. */
const MOST_APART = 0.45
const FEWEST = 2

/** The consonants of a name as Arabic would write them: no vowels, articles, w and y. */
export function frameOf(word: string, language: LanguageTag): string {
  const isArabic = /\p{Script=Arabic}/u.test(word)
  const bare = isArabic ? word.replace(/^(?:[وبلكف])?ال/u, '').replaceAll(/[وي]/gu, '') : word
  const key = soundKey(bare.replace(/^(?:al|el)-/iu, '').replaceAll(/w/giu, ''), language)
  let frame = ''
  for (const letter of key) {
    const own = CLASSES[letter] ?? ''
    if (!frame.endsWith(own) || own === '') frame += own
  }
  return frame
}

/** Are two frames surely of two names? Too short ones never are. */
export function framesApart(a: string, b: string): boolean {
  const longer = Math.max(a.length, b.length)
  if (a.length < FEWEST) return false
  return editDistance(a, b, COSTS) > MOST_APART * longer
}

/** Breaths come and go at half the price, and stand for k. */
const COSTS: EditCosts = {
  lost: (letter) => (letter === 'h' ? 0.5 : 1),
  replaced: (one, other) => (one + other === 'hk' || one + other === 'kh' ? 0 : 1),
}
