/** What two files say differently, by document. */
import { findDivergences } from '../core/compare/divergences.ts'
import { compareWording } from '../core/compare/wording.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { DifferenceKind, DivergenceRule, SegmentId, Span } from '../core/model.ts'
import type { PassageView } from '../core/rows.ts'
import { SegmentIndex } from '../core/align/bitext-index.ts'
import { passageOf, spanInText } from '../core/passages.ts'
import type { ReadResult } from '../formats/text.ts'
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

const EXPLANATIONS: Readonly<Record<DifferenceKind, string>> = {
  typography: 'Typed differently.',
  spelling: 'Spelled differently.',
  inflection: 'Another form of the word.',
  order: 'The same words in another order.',
  move: 'The same words at another place.',
  substitution: 'Other words.',
  addition: 'Stands in B only.',
  omission: 'Stands in A only.',
  number: 'The numbers differ.',
  date: 'The dates differ.',
  name: 'The names differ.',
  negation: 'One of the two is negated.',
  modality: 'Another degree of obligation or possibility.',
  hedge: 'Another degree of certainty.',
  attribution: 'Attributed differently.',
  quotation: 'Quoted differently.',
  term: 'Another term.',
}

function* wordingDifferences({ source, target }: TextPair): Generator<FoundDifference> {
  const { text: a, language } = source.document
  const { text: b } = target.document
  const { differences, precise } = compareWording(a, b, language)
  if (!precise)
    say('The texts differ too much to be compared word by word: large parts are marked whole.')
  for (const { kind, a: inA, b: inB } of differences) {
    yield { rule: kind, a: placed(a, inA), b: placed(b, inB), explanation: EXPLANATIONS[kind] }
  }
}

function placed(text: string, { start, end }: Span): PlacedText {
  return { start, end, text: text.slice(start, end) }
}

function* divergences(pair: AlignedPair): Generator<FoundDifference> {
  const source = new SegmentIndex(pair.source.segments)
  const target = new SegmentIndex(pair.target.segments)
  const linked = { source: new Set<SegmentId>(), target: new Set<SegmentId>() }
  for (const bead of pair.beads) {
    for (const id of bead.source) linked.source.add(id)
    for (const id of bead.target) linked.target.add(id)
    yield* divergencesOf(
      pair,
      sidePassage(pair.source, source, bead.source),
      sidePassage(pair.target, target, bead.target),
    )
  }
  const explanation = 'No counterpart was found in the other text.'
  for (const { id, start, end } of pair.source.segments) {
    if (linked.source.has(id)) continue
    const a = placed(pair.source.document.text, { start, end })
    yield { rule: 'no-counterpart', a, b: null, explanation }
  }
  for (const { id, start, end } of pair.target.segments) {
    if (linked.target.has(id)) continue
    const b = placed(pair.target.document.text, { start, end })
    yield { rule: 'no-counterpart', a: null, b, explanation }
  }
}

function sidePassage(
  { document }: ReadResult,
  index: SegmentIndex,
  ids: readonly SegmentId[],
): PassageView {
  const segments = index.sorted(ids).map((id) => index.get(id))
  return passageOf(document.text, index, segments)
}

function* divergencesOf(
  { source, target }: TextPair,
  a: PassageView,
  b: PassageView,
): Generator<FoundDifference> {
  const found = findDivergences(
    { text: a.text, language: source.document.language },
    { text: b.text, language: target.document.language },
    {},
  )
  for (const { rule, a: inA, b: inB, explanation } of found) {
    yield {
      rule,
      a: inA && placed(source.document.text, spanInText(a, inA)),
      b: inB && placed(target.document.text, spanInText(b, inB)),
      explanation,
    }
  }
}
