/** Finding typed words in texts of any language. */
import type { Span } from './model.ts'
import { composed } from './text/compose.ts'

export interface Folding {
  /** `Kyiv` does not find `kyiv`. */
  readonly matchCase: boolean
  /** ё and е, ї and і, й and и, letters with and without accents or Arabic vowel signs are one. */
  readonly accents: boolean
}

/** For the search index: everything is folded, so that it finds at least what any search asks for. */
export const LOOSEST: Folding = { matchCase: false, accents: true }

/** A text made comparable, and for each of its code units the offset that it came from. */
export interface FoldedText {
  readonly text: string
  /** One longer than the text: the last is the length of the original. */
  readonly offsets: Uint32Array
}

const APOSTROPHES = /['’‘ʼ′`´＇]/u
const IGNORED = /\u00AD|\u0640|[\u200B-\u200F]|\u2060|[\uFE00-\uFE0F]|\uFEFF/u
const MARK = /\p{M}/u
/**
 * Letters and signs that are clusters of their own whatever stands beside them (UAX #29): Latin,
 * Greek, Cyrillic, Hebrew and Arabic letters, punctuation, Chinese characters, kana.
 */
const LONE =
  /^[\t\n -~\u00A0-\u02FF\u0370-\u0482\u048A-\u0587\u05D0-\u05EA\u0620-\u063F\u0641-\u064A\u2010-\u2027\u2030-\u205E\u20A0-\u20BF\u2190-\u2319\u3000-\u3029\u3041-\u3096\u30A1-\u30FF\u4E00-\u9FFF]*$/u

const CLUSTERS = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** Composed and decomposed letters, kinds of apostrophe and invisible characters never matter. */
export function foldText(text: string, folding: Folding): FoldedText {
  if (LONE.test(text)) return foldLetters(text, folding)
  let folded = ''
  const offsets: number[] = []
  for (const { segment, index } of CLUSTERS.segment(text)) {
    const piece = foldCluster(segment, folding)
    for (let i = 0; i < piece.length; i++) offsets.push(index)
    folded += piece
  }
  offsets.push(text.length)
  return { text: folded, offsets: Uint32Array.from(offsets) }
}

/** A text of LONE characters: the same without looking for clusters, which takes ten times as long. */
function foldLetters(text: string, folding: Folding): FoldedText {
  if (ASCII.test(text)) return foldAscii(text, folding)
  const offsets = new Uint32Array(text.length * LONGEST_PIECE + 1)
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const piece = foldKnown(text[at]!, folding)
    offsets.fill(at, folded.length, folded.length + piece.length)
    folded += piece
  }
  offsets[folded.length] = text.length
  return { text: folded, offsets: offsets.subarray(0, folded.length + 1) }
}

const ASCII = /^[\t\n -~]*$/u

function foldAscii(text: string, { matchCase }: Folding): FoldedText {
  const plain = text.replaceAll(/[\t\n]/gu, ' ').replaceAll('`', "'")
  const offsets = Uint32Array.from({ length: text.length + 1 }, (_, at) => at)
  return { text: matchCase ? plain : plain.toLowerCase(), offsets }
}

/** Letters that one letter becomes at most, as İ does. */
const LONGEST_PIECE = 4

/** What single letters become, by the ways of folding: a few thousand at most. */
const knownPieces = [0, 1, 2, 3].map(() => new Map<string, string>())

function foldKnown(letter: string, folding: Folding): string {
  const known = knownPieces[Number(folding.matchCase) + 2 * Number(folding.accents)]!
  let piece = known.get(letter)
  if (piece === undefined) {
    piece = foldCluster(letter, folding)
    known.set(letter, piece)
  }
  return piece
}

function foldCluster(cluster: string, { matchCase, accents }: Folding): string {
  if (cluster.length === 1 && cluster < '\u0080') {
    if (cluster === '`') return "'"
    if (cluster < ' ') return ' '
    return matchCase ? cluster : cluster.toLowerCase()
  }
  if (APOSTROPHES.test(cluster)) return "'"
  if (/^\s+$/u.test(cluster)) return ' '
  let letters = ''
  for (const letter of composed(cluster, accents ? 'NFD' : 'NFC')) {
    if (IGNORED.test(letter) || (accents && MARK.test(letter))) continue
    letters += letter
  }
  // The dotless and the final forms go with the usual ones: İ i, ς σ.
  return matchCase ? letters : letters.toUpperCase().toLowerCase().replaceAll('ς', 'σ')
}

/** Where a typed query stands in a text; with `words` only where it is no part of a longer word. */
export function findTyped(
  text: string,
  query: string,
  how: Folding & { readonly words: boolean },
): readonly Span[] {
  const wanted = foldText(query.trim(), how).text
  if (wanted === '') return []
  const folded = foldText(text, how)
  const found: Span[] = []
  for (let at = folded.text.indexOf(wanted); at !== -1;) {
    const end = at + wanted.length
    if (!how.words || standsAlone(folded.text, at, end)) {
      found.push({ start: folded.offsets[at]!, end: folded.offsets[end]! })
    }
    at = folded.text.indexOf(wanted, end)
  }
  return found
}

const LETTER_BEFORE = /[\p{L}\p{N}\p{M}]$/u
const LETTER_AFTER = /^[\p{L}\p{N}\p{M}]/u
/** Written without spaces between words, so that letters on either side say nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u

function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start)
  const after = text.slice(end, end + 2)
  const begins = !LETTER_BEFORE.test(before) || UNSPACED.test(text.slice(start, start + 2))
  const ends = !LETTER_AFTER.test(after) || UNSPACED.test(text.slice(Math.max(start, end - 2), end))
  return begins && ends
}
