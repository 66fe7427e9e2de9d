/** What two files say differently, by document. */
import { compareWording } from '../core/compare/wording/wording.ts'
import { comparePassages, explanationOf } from '../core/findings.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { Lexicon } from '../core/align/lexicon.ts'
import type { DifferenceKind, DivergenceRule, SegmentId, Side, Span } from '../core/model.ts'
import type { PassageView } from '../core/rows.ts'
import { SegmentIndex } from '../core/align/bitext-index.ts'
import { passageOf, spanInText } from '../core/passages.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import { loadLexicon } from '../lexicon/lexicon.ts'
import { nameBook } from '../lexicon/name-book.ts'
import { say } from './output.ts'
import { alignPair, type AlignedPair, type TextPair } from './pair.ts'

/** Offsets are UTF-16 code units of the document. */
export interface PlacedText extends Span {
  readonly text: string
}

export interface FoundDifference {
  readonly rule: DifferenceKind | DivergenceRule
  /** Null where a rule found something on the other side only. */
  readonly a: PlacedText | null
  readonly b: PlacedText | null
  readonly explanation: string
  /** How likely it is that the two passages belong together at all, 0 to 1; only across languages. */
  readonly confidence?: number
}

/**
 * In the order of A: wording in one language, then what became of quotations in aligned passages;
 * across languages all divergences of aligned passages, and what stands alone.
 */
export function* findDifferences(pair: TextPair): Generator<FoundDifference> {
  const { source, target } = pair
  if (!sameLanguage(source.document.language, target.document.language)) {
    const aligned = alignPair(pair, { mode: 'auto' })
    yield* inOrder([...divergences(aligned), ...alone(aligned)])
    return
  }
  yield* wordingDifferences(pair)
  const quotes = [source, target].some(({ document }) => QUOTES.test(document.text))
  if (quotes) yield* inOrder(divergences(alignPair(pair, { mode: 'auto' })))
}

const QUOTES = /["“”„«»]/u

function* wordingDifferences({ source, target }: TextPair): Generator<FoundDifference> {
  const { text: a, language } = source.document
  const { text: b } = target.document
  const { differences, precise } = compareWording(a, b, language)
  if (!precise)
    say('The texts differ too much to be compared word by word: large parts are marked whole.')
  for (const { kind, a: inA, b: inB } of differences) {
    yield { rule: kind, a: placed(a, inA), b: placed(b, inB), explanation: explanationOf(kind) }
  }
}

function placed(text: string, { start, end }: Span): PlacedText {
  return { start, end, text: text.slice(start, end) }
}

function divergences(pair: AlignedPair): FoundDifference[] {
  const source = sideOf(pair.source)
  const target = sideOf(pair.target)
  const lexicon = loadLexicon(source.document.language, target.document.language)
  return pair.beads.flatMap(({ confidence, ...bead }) =>
    divergencesOf(sidePassage(source, bead.source), sidePassage(target, bead.target), lexicon).map(
      (found) => (confidence === null ? found : { ...found, confidence: rounded(confidence) }),
    ),
  )
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100
}

function alone(pair: AlignedPair): FoundDifference[] {
  const linked = (name: Side) => new Set(pair.beads.flatMap((bead) => bead[name]))
  return [
    ...unlinked(pair.source, linked('source')).map((a) => ({ ...ALONE, a, b: null })),
    ...unlinked(pair.target, linked('target')).map((b) => ({ ...ALONE, a: null, b })),
  ]
}

function inOrder(found: readonly FoundDifference[]): readonly FoundDifference[] {
  const place = ({ a }: FoundDifference) => a?.start ?? Infinity
  return found.toSorted((one, other) => place(one) - place(other) || 0)
}

const ALONE = {
  rule: 'no-counterpart',
  explanation: 'No counterpart was found in the other text.',
} as const

interface TextSide extends ReadResult {
  readonly index: SegmentIndex
  /** In reading order. */
  readonly texts: readonly string[]
}

function sideOf(result: ReadResult): TextSide {
  const { document, segments } = result
  const texts = segments.map(({ start, end }) => document.text.slice(start, end))
  return { ...result, index: new SegmentIndex(segments), texts }
}

function unlinked(
  { document, segments }: ReadResult,
  linked: ReadonlySet<SegmentId>,
): PlacedText[] {
  return segments
    .filter(({ id }) => !linked.has(id))
    .map((segment) => placed(document.text, segment))
}

interface SidePassage {
  readonly side: TextSide
  readonly passage: PassageView
}

function sidePassage(side: TextSide, ids: readonly SegmentId[]): SidePassage {
  const segments = side.index.sorted(ids).map((id) => side.index.get(id))
  return { side, passage: passageOf(side.document.text, side.index, segments) }
}

function divergencesOf(a: SidePassage, b: SidePassage, lexicon: Lexicon): FoundDifference[] {
  const read = ({ side, passage }: SidePassage) => ({
    text: passage.text,
    language: side.document.language,
  })
  const document = ({ side, passage }: SidePassage) => ({
    segments: side.texts,
    passage: passage.segments.map(({ position }) => position),
  })
  const context = { lexicon, names: nameBook, documentA: document(a), documentB: document(b) }
  const inText = ({ side, passage }: SidePassage, span: Span | null) =>
    span && placed(side.document.text, spanInText(passage, span))
  return comparePassages(read(a), read(b), context).divergences.map(
    ({ rule, explanation, ...spans }) => ({
      rule,
      a: inText(a, spans.a),
      b: inText(b, spans.b),
      explanation,
    }),
  )
}
