/** What two files say differently, by document. */
import { compareWording } from '../core/compare/wording/wording.ts'
import { explanationOf } from '../core/finding-rules.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { Finding, PlacedWords } from '../core/link-findings.ts'
import type { SegmentId, Side, Span } from '../core/model.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import { say } from './output.ts'
import { alignPair, pairFindings, type AlignedPair, type TextPair } from './pair.ts'

export interface FoundDifference extends Finding {
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

function placed(text: string, { start, end }: Span): PlacedWords {
  return { start, end, text: text.slice(start, end) }
}

function divergences(pair: AlignedPair): FoundDifference[] {
  const findingsOf = pairFindings(pair)
  return pair.beads.flatMap((bead): readonly FoundDifference[] => {
    const { divergences: found } = findingsOf(bead)
    const { confidence } = bead
    return confidence === null
      ? found
      : found.map((one) => ({ ...one, confidence: rounded(confidence) }))
  })
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
  explanation: explanationOf('no-counterpart'),
} as const

function unlinked(
  { document, segments }: ReadResult,
  linked: ReadonlySet<SegmentId>,
): PlacedWords[] {
  return segments
    .filter(({ id }) => !linked.has(id))
    .map((segment) => placed(document.text, segment))
}
