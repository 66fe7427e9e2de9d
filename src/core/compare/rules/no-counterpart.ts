import type { Span } from '../../model.ts'
import { cardOf } from '../card.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { missingSentence } from '../missing-sentence.ts'
import {
  contentWords,
  longestRun,
  suffices,
  weighRun,
  type Evidence,
  type SideWords,
} from '../open-words.ts'
import { expectedRatio } from '../expected-length.ts'
import { isInSpans } from '../../spans.ts'
import { linkBetween } from '../word-links.ts'
import { sameAcronym } from '../names/acronyms.ts'
import { sayingClauses } from '../speech/saying-clauses.ts'
import type { FoundDivergence, Rule, Sides } from '../rule.ts'

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

const LEAST_LONGER = Math.min(...[...MISSING, ...MISSING_CLAUSE].map(({ longer }) => longer))

function findMissingCounterparts(sides: Sides): readonly FoundDivergence[] {
  const { a, b } = sides
  const longerA = (a.text.length * expectedRatio(a.tag, b.tag)) / Math.max(1, b.text.length)
  const longer = Math.max(longerA, 1 / longerA)
  if (longer < LEAST_LONGER) return []
  const link = linkBetween(sides)
  const ofA = sideWords(a, (word) => b.words.some((other) => link(word, other)))
  const ofB = sideWords(b, (word) => a.words.some((other) => link(other, word)))
  const [own, other] = longerA > 1 ? [ofA, ofB] : [ofB, ofA]
  const span = missingSentence(own, other) ?? missingRun(own, other, longer)
  if (span === undefined) return []
  const explanation = `No counterpart was found for “${own.passage.slice(span)}”.`
  const [inA, inB] = longerA > 1 ? [span, undefined] : [undefined, span]
  return [cardOf('no-counterpart', sides, inA, inB, explanation)]
}

function sideWords(passage: PassageReading, isRendered: (word: PassageWord) => boolean): SideWords {
  const words = contentWords(passage)
  return { passage, words, open: words.filter((word) => !isRendered(word)) }
}

function missingRun(own: SideWords, other: SideWords, longer: number): Span | undefined {
  // Who says it comes and goes, and is told by another rule; so are words left out of a quotation.
  const isOneLanguage = own.passage.tag === other.passage.tag
  const told = [...sayingClauses(own.passage), ...(isOneLanguage ? own.passage.quotations : [])]
  const run = longestRun(
    own.words,
    own.open.filter((word) => !isInSpans(word, told)),
  )
  if (run.length === 0 || isWrittenOut(run, own.passage, other.passage)) return undefined
  const terse = own.passage.tag === 'zh' || other.passage.tag === 'zh' ? TERSE : 1
  const evidence = weighRun(run.length, own, other, longer / terse)
  const span = { start: run[0]!.start, end: run.at(-1)!.end }
  const least = fillsClause(span, own.passage.text) ? [...MISSING, ...MISSING_CLAUSE] : MISSING
  return least.some((one) => suffices(evidence, one)) ? span : undefined
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
