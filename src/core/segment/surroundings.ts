import type { LanguageTag } from '../model.ts'
import { wordsOf } from './abbreviations.ts'
import type { QuoteRole } from './quotations.ts'

/** What the whole document says about the words that follow a full stop. */
export interface Vocabulary {
  /** Words that stand somewhere in lower case: with a capital letter they begin a sentence. */
  readonly lowercased: ReadonlySet<string>
  /** Words that have a capital letter in the middle of a sentence: names. */
  readonly names: ReadonlySet<string>
}

/** A place where a sentence may end. Offsets are UTF-16 code units of the block. */
export interface Candidate {
  readonly block: string
  readonly language: LanguageTag
  /** Where the sentence begins that may end here. */
  readonly start: number
  /** The run of terminal marks, and where it begins. */
  readonly mark: string
  readonly index: number
  /** After the mark and the closing quotation marks and brackets that belong to it. */
  readonly end: number
  /** The next character that is no white space. */
  readonly next: number
  readonly roles: ReadonlyMap<number, QuoteRole>
  /** Whether sentencex ends a sentence here. */
  readonly isProposed: boolean
  readonly vocabulary: Vocabulary
  /** Where a block has no capital letters at all, small ones say nothing. */
  readonly hasCapitals: boolean
}

/** A candidate with what the rules look at. */
export interface Surroundings extends Candidate {
  /** The word before the mark, in lower case, inner full stops kept. */
  readonly word: string
  readonly rawWord: string
  /** The text from `next` on, at most 60 code units, without opening marks. */
  readonly after: string
  readonly nextWord: string
  readonly hasGap: boolean
  /** A closing quotation mark stands between the mark and `end`. */
  readonly closesQuote: boolean
}

/** Where a rule has no opinion it answers null. */
export type Rule = (at: Surroundings) => boolean | null

const OPENING = /^[\s"“”„‟«»‹›‘’‚'「『《([{<¿¡*_#–—―-]+/u
/** Letters without case, in scripts whose sentences end with a mark and a space. */
export const CASELESS = /^[\p{Lo}\p{Script=Georgian}]/u

/** What the rules look at around a candidate. */
export function surroundings(candidate: Candidate): Surroundings {
  const { block, start, index, end, next, roles } = candidate
  const before = block.slice(Math.max(start, index - 40), index)
  const rawWord = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.'’ʼ‑-]*$/u.exec(before)?.[0] ?? ''
  const after = block.slice(next, next + 60).replace(OPENING, '')
  let closesQuote = false
  for (let i = index; i < end; i += 1) closesQuote ||= roles.get(i) === 'closes'
  return {
    ...candidate,
    rawWord,
    word: rawWord.toLowerCase(),
    after,
    nextWord: /^[\p{L}\p{M}'’ʼ-]+/u.exec(after)?.[0] ?? '',
    hasGap: next > end,
    closesQuote,
  }
}

/** A capitalised word that is a function word, or that the document also has in lower case. */
export function beginsSentence(word: string, { language, vocabulary }: Surroundings): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  const lower = word.toLowerCase()
  return wordsOf(language).openers.has(lower) || vocabulary.lowercased.has(lower)
}

/** Words of the last 200 code units before `end`. */
export function wordCount(block: string, start: number, end: number): number {
  return block
    .slice(Math.max(start, end - 200), end)
    .split(/\s+/u)
    .filter(Boolean).length
}
