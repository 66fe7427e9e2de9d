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
  return distance(a, b) > MOST_APART * longer
}

/** Edits between two frames; breaths come and go at half the price. */
function distance(a: string, b: string): number {
  let row = [0]
  for (const letter of b) row.push(row.at(-1)! + lost(letter))
  for (const own of a) {
    const next = [row[0]! + lost(own)]
    for (const [at, letter] of [...b].entries()) {
      const isOne = own === letter || (own + letter).split('').sort().join('') === 'hk'
      const replaced = row[at]! + (isOne ? 0 : 1)
      next.push(Math.min(replaced, row[at + 1]! + lost(own), next[at]! + lost(letter)))
    }
    row = next
  }
  return row.at(-1)!
}

function lost(letter: string): number {
  return letter === 'h' ? 0.5 : 1
}
