import type { Atom } from './number-atoms.ts'
import type { Numeral, NumeralTable } from './numerals/numeral-table.ts'

/** May two parts of one number be this far apart? One space or hyphen, or nothing. */
export function joinedTo(text: string, end: number, start: number): boolean {
  return (
    start - end <= 2 && /^(?:[\s\u00a0\u202f]|[-‑]|\.[\s\u00a0])?$/u.test(text.slice(end, start))
  )
}

/** Numerals added up to one number. */
export interface Sum {
  readonly value: number
  /** The last magnitude: what a following half is a half of. */
  readonly factor: number
  readonly end: number
  readonly used: number
  readonly ordinal: boolean
  readonly weak: boolean
  readonly vague: boolean
}

/** Adds numerals up as long as they form one number: `two hundred and five thousand`. */
export function addNumerals(
  text: string,
  atoms: readonly Atom[],
  from: number,
  table: NumeralTable,
  language: string,
): Sum | undefined {
  const first = lookUp(atoms[from]!.key, table, language)
  if (first === undefined) return undefined
  let total = 0
  let group = 0
  let lastMagnitude = Infinity
  let last: Numeral | undefined
  let used = 0
  let onlyVague = true
  let end = atoms[from]!.start
  while (from + used < atoms.length) {
    const step = nextNumeral(text, atoms, from + used, end, used === 0, table, language)
    if (step === undefined) break
    const { numeral } = step
    if (last !== undefined && !mayFollow(last, numeral, group, language)) break
    if (numeral.role === 'magnitude') {
      if (numeral.value >= lastMagnitude) {
        total = (total + group) * numeral.value
      } else {
        total += (group === 0 ? 1 : group) * numeral.value
      }
      group = 0
      lastMagnitude = numeral.value
    } else if (numeral.role === 'times') {
      group = (group === 0 ? 1 : group) * numeral.value
    } else if (isFourTwenties(last, numeral, language)) {
      group = group - 4 + 80
    } else {
      group += numeral.value
    }
    onlyVague &&= numeral.vague
    last = numeral
    used += step.used
    end = atoms[from + used - 1]!.end
    if (numeral.ordinal) break
  }
  const value = total + group
  const factor = last?.role === 'magnitude' || last?.role === 'times' ? last.value : 1
  const weak = first.weak && used === 1
  return { value, factor, end, used, ordinal: last?.ordinal ?? false, weak, vague: onlyVague }
}

/** The numeral at an atom, past one joiner (`and`) where a number is under way. */
function nextNumeral(
  text: string,
  atoms: readonly Atom[],
  index: number,
  end: number,
  isFirst: boolean,
  table: NumeralTable,
  language: string,
): { readonly numeral: Numeral; readonly used: number } | undefined {
  const atom = atoms[index]!
  if (atom.kind !== 'word' || (!isFirst && !joinedTo(text, end, atom.start))) return undefined
  const numeral = lookUp(atom.key, table, language)
  if (numeral !== undefined) return { numeral, used: 1 }
  const next = atoms[index + 1]
  if (isFirst || next?.kind !== 'word' || !table.joiners.has(atom.key)) return undefined
  const joined = lookUp(next.key, table, language)
  if (joined === undefined || !joinedTo(text, atom.end, next.start)) return undefined
  // `two hundred and five`, never `five and six`: the part after the joiner is the smaller.
  const before = lookUp(atoms[index - 1]!.key, table, language)
  const descends = before !== undefined && before.value > joined.value && before.value >= 20
  return descends && joined.role !== 'magnitude' ? { numeral: joined, used: 2 } : undefined
}

/** The numeral that a word is, with Arabic particles taken off. */
function lookUp(key: string, table: NumeralTable, language: string): Numeral | undefined {
  const found = table.forms.get(key)
  if (found !== undefined) return found
  if (language === 'ar') {
    if (/^ب?المي?[ئا]/u.test(key)) return undefined
    const stripped = table.forms.get(key.replace(/^(?:و|ب|ل)?(?:ال)?/u, ''))
    if (stripped !== undefined) return stripped
  }
  return table.compound?.(key)
}

const RANK = { digit: 1, teen: 1, ten: 2, hundred: 3, times: 3, magnitude: 4 } as const

function mayFollow(last: Numeral, next: Numeral, group: number, language: string): boolean {
  if (next.role === 'magnitude') return last.role !== 'magnitude' || next.value > last.value
  if (next.role === 'times') return group > 0 && group < 100 && !next.ordinal && !last.vague
  if (next.vague) return false
  if (last.role === 'magnitude') return true
  if (isFourTwenties(last, next, language)) return true
  if (language === 'ar') return mayFollowArabic(last, next)
  if (next.role === 'teen') {
    // French seventies and nineties: soixante-quinze, quatre-vingt-dix.
    const sixtyOrEighty = language === 'fr' && (group % 100 === 60 || group % 100 === 80)
    return RANK[last.role] === 3 || sixtyOrEighty
  }
  // Only dix takes a digit: dix-sept, soixante-dix-huit.
  if (last.role === 'teen') return language === 'fr' && last.value === 10 && next.role === 'digit'
  return RANK[next.role] < RANK[last.role]
}

/** خمسة وعشرون: units stand before tens; ثلاث مئة, ثلاثة عشر. */
function mayFollowArabic(last: Numeral, next: Numeral): boolean {
  if (last.role === 'digit') return next.role === 'ten' || next.value === 10
  return RANK[next.role] < RANK[last.role]
}

function isFourTwenties(last: Numeral | undefined, next: Numeral, language: string): boolean {
  return language === 'fr' && last?.value === 4 && next.value === 20
}
