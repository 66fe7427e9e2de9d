import type { Span } from '../../model.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { stopWordsOf } from '../stop-words.ts'
import { expectedRatio } from '../expected-length.ts'
import { isInSpans } from '../spans.ts'
import { linkBetween } from '../word-links.ts'
import { findMarkers } from '../markers/find-markers.ts'
import { termOf, type FoundDivergence, type Rule, type Sides } from './rule.ts'

export const noCounterpartRule: Rule = {
  rule: 'no-counterpart',
  name: 'No counterpart found',
  description:
    'Several content words in a row were found to have no counterpart on the other side, by dictionary, names and cognates, and the other side has no words left that could be theirs.',
  find: findMissingCounterparts,
}

/**
 * Calibrated on 40 labelled pairs in which a clause is missing (38 found), 550 in which none is
 * (no card), and 904 pairs of professional translations of news (three cards, all for words that
 * were put in). Words of a run without counterpart that the other side could not render with all
 * the words it has left:
 */
const FEWEST_SPARE = 3
/** How much longer a side must be than its counterpart leads to expect, as a factor. */
const LONGER = 1.35
/** Share of all other content words that must be linked: the rest does correspond. */
const LINKED_REST = 0.5
/** A long run in passages that otherwise correspond closely is told by less length. */
const LONG_RUN = { words: 5, spare: 4, longer: 1.2, linkedRest: 0.7 }

function findMissingCounterparts(sides: Sides): readonly FoundDivergence[] {
  // Within one language the wording shows what was left out.
  if (sides.a.tag === sides.b.tag) return []
  const longerA =
    (sides.a.text.length * expectedRatio(sides.a.tag, sides.b.tag)) /
    Math.max(1, sides.b.text.length)
  if (Math.max(longerA, 1 / longerA) < LONG_RUN.longer) return []
  const wordsA = contentWords(sides.a)
  const wordsB = contentWords(sides.b)
  const link = linkBetween(sides)
  const openA = wordsA.filter((word) => !sides.b.words.some((other) => link(word, other)))
  const openB = wordsB.filter((word) => !sides.a.words.some((other) => link(other, word)))
  const total = wordsA.length + wordsB.length
  if (longerA > 1) {
    const run = longestRun(wordsA, openA)
    if (!isMissing(run, openA, openB, total, longerA)) return []
    return [card(sides, { start: run[0]!.start, end: run.at(-1)!.end }, null)]
  }
  const run = longestRun(wordsB, openB)
  if (!isMissing(run, openB, openA, total, 1 / longerA)) return []
  return [card(sides, null, { start: run[0]!.start, end: run.at(-1)!.end })]
}

/** More words in a row than the other side could render, and the text is longer to match. */
function isMissing(
  run: readonly PassageWord[],
  open: readonly PassageWord[],
  otherOpen: readonly PassageWord[],
  total: number,
  longer: number,
): boolean {
  const spare = run.length - otherOpen.length
  const rest = total - run.length
  const linked = rest - (open.length - run.length) - otherOpen.length
  // With one word more on each side of the count, short passages prove little.
  const share = (linked + 1) / (rest + 2)
  if (spare >= FEWEST_SPARE && longer >= LONGER && share >= LINKED_REST) return true
  return (
    run.length >= LONG_RUN.words &&
    spare >= LONG_RUN.spare &&
    longer >= LONG_RUN.longer &&
    share >= LONG_RUN.linkedRest
  )
}

/** Neither grammar words nor numbers; verbs of saying come and go. */
function contentWords(passage: PassageReading): readonly PassageWord[] {
  const stops = stopWordsOf(passage.language)
  const said = findMarkers(passage.text, passage.language, 'say')
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
