import type { LanguageTag, Span } from '../../model.ts'
import { type PassageReading, type PassageWord } from '../passage.ts'
import type { FoundPlace, QuotationVerdict } from '../rule.ts'
import { isRecoloured, lacksClause } from './quoted-words.ts'
import {
  contentWords,
  findPieces,
  linkOf,
  SAID,
  segmentWords,
  trimmed,
  type QuotationSearch,
} from './quotation-pieces.ts'
import { expectedRatio } from '../expected-length.ts'
import { overlaps } from '../../spans.ts'
import { wordKin } from '../wording/word-kin.ts'
import type { WordLink } from '../word-links.ts'

/**
 * What became of a quotation on the other side. Let its words be w₁…wₙ.
 *
 * - `verbatim`: its characters stand in the aligned passage, inside quotation marks.
 * - `normalised`: w₁…wₙ stand there in this order without gaps, inside quotation marks; only
 *   punctuation, letter case, typing or spelling differ. Across languages: the passage quotes too.
 * - `elided`: all words stand in one sentence, or in neighbouring ones, in this order, with words
 *   left out between them.
 * - `spliced`: the words come, in two or three unbroken pieces, from sentences that are not
 *   neighbours.
 * - `paraphrase`: the passage quotes too, but less than the whole of the words stands there.
 * - `indirect`: what the quotation says stands in the passage outside quotation marks.
 * - `elsewhere`: it stands in another segment of the other document, not in the aligned passage.
 * - `not-found`: neither the passage nor the rest of the document has it.
 */
export interface QuotationJudgement {
  readonly verdict: QuotationVerdict
  /** In the aligned passage; null where it is not there. */
  readonly span: Span | null
  /** Of `spliced` and `elsewhere`. */
  readonly found: readonly FoundPlace[]
}

/** Below this share nothing of the quotation is there. */
const ABSENT = 0.2

export function judgeQuotation(
  question: Omit<QuotationSearch, 'words' | 'sameLanguage'>,
): QuotationJudgement {
  const { own, quotation, other } = question
  const words = own.words.filter((word) => overlaps(word, quotation.inner))
  const sameLanguage = own.tag === other.tag
  const search = { ...question, words, sameLanguage }
  return sameLanguage ? judgeWithin(search) : judgeAcross(search)
}

/** Within one language the words themselves can be found. */
function judgeWithin(search: QuotationSearch): QuotationJudgement {
  const { own, quotation, words, other } = search
  const inner = own.slice(quotation.inner).trim()
  const at = other.text.indexOf(inner)
  if (at !== -1) {
    const span = { start: at, end: at + inner.length }
    return { verdict: isQuoted(span, other) ? 'verbatim' : 'indirect', span, found: [] }
  }
  const run =
    findRun(words, other.words, own.language) ?? findRun(words, quotedIn(other), own.language)
  if (run !== undefined) {
    return { verdict: isQuoted(run, other) ? 'normalised' : 'indirect', span: run, found: [] }
  }
  const pieces = findPieces(search)
  if (pieces !== undefined) return pieces
  return judgeByContent(search)
}

/** Across languages only content can be compared, and whether both sides quote. */
function judgeAcross(search: QuotationSearch): QuotationJudgement {
  const { other } = search
  const pieces = findPieces(search)
  if (pieces?.verdict === 'spliced') return pieces
  if (other.quotations.length > 0 || /["“”«»„]/u.test(other.text)) {
    const span = other.quotations[0] ?? null
    const verdict = verdictOnBoth(search)
    return { verdict, span: span === null ? null : plain(span), found: [] }
  }
  const here = shareOf(contentWords(search.words, search.own), other.words, linkOf(search))
  if (here.share <= ABSENT) {
    const elsewhere = findElsewhere(search)
    if (elsewhere !== undefined) return elsewhere
    if (here.share === 0 && search.lexicon !== undefined && search.words.length >= FEWEST_TOLD) {
      return { verdict: 'not-found', span: null, found: [] }
    }
  }
  return { verdict: 'indirect', span: trimmed(other.text), found: [] }
}

/** Both sides quote: as much, and the same? */
function verdictOnBoth(search: QuotationSearch): QuotationVerdict {
  if (isCutOff(search) || lacksClause(search)) return 'elided'
  return isRecoloured(search) ? 'paraphrase' : 'normalised'
}

/** Shorter quotations are too short to measure. */
const FEWEST_TOLD = 8
/** Less of the quoted text than this on the other side, by length, is a part of it. */
const CUT_OFF = 0.55
/** The passage as a whole is then shorter, too; else the rest stands there as reported speech. */
const SHORTER = 0.8

/** Across languages: the other side quotes much less, and says nothing else instead. */
function isCutOff({ own, other, words }: QuotationSearch): boolean {
  if (words.length < FEWEST_TOLD || other.quotations.length === 0) return false
  const ratio = expectedRatio(own.tag, other.tag)
  const quoted = (passage: PassageReading): number =>
    passage.quotations.reduce((sum, { inner }) => sum + inner.end - inner.start, 0)
  const marks = other.text.match(/["“”«»„]/gu)?.length ?? 0
  // An odd mark opens or closes what other segments hold.
  if (marks % 2 === 1) return false
  return (
    quoted(other) < quoted(own) * ratio * CUT_OFF &&
    other.text.length < own.text.length * ratio * SHORTER
  )
}

function judgeByContent(search: QuotationSearch): QuotationJudgement {
  const { words, other } = search
  const linked = linkedSpan(words, other, search.link)
  if (linked.share >= SAID && linked.span !== null) {
    const verdict = isQuoted(linked.span, other) ? 'paraphrase' : 'indirect'
    return { verdict, span: linked.span, found: [] }
  }
  const elsewhere = findElsewhere(search)
  if (elsewhere !== undefined) return elsewhere
  if (linked.share > ABSENT && linked.span !== null) {
    const verdict = isQuoted(linked.span, other) ? 'paraphrase' : 'indirect'
    return { verdict, span: linked.span, found: [] }
  }
  const quoted = other.quotations.find(({ inner }) => inner.end - inner.start >= LONG_ENOUGH)
  if (quoted !== undefined) return { verdict: 'paraphrase', span: plain(quoted), found: [] }
  return { verdict: 'not-found', span: null, found: [] }
}

/** Characters between the marks; shorter ones are titles and words held at a distance. */
const LONG_ENOUGH = 16

function isQuoted(span: Span, passage: PassageReading): boolean {
  return passage.quotations.some((quotation) => overlaps(quotation.inner, span))
}

/** What is said, without the speaker's clause between: `“We lost it,” she said. “Even the cat.”` */
function quotedIn({ words, quotations }: PassageReading): readonly PassageWord[] {
  return words.filter((word) => quotations.some(({ inner }) => overlaps(inner, word)))
}

function isSameWord(one: PassageWord, other: PassageWord, language: LanguageTag): boolean {
  if (one.key === other.key) return true
  return wordKin({ ...one, kind: 'word' }, { ...other, kind: 'word' }, language) === 'spelling'
}

/** An unbroken run of the same words, in any spelling. */
function findRun(
  words: readonly PassageWord[],
  text: readonly PassageWord[],
  language: LanguageTag,
): Span | undefined {
  for (let from = 0; from + words.length <= text.length; from++) {
    if (words.every((word, index) => isSameWord(word, text[from + index]!, language))) {
      return { start: text[from]!.start, end: text[from + words.length - 1]!.end }
    }
  }
  return undefined
}

/** Dictionaries do not know every word. */
const FOUND_ACROSS = 0.6

function findElsewhere(search: QuotationSearch): QuotationJudgement | undefined {
  const { document, words, other } = search
  if (document === undefined) return undefined
  let best: { readonly segment: number; readonly share: number; readonly span: Span } | undefined
  for (const [segment, read] of segmentWords(document.segments, other.language).entries()) {
    if (document.passage.includes(segment)) continue
    const { share, span } = linkedShare(words, read, search)
    if (span !== null && share > (best?.share ?? 0)) best = { segment, share, span }
  }
  if (best === undefined || best.share < (search.sameLanguage ? 0.8 : FOUND_ACROSS))
    return undefined
  const { segment, span } = best
  return { verdict: 'elsewhere', span: null, found: [{ side: search.otherSide, segment, span }] }
}

function linkedSpan(
  words: readonly PassageWord[],
  other: PassageReading,
  link: WordLink,
): { readonly share: number; readonly span: Span | null } {
  return shareOf(words, other.words, link)
}

function linkedShare(
  words: readonly PassageWord[],
  text: readonly PassageWord[],
  search: QuotationSearch,
): { readonly share: number; readonly span: Span | null } {
  return shareOf(contentWords(words, search.own), text, linkOf(search))
}

function shareOf(
  words: readonly PassageWord[],
  text: readonly PassageWord[],
  link: WordLink,
): { readonly share: number; readonly span: Span | null } {
  const content = words.filter((word) => word.key.length > 3)
  const counted = content.length === 0 ? words : content
  const hits = counted.map((word) => text.find((other) => link(word, other)))
  const found = hits.filter((word) => word !== undefined)
  if (found.length === 0) return { share: 0, span: null }
  const start = Math.min(...found.map((word) => word.start))
  const end = Math.max(...found.map((word) => word.end))
  return { share: found.length / counted.length, span: { start, end } }
}

function plain(span: Span): Span {
  return { start: span.start, end: span.end }
}
