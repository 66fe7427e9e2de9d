import type { Span } from '../model.ts'
import { CHINESE_MAGNITUDE, CHINESE_NUMERAL_RUN } from './numerals/zh.ts'
import { DIGIT_RUN, readDigits, type DigitReading } from './digits.ts'
import { numeralKey } from './numerals/numeral-table.ts'

/** A piece of text that numbers are read from; what lies between atoms is neither digit nor word. */
export interface Atom extends Span {
  readonly kind: 'digits' | 'word' | 'chinese'
  /** Of a word: the form that numeral tables are keyed by. */
  readonly key: string
  readonly digits?: DigitReading
}

const WORD = /[\p{L}\p{M}]+(?:['’ʼ‘][\p{L}\p{M}]+)*/uy
/** What an atom can begin with. */
const INTERESTING = /[\p{L}\p{M}\p{Nd}½⅓⅔¼¾⅕〇]/gu
const VULGAR: Readonly<Record<string, number>> = {
  '½': 0.5,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '¼': 0.25,
  '¾': 0.75,
  '⅕': 0.2,
}

/** The digits, words and Chinese numerals of a text in order. */
export function findAtoms(text: string, language: string): readonly Atom[] {
  const atoms: Atom[] = []
  let at = 0
  while (at < text.length) {
    if (text.charCodeAt(at) === SPACE) {
      at += 1
      continue
    }
    const atom = readPlainWord(text, at) ?? readAtom(text, at, language)
    if (atom === undefined) {
      at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
      INTERESTING.lastIndex = at
      at = INTERESTING.exec(text)?.index ?? text.length
    } else {
      atoms.push(atom)
      at = atom.end
    }
  }
  return atoms
}

const SPACE = 0x20
const APOSTROPHE = 0x27

/** Most words: of small letters that are a key as they are, with ASCII but no letter or apostrophe behind. */
function readPlainWord(text: string, start: number): Atom | undefined {
  let end = start
  while (isPlainLetter(text.charCodeAt(end))) end += 1
  const next = text.charCodeAt(end)
  if (end === start || next > 0x40 || next === APOSTROPHE) return undefined
  return { kind: 'word', key: text.slice(start, end), start, end }
}

/** a to z, а to я, іїєґ. */
function isPlainLetter(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x430 && code <= 0x44f) ||
    code === 0x456 ||
    code === 0x457 ||
    code === 0x454 ||
    code === 0x491
  )
}

function readAtom(text: string, at: number, language: string): Atom | undefined {
  DIGIT_RUN.lastIndex = at
  const run = DIGIT_RUN.exec(text)
  if (run !== null) {
    const digits = withVulgar(text, at, readDigits(run[0], language))
    return { kind: 'digits', key: '', start: at, end: at + digits.length, digits }
  }
  const vulgar = VULGAR[text[at]!]
  if (vulgar !== undefined) {
    const digits = { value: vulgar, length: 1, places: 2 }
    return { kind: 'digits', key: '', start: at, end: at + 1, digits }
  }
  CHINESE_NUMERAL_RUN.lastIndex = at
  const chinese = CHINESE_NUMERAL_RUN.exec(text)
  if (chinese !== null) {
    return { kind: 'chinese', key: chinese[0], start: at, end: at + chinese[0].length }
  }
  WORD.lastIndex = at
  const word = WORD.exec(text)
  if (word === null) return undefined
  const length = language === 'zh' ? beforeNumeral(word[0]) : word[0].length
  return { kind: 'word', key: numeralKey(word[0].slice(0, length)), start: at, end: at + length }
}

/** `2½` is one number. */
function withVulgar(text: string, at: number, digits: DigitReading): DigitReading {
  const vulgar = VULGAR[text[at + digits.length] ?? '']
  if (vulgar === undefined || digits.places > 0) return digits
  return { value: digits.value + vulgar, length: digits.length + 1, places: 2 }
}

/** Chinese has no spaces: a word atom ends where a numeral begins. */
function beforeNumeral(word: string): number {
  for (let at = 1; at < word.length; at++) {
    CHINESE_NUMERAL_RUN.lastIndex = at
    if (CHINESE_NUMERAL_RUN.test(word)) return at
  }
  return word.length
}

/** The magnitude characters right after digits: `3.5万`; empty where there are none. */
export function chineseMagnitudeAt(text: string, at: number): string {
  CHINESE_MAGNITUDE.lastIndex = at
  return CHINESE_MAGNITUDE.exec(text)?.[0] ?? ''
}
