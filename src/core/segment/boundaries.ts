import { beginsAttribution } from './attribution.ts'
import { abbreviation, acronym, afterClosingMark, afterNumber, initial } from './full-stop-rules.ts'
import {
  beginsSentence,
  type Candidate,
  CASELESS,
  type Rule,
  type Surroundings,
  surroundings,
  wordCount,
} from './surroundings.ts'

const LOWER = /^(?!\p{Script=Georgian})\p{Ll}/u
const WIDE_MARK = /[。！？｡．]/
/** Whether a sentence ends at the candidate. */
export function endsSentence(candidate: Candidate): boolean {
  const at = surroundings(candidate)
  for (const rule of RULES) {
    const verdict = rule(at)
    if (verdict !== null) return verdict
  }
  return at.isProposed
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

const ELLIPSIS = /…|\.\./u
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** `example.com`, `3.5`, and sentences with the space between them forgotten. */
function withoutGap(at: Surroundings): boolean | null {
  if (at.hasGap) return null
  const { rawWord, after, nextWord, mark, closesQuote } = at
  if (/[؟۔।॥]/u.test(mark)) return true
  const isWide = HAN.test(at.block[at.index - 1] ?? '') && HAN.test(after)
  if (isWide && !ELLIPSIS.test(mark)) return true
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
  if (!ELLIPSIS.test(mark)) return null
  return !(nextWord === 'I' && wordCount(block, start, index) <= 2)
}

/** `(Applause.) Heroes`: brackets in the middle of a sentence were left out before. */
function afterBracket({ block, end, after }: Surroundings): boolean | null {
  if (!/[)\]}）]/u.test(block[end - 1]!)) return null
  return /^[\p{Lu}\p{N}]/u.test(after) || CASELESS.test(after) ? true : null
}
