/** What two files say differently, by document. */
import { compareWording, type WordingDifference } from '../core/compare/wording/wording.ts'
import { explanationOf, type FindingRule } from '../core/finding-rules.ts'
import { sameLanguage } from '../core/language/tags.ts'
import type { Finding, PlacedWords } from '../core/link-findings.ts'
import type { SegmentId, Side, Span } from '../core/model.ts'
import { quoteRoles } from '../core/segment/quotations.ts'
import type { ReadResult } from '../formats/documents/text.ts'
import { say } from './output.ts'
import { alignPair, pairFindings, type AlignedPair, type TextPair } from './pair.ts'

export interface FoundDifference extends Finding {
  /** How likely it is that the two passages belong together at all, 0 to 1; where the texts were aligned. */
  readonly confidence?: number
}

/**
 * In the order of A. Two versions of one text are compared as wholes, and then by what became of
 * quotations. Texts in two languages, and those of one that share few clauses, are aligned
 * first: what their links say differently, and what stands alone.
 */
export function* findDifferences(pair: TextPair): Generator<FoundDifference> {
  const { source, target } = pair
  const whole = sameLanguage(source.document.language, target.document.language)
    ? wordingOfVersions(pair)
    : undefined
  if (whole === undefined) {
    const aligned = alignPair(pair, { mode: 'auto' })
    yield* inOrder([...linkDifferences(aligned), ...alone(aligned)])
    return
  }
  yield* whole
  const quotes = [source, target].some(({ document }) => quoteRoles(document.text).size > 0)
  if (quotes) yield* inOrder(linkDifferences(alignPair(pair, { mode: 'auto' }), 'divergences'))
}

/** Share of the shorter text that stands in long runs of the other one too, if both are versions of one text. */
const LEAST_SHARED = 0.5
/** Characters from which equal words in a row are no accident: about a clause; of Chinese, a third. */
const longRun = (text: string): number => (/\p{Script=Han}/u.test(text) ? 13 : 40)
/** Fewer segments on a side are a passage: there is nothing to align. */
const FEWEST_SEGMENTS = 3
/** Kinds of differences in which the words stay. */
const SAME_WORDS: ReadonlySet<FindingRule> = new Set(['typography', 'spelling'])

/** Wording differences of two versions of one text; undefined where they are two texts. */
function wordingOfVersions({ source, target }: TextPair): readonly FoundDifference[] | undefined {
  const { text: a, language } = source.document
  const { text: b } = target.document
  const segments = Math.min(source.segments.length, target.segments.length)
  const areTexts = segments >= FEWEST_SEGMENTS
  const { differences, precise } = compareWording(a, b, language)
  const shared = precise ? sharedInRuns(a, differences) : 0
  if (areTexts && shared < LEAST_SHARED * Math.min(a.length, b.length)) return undefined
  if (!precise)
    say('The texts differ too much to be compared word by word: large parts are marked whole.')
  return differences.map(({ kind, a: inA, b: inB }) => ({
    rule: kind,
    a: placed(a, inA),
    b: placed(b, inB),
    explanation: explanationOf(kind),
  }))
}

/** Characters of A in long runs without other words in B. */
function sharedInRuns(a: string, differences: readonly WordingDifference[]): number {
  const long = longRun(a)
  let shared = 0
  let from = 0
  const changes = differences.filter(({ kind }) => !SAME_WORDS.has(kind))
  for (const { start, end } of [
    ...changes.map((one) => one.a),
    { start: a.length, end: a.length },
  ]) {
    if (start - from >= long) shared += start - from
    from = end
  }
  // What moved as a whole stays, too.
  const moved = changes.filter(({ kind, a: run }) => kind === 'move' && run.end - run.start >= long)
  return moved.reduce((sum, { a: run }) => sum + run.end - run.start, shared)
}

function placed(text: string, { start, end }: Span): PlacedWords {
  return { start, end, text: text.slice(start, end) }
}

/** What the links say differently; of one language their wording, too, if not only `divergences` are asked for. */
function linkDifferences(pair: AlignedPair, what?: 'divergences'): FoundDifference[] {
  const findingsOf = pairFindings(pair)
  return pair.beads.flatMap((bead): readonly FoundDifference[] => {
    const { differences, divergences } = findingsOf(bead)
    const found = what === undefined ? [...differences, ...divergences] : divergences
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
