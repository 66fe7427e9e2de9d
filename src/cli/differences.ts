/** What two files say differently, by document. */
import { findDivergences } from '../core/compare/divergences.ts'
import { compareWording } from '../core/compare/wording.ts'
import { explanationOf } from '../core/findings.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { Lexicon } from '../core/align/lexicon.ts'
import type { DifferenceKind, DivergenceRule, SegmentId, Side, Span } from '../core/model.ts'
import type { PassageView } from '../core/rows.ts'
import { SegmentIndex } from '../core/align/bitext-index.ts'
import { passageOf, spanInText } from '../core/passages.ts'
import type { ReadResult } from '../formats/text.ts'
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
}

/** In the order of A: wording in one language, divergences of aligned passages across languages. */
export function findDifferences(pair: TextPair): Iterable<FoundDifference> {
  const { source, target } = pair
  const isOne = sameLanguage(source.document.language, target.document.language)
  return isOne ? wordingDifferences(pair) : divergences(alignPair(pair, { mode: 'auto' }))
}

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

function divergences(pair: AlignedPair): readonly FoundDifference[] {
  const source = sideOf(pair.source)
  const target = sideOf(pair.target)
  const lexicon = loadLexicon(source.document.language, target.document.language)
  const found = pair.beads.flatMap((bead) =>
    divergencesOf(sidePassage(source, bead.source), sidePassage(target, bead.target), lexicon),
  )
  const linked = (name: Side) => new Set(pair.beads.flatMap((bead) => bead[name]))
  for (const a of unlinked(source, linked('source'))) found.push({ ...ALONE, a, b: null })
  for (const b of unlinked(target, linked('target'))) found.push({ ...ALONE, a: null, b })
  const place = ({ a }: FoundDifference) => a?.start ?? Infinity
  return found.sort((one, other) => place(one) - place(other) || 0)
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

function unlinked({ document, segments }: TextSide, linked: ReadonlySet<SegmentId>): PlacedText[] {
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
  return findDivergences(read(a), read(b), context).map(({ rule, explanation, ...spans }) => ({
    rule,
    a: inText(a, spans.a),
    b: inText(b, spans.b),
    explanation,
  }))
}
