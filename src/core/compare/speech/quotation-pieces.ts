import type { LanguageTag, Span } from '../../model.ts'
import type { Lexicon } from '../../align/lexicon.ts'
import type { QuotationJudgement } from './judge-quotation.ts'
import type { PassageReading } from '../passage.ts'
import { readWords, type PassageWord } from '../passage-words.ts'
import type { Quotation } from './quotations.ts'
import type { DocumentSegments } from '../rule.ts'
import { stopWordsOf } from '../stop-words.ts'
import type { WordLink } from '../word-links.ts'

/** A quotation and where to look for it. */
export interface QuotationSearch {
  readonly own: PassageReading
  readonly quotation: Quotation
  readonly words: readonly PassageWord[]
  readonly other: PassageReading
  readonly otherSide: 'a' | 'b'
  readonly document: DocumentSegments | undefined
  readonly link: WordLink
  readonly sameLanguage: boolean
  /** From the language of A to that of B; without it, what no word links may be there. */
  readonly lexicon: Lexicon | undefined
}

/** Share of content words that must be linked for a passage to say what a quotation says. */
export const SAID = 0.5
/** More pieces than this are no quotation any more, but a choice of words. */
const MOST_PIECES = 3

interface Piece {
  readonly segment: number
  readonly span: Span
  readonly length: number
}

/** The quotation as few unbroken pieces of the other document's sentences. */
export function findPieces(search: QuotationSearch): QuotationJudgement | undefined {
  const pieces = search.sameLanguage ? wordPieces(search, segmentsOf(search)) : linkedPieces(search)
  if (pieces === undefined || pieces.length < 2) return undefined
  const places = pieces.map((piece) => piece.segment)
  if (!areInOrder(pieces)) return undefined
  const isFar = places.some((place, index) => index > 0 && Math.abs(place - places[index - 1]!) > 1)
  const passage = search.document?.passage
  const inPassage = pieces.find((piece) => passage?.includes(piece.segment) ?? true)
  const found = pieces.map(({ segment, span }) => ({ side: search.otherSide, segment, span }))
  if (isFar) {
    // A single word stands in any sentence.
    if (pieces.some(({ length }) => length < 2)) return undefined
    const span = passage === undefined ? trimmed(search.other.text) : null
    return { verdict: 'spliced', span, found }
  }
  if (!search.sameLanguage || inPassage === undefined) return undefined
  return { verdict: 'elided', span: trimmed(search.other.text), found }
}

/** Pieces of one sentence follow each other as the quotation has them. */
function areInOrder(pieces: readonly Piece[]): boolean {
  return pieces.every((piece, index) => {
    const last = pieces[index - 1]
    return last === undefined || last.segment !== piece.segment || last.span.end <= piece.span.start
  })
}

/** The longest runs of equal words from the left; undefined where a word is nowhere. */
function wordPieces(
  search: QuotationSearch,
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
  return pieces
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

/** Segments on either side of the passage among which the parts are sought. */
const REACH = 150
/** Margin by which one segment must fit a part of a quotation better than any other. */
const MARGIN = 0.25

/** Across languages: the parts around an ellipsis or a sentence end, each by its linked words. */
function linkedPieces(search: QuotationSearch): readonly Piece[] | undefined {
  const parts = partsOf(search)
  if (parts.length < 2 || parts.length > MOST_PIECES) return undefined
  const segments = segmentsOf(search)
  if (segments.length < 3) return undefined
  const first = Math.max(0, (search.document?.passage[0] ?? 0) - REACH)
  const reached = segments.slice(first, first + 2 * REACH)
  const pieces: Piece[] = []
  for (const part of parts) {
    const content = contentWords(part, search.own)
    if (content.length === 0) return undefined
    const shares = reached.map((text) => {
      const linked = text.filter((word) => content.some((own) => linkOf(search)(own, word)))
      const hit = content.filter((own) => text.some((word) => linkOf(search)(own, word)))
      return { share: hit.length / content.length, linked }
    })
    const order = [...shares.keys()].sort((one, other) => shares[other]!.share - shares[one]!.share)
    const best = shares[order[0]!]!
    const second = shares[order[1]!]!
    if (best.share < SAID || best.share - second.share < MARGIN) return undefined
    const span = { start: best.linked[0]!.start, end: best.linked.at(-1)!.end }
    pieces.push({ segment: first + order[0]!, span, length: part.length })
  }
  return pieces
}

/** The link always takes the word of A first. */
export function linkOf(search: QuotationSearch): WordLink {
  return search.otherSide === 'b' ? search.link : (own, word) => search.link(word, own)
}

/** The words of the quotation, cut at ellipses and at ends of sentences. */
function partsOf(search: QuotationSearch): readonly (readonly PassageWord[])[] {
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

const wordsOfDocuments = new WeakMap<readonly string[], readonly (readonly PassageWord[])[]>()

/** The words of a document's segments, read once for each list of segments. */
export function segmentWords(
  segments: readonly string[],
  language: LanguageTag,
): readonly (readonly PassageWord[])[] {
  let words = wordsOfDocuments.get(segments)
  if (words === undefined) {
    words = segments.map((text) => readWords(text, language))
    wordsOfDocuments.set(segments, words)
  }
  return words
}

/** All segments of the other document; without it, the sentences of the passage. */
function segmentsOf(search: QuotationSearch): readonly (readonly PassageWord[])[] {
  const { document, other } = search
  if (document !== undefined) {
    return segmentWords(document.segments, other.language)
  }
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' })
  return Array.from(segmenter.segment(other.text), ({ segment, index }) =>
    other.words.filter((word) => word.start >= index && word.start < index + segment.length),
  ).filter((words) => words.length > 0)
}

export function contentWords(
  words: readonly PassageWord[],
  passage: PassageReading,
): readonly PassageWord[] {
  const stops = stopWordsOf(passage.language)
  return words.filter((word) => !stops.has(word.key))
}

/** A text without the space around it. */
export function trimmed(text: string): Span {
  const start = text.length - text.trimStart().length
  return { start, end: Math.max(start, text.trimEnd().length) }
}
