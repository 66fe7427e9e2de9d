import type { LanguageTag } from '../model.ts'
import { wordsOf } from './abbreviations.ts'
import { beginsAttribution } from './attribution.ts'
import type { QuoteRole } from './quotations.ts'

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
  readonly lowercased: ReadonlySet<string>
  /** Where a block has no capital letters at all, small ones say nothing. */
  readonly hasCapitals: boolean
}

/** A candidate with what the rules look at. */
interface Surroundings extends Candidate {
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
type Rule = (at: Surroundings) => boolean | null

const LOWER = /^(?!\p{Script=Georgian})\p{Ll}/u
const WIDE_MARK = /[。！？｡．]/
const OPENING = /^[\s"“”„‟«»‹›‘’‚'「『《([{<¿¡*_#–—―-]+/u
/** Letters without case, in scripts whose sentences end with a mark and a space. */
const CASELESS = /^[\p{Lo}\p{Script=Georgian}]/u

/** Whether a sentence ends at the candidate. */
export function endsSentence(candidate: Candidate): boolean {
  const at = surroundings(candidate)
  for (const rule of RULES) {
    const verdict = rule(at)
    if (verdict !== null) return verdict
  }
  return at.isProposed
}

function surroundings(candidate: Candidate): Surroundings {
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

/** In order: the first that has an opinion decides. */
const RULES: readonly Rule[] = [
  beforeMoreOfTheSentence,
  insideBrackets,
  wideMark,
  withoutGap,
  atTheBeginning,
  beforeDash,
  beforeLowerCase,
  beforeAttribution,
  question,
  ellipsis,
  afterBracket,
  afterNumber,
  abbreviation,
  initial,
  acronym,
  afterClosingMark,
]

/** A comma, a colon, a closing mark. */
function beforeMoreOfTheSentence({ block, next }: Surroundings): boolean | null {
  return /[,;:)\]}%،؛，；：、）]/u.test(block[next]!) ? false : null
}

/** `(!)`, `[…]`: the mark is a remark on the word before. */
function insideBrackets({ block, index, mark, end }: Surroundings): boolean | null {
  return end > index + mark.length && /[([（［]/.test(block[index - 1] ?? '') ? false : null
}

function wideMark({
  mark,
  language,
  block,
  next,
  closesQuote,
  start,
  roles,
}: Surroundings): boolean | null {
  if (!WIDE_MARK.test(mark)) return null
  if (!closesQuote) return true
  const after = block.slice(next, next + 30)
  if (!beginsAttribution(after, language)) return true
  // 他说：“…。” has its speaker already: what follows is another sentence.
  return language.startsWith('zh') &&
    roles.get(start + (/^\s*/.exec(block.slice(start, start + 20))?.[0].length ?? 0)) !== 'opens'
    ? !isQuotationContinued(block, start)
    : false
}

/** The sentence began inside a quotation that was opened before it. */
function isQuotationContinued(block: string, start: number): boolean {
  return start > 0 && !/[：:]/.test(block.slice(Math.max(0, start - 60), start))
}

/** `example.com`, `3.5`, and sentences with the space between them forgotten. */
function withoutGap(at: Surroundings): boolean | null {
  if (at.hasGap) return null
  const { rawWord, after, nextWord, mark, closesQuote } = at
  if (/[؟۔।॥]/u.test(mark)) return true
  if (beforeMoreDash(at) || !/^\p{Lu}/u.test(after)) return false
  if (/[!?]/.test(mark) || closesQuote) return true
  if (/\./.test(rawWord) || !/\p{Ll}{2}$/u.test(rawWord)) return false
  return /^\p{Lu}\p{Ll}*(?![\p{L}.])/u.test(after) && beginsSentence(nextWord, at)
}

function beforeMoreDash({ block, next }: Surroundings): boolean {
  return /[-‐‑]/.test(block[next]!)
}

/** `…and then`, `1. First`, `IV. Fourth`: nothing but a mark or a number so far. */
function atTheBeginning({ block, start, index }: Surroundings): boolean | null {
  if (index - start > 12) return null
  const soFar = block.slice(start, index).trim()
  return /^[^\p{L}\p{N}]*$|^[(]?(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,5}|[a-zа-яіїєґ])$/u.test(soFar)
    ? false
    : null
}

/** After a closing quotation mark a dash leads to the speaker; elsewhere to the next speaker. */
function beforeDash({ block, next, closesQuote, after, mark }: Surroundings): boolean | null {
  if (!/[–—―]|-(?=\s)/u.test(block.slice(next, next + 2))) return null
  if (closesQuote || LOWER.test(after)) return false
  return /[!?.…]/u.test(mark) ? true : null
}

function beforeLowerCase({ after, hasCapitals }: Surroundings): boolean | null {
  if (!LOWER.test(after) || /^\p{Ll}\p{Lu}/u.test(after)) return null
  return hasCapitals ? false : null
}

function beforeAttribution({
  closesQuote,
  block,
  next,
  language,
  mark,
}: Surroundings): boolean | null {
  if (!closesQuote || (language.startsWith('en') && !/[!?]/.test(mark))) return null
  return beginsAttribution(block.slice(next, next + 60), language) ? false : null
}

function question({ mark }: Surroundings): boolean | null {
  return /[^.…]/u.test(mark) ? true : null
}

/** An ellipsis before a capital letter ends a sentence, except a hesitation before “I”. */
function ellipsis({ mark, nextWord, block, start, index }: Surroundings): boolean | null {
  if (!/…|\.\./u.test(mark)) return null
  return !(nextWord === 'I' && wordCount(block, start, index) <= 2)
}

/** `(Applause.) Heroes`: brackets in the middle of a sentence were left out before. */
function afterBracket({ block, end, after }: Surroundings): boolean | null {
  if (!/[)\]}）]/u.test(block[end - 1]!)) return null
  return /^[\p{Lu}\p{N}]/u.test(after) || CASELESS.test(after) ? true : null
}

/** Languages that write ordinal numbers with a full stop. */
const ORDINALS = /^(?:de|cs|sk|sl|hr|bs|sr|hu|pl|da|nb|nn|no|fi|et|lv|tr|is)(?:-|$)/
const BEFORE_ORDINAL =
  /(?:^|\s)(?:der|die|das|dem|den|des|am|im|vom|zum|zur|beim|ein|eine|einen|einem|einer|seit|ab|bis|und|v|ve|na|w|we|u|od|do|til|den)\s+\d{1,2}$/iu

function afterNumber(at: Surroundings): boolean | null {
  const { word, block, start, index, nextWord, language } = at
  if (!/^\d/.test(word)) return null
  if (!ORDINALS.test(language) || !/^\d{1,2}$/.test(word)) return afterClosingMark(at)
  if (isMonth(nextWord, language)) return false
  if (beginsSentence(nextWord, at)) return true
  return BEFORE_ORDINAL.test(block.slice(Math.max(start, index - 20), index)) ? false : null
}

const months = new Map<LanguageTag, ReadonlySet<string>>()

function isMonth(word: string, language: LanguageTag): boolean {
  let names = months.get(language)
  if (!names) {
    const long = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
    names = new Set(
      Array.from({ length: 12 }, (_, month) => long.format(Date.UTC(2000, month, 1)).toLowerCase()),
    )
    months.set(language, names)
  }
  return names.has(word.toLowerCase())
}

/** A sentence of more words than this is long enough to end with `р.` or `Inc.`. */
const LONG_SENTENCE = 12

/** `l’art.`, `وأ.` */
const PREFIX = /^(?:\p{L}{1,2}['’]|[وفبل](?=\p{L}))/u

function abbreviation(at: Surroundings): boolean | null {
  const { language, block, start, index, after, nextWord, word } = at
  const kinds = wordsOf(language).classes
  const spaced = /(?:^|[^\p{L}\p{N}])((?:\p{L}{1,2}\.\s?){1,3}\p{L}{1,4})$/u.exec(
    block.slice(Math.max(start, index - 24), index),
  )?.[1]
  const classes =
    (spaced && kinds.get(spaced.replace(/\s/g, '').toLowerCase())) ||
    kinds.get(word) ||
    kinds.get(word.replace(PREFIX, ''))
  if (!classes) return null
  const isAfterNumber = /[\p{N}]\s?$/u.test(
    block.slice(Math.max(start, index - word.length - 2), index - word.length),
  )
  const kind =
    classes.includes('unit') && (isAfterNumber || classes.length === 1) ? 'unit' : classes[0]
  if (kind === 'title') return false
  if (kind === 'closing' || kind === 'ordinary') return true
  if (kind === 'word') return !/^[\p{N}№]/u.test(after)
  if (/^\p{N}/u.test(after)) return false
  return beginsSentence(nextWord, at) || wordCount(block, start, index) > LONG_SENTENCE
}

/** Capital and small letter that stand for one letter of a name (`Дж. Р. Р. Толкін`, `Yu. Kim`). */
const DIGRAPH = /^(?:дж|дз|yu|ya|ye|zh|ch|sh|kh|th|ph)$/

/** `А. В. Шевченко`, `J. R. R. Tolkien`, `J.-P. Sartre`, `د. محمد`. */
function initial(at: Surroundings): boolean | null {
  const last = /(?:^|[.-])(\p{L}{1,2})$/u.exec(at.rawWord)?.[1]
  if (!last || at.rawWord.length > 8 || /^\p{Lo}/u.test(last) !== CASELESS.test(at.after))
    return null
  if (WITHOUT_INITIALS.test(last) || (last.length === 2 && !DIGRAPH.test(last.toLowerCase())))
    return null
  return /^\p{L}{1,2}\./u.test(at.after) ? false : beginsSentence(at.nextWord, at)
}

const WITHOUT_INITIALS =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u

/** `U.S. President` goes on, `U.S. He` does not. */
function acronym(at: Surroundings): boolean | null {
  if (!/^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u.test(at.rawWord)) return null
  return wordsOf(at.language).openers.has(at.nextWord.toLowerCase())
}

/** sentencex says nothing after a bracket, a percent sign or a quotation mark. */
function afterClosingMark(at: Surroundings): boolean | null {
  if (at.word !== '' && !/^\d/.test(at.word)) {
    return beginsOpener(at) ? true : null
  }
  return /^[\p{Lu}\p{N}]/u.test(at.after) || CASELESS.test(at.after) ? true : null
}

function beginsOpener({ nextWord, language }: Surroundings): boolean {
  return /^\p{Lu}/u.test(nextWord) && wordsOf(language).openers.has(nextWord.toLowerCase())
}

/** A capitalised word that is a function word, or that the document also has in lower case. */
function beginsSentence(word: string, { language, lowercased }: Surroundings): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  const lower = word.toLowerCase()
  return wordsOf(language).openers.has(lower) || lowercased.has(lower)
}

function wordCount(block: string, start: number, end: number): number {
  return block
    .slice(Math.max(start, end - 200), end)
    .split(/\s+/u)
    .filter(Boolean).length
}
