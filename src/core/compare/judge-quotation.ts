import type { Span } from '../model.ts'
import type { Quotation } from './quotations.ts'
import { readWords, type PassageReading, type PassageWord } from './passage.ts'
import type { DocumentSegments, FoundPlace, QuotationVerdict } from './rules/rule.ts'
import { overlaps } from './spans.ts'
import { stopWordsOf } from './stop-words.ts'
import type { WordLink } from './word-links.ts'

/**
 * What became of a quotation on the other side. Let its words be w₁…wₙ.
 *
 * - `verbatim`: its characters stand in the aligned passage, inside quotation marks.
 * - `normalised`: w₁…wₙ stand there in this order without gaps, inside quotation marks; only
 *   punctuation, letter case or typing differ. Across languages: the passage quotes too.
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

/** Share of content words that must be linked for a passage to say what a quotation says. */
const SAID = 0.5
/** Below this share nothing of the quotation is there. */
const ABSENT = 0.2
const MOST_PIECES = 3

interface Search {
  readonly own: PassageReading
  readonly quotation: Quotation
  readonly words: readonly PassageWord[]
  readonly other: PassageReading
  readonly otherSide: 'a' | 'b'
  readonly document: DocumentSegments | undefined
  readonly link: WordLink
  readonly sameLanguage: boolean
}

export function judgeQuotation(
  own: PassageReading,
  quotation: Quotation,
  other: PassageReading,
  otherSide: 'a' | 'b',
  document: DocumentSegments | undefined,
  link: WordLink,
): QuotationJudgement {
  const words = own.words.filter((word) => overlaps(word, quotation.inner))
  const sameLanguage = own.tag === other.tag
  const search = { own, quotation, words, other, otherSide, document, link, sameLanguage }
  return sameLanguage ? judgeWithin(search) : judgeAcross(search)
}

/** Within one language the words themselves can be found. */
function judgeWithin(search: Search): QuotationJudgement {
  const { own, quotation, words, other } = search
  const inner = own.slice(quotation.inner).trim()
  const at = other.text.indexOf(inner)
  if (at !== -1) {
    const span = { start: at, end: at + inner.length }
    return { verdict: isQuoted(span, other) ? 'verbatim' : 'indirect', span, found: [] }
  }
  const run = findRun(words, other.words)
  if (run !== undefined) {
    return { verdict: isQuoted(run, other) ? 'normalised' : 'indirect', span: run, found: [] }
  }
  const pieces = findPieces(search)
  if (pieces !== undefined) return pieces
  return judgeByContent(search)
}

/** Across languages only content can be compared, and whether both sides quote. */
function judgeAcross(search: Search): QuotationJudgement {
  const { other } = search
  const pieces = findPieces(search)
  if (pieces?.verdict === 'spliced') return pieces
  if (other.quotations.length > 0 || /["“”«»„]/u.test(other.text)) {
    const span = other.quotations[0] ?? null
    return { verdict: 'normalised', span: span === null ? null : plain(span), found: [] }
  }
  return { verdict: 'indirect', span: trimmed(other.text), found: [] }
}

function judgeByContent(search: Search): QuotationJudgement {
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
  return { verdict: 'not-found', span: null, found: [] }
}

function isQuoted(span: Span, passage: PassageReading): boolean {
  return passage.quotations.some((quotation) => overlaps(quotation.inner, span))
}

/** An unbroken run of the same keys. */
function findRun(words: readonly PassageWord[], text: readonly PassageWord[]): Span | undefined {
  for (let from = 0; from + words.length <= text.length; from++) {
    if (words.every((word, index) => word.key === text[from + index]!.key)) {
      return { start: text[from]!.start, end: text[from + words.length - 1]!.end }
    }
  }
  return undefined
}

interface Piece {
  readonly segment: number
  readonly span: Span
  readonly length: number
}

/** The quotation as few unbroken pieces of the other document's sentences. */
function findPieces(search: Search): QuotationJudgement | undefined {
  const segments = segmentsOf(search)
  const pieces = search.sameLanguage ? wordPieces(search, segments) : linkedPieces(search, segments)
  if (pieces === undefined || pieces.length < 2) return undefined
  const places = pieces.map((piece) => piece.segment)
  const isFar = places.some((place, index) => index > 0 && Math.abs(place - places[index - 1]!) > 1)
  const passage = search.document?.passage
  const inPassage = pieces.find((piece) => passage?.includes(piece.segment) ?? true)
  const found = pieces.map(({ segment, span }) => ({ side: search.otherSide, segment, span }))
  if (isFar) {
    const span = passage === undefined ? trimmed(search.other.text) : null
    return { verdict: 'spliced', span, found }
  }
  if (!search.sameLanguage || inPassage === undefined) return undefined
  return { verdict: 'elided', span: trimmed(search.other.text), found }
}

/** The longest runs of equal words from the left; undefined where a word is nowhere. */
function wordPieces(
  search: Search,
  segments: readonly (readonly PassageWord[])[],
): readonly Piece[] | undefined {
  const pieces: Piece[] = []
  let from = 0
  while (from < search.words.length) {
    if (pieces.length === MOST_PIECES) return undefined
    const piece = longestPiece(search.words, from, segments, pieces.at(-1))
    if (piece === undefined) return undefined
    pieces.push(piece)
    from += piece.length
  }
  return pieces.every(({ length }) => length >= 2) || pieces.length === 1 ? pieces : undefined
}

function longestPiece(
  words: readonly PassageWord[],
  from: number,
  segments: readonly (readonly PassageWord[])[],
  last: Piece | undefined,
): Piece | undefined {
  let best: Piece | undefined
  for (const [segment, text] of segments.entries()) {
    for (let at = 0; at < text.length; at++) {
      let length = 0
      while (
        from + length < words.length &&
        at + length < text.length &&
        words[from + length]!.key === text[at + length]!.key
      ) {
        length += 1
      }
      if (length === 0) continue
      const isNearer =
        best !== undefined &&
        length === best.length &&
        last !== undefined &&
        Math.abs(segment - last.segment) < Math.abs(best.segment - last.segment)
      if (best === undefined || length > best.length || isNearer) {
        const span = { start: text[at]!.start, end: text[at + length - 1]!.end }
        best = { segment, span, length }
      }
    }
  }
  return best
}

/** Margin by which one segment must fit a part of a quotation better than any other. */
const MARGIN = 0.25

/** Across languages: the parts around an ellipsis or a sentence end, each by its linked words. */
function linkedPieces(
  search: Search,
  segments: readonly (readonly PassageWord[])[],
): readonly Piece[] | undefined {
  const parts = partsOf(search)
  if (parts.length < 2 || parts.length > MOST_PIECES || segments.length < 3) return undefined
  const pieces: Piece[] = []
  for (const part of parts) {
    const content = contentWords(part, search.own)
    if (content.length === 0) return undefined
    const shares = segments.map((text) => {
      const linked = text.filter((word) => content.some((own) => linkOf(search)(own, word)))
      const hit = content.filter((own) => text.some((word) => linkOf(search)(own, word)))
      return { share: hit.length / content.length, linked }
    })
    const order = [...shares.keys()].sort((one, other) => shares[other]!.share - shares[one]!.share)
    const best = shares[order[0]!]!
    const second = shares[order[1]!]!
    if (best.share < SAID || best.share - second.share < MARGIN) return undefined
    const span = { start: best.linked[0]!.start, end: best.linked.at(-1)!.end }
    pieces.push({ segment: order[0]!, span, length: part.length })
  }
  return pieces
}

/** The link always takes the word of A first. */
function linkOf(search: Search): WordLink {
  return search.otherSide === 'b' ? search.link : (own, word) => search.link(word, own)
}

/** The words of the quotation, cut at ellipses and at ends of sentences. */
function partsOf(search: Search): readonly (readonly PassageWord[])[] {
  const parts: PassageWord[][] = [[]]
  let last: PassageWord | undefined
  for (const word of search.words) {
    const between = last === undefined ? '' : search.own.text.slice(last.end, word.start)
    if (/…|\.\.\.|[.!?]\s/u.test(between)) parts.push([])
    parts.at(-1)!.push(word)
    last = word
  }
  return parts.filter((part) => part.length > 0)
}

/** All segments of the other document; without it, the sentences of the passage. */
function segmentsOf(search: Search): readonly (readonly PassageWord[])[] {
  const { document, other } = search
  if (document !== undefined) {
    return document.segments.map((text) => readWords(text, other.language))
  }
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return Array.from(segmenter.segment(other.text), ({ segment, index }) =>
    other.words.filter((word) => word.start >= index && word.start < index + segment.length),
  ).filter((words) => words.length > 0)
}

function findElsewhere(search: Search): QuotationJudgement | undefined {
  const { document, words, other } = search
  if (document === undefined) return undefined
  let best: { readonly segment: number; readonly share: number; readonly span: Span } | undefined
  for (const [segment, text] of document.segments.entries()) {
    if (document.passage.includes(segment)) continue
    const read = readWords(text, other.language)
    const { share, span } = linkedShare(words, read, search)
    if (span !== null && share > (best?.share ?? 0)) best = { segment, share, span }
  }
  if (best === undefined || best.share < 0.8) return undefined
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
  search: Search,
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

function contentWords(
  words: readonly PassageWord[],
  passage: PassageReading,
): readonly PassageWord[] {
  const stops = stopWordsOf(passage.language)
  return words.filter((word) => !stops.has(word.key))
}

function trimmed(text: string): Span {
  const start = text.length - text.trimStart().length
  return { start, end: Math.max(start, text.trimEnd().length) }
}

function plain(span: Span): Span {
  return { start: span.start, end: span.end }
}
