import type { Span } from '../../model.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { stopWordsOf } from '../stop-words.ts'
import { expectedRatio } from '../expected-length.ts'
import { isInSpans } from '../spans.ts'
import { linkBetween } from '../word-links.ts'
import { sameAcronym } from '../names/acronyms.ts'
import { sayingClauses } from '../speech/saying-clauses.ts'
import { termOf, type FoundDivergence, type Rule, type Sides } from '../rule.ts'

export const noCounterpartRule: Rule = {
  rule: 'no-counterpart',
  description:
    'Several content words in a row were found to have no counterpart on the other side, by dictionary, names and cognates, and the other side has no words left that could be theirs.',
  find: findMissingCounterparts,
}

/**
 * When a run of words without counterpart is missing on the other side: how many words it has; by
 * how many they are more than the words that the other side has left (`spare`); the same for all
 * words of its side, not the run alone (`excess`); how much longer its side is than its counterpart
 * leads to expect, as a factor; and the share of all other content words that are linked, with one
 * word more on each side of the count, because short passages prove little. Calibrated on 82
 * labelled pairs in which a clause is missing (76 found), 2,030 in which none is (one card), 329
 * pairs from which a clause was cut by a program (180 found) and 1,130 pairs of professional
 * translations of news (one card).
 */
const MISSING: readonly Evidence[] = [
  { run: 3, spare: 3, excess: 0, longer: 1.35, linked: 0.5 },
  // A long run in passages that otherwise correspond closely is told by less length.
  { run: 5, spare: 4, excess: 0, longer: 1.2, linked: 0.7 },
  // Much length tells it, too, where a word within the clause was linked by chance.
  { run: 3, spare: 2, excess: 3, longer: 1.7, linked: 0.5 },
  { run: 2, spare: 1, excess: 2, longer: 1.9, linked: 0.75 },
  // Where the dictionaries know little, nearly twice the length tells it.
  { run: 3, spare: 1, excess: 1, longer: 1.8, linked: 0.35 },
]

/** The same for a run that fills a clause, from one mark of punctuation to the next. */
const MISSING_CLAUSE: readonly Evidence[] = [
  { run: 3, spare: 1, excess: 1, longer: 1.45, linked: 0.4 },
  { run: 2, spare: 0, excess: 1, longer: 1.65, linked: 0.4 },
]

/** Chinese says the same in so many more or fewer characters, by its manner of writing. */
const TERSE = 1.25

interface Evidence {
  readonly run: number
  readonly spare: number
  readonly excess: number
  readonly longer: number
  readonly linked: number
}

const LEAST_LONGER = Math.min(...[...MISSING, ...MISSING_CLAUSE].map(({ longer }) => longer))

function findMissingCounterparts(sides: Sides): readonly FoundDivergence[] {
  const [a, b] = [contentWords(sides.a), contentWords(sides.b)]
  const ratio = expectedRatio(sides.a.tag, sides.b.tag)
  const longerA = (sides.a.text.length * ratio) / Math.max(1, sides.b.text.length)
  if (Math.max(longerA, 1 / longerA) < LEAST_LONGER) return []
  const link = linkBetween(sides)
  const openA = a.filter((word) => !sides.b.words.some((other) => link(word, other)))
  const openB = b.filter((word) => !sides.a.words.some((other) => link(other, word)))
  const total = a.length + b.length
  const [own, words, open, otherOpen, other] =
    longerA > 1
      ? ([sides.a, a, openA, openB, sides.b] as const)
      : ([sides.b, b, openB, openA, sides.a] as const)
  // Who says it comes and goes, and is told by another rule; so are words left out of a quotation.
  const told = [...sayingClauses(own), ...(sides.a.tag === sides.b.tag ? own.quotations : [])]
  const run = longestRun(
    words,
    open.filter((word) => !isInSpans(word, told)),
  )
  if (run.length === 0 || isWrittenOut(run, own, other)) return []
  const terse = sides.a.tag === 'zh' || sides.b.tag === 'zh' ? TERSE : 1
  const evidence = weigh(run, open, otherOpen, total, Math.max(longerA, 1 / longerA) / terse)
  const span = { start: run[0]!.start, end: run.at(-1)!.end }
  const least = fillsClause(span, own.text) ? [...MISSING, ...MISSING_CLAUSE] : MISSING
  if (!least.some((one) => suffices(evidence, one))) return []
  return [longerA > 1 ? card(sides, span, null) : card(sides, null, span)]
}

function weigh(
  run: readonly PassageWord[],
  open: readonly PassageWord[],
  otherOpen: readonly PassageWord[],
  total: number,
  longer: number,
): Evidence {
  const rest = total - run.length
  const linked = rest - (open.length - run.length) - otherOpen.length
  return {
    run: run.length,
    spare: run.length - otherOpen.length,
    excess: open.length - otherOpen.length,
    longer,
    linked: (linked + 1) / (rest + 2),
  }
}

/** A mark within the passage and up to three small words, `, who had`, before a clause. */
const CLAUSE_BEGINS = /(?:[,;:–—،(](?!\p{Nd})\s|[，、；：（])(?:[\p{L}\p{M}'’]+\s+){0,3}$/u
const CLAUSE_ENDS = /^(?:\s+[\p{L}\p{M}'’]+){0,2}\s*(?:[,;:–—،).!?…。！？，、；»”"]|$)/u
/** Characters that these look at. */
const NEAR = 48

function fillsClause(run: Span, text: string): boolean {
  return (
    CLAUSE_BEGINS.test(text.slice(Math.max(0, run.start - NEAR), run.start)) &&
    CLAUSE_ENDS.test(text.slice(run.end, run.end + NEAR))
  )
}

function suffices(evidence: Evidence, least: Evidence): boolean {
  return (
    evidence.run >= least.run &&
    evidence.spare >= least.spare &&
    evidence.excess >= least.excess &&
    evidence.longer >= least.longer &&
    evidence.linked >= least.linked
  )
}

/** `FEMA` on the other side, or `(FEMA)` behind the run, may be what the run writes out. */
function isWrittenOut(
  run: readonly PassageWord[],
  own: PassageReading,
  other: PassageReading,
): boolean {
  const acronyms = (passage: PassageReading): readonly string[] =>
    passage.text.match(/(?<!\p{L})\p{Lu}{2,6}(?!\p{L})/gu) ?? []
  if (acronyms(other).length === 0) return false
  const start = run[0]!.start
  const behind = own.text.slice(start, run.at(-1)!.end + 24)
  if (/\(\p{L}{2,12}\)/u.test(behind)) return true
  const there = acronyms(own)
  return acronyms(other).some((acronym) => {
    const isSaid = there.some((one) => one === acronym || sameAcronym(one, acronym))
    return !isSaid && other.text !== other.text.toUpperCase()
  })
}

/** Neither grammar words nor numbers; verbs of saying come and go. */
function contentWords(passage: PassageReading): readonly PassageWord[] {
  const stops = stopWordsOf(passage.language)
  const said = passage.markers('say')
  const least = /^(?:zh|ja)$/.test(passage.tag) ? 1 : 3
  return passage.words.filter(
    (word) =>
      word.key.length >= least &&
      /\p{L}/u.test(word.key) &&
      !stops.has(word.key) &&
      !isInSpans(word, passage.numbers) &&
      !isInSpans(word, said),
  )
}

/** The longest run of content words without counterpart. */
function longestRun(
  content: readonly PassageWord[],
  open: readonly PassageWord[],
): readonly PassageWord[] {
  const isOpen = new Set(open)
  let best: readonly PassageWord[] = []
  let run: PassageWord[] = []
  for (const word of content) {
    run = isOpen.has(word) ? [...run, word] : []
    if (run.length > best.length) best = run
  }
  return best
}

function card(sides: Sides, a: Span | null, b: Span | null): FoundDivergence {
  const text = a === null ? sides.b.slice(b!) : sides.a.slice(a)
  return {
    rule: 'no-counterpart',
    a,
    b,
    explanation: `No counterpart was found for “${text}”.`,
    term: termOf(text, undefined),
  }
}
